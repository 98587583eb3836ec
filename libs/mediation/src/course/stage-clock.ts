import { computeDeadline } from '@app/deadlines';
import type { IsoDate } from '@app/kernel';
import type { Party, Stage } from './mediation-stage.js';

interface StageNorm {
  party: Party;
  /** Working days within which the desk wants something to happen; its own norm, and no term of law. */
  workingDays: number | null;
}

/**
 * The desk's norms for each stage. They bind nobody but the desk; where a term of law or a code runs as a clock of the
 * case, that one is shown first.
 */
export const STAGE_NORMS: Record<Stage, StageNorm> = {
  wish: { party: 'desk', workingDays: 5 },
  consent: { party: 'her', workingDays: 15 },
  approach: { party: 'desk', workingDays: 3 },
  answer: { party: 'institution', workingDays: 10 },
  talk: { party: 'desk', workingDays: 15 },
  proposal: { party: 'institution', workingDays: 10 },
  'counter-proposal': { party: 'institution', workingDays: 10 },
  agreement: { party: 'desk', workingDays: 5 },
  // The dates of the actions are the clock.
  monitoring: { party: 'desk', workingDays: null },
  fulfilled: { party: 'nobody', workingDays: null },
  broken: { party: 'nobody', workingDays: null },
  ended: { party: 'nobody', workingDays: null },
};

/**
 * Terms of the catalogue that bind the institution while the desk waits for an answer, by its type.
 * Wft 4:17 with BGfo 43(2) for banks and insurers, Awb 9:11 for public bodies, Politiewet 72, Wkkgz 17.
 */
const TERMS_OF_ANSWER: Record<string, readonly string[]> = {
  bank: ['BNK-43-2', 'BNK-43-3', 'BNK-PSD2', 'BNK-71f-4', 'BNK-71h-1'],
  'payment-provider': ['BNK-43-2', 'BNK-43-3', 'BNK-PSD2'],
  'mortgage-lender': ['BNK-43-2', 'BNK-43-3'],
  insurer: ['BNK-43-2', 'BNK-43-3'],
  police: ['POL-72-10w', 'POL-72-14w'],
  'health-care': ['GGD-WKKGZ'],
  'public-health-service': ['AWB-9-11-6w', 'AWB-9-11-10w', 'GGD-WKKGZ'],
  'tax-administration': ['TAX-KL', 'AWB-9-11-6w', 'AWB-9-11-10w'],
};
const TERMS_OF_PUBLIC_BODY = ['AWB-9-11-6w', 'AWB-9-11-10w'];
const PUBLIC_BODIES = [
  'chamber-of-commerce',
  'municipality',
  'public-prosecution',
  'benefits-agency',
  'immigration-service',
  'labour-inspectorate',
  'other-public-body',
];

/** Ids of terms that, where they run in the case, are the clock of this stage. */
export function legalTermsOf(stage: Stage, institutionType: string): readonly string[] {
  if (stage !== 'answer') return [];
  const own = TERMS_OF_ANSWER[institutionType];
  return own ?? (PUBLIC_BODIES.includes(institutionType) ? TERMS_OF_PUBLIC_BODY : []);
}

/** Whose turn it is. After a proposal of theirs it is hers, which the side tells. */
export function partyOf(stage: Stage, lastSide: 'hers' | 'theirs' | null): Party {
  const isProposal = stage === 'proposal' || stage === 'counter-proposal';
  return isProposal && lastSide === 'theirs' ? 'her' : STAGE_NORMS[stage].party;
}

/**
 * Until when the desk wants the stage to be over.
 *
 * @param today The Dutch calendar day on which the stage began; day zero.
 * @param openActions Dates of actions that are still open, for the stage in which they are watched.
 * @returns `YYYY-MM-DD`, or null where the stage has no end of its own.
 */
export function stageDue(stage: Stage, today: IsoDate, openActions: readonly IsoDate[] = []): IsoDate | null {
  if (stage === 'monitoring') return [...openActions].sort()[0] ?? null;
  const { workingDays } = STAGE_NORMS[stage];
  if (workingDays === null) return null;
  const term = { length: `P${workingDays}D`, regime: 'none', unit: 'working-days' } as const;
  return computeDeadline({ term, start: today }).due?.slice(0, 10) ?? null;
}
