import { describe, expect, it } from '@jest/globals';
import { canMove, CASE_MOVES, effectsOf, isOpen, nextStatuses, type CaseStatus } from './case-status.js';

describe('The status graph', () => {
  it('reaches every status from a new case', () => {
    const reached = new Set<CaseStatus>(['new']);
    for (let grew = true; grew;) {
      const before = reached.size;
      for (const status of Array.from(reached)) nextStatuses(status).forEach((next) => reached.add(next));
      grew = reached.size > before;
    }
    expect([...reached].sort()).toEqual(Object.keys(CASE_MOVES).sort());
  });

  it('has one dead end, and it is the tombstone', () => {
    const ends = Object.entries(CASE_MOVES).filter(([, moves]) => moves.length === 0);
    expect(ends.map(([status]) => status)).toEqual(['erased']);
  });

  it('closes only with an outcome and reopens only with a reason', () => {
    const closings = Object.values(CASE_MOVES).flatMap((moves) =>
      moves.filter((move) => move.to === 'closed'),
    );
    expect(closings.every((move) => move.needs.includes('outcome'))).toBe(true);
    expect(CASE_MOVES.closed.find((move) => move.to === 'in-progress')?.needs).toEqual(['reason']);
  });

  it('ends the clocks with every move out of the open ones, and proposes them again with every move back', () => {
    const statuses = Object.keys(CASE_MOVES) as CaseStatus[];
    for (const from of statuses) {
      for (const to of nextStatuses(from).filter((status) => status !== 'erased')) {
        const wanted = isOpen(from) === isOpen(to) ? [] : [isOpen(from) ? 'end-clocks' : 'clocks-again'];
        expect([from, to, effectsOf(from, to)]).toEqual([from, to, wanted]);
      }
    }
    expect(effectsOf('new', 'closed')).toEqual([]);
  });

  it('never lets a case be closed before somebody has taken it up', () => {
    expect(canMove('new', 'closed')).toBe(false);
  });
});
