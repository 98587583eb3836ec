import { CATALOGUE, computeDeadline, type DeadlineResult } from '@app/deadlines';
import type { IsoDate } from '@app/kernel';

/** A computed term, as the columns of a deadline keep it. */
export interface ComputedClock {
  catalogueVersion: string;
  request: { term: string; start: IsoDate };
  result: DeadlineResult;
  due: IsoDate | null;
  overdueFrom: IsoDate | null;
  remindBy: IsoDate | null;
}

/** Computes each term once for each day on which it starts, however many cases share it. */
export class Clocks {
  private readonly computed = new Map<string, ComputedClock>();

  of(term: string, start: IsoDate): ComputedClock {
    const key = `${term} ${start}`;
    let clock = this.computed.get(key);
    if (clock === undefined) {
      const request = { term, start };
      const result = computeDeadline(request);
      const day = (value: string | null) => (value === null ? null : value.slice(0, 10));
      clock = {
        catalogueVersion: CATALOGUE.version,
        request,
        result,
        due: day(result.due),
        overdueFrom: day(result.overdueFrom),
        remindBy: day(result.remindBy),
      };
      this.computed.set(key, clock);
    }
    return clock;
  }
}
