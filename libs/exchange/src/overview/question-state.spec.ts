import { describe, expect, it } from '@jest/globals';
import { isPastDue, questionState } from './question-state.js';

const NONE = { receivedAt: null, readAt: null, moreTimeAt: null, answeredAt: null };
const at = (day: number) => new Date(Date.UTC(2026, 10, day));

describe('How far a question is', () => {
  it.each([
    [{}, 'sent'],
    [{ receivedAt: at(2) }, 'received'],
    [{ receivedAt: at(2), readAt: at(3) }, 'read'],
    [{ receivedAt: at(2), moreTimeAt: at(4) }, 'more-time'],
    // An answer after or before a notice: nothing is owed any more.
    [{ receivedAt: at(2), moreTimeAt: at(4), answeredAt: at(3) }, 'answered'],
    // A colleague answered, and this reader never opened her own link.
    [{ answeredAt: at(3) }, 'answered'],
  ])('%j is %s', (moments, state) => {
    expect(questionState({ ...NONE, ...moments })).toBe(state);
  });

  it('is past its day from the day after it', () => {
    expect(isPastDue(NONE, '2026-11-10', '2026-11-10')).toBe(false);
    expect(isPastDue(NONE, '2026-11-10', '2026-11-11')).toBe(true);
  });

  it('is not past its day once they answered or asked for time, or where no day is known', () => {
    expect(isPastDue({ ...NONE, answeredAt: at(9) }, '2026-11-10', '2026-11-20')).toBe(false);
    expect(isPastDue({ ...NONE, moreTimeAt: at(9) }, '2026-11-10', '2026-11-20')).toBe(false);
    expect(isPastDue(NONE, null, '2026-11-20')).toBe(false);
  });
});
