/** From the forms of one clock to the change that they ask for. */
import type { ClockChange } from '@app/casework';
import { DomainError } from '@app/kernel';
import type { FormInput } from '@app/web';
import { optionalDay, requiredDay } from '../forms/typed-day.js';

/** What can change about a clock, as it stands in the address, with the fields of its form. */
export const CLOCK_CHANGES = {
  extensions: ['length', 'noticeOn', 'consent'],
  suspensions: ['from', 'to'],
  'printed-dates': ['printed'],
  starts: ['start', 'otherStart'],
} as const;

export type ClockChangeKind = keyof typeof CLOCK_CHANGES;

/** @throws DomainError `DESK.NO_SUCH_CHANGE` for an address that leads nowhere */
export function changeKind(value: string): ClockChangeKind {
  if (Object.hasOwn(CLOCK_CHANGES, value)) return value as ClockChangeKind;
  throw new DomainError('DESK.NO_SUCH_CHANGE', 'not-found', 'This page does not exist.');
}

/** @throws DomainError `DESK.DAY` that names the field */
export function clockChange(kind: ClockChangeKind, input: FormInput): ClockChange {
  const day = (field: string) => optionalDay(field, input.text(field)) ?? null;
  switch (kind) {
    case 'extensions':
      return {
        extension: {
          length: input.text('length'),
          noticeOn: day('noticeOn'),
          consent: input.text('consent') === 'yes',
        },
      };
    case 'suspensions':
      return { suspension: { from: requiredDay('from', input.text('from')), to: day('to') } };
    case 'printed-dates':
      return { printed: day('printed') };
    case 'starts': {
      const otherStart = optionalDay('otherStart', input.text('otherStart'));
      const start = requiredDay('start', input.text('start'));
      return otherStart === undefined ? { start } : { start, otherStart };
    }
  }
}
