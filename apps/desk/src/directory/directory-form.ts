/** What was typed about an institution, a contact person or a partner, checked field by field. */
import type { NewContactPerson, NewInstitution, NewPartner } from '@app/directory';
import {
  codesOf,
  DESK_LANGUAGES,
  DomainError,
  invalid,
  type FieldError,
  type TaxonomyList,
} from '@app/kernel';
import type { FormInput } from '@app/web';
import type { TextField } from '../forms/text-fields.js';
import { optionalText, requiredText } from '../forms/typed-text.js';

/** Reads field after field, and tells all mistakes at once. */
class Reader {
  private readonly mistakes: FieldError[] = [];

  constructor(private readonly input: FormInput) {}

  text(field: TextField): string {
    return this.try(() => requiredText(field, this.input.text(field))) ?? '';
  }

  maybe(field: TextField): string | undefined {
    return this.try(() => optionalText(field, this.input.text(field)));
  }

  email(required: boolean): string | undefined {
    const email = required ? this.text('email').trim() : this.maybe('email');
    const usable =
      email === undefined || email === '' || /^[^\s@<>",;]{1,64}@[^\s@<>",;]{1,255}$/.test(email);
    return usable ? email : this.mistake('email', 'not-an-address', 'This is not an e-mail address.');
  }

  website(): string | undefined {
    const website = this.maybe('website');
    if (website === undefined || /^https?:\/\/[^\s]+$/.test(website)) return website;
    return this.mistake('website', 'not-a-website', 'Write the address with https:// in front of it.');
  }

  code(field: string, list: TaxonomyList): string {
    const code = this.input.text(field);
    if (codesOf(list).includes(code)) return code;
    this.mistake(field, 'choose', 'Choose from the list.');
    return '';
  }

  codes(field: string, known: readonly string[]): string[] {
    return this.input.list(field).filter((code) => known.includes(code));
  }

  finish(): void {
    if (this.mistakes.length > 0)
      throw invalid('DESK.DIRECTORY', 'Some of this cannot be used.', this.mistakes);
  }

  private mistake(field: string, code: string, message: string): undefined {
    this.mistakes.push({ field, code, message });
    return undefined;
  }

  private try<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.mistakes.push(...error.errors);
      return undefined;
    }
  }
}

export function institutionOf(input: FormInput): NewInstitution {
  const reader = new Reader(input);
  const region = input.text('region');
  const institution = {
    name: reader.text('name').trim(),
    type: reader.code('type', 'institutionType'),
    region: codesOf('region').includes(region) ? region : null,
    ombudsman: reader.maybe('ombudsman') ?? null,
    website: reader.website() ?? null,
  };
  reader.finish();
  return institution;
}

export function contactOf(institutionId: string, input: FormInput): NewContactPerson {
  const reader = new Reader(input);
  const contact = {
    institutionId,
    name: reader.text('name').trim(),
    email: reader.email(true) ?? '',
    phone: reader.maybe('phone') ?? null,
    language: input.text('language') === 'en' ? 'en' : 'nl',
  };
  reader.finish();
  return contact;
}

export function partnerOf(input: FormInput): NewPartner {
  const reader = new Reader(input);
  const partner = {
    name: reader.text('name').trim(),
    kind: reader.code('kind', 'referral'),
    offersNl: reader.text('offersNl'),
    offersEn: reader.text('offersEn'),
    regions: reader.codes('regions', codesOf('region')),
    languages: reader.codes('languages', DESK_LANGUAGES),
    groups: reader.codes('groups', codesOf('group')),
    email: reader.email(false) ?? null,
    website: reader.website() ?? null,
  };
  reader.finish();
  return partner;
}
