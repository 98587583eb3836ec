import { describe, expect, it } from '@jest/globals';
import { codesOf } from '@app/kernel';
import { herChoices, isShownToHer } from './her-referral.js';

describe('A referral in her mailbox', () => {
  it('is there from the moment on which something was passed on', () => {
    expect(codesOf('referralOutcome').filter(isShownToHer)).toEqual([
      'sent',
      'accepted',
      'declined',
      'contact-made',
      'helped',
      'no-show',
    ]);
  });

  it('asks whether it helped after contact or an outcome, once, and never after a no of the partner', () => {
    const asked = (said: 'no' | null) =>
      codesOf('referralOutcome').filter((outcome) => herChoices(outcome, said, true).isAsked);
    expect(asked(null)).toEqual(['contact-made', 'helped', 'no-show']);
    expect(asked('no')).toEqual([]);
  });

  it('can wait as long as it goes on and she agrees to it', () => {
    expect(herChoices('accepted', null, true).mayPause).toBe(true);
    expect(herChoices('accepted', null, false).mayPause).toBe(false);
    expect(herChoices('helped', null, true).mayPause).toBe(false);
  });
});
