import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { newShareLink } from '@app/vault';
import { linkExpiry } from './link-life.js';
import { isOpenAt, linkSecretOf } from './link-state.js';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('The life of a link', () => {
  it('ends at midnight in the Netherlands after its thirtieth day', () => {
    expect(linkExpiry(day('2026-11-21'))).toEqual({
      lastDay: '2026-12-21',
      expiresAt: new Date('2026-12-21T23:00:00Z'),
    });
  });

  it('is not an hour shorter or longer when the clock is changed in between', () => {
    expect(linkExpiry(day('2026-03-01')).expiresAt).toEqual(new Date('2026-03-31T22:00:00Z'));
    expect(linkExpiry(day('2026-10-01')).expiresAt).toEqual(new Date('2026-10-31T23:00:00Z'));
  });

  const open = { expiresAt: new Date('2026-12-21T23:00:00Z'), revokedAt: null, consentStatus: 'given' };
  const now = new Date('2026-12-21T22:59:59Z');

  it('lasts until its last second', () => {
    expect(isOpenAt(open, now)).toBe(true);
    expect(isOpenAt(open, open.expiresAt)).toBe(false);
  });

  it.each(['asked', 'refused', 'withdrawn', 'cancelled', null])(
    'is over when her consent is "%s"',
    (consentStatus) => {
      expect(isOpenAt({ ...open, consentStatus }, now)).toBe(false);
    },
  );

  it('is over when the desk closed it', () => {
    expect(isOpenAt({ ...open, revokedAt: now }, now)).toBe(false);
  });
});

describe('The secret of a link', () => {
  const { link } = newShareLink();

  it.each([
    ['the bare secret', link],
    ['the whole address', `https://exchange.example/open#${link}`],
    ['an address as a mail program pastes it', `  <https://exchange.example/nl/open#${link}>\n`],
    [
      'an address broken over two lines',
      `https://exchange.example/open#${link.slice(0, 20)}\n${link.slice(20)}`,
    ],
  ])('is found in %s', (_what, typed) => {
    expect(linkSecretOf(typed)).toBe(link);
  });

  it.each(['', 'https://exchange.example/open', link.slice(1), `${link}A`, `${link.slice(0, 42)}%`])(
    'is not found in "%s"',
    (typed) => {
      expect(linkSecretOf(typed)).toBeUndefined();
    },
  );
});
