import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import { FormInput } from '@app/web';
import { contactOf, institutionOf, partnerOf } from './directory-form.js';

function mistakesOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof DomainError) return error.errors.map(({ field, code }) => `${field}: ${code}`);
    throw error;
  }
  return [];
}

describe('The forms of the directory', () => {
  it('tell every mistake at once', () => {
    expect(
      mistakesOf(() => institutionOf(new FormInput({ type: 'x', website: 'javascript:alert(1)' }))),
    ).toEqual(['name: required', 'type: choose', 'website: not-a-website']);
    expect(mistakesOf(() => contactOf(new FormInput({ name: 'A', email: 'a@b, c@d' })))).toEqual([
      'email: not-an-address',
    ]);
  });

  it('take an institution with little', () => {
    expect(institutionOf(new FormInput({ name: ' Noordzee Bank ', type: 'bank' }))).toEqual({
      name: 'Noordzee Bank',
      type: 'bank',
      region: null,
      ombudsman: null,
      municipality: null,
      procedure: null,
      receiptDays: null,
      answerDays: null,
      agreedOn: null,
      website: null,
    });
  });

  it('take a promise only with the day of it, in whole days of at most a year', () => {
    const bank = { name: 'Noordzee Bank', type: 'bank' };
    const typed = (more: Record<string, string>) => () => institutionOf(new FormInput({ ...bank, ...more }));
    expect(typed({ answerDays: '10', agreedOn: '2026-10-01' })()).toMatchObject({
      answerDays: 10,
      receiptDays: null,
      agreedOn: '2026-10-01',
    });
    expect(mistakesOf(typed({ answerDays: '10' }))).toEqual(['agreedOn: goes-with-days']);
    expect(mistakesOf(typed({ agreedOn: '2026-10-01' }))).toEqual(['agreedOn: goes-with-days']);
    for (const days of ['0', '366', '-3', '2.5', 'ten']) {
      expect(mistakesOf(typed({ answerDays: days, agreedOn: '2026-10-01' }))[0]).toBe('answerDays: not-days');
    }
  });

  it('want a number of somebody who prefers to be called', () => {
    const anna = { name: 'A', email: 'a@bank.example', channel: 'telephone' };
    expect(mistakesOf(() => contactOf(new FormInput(anna)))).toEqual(['phone: goes-with-channel']);
    expect(contactOf(new FormInput({ ...anna, phone: '020', oversees: 'yes' }))).toMatchObject({
      channel: 'telephone',
      oversees: true,
    });
    expect(contactOf(new FormInput({ ...anna, channel: 'pigeon' })).channel).toBe('link');
  });

  it('drop codes that no list has', () => {
    const partner = partnerOf(
      new FormInput({
        name: 'Hulp',
        kind: 'health',
        offersNl: 'Zorg',
        offersEn: 'Care',
        regions: ['zeeland', 'atlantis'],
        languages: ['pl', 'xx'],
      }),
    );
    expect(partner).toMatchObject({ regions: ['zeeland'], languages: ['pl'], groups: [] });
  });
});
