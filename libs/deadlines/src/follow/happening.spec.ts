import { describe, expect, it } from '@jest/globals';
import { CATALOGUE } from '../catalogue/catalogue.js';
import { computeDeadline } from '../compute/compute.js';
import type { DeadlineRequest } from '../compute/request.js';
import { afterHappening, possibleHappenings, type Happening, type HappeningOptions } from './happening.js';

const TODAY = '2026-12-31';
const known = (request: DeadlineRequest) => ({ request, result: computeDeadline(request) });
const after = (
  request: DeadlineRequest,
  happening: Happening,
  today = TODAY,
  options: HappeningOptions = {},
) => afterHappening(known(request), happening, today, options);
const OBJECTION = { term: 'OBJ-6-7', start: '2026-04-13' };
const DECISION = { term: 'OBJ-7-10-6', start: '2026-05-26' };

describe('What happens to a clock', () => {
  it('leads from objecting to the decision, with or without a committee', () => {
    const done = { kind: 'done' as const, on: '2026-05-20' };
    expect(after(OBJECTION, { ...done, committee: false })).toEqual({
      starts: [{ term: 'OBJ-7-10-6', start: '2026-05-26' }],
      clock: 'met',
    });
    expect(after(OBJECTION, { ...done, committee: true }).starts[0]?.term).toBe('OBJ-7-10-12');
    expect(() => after(OBJECTION, done)).toThrow('OBJ-7-10-6 and OBJ-7-10-12');
  });

  it('leads from a notice of default to the two weeks, and leaves the decision owed', () => {
    expect(after(DECISION, { kind: 'notice-of-default-received', on: '2026-07-10' })).toEqual({
      starts: [{ term: 'DEC-4-17-2W', start: '2026-07-10' }],
      clock: 'goes-on',
    });
    expect(() => after(DECISION, { kind: 'notice-of-default-received', on: '2026-07-07' })).toThrow(
      'arrives before 2026-07-08 has no effect (Awb 4:17(3), 6:12(2))',
    );
  });

  it('leads from the silence of the two weeks to the penalty, unless the law takes it away', () => {
    const twoWeeks = { term: 'DEC-4-17-2W', start: '2026-07-10' };
    expect(after(twoWeeks, { kind: 'silence' })).toEqual({
      starts: [{ term: 'DEC-4-17-DW', start: '2026-07-24' }],
      clock: 'cancelled',
    });
    expect(() => after(twoWeeks, { kind: 'silence' }, '2026-07-24')).toThrow('not late before 2026-07-25');
    const kinds = possibleHappenings(known(twoWeeks), { withoutPenalty: true }).map((one) => one.kind);
    expect(kinds).toEqual(['answer-received']);
  });

  it('leads from the decision to the appeal', () => {
    expect(after(DECISION, { kind: 'decision-sent', on: '2026-07-01' })).toEqual({
      starts: [{ term: 'APP-6-7', start: '2026-07-01' }],
      clock: 'met',
    });
  });

  it('leads from silence to the year of the ombudsman, which she is told carefully', () => {
    const complaint = { term: 'AWB-9-11-6w', start: '2026-02-20' };
    const { starts, clock } = after(complaint, { kind: 'silence' });
    expect(starts).toEqual([{ term: 'OMB-9-24-1b', start: '2026-04-07', earliestStart: '2026-04-03' }]);
    // Findings may still come, and then the year counts from them.
    expect(clock).toBe('goes-on');
    const [year] = starts.map((request) => computeDeadline(request));
    expect(year).toMatchObject({ due: '2027-04-07', remindBy: '2027-04-03' });
    expect(after(complaint, { kind: 'findings-sent', on: '2026-04-02' }).starts).toEqual([
      { term: 'OMB-9-24-1a', start: '2026-04-02' },
    ]);
  });

  it('leads from the answer of a bank to Kifid, the later of two ends', () => {
    const bank = { term: 'BNK-43-3', start: '2026-03-23' };
    const { starts } = after(bank, { kind: 'definitive-position', on: '2026-05-20' });
    expect(starts).toEqual([{ term: 'KIF-1J3M', start: '2026-05-20', otherStart: '2026-03-23' }]);
    expect(starts.map((request) => computeDeadline(request).due)).toEqual(['2027-03-23']);
    const late = after(bank, { kind: 'definitive-position', on: '2026-12-30' }, '2026-12-31').starts;
    expect(late.map((request) => computeDeadline(request).due)).toEqual(['2027-03-30']);
  });

  it('ends a term after which nothing follows when what was owed has come', () => {
    expect(
      after({ term: 'BNK-71h-1', start: '2026-03-02' }, { kind: 'answer-received', on: '2026-03-09' }),
    ).toEqual({
      starts: [],
      clock: 'met',
    });
  });

  it.each<[Happening, string]>([
    [{ kind: 'judgment-sent', on: '2026-07-01' }, 'possible are '],
    [{ kind: 'decision-sent' }, 'give the day on which it happened'],
    [{ kind: 'decision-sent', on: '2026-02-30' }, 'give the day on which it happened'],
    [{ kind: 'decision-sent', on: '2027-01-01' }, 'lies ahead'],
    [{ kind: 'decision-sent', on: '2026-05-25' }, 'lies before the term began on 2026-05-26'],
  ])('refuses %j in one line', (happening, message) => {
    expect(() => after(DECISION, happening)).toThrow(message);
  });

  it('refuses an objection after the last day, and silence while a term stands still', () => {
    expect(() => after(OBJECTION, { kind: 'done', on: '2026-05-27', committee: false })).toThrow('Awb 6:11');
    const still = { term: 'DEC-4-13', start: '2026-03-02', suspensions: [{ from: '2026-03-11', to: null }] };
    expect(() => after(still, { kind: 'notice-of-default-received', on: '2026-07-01' })).toThrow(
      'stands still',
    );
    expect(possibleHappenings(known(still)).map((one) => one.kind)).toEqual([
      'notice-of-default-received',
      'decision-sent',
    ]);
  });

  it('says for every term of the catalogue what can happen, and starts only terms that can be counted', () => {
    let starts = 0;
    for (const row of CATALOGUE.terms.filter(({ length }) => length !== null)) {
      const start = row.length?.startsWith('PT') ? '2026-03-02T10:00' : '2026-03-02';
      for (const { kind, asksCommittee } of possibleHappenings(known({ term: row.id, start }))) {
        if (kind === 'notice-of-default-received') continue;
        const on = kind === 'done' ? '2026-03-03' : '2026-03-05';
        const happening = { kind, on, ...(asksCommittee ? { committee: false } : {}) };
        for (const request of after({ term: row.id, start }, happening, '2028-06-01').starts) {
          expect(computeDeadline(request).due).toMatch(/^20/);
          starts += 1;
        }
      }
    }
    expect(starts).toBeGreaterThan(25);
  });
});

describe('The earliest day that could be the start', () => {
  it('only makes the reminder earlier, and only for her', () => {
    const plain = computeDeadline({ term: 'OMB-9-24-1b', start: '2026-04-07' });
    const careful = computeDeadline({
      term: 'OMB-9-24-1b',
      start: '2026-04-07',
      earliestStart: '2026-04-03',
    });
    expect(careful).toMatchObject({ due: plain.due, overdueFrom: plain.overdueFrom, remindBy: '2027-04-03' });
    expect(() =>
      computeDeadline({ term: 'AWB-9-11-6w', start: '2026-04-07', earliestStart: '2026-04-03' }),
    ).toThrow('for her own terms');
    expect(() =>
      computeDeadline({ term: 'OMB-9-24-1b', start: '2026-04-03', earliestStart: '2026-04-07' }),
    ).toThrow('lies after the start');
  });
});
