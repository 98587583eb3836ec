/** The life of an extract as one table, with who or what makes each move. */
export type ExtractStatus =
  'draft' | 'consent-asked' | 'consented' | 'refused' | 'sent' | 'answered' | 'revoked';

export interface ExtractMove {
  to: ExtractStatus;
  /**
   * `desk`: a caseworker. `her`: her decision in the mailbox, carried out by a trigger of the database.
   * `them`: the institution, at the exchange door.
   */
  by: 'desk' | 'her' | 'them';
}

export const EXTRACT_MOVES: Record<ExtractStatus, ExtractMove[]> = {
  draft: [{ to: 'consent-asked', by: 'desk' }],
  'consent-asked': [
    { to: 'consented', by: 'her' },
    { to: 'refused', by: 'her' },
  ],
  consented: [
    { to: 'sent', by: 'desk' },
    { to: 'revoked', by: 'her' },
  ],
  // She said no to this text; another text is another extract.
  refused: [],
  sent: [
    // A second link replaces the first, for example when the passcode got lost.
    { to: 'sent', by: 'desk' },
    // The desk closed the link; her consent still stands.
    { to: 'consented', by: 'desk' },
    { to: 'answered', by: 'them' },
    { to: 'revoked', by: 'her' },
  ],
  answered: [
    // They add something to what they wrote.
    { to: 'answered', by: 'them' },
    { to: 'revoked', by: 'her' },
  ],
  // Consent that was taken back does not come back for the same text.
  revoked: [],
};

export function canMoveExtract(from: ExtractStatus, to: ExtractStatus, by: ExtractMove['by']): boolean {
  return EXTRACT_MOVES[from].some((move) => move.to === to && move.by === by);
}
