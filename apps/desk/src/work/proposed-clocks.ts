/** From a form with proposed clocks to the requests that were confirmed. */
import type { ProposedClock } from '@app/casework';
import type { DeadlineRequest } from '@app/deadlines';
import type { FormInput } from '@app/web';
import { optionalDay, requiredDay } from '../forms/typed-day.js';

/** The name of a field of one proposal. */
export function clockField(part: 'day' | 'other' | 'printed', term: string): string {
  return `${part}-${term}`;
}

/**
 * The clocks that were ticked, with the days that were typed.
 *
 * @throws DomainError `DESK.DAY` for a ticked clock without a day from which it runs
 */
export function confirmedClocks(proposed: readonly ProposedClock[], input: FormInput): DeadlineRequest[] {
  const ticked = new Set(input.list('start'));
  return proposed
    .filter((clock) => clock.startsOn !== null && ticked.has(clock.term))
    .map((clock) => {
      const field = (part: 'day' | 'other' | 'printed') => clockField(part, clock.term);
      const request: DeadlineRequest = {
        term: clock.term,
        start: requiredDay(field('day'), input.text(field('day'))),
      };
      const otherStart = optionalDay(field('other'), input.text(field('other')));
      if (otherStart !== undefined) request.otherStart = otherStart;
      const printed = optionalDay(field('printed'), input.text(field('printed')));
      if (printed !== undefined) request.printed = printed;
      return request;
    });
}
