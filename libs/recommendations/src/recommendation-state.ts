/** The life of a recommendation as one table, and what each reply commits to. */
export const RECOMMENDATION_STATES = [
  'draft',
  'proposed',
  'issued',
  'answered',
  'closed',
  'dropped',
] as const;
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number];

export const REPLIES = ['accepted', 'partly', 'rejected'] as const;
export type Reply = (typeof REPLIES)[number];

/** `second-person`: by somebody other than who proposed it. `commitments-settled`: nothing that was promised is open. */
export type StateNeed = 'second-person' | 'reply' | 'commitments-settled';

interface StateMove {
  to: RecommendationState;
  needs: readonly StateNeed[];
}

export const RECOMMENDATION_MOVES: Record<RecommendationState, readonly StateMove[]> = {
  draft: [
    { to: 'proposed', needs: [] },
    { to: 'dropped', needs: [] },
  ],
  proposed: [
    { to: 'draft', needs: [] },
    { to: 'issued', needs: ['second-person'] },
  ],
  // Once it is public it stays so, and the answer to it too: only what came of it is added.
  issued: [
    { to: 'answered', needs: ['reply'] },
    { to: 'closed', needs: ['commitments-settled'] },
  ],
  answered: [{ to: 'closed', needs: ['commitments-settled'] }],
  closed: [],
  dropped: [],
};

export function recommendationMove(
  from: RecommendationState,
  to: RecommendationState,
): StateMove | undefined {
  return RECOMMENDATION_MOVES[from].find((move) => move.to === to);
}

/** Whether the world can read it. */
export function isPublic(state: RecommendationState): boolean {
  return state === 'issued' || state === 'answered' || state === 'closed';
}

/** Whether the text can still be changed. */
export function isEditable(state: RecommendationState): boolean {
  return state === 'draft';
}

/** A rejection promises nothing; the other two may. */
export function takesCommitments(state: RecommendationState, reply: Reply | null): boolean {
  return state === 'answered' && (reply === 'accepted' || reply === 'partly');
}
