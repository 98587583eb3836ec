/** The status graph of a case as one table, with what each move needs. */
export type CaseStatus =
  'new' | 'in-progress' | 'waiting-for-her' | 'waiting-for-them' | 'closed' | 'withdrawn' | 'erased';

/** What must be there before a move is made. */
export type MoveNeed =
  'assignee' | 'question' | 'extract-sent' | 'outcome' | 'reason' | 'her-word' | 'second-person';

interface Move {
  to: CaseStatus;
  needs: MoveNeed[];
}

export const CASE_MOVES: Record<CaseStatus, Move[]> = {
  new: [
    { to: 'in-progress', needs: ['assignee'] },
    { to: 'withdrawn', needs: ['her-word'] },
    { to: 'erased', needs: ['her-word'] },
  ],
  'in-progress': [
    { to: 'new', needs: [] },
    { to: 'waiting-for-her', needs: ['question'] },
    { to: 'waiting-for-them', needs: ['extract-sent'] },
    { to: 'closed', needs: ['outcome'] },
    { to: 'withdrawn', needs: ['her-word'] },
    { to: 'erased', needs: ['her-word'] },
  ],
  'waiting-for-her': [
    { to: 'new', needs: [] },
    { to: 'in-progress', needs: [] },
    { to: 'waiting-for-them', needs: ['extract-sent'] },
    { to: 'closed', needs: ['outcome', 'second-person'] },
    { to: 'withdrawn', needs: ['her-word'] },
    { to: 'erased', needs: ['her-word'] },
  ],
  'waiting-for-them': [
    { to: 'new', needs: [] },
    { to: 'in-progress', needs: [] },
    { to: 'waiting-for-her', needs: ['question'] },
    { to: 'closed', needs: ['outcome'] },
    { to: 'withdrawn', needs: ['her-word'] },
    { to: 'erased', needs: ['her-word'] },
  ],
  closed: [
    { to: 'in-progress', needs: ['reason'] },
    { to: 'erased', needs: ['her-word'] },
  ],
  withdrawn: [
    // She may change her mind; the desk may not change it for her.
    { to: 'in-progress', needs: ['her-word'] },
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

export function nextStatuses(from: CaseStatus): CaseStatus[] {
  return CASE_MOVES[from].map((move) => move.to);
}
