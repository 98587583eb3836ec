import type { CaseDeadline, CaseEntity, CaseKeyring } from '@app/cases';
import type { IsoDate } from '@app/kernel';
import type { ActionEntity, ActionOwner, ActionState } from './action.entity.js';
import type { MediationEntity } from './mediation.entity.js';
import type { MediationStep } from './mediations.repository.js';
import {
  missingFor,
  STAGE_MOVES,
  type EndReason,
  type MoveNeed,
  type Party,
  type Side,
  type Stage,
  type StageFacts,
} from './mediation-stage.js';
import { legalTermsOf, partyOf } from './stage-clock.js';
import type { WordsEntity, WordsKind } from './words.entity.js';

/** A move that the table has, and what it still lacks. */
export interface PossibleMove {
  to: Stage;
  side: Side | undefined;
  lacks: MoveNeed | undefined;
}

/** A mediation as its mediator sees it. */
export interface CourseView {
  id: string;
  institutionId: string;
  stage: Stage;
  party: Party;
  stageSince: Date;
  /** The desk's own norm, or the next date of the agreement. */
  due: IsoDate | null;
  /** Clocks of law that run in the case and bind the institution in this stage. */
  legalClocks: { id: string; term: string; due: IsoDate | null }[];
  endedReason: EndReason | null;
  startedAt: Date;
  endedAt: Date | null;
  version: number;
  moves: PossibleMove[];
  steps: MediationStep[];
  words: {
    id: string;
    kind: WordsKind;
    stage: Stage;
    text: string;
    authorId: string;
    writtenAt: Date;
  }[];
  actions: {
    id: string;
    owner: ActionOwner;
    due: IsoDate;
    state: ActionState;
    settledOn: IsoDate | null;
    text: string;
  }[];
}

interface CourseParts {
  facts: CaseEntity;
  mediation: MediationEntity;
  steps: MediationStep[];
  words: readonly WordsEntity[];
  actions: readonly ActionEntity[];
  deadlines: readonly CaseDeadline[];
  keyring: CaseKeyring;
  stageFacts: StageFacts;
}

/** Puts a mediation together and opens what is sealed of it. */
export function courseView(parts: CourseParts): CourseView {
  const { facts, mediation, steps, words, actions, keyring } = parts;
  const { stage } = mediation;
  const terms = legalTermsOf(stage, facts.institutionType);
  return {
    id: mediation.id,
    institutionId: mediation.institutionId,
    stage,
    party: partyOf(stage, steps.at(-1)?.side ?? null),
    stageSince: mediation.stageSince,
    due: mediation.due,
    legalClocks: parts.deadlines
      .filter((clock) => clock.status === 'running' && terms.includes(clock.term))
      .map(({ id, term, due }) => ({ id, term, due })),
    endedReason: mediation.endedReason,
    startedAt: mediation.startedAt,
    endedAt: mediation.endedAt,
    version: mediation.version,
    // Why it ends is asked on the form, so it stands in nobody's way here.
    moves: STAGE_MOVES[stage].map((move) => ({
      to: move.to,
      side: move.side,
      lacks: missingFor(move, { ...parts.stageFacts, reason: 'no-agreement' }),
    })),
    steps,
    words: words.map((one) => ({
      id: one.id,
      kind: one.kind,
      stage: one.stage,
      text: keyring.open(one, 'mediation.words.sealed', one.id),
      authorId: one.authorId,
      writtenAt: one.writtenAt,
    })),
    actions: actions.map((one) => ({
      id: one.id,
      owner: one.owner,
      due: one.due,
      state: one.state,
      settledOn: one.settledOn,
      text: keyring.open(one, 'mediation.actions.sealed', one.id),
    })),
  };
}
