import { describe, expect, it } from '@jest/globals';
import { DomainError, newId } from '@app/kernel';
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
    expect(mistakesOf(() => contactOf(newId(), new FormInput({ name: 'A', email: 'a@b, c@d' })))).toEqual([
      'email: not-an-address',
    ]);
  });

  it('take an institution with little', () => {
    expect(institutionOf(new FormInput({ name: ' Noordzee Bank ', type: 'bank' }))).toEqual({
      name: 'Noordzee Bank',
      type: 'bank',
      region: null,
      ombudsman: null,
      website: null,
    });
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
