import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@app/kernel';
import {
  assertMayPrepare,
  assertSecondPerson,
  firstMethod,
  parseMethod,
  printableReason,
} from './release-rules.js';
import type { MethodVariant } from '../protection/methods.js';
import { POLICY } from '../protection/policy.js';
import type { ProtectedCounts } from '../protection/protected-counts.js';

const today = plainDate('2026-11-21');
const may = (quarter: string, statuses: string[], published: string[], options = {}) =>
  assertMayPrepare(
    quarter,
    today,
    statuses.map((status) => ({ status: status as never })),
    published,
    options,
  );

describe('Preparing a quarter', () => {
  it('waits for its end', () => {
    expect(() => may('2026-Q4', [], [])).toThrow('has not ended');
    expect(() => may('2026-Q3', [], [])).not.toThrow();
  });

  it('is done once at a time, and again after a rejection', () => {
    expect(() => may('2026-Q3', ['prepared'], [])).toThrow('is prepared already');
    expect(() => may('2026-Q3', ['approved'], [])).toThrow('is approved already');
    expect(() => may('2026-Q3', ['rejected'], [])).not.toThrow();
  });

  it('of a published quarter takes a new edition with a reason', () => {
    const published = ['2026-Q2', '2026-Q3'];
    expect(() => may('2026-Q3', ['published'], published)).toThrow('never changes');
    expect(() => may('2026-Q3', ['published'], published, { newEdition: true })).toThrow('never changes');
    expect(() => may('2026-Q3', ['published'], published, { reason: 'a wrong label' })).toThrow(
      'never changes',
    );
    expect(() =>
      may('2026-Q2', ['published'], published, { newEdition: true, reason: 'a label' }),
    ).not.toThrow();
    expect(() => may('2026-Q1', [], published, { newEdition: true, reason: 'a label' })).toThrow(
      'no new edition',
    );
  });

  it('of an older quarter than the last published one takes a reason', () => {
    expect(() => may('2026-Q1', [], ['2026-Q2'])).toThrow('comes before 2026-Q2');
    expect(() => may('2026-Q1', [], ['2026-Q2'], { reason: 'late' })).not.toThrow();
  });
});

describe('The second pair of eyes', () => {
  const release = { preparedBy: 'teun', chosenBy: 'teun' };

  it('is another person, with the role for it', () => {
    expect(() => assertSecondPerson({ id: 'teun', role: 'statistician' }, release)).toThrow('second person');
    expect(() => assertSecondPerson({ id: 'noor', role: 'caseworker' }, release)).toThrow(
      'Only a statistician or a lead',
    );
    expect(() => assertSecondPerson({ id: 'ada', role: 'administrator' }, release)).toThrow(
      'Only a statistician',
    );
    expect(() => assertSecondPerson({ id: 'lotte', role: 'lead' }, release)).not.toThrow();
  });
});

describe('A reason', () => {
  it('is one line of text that can be printed', () => {
    expect(printableReason(undefined)).toBeNull();
    expect(printableReason('  A label was wrong. ')).toBe('A label was wrong.');
    expect(() => printableReason('short')).toThrow('10 to 300');
    expect(() => printableReason('x'.repeat(301))).toThrow('10 to 300');
    expect(() => printableReason('two lines\nof reasons')).toThrow('one line');
    expect(() => printableReason('turned \u202earound text')).toThrow('one line');
  });
});

describe('The method that a release begins with', () => {
  const utility = { visiblePercent: 50, hellinger: 0.2, withheld: 1 };
  const counts = {} as ProtectedCounts;
  const [hiding, rounding] = [
    { method: 'suppression', counts, utility },
    { method: 'rounding', counts, utility },
  ] as const;
  const out = { method: 'suppression', refusal: 'other-method', why: '2026-Q3 edition 1 everybody' } as const;
  const telling = { method: 'rounding', refusal: 'tells-too-much', why: 'a table' } as const;
  const first = (
    variants: readonly MethodVariant[],
    editions: Parameters<typeof firstMethod>[2] = [],
    asked?: 'suppression' | 'rounding',
  ) => firstMethod('2026-Q3', variants, editions, asked, { method: 'suppression' });

  it('is the one that was asked for, or that of the edition before, or of the policy', () => {
    expect(first([hiding, rounding]).method).toBe('suppression');
    expect(first([hiding, rounding], [], 'rounding').method).toBe('rounding');
    const before = [{ policy: { ...POLICY, method: 'rounding' as const } }];
    expect(first([hiding, rounding], before).method).toBe('rounding');
  });

  it('is the only safe one, unless another was asked for', () => {
    expect(first([out, rounding]).method).toBe('rounding');
    expect(() => first([out, rounding], [], 'suppression')).toThrow('everybody');
    expect(() => first([hiding, telling], [], 'rounding')).toThrow('could give somebody away');
  });

  it('is none when neither is safe', () => {
    expect(() => first([out, telling])).toThrow('protected in the other way');
  });

  it('has one of two names', () => {
    expect(parseMethod('rounding')).toBe('rounding');
    expect(() => parseMethod('cell key')).toThrow('"suppression" or by "rounding"');
  });
});
