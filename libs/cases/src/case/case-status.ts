/** The status graph of a case as one table, with what each move needs and what it does to the clocks. */
export type CaseStatus =
  'new' | 'in-progress' | 'waiting-for-her' | 'waiting-for-them' | 'closed' | 'withdrawn' | 'erased';

/** What must be there before a move is made. */
export type MoveNeed =
  'assignee' | 'question' | 'extract-sent' | 'outcome' | 'reason' | 'her-word' | 'second-person';

/**
 * What a move does beside the status. `end-clocks`: every running clock of the case ends with it. `clocks-again`: what
 * ended that way is proposed again, because the law did not wait for the desk. No move pauses a clock: that only a law
 * or a letter does (Awb 4:15, BGfo 43(4)), and it is written down as a happening of that one clock. Clocks start with a
 * classification, by a person who has seen the day.
 */
export type MoveEffect = 'end-clocks' | 'clocks-again';

interface Move {
  to: CaseStatus;
  needs: MoveNeed[];
  does?: MoveEffect[];
}

export const CASE_MOVES: Record<CaseStatus, Move[]> = {
  new: [
    { to: 'in-progress', needs: ['assignee'] },
    { to: 'withdrawn', needs: ['her-word'], does: ['end-clocks'] },
    { to: 'erased', needs: ['her-word'] },
  ],
  'in-progress': [
    { to: 'new', needs: [] },
    { to: 'waiting-for-her', needs: ['question'] },
    { to: 'waiting-for-them', needs: ['extract-sent'] },
    { to: 'closed', needs: ['outcome'], does: ['end-clocks'] },
    { to: 'withdrawn', needs: ['her-word'], does: ['end-clocks'] },
    { to: 'erased', needs: ['her-word'] },
  ],
  'waiting-for-her': [
    { to: 'new', needs: [] },
    { to: 'in-progress', needs: [] },
    { to: 'waiting-for-them', needs: ['extract-sent'] },
    { to: 'closed', needs: ['outcome', 'second-person'], does: ['end-clocks'] },
    { to: 'withdrawn', needs: ['her-word'], does: ['end-clocks'] },
    { to: 'erased', needs: ['her-word'] },
  ],
  'waiting-for-them': [
    { to: 'new', needs: [] },
    { to: 'in-progress', needs: [] },
    { to: 'waiting-for-her', needs: ['question'] },
    { to: 'closed', needs: ['outcome'], does: ['end-clocks'] },
    { to: 'withdrawn', needs: ['her-word'], does: ['end-clocks'] },
    { to: 'erased', needs: ['her-word'] },
  ],
  closed: [
    { to: 'in-progress', needs: ['reason'], does: ['clocks-again'] },
    { to: 'erased', needs: ['her-word'] },
  ],
  withdrawn: [
    // She may change her mind; the desk may not change it for her.
    { to: 'in-progress', needs: ['her-word'], does: ['clocks-again'] },
    { to: 'erased', needs: ['her-word'] },
  ],
  // A tombstone: nothing comes after it.
  erased: [],
};

export const OPEN_STATUSES: readonly CaseStatus[] = [
  'new',
  'in-progress',
  'waiting-for-her',
  'waiting-for-them',
];

export function isOpen(status: CaseStatus): boolean {
  return OPEN_STATUSES.includes(status);
}

export function canMove(from: CaseStatus, to: CaseStatus): boolean {
  return CASE_MOVES[from].some((move) => move.to === to);
}

/** What the move does beside the status; nothing where the table has no such move. */
export function effectsOf(from: CaseStatus, to: CaseStatus): readonly MoveEffect[] {
  return CASE_MOVES[from].find((move) => move.to === to)?.does ?? [];
}

export function nextStatuses(from: CaseStatus): CaseStatus[] {
  return CASE_MOVES[from].map((move) => move.to);
}
