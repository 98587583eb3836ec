import { describe, expect, it } from '@jest/globals';
import { knownBy } from './known-by.js';

const ANNA = { names: ['Zoë van Dijk', 'Jo'], phones: ['06-12 34 56 78'], emails: ['zoe@mail.example'] };

describe('Whether a text makes her known', () => {
  it.each([
    ['Mevrouw ZOE VAN DIJK kwam aan de balie.', ['name']],
    ['Vraag naar Zoë-van\nDijk.', ['name']],
    ['Jo belde.', ['name']],
    ['Bel +31 6 1234 5678.', ['phone']],
    ['Bel 0031612345678 of (06) 12345678', ['phone']],
    ['Mail naar Zoe@Mail.example, graag.', ['email']],
    ['Jo, 0612345678, zoe@mail.example', ['name', 'phone', 'email']],
  ])('%j gives %j', (text, found) => {
    expect(knownBy(text, ANNA)).toEqual(found);
  });

  it.each([
    // Part of another word, of another number, a law, a date, an amount.
    'Johanna werkt bij de jonge bank in Jorwerd.',
    'Op 3 november 2026 werd artikel 4:71f genoemd; het gaat om 12.345,67 euro.',
    'Rekening NL00 BANK 0123 4567 89.',
    'Bel ons op 020 000 0000.',
  ])('%j gives nothing away', (text) => {
    expect(knownBy(text, ANNA)).toEqual([]);
  });

  it('looks for nothing where nothing is known, and not for a mark of one letter or a few digits', () => {
    const text = 'Aan de heer A, kamer 12, telefoon 112.';
    expect(knownBy(text, { names: [], phones: [], emails: [] })).toEqual([]);
    expect(knownBy(text, { names: ['', ' ', 'A'], phones: ['112', ''], emails: ['', ' '] })).toEqual([]);
  });
});
