import { describe, expect, it } from '@jest/globals';
import { isCode, plainDate } from '@app/kernel';
import { daysOf } from './calendar-of-quarter.js';
import { inventCase, type InventedCase } from './invented-case.js';
import { inventOutside } from './invented-outside.js';
import { Random } from './random.js';

const now = plainDate('2026-11-21').toZonedDateTime('UTC').epochMilliseconds;
const random = new Random(5);
const cases: InventedCase[] = Array.from({ length: 800 }, () => inventCase(random, daysOf('2026-Q3'), now));
const all = cases.map((one) => ({ one, outside: inventOutside(one, now) }));
const referrals = all.flatMap(({ outside }) => outside.referrals);

describe('What an invented desk does outside its walls', () => {
  it('is the same for the same case', () => {
    const again = cases.map((one) => inventOutside(one, now));
    expect(JSON.stringify(again)).toBe(JSON.stringify(all.map(({ outside }) => outside)));
  });

  it('is seldom, and never about somebody whom nobody may know', () => {
    const mediated = all.filter(({ outside }) => outside.mediation !== undefined).length;
    for (const share of [referrals.length / cases.length, mediated / cases.length]) {
      expect(share).toBeGreaterThan(0.05);
      expect(share).toBeLessThan(0.35);
    }
    const nameless = all.filter(({ one }) => one.anonymity === 'A0').map(({ outside }) => outside);
    expect(nameless.length).toBeGreaterThan(0);
    expect(
      nameless.filter((outside) => outside.mediation !== undefined || outside.referrals.length > 0),
    ).toEqual([]);
  });

  it('now and then looks for help that is not there, and then refers nobody to it', () => {
    const missed = all.filter(({ outside }) => outside.gaps.length > 0);
    expect(missed.length).toBeGreaterThan(5);
    expect(missed.length).toBeLessThan(cases.length / 10);
    const wrong = missed.filter(({ one, outside }) =>
      outside.gaps.some(
        ({ kind, at }) =>
          !isCode('referral', kind) ||
          at < (one.course.assignedAt ?? Infinity) ||
          at > now ||
          outside.referrals.some((referral) => referral.kind === kind),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('has codes of the taxonomy, and a consent that fits the outcome', () => {
    const expected = (outcome: string) =>
      outcome === 'offered' ? 'asked' : outcome === 'withdrawn' ? 'refused' : 'given';
    const strange = referrals.filter(
      ({ kind, outcome, consent }) =>
        !isCode('referral', kind) || !isCode('referralOutcome', outcome) || consent !== expected(outcome),
    );
    expect(strange).toEqual([]);
  });

  it('ends a mediation as the case ended, and leaves none running in a closed case', () => {
    const wrong = all.filter(({ one, outside }) => {
      const last = outside.mediation?.stages.at(-1)?.stage;
      if (last === undefined || one.course.status !== 'closed') return false;
      if (one.course.outcome === 'agreement-fulfilled') return last !== 'fulfilled';
      if (one.course.outcome === 'agreement-breached') return last !== 'broken';
      return last !== 'ended' || outside.mediation?.endedReason === undefined;
    });
    expect(wrong).toEqual([]);
  });

  it('happened after the case was taken, in its order, and before now', () => {
    const wrong = all.filter(({ one, outside }) => {
      const stages = outside.mediation?.stages.map(({ at }) => at) ?? [];
      const asked = outside.referrals.flatMap(({ offeredAt, decidedAt, changedAt }) => [
        offeredAt,
        decidedAt ?? offeredAt,
        changedAt,
      ]);
      return [stages, asked].some((moments) =>
        moments.some(
          (at, index) => at < (moments[index - 1] ?? one.course.assignedAt ?? Infinity) || at > now,
        ),
      );
    });
    expect(wrong).toEqual([]);
  });
});
