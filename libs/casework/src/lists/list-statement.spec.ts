import { describe, expect, it } from '@jest/globals';
import type { CaseStatus } from '@app/cases';
import { visibleTo } from '../walls/case-visibility.js';
import { listStatement, type CaseListFilter } from './list-statement.js';

const ME = '01890000-0000-7000-8000-000000000001';
const OTHER = '01890000-0000-7000-8000-000000000002';
const times = (text: string, part: string) => text.split(part).length - 1;

const FILTERS: CaseListFilter[] = [
  {},
  { sort: 'oldest' },
  { sort: 'due' },
  { sort: 'event' },
  { assignee: ME },
  { assignee: OTHER },
  { assignee: 'none', status: ['new'] },
  { status: ['in-progress', 'closed'] },
  { status: ['in-progress', 'waiting-for-her'], sort: 'oldest' },
  { status: ['closed'], sort: 'event' },
  { dueBefore: '2026-12-01', institutionType: 'bank' },
];

describe('The statement of a page of cases', () => {
  it.each(FILTERS)('asks in every part whether she may see the case: %j', (filter) => {
    const { sql } = listStatement(ME, filter);
    const parts = Math.max(1, times(sql, '(select c.id from'));
    expect(times(sql, visibleTo('$1'))).toBe(parts);
    // Each part ends by itself, and so does the page.
    expect(times(sql, 'limit 51')).toBe(parts === 1 ? 1 : parts + 1);
  });

  it('finds nothing for a state that there is not, and never takes one into its text', () => {
    const { sql } = listStatement(ME, { status: ["x' or true --" as CaseStatus] });
    expect(sql).toContain('and false');
    expect(sql).not.toContain('or true');
  });

  it('looks for what a page needs and no more, whatever length is asked for', () => {
    const limits = [undefined, 0, -5, 7.9, 200, 10_000, Number.NaN].map(
      (limit) => listStatement(ME, limit === undefined ? {} : { limit }).limit,
    );
    expect(limits).toEqual([50, 50, 1, 7, 200, 200, 50]);
  });
});
