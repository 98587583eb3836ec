import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { changedMeanwhile } from '@app/cases';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { assertRole, type StaffActor } from '@app/identity';
import { Clock, newId, type IsoDate } from '@app/kernel';
import { CommitmentEntity } from './commitment.entity.js';
import { assertPublicText } from './public-text.js';
import { RecommendationEntity } from './recommendation.entity.js';
import {
  isEditable,
  recommendationMove,
  REPLIES,
  takesCommitments,
  type RecommendationState,
  type Reply,
} from './recommendation-state.js';
import {
  commitmentsOpen,
  dayPassed,
  fieldMissing,
  recommendationUnknown,
  secondPersonNeeded,
  stateNotPossible,
  tiedToAddressee,
} from './recommendations.errors.js';
import { RecommendationsRepository } from './recommendations.repository.js';
import { isReplyLate, replyDue } from './reply-norm.js';

export interface RecommendationText {
  /** The id of an institution, or null for the Platform. */
  institutionId: string | null;
  title: string;
  body: string;
}

export interface RecommendationView extends RecommendationEntity {
  institution: string | null;
  late: boolean;
  commitments: CommitmentEntity[];
}

/** Recommendations, the answers that are owed, and what was promised. Two people stand behind each that becomes public. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly repository: RecommendationsRepository,
    private readonly directory: DirectoryService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** All but those to an institution to which this colleague has a tie. */
  async all(actor: StaffActor): Promise<RecommendationView[]> {
    assertRole(actor, 'lead', 'statistician');
    const tied = await this.repository.tiedInstitutions(actor.id);
    const seen = (await this.repository.all()).filter(
      ({ institutionId }) => institutionId === null || !tied.has(institutionId),
    );
    return Promise.all(seen.map((one) => this.view(one)));
  }

  async one(actor: StaffActor, id: string): Promise<RecommendationView> {
    return this.view(await this.reach(actor, id));
  }

  async write(actor: StaffActor, text: RecommendationText): Promise<string> {
    assertRole(actor, 'lead', 'statistician');
    await this.assertFits(actor, text);
    const id = newId();
    await this.transactions.run(async () => {
      await this.repository.add(
        Object.assign(new RecommendationEntity(), {
          id,
          addressee: text.institutionId === null ? ('platform' as const) : ('institution' as const),
          ...text,
          status: 'draft' as const,
          reply: null,
          replyReasons: null,
          replyDue: null,
          proposedBy: null,
          issuedBy: null,
          writtenBy: actor.id,
          writtenAt: this.clock.now(),
          issuedOn: null,
          answeredOn: null,
          closedOn: null,
          version: 1,
        }),
      );
      await this.record(actor, 'recommendation-written', id, {});
    });
    return id;
  }

  async edit(actor: StaffActor, id: string, text: RecommendationText, seenVersion: number): Promise<void> {
    const found = await this.reach(actor, id);
    if (!isEditable(found.status)) throw stateNotPossible();
    await this.assertFits(actor, text);
    const addressee = text.institutionId === null ? ('platform' as const) : ('institution' as const);
    await this.change(actor, id, seenVersion, { ...text, addressee }, 'recommendation-changed');
  }

  /**
   * Proposes, takes back, issues, drops or closes. Issuing starts the clock of the reply.
   *
   * @throws DomainError `RECOMMENDATIONS.STATE`, `RECOMMENDATIONS.FOUR_EYES`, `RECOMMENDATIONS.COMMITMENTS_OPEN`
   */
  async move(
    actor: StaffActor,
    id: string,
    to: Exclude<RecommendationState, 'answered'>,
    seenVersion: number,
  ): Promise<void> {
    const found = await this.reach(actor, id);
    const move = recommendationMove(found.status, to);
    if (move === undefined) throw stateNotPossible();
    if (move.needs.includes('second-person') && found.proposedBy === actor.id) throw secondPersonNeeded();
    await this.transactions.run(async () => {
      if (move.needs.includes('commitments-settled')) await this.assertSettled(id);
      await this.change(
        actor,
        id,
        seenVersion,
        { status: to, ...this.marks(actor, to) },
        `recommendation-${to}`,
      );
    });
  }

  /** Their reasoned reply, as they gave it. It becomes public with the recommendation. */
  async answer(
    actor: StaffActor,
    id: string,
    answer: { reply: Reply; reasons: string },
    seenVersion: number,
  ): Promise<void> {
    const found = await this.reach(actor, id);
    if (recommendationMove(found.status, 'answered') === undefined) throw stateNotPossible();
    if (!REPLIES.includes(answer.reply)) throw fieldMissing('reply');
    assertPublicText('reason', answer.reasons);
    await this.change(
      actor,
      id,
      seenVersion,
      { status: 'answered', reply: answer.reply, replyReasons: answer.reasons, answeredOn: this.today() },
      'recommendation-answered',
    );
  }

  async commit(actor: StaffActor, id: string, commitment: { promise: string; due: IsoDate }): Promise<void> {
    const found = await this.reach(actor, id);
    if (!takesCommitments(found.status, found.reply)) throw stateNotPossible();
    assertPublicText('promise', commitment.promise);
    if (commitment.due < this.today()) throw dayPassed('due');
    await this.transactions.run(async () => {
      await this.repository.addCommitment(
        Object.assign(new CommitmentEntity(), {
          id: newId(),
          recommendationId: id,
          ...commitment,
          state: 'open' as const,
          settledOn: null,
          notedAt: this.clock.now(),
          version: 1,
        }),
      );
      await this.record(actor, 'commitment-noted', id, {});
    });
  }

  async settle(
    actor: StaffActor,
    id: string,
    commitmentId: string,
    state: 'done' | 'not-done',
  ): Promise<void> {
    await this.reach(actor, id);
    await this.transactions.run(async () => {
      if (!(await this.repository.settle(id, commitmentId, state, this.today()))) throw changedMeanwhile();
      await this.record(actor, 'commitment-settled', id, { commitmentId, state });
    });
  }

  private marks(actor: StaffActor, to: RecommendationState): Partial<RecommendationEntity> {
    if (to === 'proposed') return { proposedBy: actor.id };
    if (to === 'draft') return { proposedBy: null };
    if (to === 'issued')
      return { issuedBy: actor.id, issuedOn: this.today(), replyDue: replyDue(this.today()) };
    return to === 'closed' ? { closedOn: this.today() } : {};
  }

  private async assertSettled(id: string): Promise<void> {
    if ((await this.repository.commitmentsOf(id)).some(({ state }) => state === 'open'))
      throw commitmentsOpen();
  }

  private async assertFits(actor: StaffActor, text: RecommendationText): Promise<void> {
    assertPublicText('subject', text.title);
    assertPublicText('text', text.body);
    if (text.institutionId === null) return;
    await this.directory.institution(text.institutionId);
    if ((await this.repository.tiedInstitutions(actor.id)).has(text.institutionId)) throw tiedToAddressee();
  }

  private async reach(actor: StaffActor, id: string): Promise<RecommendationEntity> {
    assertRole(actor, 'lead', 'statistician');
    const found = await this.repository.one(id);
    const tied = await this.repository.tiedInstitutions(actor.id);
    if (found === null || (found.institutionId !== null && tied.has(found.institutionId)))
      throw recommendationUnknown();
    return found;
  }

  private async view(found: RecommendationEntity): Promise<RecommendationView> {
    const [institution, commitments] = await Promise.all([
      found.institutionId === null ? null : this.directory.institution(found.institutionId),
      this.repository.commitmentsOf(found.id),
    ]);
    const late = isReplyLate(found, this.today());
    return { ...found, institution: institution?.name ?? null, late, commitments };
  }

  private async change(
    actor: StaffActor,
    id: string,
    seenVersion: number,
    patch: Parameters<RecommendationsRepository['change']>[2],
    action: string,
  ): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.repository.change(id, seenVersion, patch))) throw changedMeanwhile();
      await this.record(actor, action, id, {});
    });
  }

  private today(): IsoDate {
    return this.clock.today().toString();
  }

  private record(
    actor: StaffActor,
    action: string,
    recommendationId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record({
      actorId: actor.id,
      action,
      subjectKind: 'release',
      subjectId: recommendationId,
      detail,
    });
  }
}
