import { afterEach, describe, expect, it } from '@jest/globals';
import {
  CATALOGUE,
  clocksFrom,
  computeDeadline,
  DUTCH_CALENDAR,
  extendedCalendar,
  recomputeDeadline,
  reminderLadder,
  sideOf,
  type DeadlineRequest,
  type DeadlineResult,
  type InlineTerm,
} from '@app/deadlines';
import { DomainError } from '@app/kernel';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { daysOff, isOff, oracle } from './deadline-oracle.js';

const FIRST = Temporal.PlainDate.from('2023-01-02');

/** Days of 2023 to 2027: far enough from the end of the calendar for every term that rolls. */
const startDay = fc.integer({ min: 0, max: 1_790 }).map((days) => FIRST.add({ days }).toString());
const inlineLength = fc.oneof(
  fc.integer({ min: 1, max: 100 }).map((n) => `P${n}D`),
  fc.integer({ min: 1, max: 16 }).map((n) => `P${n}W`),
  fc.integer({ min: 1, max: 5 }).map((n) => `P${n}M`),
  fc.constant('P1Y'),
);
const regime = fc.constantFrom('atw', 'eu', 'none');
const owedBy = fc.constantFrom('agency', 'complainant');
const inline = fc.record({ length: inlineLength, regime, owedBy });
const plus = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();
const between = (a: string | null, b: string | null) =>
  Temporal.PlainDate.from(a ?? '').until(Temporal.PlainDate.from(b ?? '')).days;

const ROLLED = [
  'OBJ-6-7',
  'IND-69',
  'AWB-9-8-3',
  'UWV-ZW-B',
  'DEC-4-13',
  'AWB-9-11-10w',
  'OBJ-7-10-12',
  'BNK-43-2',
];
const LENGTHS: Record<string, string> = {
  'OBJ-6-7': 'P6W',
  'IND-69': 'P4W',
  'AWB-9-8-3': 'P4W',
  'UWV-ZW-B': 'P2W',
  'DEC-4-13': 'P8W',
  'AWB-9-11-10w': 'P10W',
  'OBJ-7-10-12': 'P12W',
  'BNK-43-2': 'P2W',
};

describe('Deadlines agree with a count of one day at a time', () => {
  it.each(Object.entries(LENGTHS))('%s, for every start from 2023 to 2028', (term, length) => {
    const wrong: string[] = [];
    for (let day = FIRST; day.year < 2029; day = day.add({ days: 1 })) {
      const start = day.toString();
      const expected = oracle(start, length, 'atw');
      if (expected === undefined) {
        expect(() => computeDeadline({ term, start })).toThrow(DomainError);
        continue;
      }
      const { nominal, due } = computeDeadline({ term, start });
      if (nominal !== expected.nominal || due !== expected.due) wrong.push(`${start}: ${due}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(['P1D', 'P2D', 'P3D', 'P4D', 'P5D', 'P6D', 'P90D', 'P91D', 'P3M', 'P1M', 'P2M', 'P13W', 'P1Y'])(
    '%s under each law, for every start',
    (length) => {
      const wrong: string[] = [];
      for (let day = FIRST; day.year < 2028; day = day.add({ days: 1 })) {
        for (const law of ['atw', 'eu', 'none'] as const) {
          const start = day.toString();
          const expected = oracle(start, length, law);
          if (expected === undefined) continue;
          const { nominal, due } = computeDeadline({ term: { length, regime: law }, start });
          if (nominal !== expected.nominal || due !== expected.due) wrong.push(`${law} ${start}: ${due}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('ten working days, for every start', () => {
    for (let day = FIRST; day.year < 2028; day = day.add({ days: 1 })) {
      let end = day;
      for (let counted = 0; counted < 10;) {
        end = end.add({ days: 1 });
        if (!isOff(end)) counted += 1;
      }
      expect(computeDeadline({ term: 'BNK-71f-4', start: day.toString() }).due).toBe(end.toString());
    }
  });

  it('on which days of the calendar are off', () => {
    const listed = [2023, 2024, 2025, 2026, 2027, 2028].flatMap((year) =>
      DUTCH_CALENDAR.holidaysOf(year).map((holiday) => holiday.date),
    );
    expect(listed).toEqual([...daysOff].sort());
  });
});

describe('Whatever is asked, a deadline', () => {
  const anyTerm = (check: (term: InlineTerm, start: string, result: DeadlineResult) => void) =>
    fc.assert(
      fc.property(inline, startDay, (term, start) => {
        let result;
        try {
          result = computeDeadline({ term, start });
        } catch (error) {
          // Near the end of 2028 the calendar refuses, as it must.
          expect((error as DomainError).code).toBe('DEADLINES.CALENDAR_TOO_SHORT');
          return;
        }
        check(term, start, result);
      }),
      { numRuns: 2_000 },
    );

  it('orders its dates: start, nominal, due, late', () => {
    anyTerm((_, start, { nominal, due, overdueFrom }) => {
      expect([start, nominal, due, overdueFrom].map(String)).toEqual(
        [start, nominal, due, overdueFrom].map(String).sort(),
      );
      expect(due).not.toBe(overdueFrom);
    });
  });

  it('ends on an ordinary day where a law moves it, and on the nominal one elsewhere', () => {
    anyTerm((term, _, { nominal, due, atw }) => {
      if (atw || term.regime === 'eu') expect(isOff(Temporal.PlainDate.from(due ?? ''))).toBe(false);
      else expect(due).toBe(nominal);
    });
  });

  it('reminds only her, and never after the day before any roll', () => {
    anyTerm((term, _, { nominal, remindBy }) => {
      expect(remindBy).toBe(term.owedBy === 'complainant' ? nominal : null);
    });
  });

  it('explains itself: the last step is the last day, and the skipped days replay it', () => {
    anyTerm((_, __, { steps, nominal, due }) => {
      expect(steps[steps.length - 1]?.date).toBe(due);
      const skipped = steps.filter((step) => step.rule === 'skip').map((step) => step.date);
      if (steps.some((step) => step.rule === 'two-days')) return;
      const replayed = skipped.reduce((day, date) => {
        expect(date).toBe(day);
        return plus(day, 1);
      }, nominal ?? '');
      expect(replayed).toBe(due);
    });
  });

  it('never comes earlier when it begins later', () => {
    fc.assert(
      fc.property(inline, startDay, fc.integer({ min: 0, max: 40 }), (term, start, days) => {
        fc.pre(start < '2027-06-01');
        const first = computeDeadline({ term, start });
        const second = computeDeadline({ term, start: plus(start, days) });
        expect((second.due ?? '') >= (first.due ?? '')).toBe(true);
        expect((second.nominal ?? '') >= (first.nominal ?? '')).toBe(true);
        expect((second.overdueFrom ?? '') >= (first.overdueFrom ?? '')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('Suspensions', () => {
  it('of n days move the nominal end by n', () => {
    fc.assert(
      fc.property(
        startDay,
        fc.integer({ min: 1, max: 56 }),
        fc.integer({ min: 0, max: 60 }),
        (start, after, n) => {
          fc.pre(start < '2027-06-01');
          const from = plus(start, after);
          const plain = computeDeadline({ term: 'DEC-4-13', start });
          const suspensions = [{ from, to: plus(from, n) }];
          const moved = computeDeadline({ term: 'DEC-4-13', start, suspensions });
          expect(between(plain.nominal, moved.nominal)).toBe(n);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('cut in two and given in any order move it as one does', () => {
    fc.assert(
      fc.property(
        startDay,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 10 }),
        (start, after, first, second, overlap) => {
          fc.pre(start < '2027-06-01');
          const from = plus(start, after);
          const middle = plus(from, first);
          const to = plus(middle, second);
          const back = plus(middle, -Math.min(overlap, first));
          const request = (suspensions: DeadlineRequest['suspensions']) =>
            computeDeadline({ term: 'DEC-4-13', start, suspensions }).nominal;
          const whole = request([{ from, to }]);
          expect(
            request([
              { from: back, to },
              { from, to: middle },
            ]),
          ).toBe(whole);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('Extensions', () => {
  it('count from the nominal end, and the agency is never called late before its own roll', () => {
    fc.assert(
      fc.property(startDay, fc.integer({ min: 1, max: 4 }), (start, weeks) => {
        fc.pre(start < '2027-06-01');
        const plain = computeDeadline({ term: 'AWB-9-11-6w', start });
        const extensions = [{ length: `P${weeks}W`, noticeOn: plain.due }];
        const extended = computeDeadline({ term: 'AWB-9-11-6w', start, extensions });
        expect(between(plain.nominal, extended.nominal)).toBe(7 * weeks);
        const fromRolled = oracle(plain.due ?? '', `P${weeks}W`, 'atw')?.due ?? '';
        expect(extended.overdueFrom).toBe(
          plus(fromRolled > (extended.due ?? '') ? fromRolled : (extended.due ?? ''), 1),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('A holiday that is added later', () => {
  it('never moves a last day forward in time, and never shortens what was told', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLLED), startDay, startDay, (term, start, date) => {
        fc.pre(start < '2027-06-01');
        const calendar = extendedCalendar(DUTCH_CALENDAR, {
          version: 'x',
          decreeDays: [{ date, source: 'x' }],
        });
        const before = computeDeadline({ term, start });
        const { result, told, change } = recomputeDeadline(before, { term, start }, { calendar });
        expect((result.due ?? '') >= (before.due ?? '')).toBe(true);
        expect(told.due).toBe(result.due);
        expect(change).toBe(result.due === before.due ? 'none' : 'later');
        expect(result.nominal).toBe(before.nominal);
      }),
      { numRuns: 300 },
    );
  });
});

describe('Reminders', () => {
  it('never come on a day off, come in order, and call nobody late too early', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLLED), startDay, (term, start) => {
        fc.pre(start < '2027-06-01');
        const deadline = computeDeadline({ term, start });
        const rungs = reminderLadder({ ...deadline, side: sideOf(deadline.owedBy) });
        expect(rungs.map((rung) => rung.date)).toEqual([...new Set(rungs.map((rung) => rung.date))].sort());
        for (const rung of rungs) {
          expect(isOff(Temporal.PlainDate.from(rung.date))).toBe(false);
          const local = rung.at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDateTime().toString();
          expect(local).toBe(`${rung.date}T08:30:00`);
          if (rung.name.endsWith('after')) expect(rung.date >= (deadline.overdueFrom ?? '')).toBe(true);
          else expect(rung.date <= (deadline.remindBy ?? deadline.due ?? '')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('The engine', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(['UTC', 'America/Anchorage', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
    'gives the same answers on a machine in %s',
    (other) => {
      const answers = () =>
        ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'].map((start) => [
          computeDeadline({ term: 'OBJ-6-7', start }).due,
          computeDeadline({ term: 'AVG-33', start: `${start}T16:00` }).due,
          reminderLadder({ ...computeDeadline({ term: 'OBJ-6-7', start }), side: 'hers' }).map(
            (rung) => `${rung.at}`,
          ),
        ]);
      process.env.TZ = 'Europe/Amsterdam';
      const expected = answers();
      process.env.TZ = other;
      expect(new Date(0).getTimezoneOffset()).not.toBe(-60);
      expect(answers()).toEqual(expected);
    },
  );

  it('answers every term of the catalogue or refuses in one line, and follows its chain', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CATALOGUE.byId.keys()), startDay, (term, day) => {
        fc.pre(day > '2023-03-01' && day < '2027-01-01');
        const start = CATALOGUE.byId.get(term)?.length?.startsWith('PT') ? `${day}T12:00` : day;
        try {
          expect(computeDeadline({ term, start }).due).toMatch(/^\d{4}-\d{2}-\d{2}/);
          expect(clocksFrom({ term, start }).length).toBeGreaterThan(0);
        } catch (error) {
          expect((error as DomainError).code).toBe('DEADLINES.NO_NUMBER');
          expect((error as DomainError).publicMessage).toMatch(/^[^\n]+$/);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
