/**
 * What can become of a referral, as one table: from each outcome, where it can go and who brings that about.
 * Moves of `her` are made by her decision on the consent, in the database, or by her own word at the end; the desk cannot make
 * them for her.
 */
export const REFERRAL_OUTCOMES = [
  'offered',
  'consented',
  'sent',
  'accepted',
  'declined',
  'contact-made',
  'helped',
  'no-show',
  'withdrawn',
] as const;
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];

/** `her`: her word. `desk`: the desk takes back or sends. `partner`: what the partner or she told about it, noted by the desk. */
export type MovedBy = 'her' | 'desk' | 'partner';

export interface ReferralMove {
  to: ReferralOutcome;
  by: MovedBy;
}

export const REFERRAL_MOVES: Record<ReferralOutcome, readonly ReferralMove[]> = {
  offered: [
    { to: 'consented', by: 'her' },
    { to: 'withdrawn', by: 'her' },
    { to: 'withdrawn', by: 'desk' },
  ],
  consented: [
    { to: 'sent', by: 'desk' },
    { to: 'withdrawn', by: 'her' },
  ],
  sent: [
    { to: 'accepted', by: 'partner' },
    { to: 'declined', by: 'partner' },
    { to: 'contact-made', by: 'partner' },
    { to: 'no-show', by: 'partner' },
    { to: 'withdrawn', by: 'her' },
  ],
  accepted: [
    { to: 'contact-made', by: 'partner' },
    { to: 'helped', by: 'partner' },
    { to: 'no-show', by: 'partner' },
    { to: 'declined', by: 'partner' },
    { to: 'withdrawn', by: 'her' },
  ],
  'contact-made': [
    { to: 'helped', by: 'partner' },
    { to: 'helped', by: 'her' },
    { to: 'no-show', by: 'partner' },
    { to: 'declined', by: 'partner' },
  ],
  // She may come after all.
  'no-show': [
    { to: 'contact-made', by: 'partner' },
    { to: 'helped', by: 'partner' },
    { to: 'helped', by: 'her' },
  ],
  declined: [],
  helped: [],
  withdrawn: [],
};

export function canBecome(from: ReferralOutcome, to: ReferralOutcome, by: MovedBy): boolean {
  return REFERRAL_MOVES[from].some((move) => move.to === to && move.by === by);
}

/** What the desk may note next about a referral that was sent. */
export function notableOutcomes(from: ReferralOutcome): ReferralOutcome[] {
  return REFERRAL_MOVES[from].filter((move) => move.by === 'partner').map((move) => move.to);
}
