import { describe, expect, it } from '@jest/globals';
import type { CaseDeadline } from '@app/cases';
import { computeDeadline, type DeadlineRequest } from '@app/deadlines';
import { clockLine } from './clock-line.js';

function clock(
  id: string,
  request: DeadlineRequest,
  ended?: { status: 'met' | 'cancelled'; endedOn: string },
): CaseDeadline {
  const result = computeDeadline(request);
  return {
    id,
    caseId: 'case',
    term: typeof request.term === 'string' ? request.term : 'inline',
    version: 1,
    status: 'running',
    request,
    result,
    due: result.due,
    overdueFrom: result.overdueFrom,
    remindBy: result.remindBy,
    endedOn: null,
    ...ended,
  };
}

describe('The clocks of a case in one line', () => {
  it('lists what ended, what runs, what stands still and what can follow, in that order', () => {
    const line = clockLine(
      [
        clock('late', { term: 'AWB-9-11-6w', start: '2026-11-02' }),
        clock('still', {
          term: 'DEC-4-13',
          start: '2026-11-02',
          suspensions: [{ from: '2026-11-16', to: null }],
        }),
        clock('over', { term: 'BNK-43-2', start: '2026-09-01' }, { status: 'met', endedOn: '2026-09-20' }),
      ],
      '2026-11-23',
    );
    expect(line.slice(0, 3).map(({ key, phase }) => [key, phase])).toEqual([
      ['over', 'past'],
      ['late', 'running'],
      ['still', 'suspended'],
    ]);
    expect(line.slice(3).every(({ phase }) => phase === 'to-come')).toBe(true);
    expect(line.map(({ term }) => term)).toContain('OMB-9-24-1b');
    expect(line.find(({ key }) => key === 'over')?.ended).toEqual({ on: '2026-09-20', how: 'met' });
    expect(line.find(({ key }) => key === 'still')).toMatchObject({ to: null, standing: 'suspended' });
  });

  it('says of what is to come which day it begins, and whose it is', () => {
    const line = clockLine([clock('a', { term: 'AWB-9-11-6w', start: '2026-11-02' })], '2026-11-23');
    expect(line.find(({ term }) => term === 'OMB-9-24-1b')).toMatchObject({
      phase: 'to-come',
      side: 'hers',
      ahead: 'counted',
      from: '2026-12-14',
      to: '2027-12-14',
    });
    expect(line.find(({ term }) => term === 'OMB-9-24-1a')).toMatchObject({ ahead: 'waiting', from: null });
  });

  it('does not announce again what the case has already, nor what comes after that', () => {
    const objection = clock('objection', { term: 'OBJ-6-7', start: '2026-11-02' });
    const alone = clockLine([objection], '2026-11-23').map(({ key }) => key);
    expect(alone.some((key) => key.startsWith('DEC-4-17-IB after OBJ-7-10-6'))).toBe(true);
    const decision = clock('decision', { term: 'OBJ-7-10-6', start: '2026-12-20' });
    const both = clockLine([objection, decision], '2026-11-23');
    expect(both.filter(({ term }) => term === 'OBJ-7-10-6')).toHaveLength(1);
    const afterDecision = both.filter(({ key }) => key.startsWith('DEC-4-17-IB after OBJ-7-10-6 '));
    const late = decision.overdueFrom;
    expect(afterDecision.map(({ from }) => from)).toEqual([late]);
  });

  it('announces nothing after a clock that has ended, and after one of the desk itself', () => {
    const ended = { status: 'cancelled' as const, endedOn: '2026-11-20' };
    const own = { length: 'P2W', regime: 'none' as const };
    const line = clockLine(
      [
        clock('a', { term: 'OBJ-6-7', start: '2026-11-02' }, ended),
        clock('b', { term: own, start: '2026-11-02' }),
      ],
      '2026-11-23',
    );
    expect(line.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('keeps the printed day beside that of the catalogue', () => {
    const line = clockLine(
      [clock('a', { term: 'OBJ-6-7', start: '2026-11-02', printed: '2026-12-18' })],
      '2026-11-23',
    );
    expect(line[0]).toMatchObject({ to: '2026-12-18', printed: '2026-12-18', catalogueDue: '2026-12-14' });
  });
});
