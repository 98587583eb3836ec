import { describe, expect, it } from '@jest/globals';
import { canMoveExtract, EXTRACT_MOVES, type ExtractStatus } from './extract-status.js';

const ALL = Object.keys(EXTRACT_MOVES) as ExtractStatus[];

describe('The statuses of an extract', () => {
  it('can all be reached from a draft', () => {
    const reached = new Set<ExtractStatus>(['draft']);
    for (const status of reached) EXTRACT_MOVES[status].forEach((move) => reached.add(move.to));
    expect([...reached].sort()).toEqual([...ALL].sort());
  });

  it('end only where her word was no', () => {
    expect(ALL.filter((status) => EXTRACT_MOVES[status].length === 0)).toEqual(['refused', 'revoked']);
  });

  it('let nothing be sent before she said yes', () => {
    const before = ALL.filter((status) => canMoveExtract(status, 'sent', 'desk'));
    expect(before).toEqual(['consented', 'sent']);
    expect(ALL.flatMap((from) => EXTRACT_MOVES[from]).filter((move) => move.to === 'consented')).toEqual([
      { to: 'consented', by: 'her' },
      { to: 'consented', by: 'desk' },
    ]);
  });

  it('let the institution do no more than answer', () => {
    const theirs = ALL.flatMap((from) => EXTRACT_MOVES[from]).filter((move) => move.by === 'them');
    expect(new Set(theirs.map((move) => move.to))).toEqual(new Set(['answered']));
  });

  it('let her take her consent back from the moment that she gave it', () => {
    const open = ALL.filter((status) => canMoveExtract(status, 'revoked', 'her'));
    expect(open).toEqual(['consented', 'sent', 'answered']);
  });
});
