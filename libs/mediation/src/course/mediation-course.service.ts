import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  anonymousNoDisclosure,
  CaseDeadlinesService,
  CasesRepository,
  isOpen,
  type CaseEntity,
  type CaseKeyring,
} from '@app/cases';
import { CaseReadingService } from '@app/casework';
import { Transactions } from '@app/database';
import type { StaffActor } from '@app/identity';
import { Clock, newId, type IsoDate } from '@app/kernel';
import { ACTION_OWNERS, ActionEntity, type ActionOwner } from './action.entity.js';
import {
  actionTooEarly,
  codeUnknown,
  institutionMissing,
  mediationRuns,
  mediationUnknown,
  stageLacks,
  stageNotPossible,
  wordsMissing,
} from './course.errors.js';
import type { ExtractView } from '../correspondence/extract-view.js';
import { courseView, type CourseView } from './course-view.js';
import { MediationEntity } from './mediation.entity.js';
import { caseNotOpen } from '../mediation.errors.js';
import { MediationService } from '../mediation.service.js';
import {
  hasEnded,
  isRound,
  missingFor,
  moveOf,
  type EndReason,
  type Side,
  type Stage,
  type StageFacts,
  type StageMove,
} from './mediation-stage.js';
import { MediationsRepository, type MediationStep } from './mediations.repository.js';
import { stageDue } from './stage-clock.js';
import { standingOf, type MediationStanding } from './standing.js';
import { WORDS_KINDS, WordsEntity, type WordsKind } from './words.entity.js';

export const WORDS_COLUMN = 'mediation.words.sealed';
export const ACTION_COLUMN = 'mediation.actions.sealed';

export interface WantedMove {
  to: Stage;
  side?: Side;
  reason?: EndReason;
}

interface Reached {
  facts: CaseEntity;
  keyring: CaseKeyring;
  mediation: MediationEntity;
}

/** The course of a mediation. Each method is one thing that can happen: one transaction, one line of audit. */
@Injectable()
export class MediationCourseService {
  constructor(
    private readonly repository: MediationsRepository,
    private readonly extracts: MediationService,
    private readonly reading: CaseReadingService,
    private readonly cases: CasesRepository,
    private readonly deadlines: CaseDeadlinesService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Every mediation of a case with its words, its actions, its record and what can come next; the newest last. */
  async ofCase(actor: StaffActor, caseId: string): Promise<CourseView[]> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    const mediations = await this.repository.ofCase(caseId);
    if (mediations.length === 0) return [];
    await this.record(actor, 'mediation-opened', caseId, {});
    const [extracts, deadlines, used] = await Promise.all([
      this.extracts.extractsOf(actor, caseId),
      this.deadlines.ofCase(caseId),
      this.repository.usedExtracts(caseId),
    ]);
    return Promise.all(
      mediations.map(async (mediation) => {
        const [steps, words, actions] = await Promise.all([
          this.repository.stepsOf(mediation.id),
          this.repository.wordsOf(mediation.id),
          this.repository.actionsOf(mediation.id),
        ]);
        const ours = toInstitution(extracts, mediation);
        const stageFacts = factsOf(ours, used, steps, words, actions, mediation.startedAt);
        return courseView({ facts, mediation, steps, words, actions, deadlines, keyring, stageFacts });
      }),
    );
  }

  /** Where the last mediation of a case stands, for a reader who has opened that case. Nothing sealed is read. */
  async standing(caseId: string): Promise<MediationStanding | undefined> {
    const latest = await this.repository.latest(caseId);
    return latest === undefined ? undefined : standingOf(latest, this.today());
  }

  /** Her wish for mediation with the institution of the case. */
  async start(actor: StaffActor, caseId: string): Promise<string> {
    const { facts } = await this.reading.reach(actor, caseId);
    if (!isOpen(facts.status)) throw caseNotOpen();
    if (facts.anonymity === 'A0') throw anonymousNoDisclosure();
    if (facts.institutionId === null) throw institutionMissing();
    const { institutionId } = facts;
    const now = this.clock.now();
    const id = newId();
    await this.transactions.run(async () => {
      const earlier = await this.repository.ofCase(caseId);
      if (earlier.some((one) => one.endedAt === null)) throw mediationRuns();
      await this.repository.add(
        Object.assign(new MediationEntity(), {
          id,
          caseId,
          institutionId,
          stage: 'wish' as const,
          rounds: 0,
          stageSince: now,
          due: stageDue('wish', this.today()),
          endedReason: null,
          startedBy: actor.id,
          startedAt: now,
          endedAt: null,
          version: 1,
        }),
      );
      await this.tell(actor, caseId, id, 'wish');
    });
    return id;
  }

  /**
   * Moves the mediation on. Where something of hers was passed on, the oldest extract that carried no step yet carries
   * this one.
   *
   * @throws DomainError `MEDIATION.STAGE`, `MEDIATION.NEEDS_*`, `CASES.CHANGED_MEANWHILE`
   */
  async move(
    actor: StaffActor,
    caseId: string,
    mediationId: string,
    wanted: WantedMove,
    seenVersion: number,
  ): Promise<void> {
    const { facts, mediation } = await this.reach(actor, caseId, mediationId);
    if (!isOpen(facts.status)) throw caseNotOpen();
    const move = moveOf(mediation.stage, wanted.to, wanted.side);
    if (move === undefined) throw stageNotPossible();
    const ours = toInstitution(await this.extracts.extractsOf(actor, caseId), mediation);
    await this.transactions.run(async () => {
      const [used, steps, words, actions] = await Promise.all([
        this.repository.usedExtracts(caseId),
        this.repository.stepsOf(mediationId),
        this.repository.wordsOf(mediationId),
        this.repository.actionsOf(mediationId),
      ]);
      const lacks = missingFor(move, {
        ...factsOf(ours, used, steps, words, actions, mediation.startedAt),
        reason: wanted.reason,
      });
      if (lacks !== undefined) throw stageLacks(lacks);
      await this.apply(actor, mediation, move, {
        extractId: carrierOf(move, ours, used)?.id ?? null,
        openActions: actions.filter((action) => action.state === 'open').map((action) => action.due),
        reason: wanted.to === 'ended' ? (wanted.reason ?? null) : null,
        seenVersion,
      });
    });
  }

  /** Takes down words: hers, theirs, or the mediator's own. */
  async note(
    actor: StaffActor,
    caseId: string,
    mediationId: string,
    kind: WordsKind,
    text: string,
  ): Promise<void> {
    const { keyring, mediation } = await this.reach(actor, caseId, mediationId);
    if (!WORDS_KINDS.includes(kind)) throw codeUnknown('kind');
    if (text.trim() === '') throw wordsMissing('text');
    const id = newId();
    await this.transactions.run(async () => {
      await this.repository.addWords(
        Object.assign(new WordsEntity(), {
          id,
          mediationId,
          kind,
          stage: mediation.stage,
          ...keyring.seal(text, WORDS_COLUMN, id),
          authorId: actor.id,
          writtenAt: this.clock.now(),
        }),
      );
      await this.record(actor, 'mediation-words-noted', caseId, { mediationId, kind });
    });
  }

  /** Writes down one thing that was agreed. Only once there is an agreement, or while it is watched. */
  async agreeAction(
    actor: StaffActor,
    caseId: string,
    mediationId: string,
    action: { owner: ActionOwner; due: IsoDate; text: string },
  ): Promise<void> {
    const { keyring, mediation } = await this.reach(actor, caseId, mediationId);
    if (mediation.stage !== 'agreement' && mediation.stage !== 'monitoring') throw stageNotPossible();
    if (!ACTION_OWNERS.includes(action.owner)) throw codeUnknown('owner');
    if (action.text.trim() === '') throw wordsMissing('text');
    if (action.due < this.today()) throw actionTooEarly();
    const id = newId();
    await this.transactions.run(async () => {
      await this.repository.addAction(
        Object.assign(new ActionEntity(), {
          id,
          mediationId,
          owner: action.owner,
          due: action.due,
          state: 'open' as const,
          settledOn: null,
          ...keyring.seal(action.text, ACTION_COLUMN, id),
          writtenAt: this.clock.now(),
          version: 1,
        }),
      );
      await this.watchNext(mediation);
      await this.record(actor, 'mediation-action-agreed', caseId, { mediationId, owner: action.owner });
    });
  }

  /** Notes that an action was done, or that it was not. @throws DomainError `CASES.CHANGED_MEANWHILE` when it was noted before */
  async settleAction(
    actor: StaffActor,
    caseId: string,
    mediationId: string,
    actionId: string,
    state: 'done' | 'not-done',
  ): Promise<void> {
    const { mediation } = await this.reach(actor, caseId, mediationId);
    if (mediation.stage !== 'monitoring') throw stageNotPossible();
    await this.transactions.run(async () => {
      await this.repository.settleAction(mediationId, actionId, state, this.today());
      await this.watchNext(mediation);
      await this.record(actor, 'mediation-action-settled', caseId, { mediationId, actionId, state });
    });
  }

  private async apply(
    actor: StaffActor,
    mediation: MediationEntity,
    move: StageMove,
    how: {
      extractId: string | null;
      openActions: readonly IsoDate[];
      reason: EndReason | null;
      seenVersion: number;
    },
  ): Promise<void> {
    const now = this.clock.now();
    const { id, caseId, stage } = mediation;
    await this.repository.change(id, how.seenVersion, {
      stage: move.to,
      rounds: mediation.rounds + (isRound(move.to) ? 1 : 0),
      stageSince: now,
      due: stageDue(move.to, this.today(), how.openActions),
      endedReason: how.reason,
      endedAt: hasEnded(move.to) ? now : null,
    });
    await this.repository.addStep(id, {
      fromStage: stage,
      toStage: move.to,
      side: move.side ?? null,
      extractId: how.extractId,
      staffId: actor.id,
      happenedAt: now,
    });
    await this.tell(actor, caseId, id, move.to);
  }

  /** While an agreement is watched, its next date is the clock. */
  private async watchNext(mediation: MediationEntity): Promise<void> {
    if (mediation.stage !== 'monitoring') return;
    const open = (await this.repository.actionsOf(mediation.id)).filter((action) => action.state === 'open');
    const due = stageDue(
      'monitoring',
      this.today(),
      open.map((action) => action.due),
    );
    await this.repository.change(mediation.id, mediation.version, { due });
  }

  private async reach(actor: StaffActor, caseId: string, mediationId: string): Promise<Reached> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    const mediation = await this.repository.one(caseId, mediationId);
    if (mediation === null) throw mediationUnknown();
    return { facts, keyring, mediation };
  }

  private async tell(actor: StaffActor, caseId: string, mediationId: string, stage: Stage): Promise<void> {
    const now = this.clock.now();
    await this.cases.addHistory(caseId, 'mediation-moved', { mediationId, kind: stage }, actor.id, now);
    await this.record(actor, 'mediation-moved', caseId, { mediationId, stage });
  }

  private today(): IsoDate {
    return this.clock.today().toString();
  }

  private record(
    actor: StaffActor,
    action: string,
    caseId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'case', subjectId: caseId, detail });
  }
}

/** Extracts that went out with a yes of hers that still stands, and carried no step yet; the oldest first. */
function passedOn(extracts: readonly ExtractView[], used: ReadonlySet<string>): ExtractView[] {
  return extracts.filter(
    ({ id, status, consentStatus }) =>
      (status === 'sent' || status === 'answered') && consentStatus === 'given' && !used.has(id),
  );
}

/** The extract with her yes that a move rests on. One that asked for a talk carries one step, and allows later talks too. */
function carrierOf(
  move: StageMove,
  ours: readonly ExtractView[],
  used: ReadonlySet<string>,
): ExtractView | undefined {
  const free = passedOn(ours, used);
  if (move.needs.includes('passed-on')) return free[0];
  return move.needs.includes('talk-agreed') ? free.find(({ asks }) => asks === 'talk') : undefined;
}

function toInstitution(extracts: readonly ExtractView[], mediation: MediationEntity): ExtractView[] {
  return extracts.filter(({ institutionId }) => institutionId === mediation.institutionId);
}

/** What they said counts until a step has rested on it, also when it came before the desk had noted the stage. */
function factsOf(
  ours: readonly ExtractView[],
  used: ReadonlySet<string>,
  steps: readonly MediationStep[],
  words: readonly WordsEntity[],
  actions: readonly ActionEntity[],
  startedAt: Date,
): StageFacts {
  const rested = steps.filter(({ fromStage, toStage, side }) =>
    moveOf(fromStage, toStage, side ?? undefined)?.needs.includes('their-word'),
  );
  const since = (rested.at(-1)?.happenedAt ?? startedAt).getTime();
  const said = words.filter((one) => one.kind === 'theirs' && one.writtenAt.getTime() >= since);
  const answered = ours.flatMap(({ answers }) => answers).filter((one) => one.receivedAt.getTime() >= since);
  return {
    consented: ours.filter(({ consentStatus }) => consentStatus === 'given').length,
    passedOn: passedOn(ours, used).length,
    talks: passedOn(ours, new Set()).filter(({ asks }) => asks === 'talk').length,
    theirWords: said.length + answered.length,
    actions,
  };
}
