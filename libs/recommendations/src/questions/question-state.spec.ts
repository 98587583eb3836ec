import { describe, expect, it } from '@jest/globals';
import { mayMove, QUESTION_STATES } from './question-state.js';

describe('A question of the Platform', () => {
  it('is published only after it was answered, so that two people have read it', () => {
    expect(QUESTION_STATES.filter((state) => mayMove(state, 'published'))).toEqual(['answered']);
  });

  it('stays published, and stays declined', () => {
    for (const to of QUESTION_STATES) {
      expect(mayMove('published', to)).toBe(false);
      expect(mayMove('declined', to)).toBe(false);
    }
  });
});
