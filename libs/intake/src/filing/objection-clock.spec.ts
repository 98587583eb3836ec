import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@app/kernel';
import { objectionClock } from './objection-clock.js';

const TODAY = plainDate('2026-11-23');

describe('The objection clock', () => {
  it('runs for six weeks after the day on which the decision was sent (Awb 6:7, 6:8)', () => {
    const clock = objectionClock(
      { institutionType: 'benefits-agency', dated: '2026-11-09', sent: '2026-11-10' },
      TODAY,
    );
    expect(clock).toEqual({ lastDay: '2026-12-22', daysLeft: 29, mayBeShorter: false });
  });

  it('goes by the date on the letter when she does not know when it was sent', () => {
    expect(objectionClock({ institutionType: 'municipality', dated: '2026-11-09' }, TODAY)?.lastDay).toBe(
      '2026-12-21',
    );
  });

  it('warns for the earlier of the computed and the printed day', () => {
    const letter = { institutionType: 'municipality', dated: '2026-11-16', sent: '2026-11-16' };
    expect(objectionClock({ ...letter, printed: '2026-12-24' }, TODAY)?.lastDay).toBe('2026-12-24');
    expect(objectionClock({ ...letter, printed: '2027-01-04' }, TODAY)?.lastDay).toBe('2026-12-28');
  });

  it('goes by the printed day alone when that is all she has', () => {
    expect(objectionClock({ institutionType: 'police', printed: '2026-11-23' }, TODAY)).toMatchObject({
      daysLeft: 0,
    });
  });

  it('has run out when the last day lies behind her', () => {
    expect(
      objectionClock({ institutionType: 'municipality', sent: '2026-09-01' }, TODAY)?.daysLeft,
    ).toBeLessThan(0);
  });

  it('knows the shorter term of the IND and says that it may be shorter still (Vw 2000 art. 69)', () => {
    expect(objectionClock({ institutionType: 'immigration-service', sent: '2026-11-10' }, TODAY)).toEqual({
      lastDay: '2026-12-08',
      daysLeft: 15,
      mayBeShorter: true,
    });
  });

  it('counts a tax assessment from the date that is printed on it (AWR 22j)', () => {
    const clock = objectionClock(
      { institutionType: 'tax-administration', dated: '2026-11-16', sent: '2026-11-10' },
      TODAY,
    );
    expect(clock?.lastDay).toBe('2026-12-28');
  });

  it('runs when she did not say who decided, because it may', () => {
    expect(objectionClock({ dated: '2026-11-16' }, TODAY)?.lastDay).toBe('2026-12-28');
  });

  it.each(['bank', 'operator', 'health-care'])('does not run against a %s', (institutionType) => {
    expect(objectionClock({ institutionType, dated: '2026-11-16' }, TODAY)).toBeUndefined();
  });

  it.each([{}, { dated: 'soon' }, { sent: '1901-01-01' }, { dated: '2999-01-01' }])(
    'names no day when it cannot: %j',
    (letter) => {
      expect(objectionClock({ institutionType: 'municipality', ...letter }, TODAY)).toBeUndefined();
    },
  );
});
