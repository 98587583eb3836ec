import { describe, expect, it } from '@jest/globals';
import type { CaseDeadline } from '@app/cases';
import { computeDeadline, type DeadlineRequest } from '@app/deadlines';
import { happeningsOf, penaltyTakenAway, planHappening, planLodging } from './clock-happenings.js';
import type { ClockFacts } from './clocks-for.js';

function clock(
  id: string,
  request: DeadlineRequest & { term: string },
  status: CaseDeadline['status'] = 'running',
): CaseDeadline {
  const result = computeDeadline(request);
  const { due, overdueFrom, remindBy } = result;
  const endedOn = status === 'running' ? null : '2026-12-01';
  const dates = { due, overdueFrom, remindBy, endedOn };
  return { id, caseId: 'case', term: request.term, version: 3, status, request, result, ...dates };
}

const FACTS: ClockFacts = {
  procedure: 'awb-complaint',
  matter: 'conduct',
  institutionType: 'municipality',
  anonymity: 'A2',
  legalForm: 'unknown',
  conduct: [],
  violence: [],
  periodFrom: null,
  decisionDated: null,
  decisionSent: null,
  decisionPrinted: null,
};
const TODAY = '2026-12-01';

describe('What happened to a clock of a case', () => {
  const late = () => [
    clock('decision', { term: 'OBJ-7-10-6', start: '2026-05-26' }),
    clock('weeks', { term: 'DEC-4-17-2W', start: '2026-07-10' }, 'cancelled'),
    clock('penalty', { term: 'DEC-4-17-DW', start: '2026-07-24' }),
  ];

  it('ends the penalty days with the decision, and starts the decision on the penalty and the appeal', () => {
    const decided = { kind: 'decision-sent' as const, on: '2026-08-10' };
    expect(planHappening(late(), 'decision', decided, TODAY)).toEqual({
      ends: [
        { id: 'decision', version: 3, how: 'met' },
        { id: 'penalty', version: 3, how: 'met' },
      ],
      starts: [
        { term: 'APP-6-7', start: '2026-08-10' },
        { term: 'DEC-4-18', start: '2026-08-10' },
      ],
    });
    const after42Days = planHappening(late(), 'decision', { ...decided, on: '2026-10-01' }, TODAY);
    expect(after42Days.starts[1]).toEqual({ term: 'DEC-4-18', start: '2026-09-04' });
  });

  it('has no penalty after the IND or a Woo request, and one again beside another late decision', () => {
    const weeks = clock('weeks', { term: 'DEC-4-17-2W', start: '2026-10-05' });
    const ind = clock('ind', { term: 'IND-76', start: '2026-05-18' });
    expect(penaltyTakenAway([ind, weeks])).toBe(true);
    expect(happeningsOf(weeks, [ind, weeks]).map((one) => one.kind)).toEqual(['answer-received']);
    expect(() => planHappening([ind, weeks], 'weeks', { kind: 'silence' }, TODAY)).toThrow('starts nothing');
    expect(penaltyTakenAway([...late(), ind])).toBe(false);
    expect(penaltyTakenAway([])).toBe(false);
  });

  it('ends both ways at the police with one outcome, and starts the year once', () => {
    const police = [
      clock('ten', { term: 'POL-72-10w', start: '2026-08-03' }),
      clock('fourteen', { term: 'POL-72-14w', start: '2026-08-03' }),
      clock('other', { term: 'POL-72-10w', start: '2026-09-01' }),
    ];
    const plan = planHappening(police, 'ten', { kind: 'findings-sent', on: '2026-10-01' }, TODAY);
    expect(plan.ends.map((end) => end.id)).toEqual(['ten', 'fourteen']);
    expect(plan.starts).toEqual([{ term: 'OMB-9-24-1a', start: '2026-10-01' }]);
    const again = [...police, clock('year', { term: 'OMB-9-24-1a', start: '2026-10-01' })];
    const findings = { kind: 'findings-sent' as const, on: '2026-10-01' };
    expect(planHappening(again, 'ten', findings, TODAY).starts).toEqual([]);
  });

  it('is refused for a clock that ended or is not there', () => {
    expect(happeningsOf(late()[1] as CaseDeadline, late())).toEqual([]);
    const answer = { kind: 'answer-received' as const, on: '2026-08-01' };
    expect(() => planHappening(late(), 'weeks', answer, TODAY)).toThrow('has ended');
    expect(() => planHappening(late(), 'none', answer, TODAY)).toThrow('no such clock');
  });
});

describe('A complaint that has reached the institution', () => {
  const lodged = (facts: Partial<ClockFacts>, more = {}, all: CaseDeadline[] = []) =>
    planLodging({ ...FACTS, ...facts }, all, { on: '2026-11-02', ...more }, TODAY).starts;

  it('starts the clocks of its classification', () => {
    expect(lodged({})).toEqual([{ term: 'AWB-9-11-6w', start: '2026-11-02' }]);
    const bank = { procedure: 'financial-complaint', institutionType: 'bank' };
    expect(lodged(bank, { product: 'other' }).map((request) => request.term)).toEqual([
      'BNK-43-2',
      'BNK-43-3',
    ]);
    expect(lodged(bank, { product: 'basic-account' }).map((request) => request.term)).toEqual(['BNK-71h-1']);
    const police = { institutionType: 'police' };
    expect(lodged(police)).toHaveLength(2);
    expect(lodged(police, { committee: true }).map((request) => request.term)).toEqual(['POL-72-14w']);
    expect(lodged(police, { committee: false }).map((request) => request.term)).toEqual(['POL-72-10w']);
  });

  it('is refused in one line that says what would be possible', () => {
    expect(() => lodged({ anonymity: 'A0' })).toThrow('ask her first');
    expect(() => lodged({ procedure: null })).toThrow('choose one first');
    expect(() => lodged({ procedure: 'objection' })).toThrow('start one by hand');
    expect(() => lodged({}, { on: '2026-12-02' })).toThrow('lies ahead');
    const running = [clock('a', { term: 'AWB-9-11-6w', start: '2026-11-02' })];
    expect(() => lodged({}, {}, running)).toThrow('change one of them instead');
  });
});
