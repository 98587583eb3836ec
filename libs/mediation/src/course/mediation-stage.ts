/**
 * The course of a mediation as one table: which stage follows which, whose turn each stage is, and what a move needs.
 * Nothing leaves the desk in any of these moves: whatever is passed on is an extract, to which she agreed word for
 * word, and a move that rests on it names it.
 */
export const STAGES = [
  'wish',
  'consent',
  'approach',
  'answer',
  'talk',
  'proposal',
  'counter-proposal',
  'agreement',
  'monitoring',
  'fulfilled',
  'broken',
  'ended',
] as const;

export type Stage = (typeof STAGES)[number];

/** Whose words or whose turn: hers, or those of the institution. */
export type Side = 'hers' | 'theirs';

/** Who has to do something now. */
export type Party = 'her' | 'institution' | 'desk' | 'nobody';

/**
 * What must be there before a move is made.
 * `consented`: an extract to which she said yes. `passed-on`: an extract that went out with her yes, which still stands
 * and has carried no other step. `their-word`: an answer of theirs, or their words taken down, since the stage began.
 * `actions`: at least one action with an owner and a date. `all-done` and `not-done`: every action is settled, all of
 * them done, or at least one not. `reason`: why it ends without an agreement. `talk-agreed`: an extract that asks for a
 * talk went out, and her yes to it stands; what is said aloud leaves the desk as surely as what is written.
 */
export type MoveNeed =
  'consented' | 'passed-on' | 'talk-agreed' | 'their-word' | 'actions' | 'all-done' | 'not-done' | 'reason';

export interface StageMove {
  to: Stage;
  /** Whose proposal it is, where that makes a difference. */
  side?: Side;
  needs: readonly MoveNeed[];
}

const WITHOUT_AGREEMENT: StageMove = { to: 'ended', needs: ['reason'] };
/** From wherever it is, people talk about her only when she agreed to the talk. */
const BACK_TO_TALK: StageMove = { to: 'talk', needs: ['talk-agreed'] };
const HER_PROPOSAL: StageMove = { to: 'proposal', side: 'hers', needs: ['passed-on'] };
const THEIR_PROPOSAL: StageMove = { to: 'proposal', side: 'theirs', needs: ['their-word'] };
const HER_COUNTER: StageMove = { to: 'counter-proposal', side: 'hers', needs: ['passed-on'] };
const THEIR_COUNTER: StageMove = { to: 'counter-proposal', side: 'theirs', needs: ['their-word'] };
/** What is agreed goes to the institution in her words or the desk's, and so only with her yes to it. */
const AGREE: StageMove = { to: 'agreement', needs: ['passed-on'] };

export const STAGE_MOVES: Record<Stage, readonly StageMove[]> = {
  wish: [{ to: 'consent', needs: [] }, WITHOUT_AGREEMENT],
  consent: [{ to: 'approach', needs: ['consented'] }, WITHOUT_AGREEMENT],
  approach: [{ to: 'answer', needs: ['passed-on'] }, WITHOUT_AGREEMENT],
  answer: [{ to: 'talk', needs: ['their-word', 'talk-agreed'] }, THEIR_PROPOSAL, WITHOUT_AGREEMENT],
  talk: [HER_PROPOSAL, THEIR_PROPOSAL, WITHOUT_AGREEMENT],
  proposal: [HER_COUNTER, THEIR_COUNTER, AGREE, BACK_TO_TALK, WITHOUT_AGREEMENT],
  'counter-proposal': [HER_COUNTER, THEIR_COUNTER, AGREE, BACK_TO_TALK, WITHOUT_AGREEMENT],
  agreement: [{ to: 'monitoring', needs: ['actions'] }, BACK_TO_TALK, WITHOUT_AGREEMENT],
  monitoring: [
    { to: 'fulfilled', needs: ['all-done'] },
    { to: 'broken', needs: ['not-done'] },
  ],
  // What comes after the end is another mediation with a record of its own.
  fulfilled: [],
  broken: [],
  ended: [],
};

/** Why a mediation ended without an agreement. */
export const END_REASONS = ['she-stops', 'they-refuse', 'no-answer', 'no-agreement', 'desk-stops'] as const;
export type EndReason = (typeof END_REASONS)[number];

export function isStage(code: string): code is Stage {
  return (STAGES as readonly string[]).includes(code);
}

export function isEndReason(code: string): code is EndReason {
  return (END_REASONS as readonly string[]).includes(code);
}

export function hasEnded(stage: Stage): boolean {
  return STAGE_MOVES[stage].length === 0;
}

/** The move from one stage to another; undefined when the table has none. A proposal needs its side. */
export function moveOf(from: Stage, to: Stage, side?: Side): StageMove | undefined {
  return STAGE_MOVES[from].find((move) => move.to === to && move.side === side);
}

/** Whether a move opens a round of proposals. */
export function isRound(to: Stage): boolean {
  return to === 'proposal' || to === 'counter-proposal';
}

/** What is known of a mediation when somebody wants to move it. */
export interface StageFacts {
  /** Extracts of this case to which her yes stands, sent or not. */
  consented: number;
  /** Of those, extracts that went out and carried no step yet. */
  passedOn: number;
  /** Extracts that asked for a talk, went out, and to which her yes stands. */
  talks: number;
  /** Words of theirs since this stage began. */
  theirWords: number;
  actions: readonly { state: 'open' | 'done' | 'not-done' }[];
  reason?: EndReason;
}

/** The first thing that a move lacks; undefined when nothing is in its way. */
export function missingFor(move: StageMove, facts: StageFacts): MoveNeed | undefined {
  return move.needs.find((need) => !holds(need, facts));
}

function holds(need: MoveNeed, facts: StageFacts): boolean {
  const { actions } = facts;
  const settled = actions.length > 0 && actions.every((action) => action.state !== 'open');
  switch (need) {
    case 'consented':
      return facts.consented > 0;
    case 'passed-on':
      return facts.passedOn > 0;
    case 'talk-agreed':
      return facts.talks > 0;
    case 'their-word':
      return facts.theirWords > 0;
    case 'actions':
      return actions.length > 0;
    case 'all-done':
      return settled && actions.every((action) => action.state === 'done');
    case 'not-done':
      return settled && actions.some((action) => action.state === 'not-done');
    case 'reason':
      return facts.reason !== undefined;
  }
}

/** The outcome of the case that the end of a mediation speaks for; undefined where the desk must judge. */
export function outcomeOf(stage: Stage): 'agreement-fulfilled' | 'agreement-breached' | undefined {
  if (stage === 'fulfilled') return 'agreement-fulfilled';
  return stage === 'broken' ? 'agreement-breached' : undefined;
}
