/** What was typed about an institution, a contact person or a partner, checked field by field. */
import {
  ADDRESS_CHECKS,
  CONTACT_CHANNELS,
  type AddressCheck,
  type ContactPersonChange,
  type NewInstitution,
  type NewPartner,
  type NewPartnerContact,
} from '@app/directory';
import {
  codesOf,
  DESK_LANGUAGES,
  DomainError,
  invalid,
  type FieldError,
  type IsoDate,
  type TaxonomyList,
} from '@app/kernel';
import { latinDigits, type FormInput } from '@app/web';
import type { TextField } from '../forms/text-fields.js';
import { optionalDay } from '../forms/typed-day.js';
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

  /** A number of days that somebody promised. */
  days(field: string): number | null {
    const typed = latinDigits(this.input.text(field)).trim();
    if (typed === '') return null;
    if (/^[0-9]{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 365) return Number(typed);
    this.mistake(field, 'not-days', 'Write a number of days from 1 to 365.');
    return null;
  }

  day(field: string): IsoDate | undefined {
    return this.try(() => optionalDay(field, this.input.text(field)));
  }

  require(holds: boolean, field: string, code: string, message: string): void {
    if (!holds) this.mistake(field, code, message);
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
    municipality: reader.maybe('municipality') ?? null,
    procedure: reader.maybe('procedure') ?? null,
    receiptDays: reader.days('receiptDays'),
    answerDays: reader.days('answerDays'),
    agreedOn: reader.day('agreedOn') ?? null,
    website: reader.website() ?? null,
  };
  const promised = institution.receiptDays !== null || institution.answerDays !== null;
  // A promise without a day cannot be held against anybody, and a day without a promise says nothing.
  reader.require(promised === (institution.agreedOn !== null), 'agreedOn', 'goes-with-days', AGREED);
  reader.finish();
  return institution;
}

const AGREED = 'Fill in both what was agreed and on which day, or neither.';

export function contactOf(input: FormInput): ContactPersonChange {
  const reader = new Reader(input);
  const channel = CONTACT_CHANNELS.find((known) => known === input.text('channel')) ?? 'link';
  const contact = {
    name: reader.text('name').trim(),
    email: reader.email(true) ?? '',
    phone: reader.maybe('phone') ?? null,
    language: input.text('language') === 'en' ? 'en' : 'nl',
    channel,
    oversees: input.text('oversees') === 'yes',
  };
  const canBeCalled = channel !== 'telephone' || contact.phone !== null;
  reader.require(
    canBeCalled,
    'phone',
    'goes-with-channel',
    'Fill in the number on which she wants to be called.',
  );
  reader.finish();
  return contact;
}

/** How an address was checked. */
export function addressCheckOf(input: FormInput): AddressCheck {
  const how = ADDRESS_CHECKS.find((known) => known === input.text('how'));
  if (how !== undefined) return how;
  const message = 'Choose how you checked it.';
  throw invalid('DESK.DIRECTORY', message, [{ field: 'how', code: 'choose', message }]);
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

export function partnerContactOf(input: FormInput): Omit<NewPartnerContact, 'partnerId'> {
  const reader = new Reader(input);
  const contact = {
    name: reader.text('name').trim(),
    email: reader.email(true) ?? '',
    phone: reader.maybe('phone') ?? null,
  };
  reader.finish();
  return contact;
}
