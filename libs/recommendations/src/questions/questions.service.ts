import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { changedMeanwhile } from '@app/cases';
import { Transactions } from '@app/database';
import { assertRole, type StaffActor } from '@app/identity';
import { Clock, newId } from '@app/kernel';
import { askingTokenHash } from '@app/platform';
import { assertPublicText } from '../public-text.js';
import { AskingLinkEntity } from './asking-link.entity.js';
import { hasEnded, lastDayOf } from './link-term.js';
import { mayMove, type QuestionState } from './question-state.js';
import type { QuestionEntity } from './question.entity.js';
import { linkGone, otherPublishes, questionState, questionUnknown } from './questions.errors.js';
import { QuestionsRepository } from './questions.repository.js';

export interface QuestionView extends QuestionEntity {
  /** The organisation whose link it came by; for the desk only. */
  member: string;
}

export interface AskingLink extends Pick<
  AskingLinkEntity,
  'id' | 'member' | 'madeAt' | 'revokedAt' | 'expiresOn'
> {
  hasEnded: boolean;
}

/** The links by which members of the Platform ask, and what becomes of their questions. Two people stand behind each that becomes public. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly repository: QuestionsRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async links(actor: StaffActor): Promise<AskingLink[]> {
    assertRole(actor, 'lead', 'statistician');
    const links = await this.repository.links();
    const today = this.clock.today().toString();
    return links.map(({ id, member, madeAt, revokedAt, expiresOn }) => ({
      id,
      member,
      madeAt,
      revokedAt,
      expiresOn,
      hasEnded: hasEnded({ expiresOn }, today),
    }));
  }

  /** @returns The secret of the link, which is shown once and stored nowhere. */
  async makeLink(actor: StaffActor, member: string): Promise<string> {
    assertRole(actor, 'lead', 'statistician');
    assertPublicText('name', member);
    const token = randomBytes(32).toString('base64url');
    const id = newId();
    await this.transactions.run(async () => {
      await this.repository.addLink(
        Object.assign(new AskingLinkEntity(), {
          id,
          tokenHash: askingTokenHash(token),
          member,
          madeBy: actor.id,
          madeAt: this.clock.now(),
          revokedAt: null,
          expiresOn: lastDayOf(this.clock.today()),
        }),
      );
      await this.record(actor, 'asking-link-made', id);
    });
    return token;
  }

  /** @throws DomainError `QUESTIONS.LINK_GONE` */
  async revokeLink(actor: StaffActor, id: string): Promise<void> {
    assertRole(actor, 'lead', 'statistician');
    await this.transactions.run(async () => {
      if (!(await this.repository.revokeLink(id, this.clock.now()))) throw linkGone();
      await this.record(actor, 'asking-link-revoked', id);
    });
  }

  async all(actor: StaffActor): Promise<QuestionView[]> {
    assertRole(actor, 'lead', 'statistician');
    const [questions, links] = await Promise.all([this.repository.all(), this.repository.links()]);
    const names = new Map(links.map(({ id, member }) => [id, member]));
    return questions.map((one) => ({ ...one, member: names.get(one.linkId) ?? '' }));
  }

  async one(actor: StaffActor, id: string): Promise<QuestionView> {
    const found = (await this.all(actor)).find((one) => one.id === id);
    if (found === undefined) throw questionUnknown();
    return found;
  }

  /**
   * Writes the answer, and the question as it will be printed: what could point at somebody is taken out there.
   *
   * @throws DomainError `QUESTIONS.STATE`, `RECOMMENDATIONS.FIELD`, `RECOMMENDATIONS.HOLDS_CASE`
   */
  async answer(
    actor: StaffActor,
    id: string,
    texts: { question: string; answer: string },
    seenVersion: number,
  ): Promise<void> {
    await this.reach(actor, id, 'answered');
    assertPublicText('explanation', texts.question);
    assertPublicText('text', texts.answer);
    await this.change(actor, id, seenVersion, { ...texts, status: 'answered', answeredBy: actor.id });
  }

  /** @throws DomainError `QUESTIONS.STATE`, `QUESTIONS.FOUR_EYES` */
  async publish(actor: StaffActor, id: string, seenVersion: number): Promise<void> {
    const found = await this.reach(actor, id, 'published');
    if (found.answeredBy === actor.id) throw otherPublishes();
    const publishedOn = this.clock.today().toString();
    await this.change(actor, id, seenVersion, { status: 'published', publishedBy: actor.id, publishedOn });
  }

  /** It will not be answered in public, and no word of it is kept. @throws DomainError `QUESTIONS.STATE` */
  async decline(actor: StaffActor, id: string, seenVersion: number): Promise<void> {
    await this.reach(actor, id, 'declined');
    const nothing = { asked: null, question: null, answer: null };
    await this.change(actor, id, seenVersion, { ...nothing, status: 'declined' });
  }

  private async reach(actor: StaffActor, id: string, to: QuestionState): Promise<QuestionEntity> {
    assertRole(actor, 'lead', 'statistician');
    const found = await this.repository.one(id);
    if (found === null) throw questionUnknown();
    if (!mayMove(found.status, to)) throw questionState();
    return found;
  }

  private async change(
    actor: StaffActor,
    id: string,
    seenVersion: number,
    patch: Parameters<QuestionsRepository['change']>[2] & { status: QuestionState },
  ): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.repository.change(id, seenVersion, patch))) throw changedMeanwhile();
      await this.record(actor, `question-${patch.status}`, id);
    });
  }

  private record(actor: StaffActor, action: string, subjectId: string): Promise<void> {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'release', subjectId, detail: {} });
  }
}
