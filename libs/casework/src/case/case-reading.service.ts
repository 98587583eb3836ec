import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  CaseDeadlinesService,
  CaseKeysService,
  CasesRepository,
  caseUnknown,
  ConsentsService,
  CorrespondenceService,
  type CaseDeadline,
  type CaseEntity,
  type CaseHistoryEvent,
  type CaseKeyring,
  type CaseTextKind,
  type ReadableConsent,
  type ReadableMessage,
} from '@app/cases';
import type { StaffActor } from '@app/identity';
import { Clock } from '@app/kernel';
import type { CaseListItem } from '../lists/case-list.js';
import { CaseQueueRepository, type CaseListPage } from '../lists/case-queue.repository.js';
import type { CaseListFilter } from '../lists/list-statement.js';
import { DAY_GROUPS, UNREAD_TOO_LONG_DAYS, WEEK_DAYS, type DayGroup } from '../lists/my-day.js';
import { MyDayRepository } from '../lists/my-day.repository.js';

const DAY_MS = 86_400_000;

export interface ReadableText {
  id: string;
  kind: CaseTextKind;
  text: string;
  authorId: string | null;
  writtenAt: Date;
}

/** The facts and the keys of a case, in the hands of one reader who has passed its wall. */
export interface ReachedCase {
  readerId: string;
  facts: CaseEntity;
  keyring: CaseKeyring;
}

/** A case as its reader sees it: the coded facts and everything that she may decrypt. */
export interface OpenedCase extends ReachedCase {
  narrative: string;
  institutionName: string | undefined;
  notes: ReadableText[];
  outcomeTexts: ReadableText[];
  messages: ReadableMessage[];
  consents: ReadableConsent[];
  deadlines: CaseDeadline[];
  history: CaseHistoryEvent[];
}

/** The rows of each group, and how many there are; above `DAY_COUNT_MAX` a count says only that there are more. */
export type MyDay = Record<DayGroup, CaseListItem[]> & { counts: Record<DayGroup, number> };

/** Reading: lists without a text, and one case with them; each opening is in the audit trail. */
@Injectable()
export class CaseReadingService {
  constructor(
    private readonly cases: CasesRepository,
    private readonly queue: CaseQueueRepository,
    private readonly day: MyDayRepository,
    private readonly keys: CaseKeysService,
    private readonly correspondence: CorrespondenceService,
    private readonly consents: ConsentsService,
    private readonly deadlines: CaseDeadlinesService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  list(actor: StaffActor, filter: CaseListFilter): Promise<CaseListPage> {
    return this.queue.list(actor.id, filter);
  }

  /** What wants her today; a case stands in the first group that fits. */
  async myDay(actor: StaffActor): Promise<MyDay> {
    const today = this.clock.today();
    const moments = {
      today: today.toString(),
      weekEnd: today.add({ days: WEEK_DAYS }).toString(),
      unreadBefore: new Date(this.clock.now().getTime() - UNREAD_TOO_LONG_DAYS * DAY_MS),
    };
    const { counts, rows } = await this.day.read(actor.id, moments);
    const day = Object.fromEntries(DAY_GROUPS.map((group) => [group, [] as CaseListItem[]])) as Record<
      DayGroup,
      CaseListItem[]
    >;
    for (const { group, ...item } of rows) day[group].push(item);
    return { ...day, counts };
  }

  /**
   * The facts and the keys of a case that this colleague may see; refused without saying which of the two it is.
   *
   * @param reached What the same request has reached before; taken only when it is this colleague and this case.
   */
  async reach(actor: StaffActor, caseId: string, reached?: ReachedCase): Promise<ReachedCase> {
    if (reached?.readerId === actor.id && reached.facts.id === caseId && reached.keyring.caseId === caseId)
      return reached;
    // Each is asked whatever the others say: a case that is not hers takes as long as one that does not exist.
    const [facts, isWalled, keyring] = await Promise.all([
      this.cases.byId(caseId),
      this.cases.isWalled(caseId, actor.id),
      this.keys.forStaff(caseId, actor),
    ]);
    if (facts === null || facts.status === 'erased' || isWalled) throw caseUnknown();
    return { readerId: actor.id, facts, keyring };
  }

  async open(actor: StaffActor, caseId: string): Promise<OpenedCase> {
    const { readerId, facts, keyring } = await this.reach(actor, caseId);
    await this.audit.record({
      actorId: actor.id,
      action: 'case-opened',
      subjectKind: 'case',
      subjectId: caseId,
    });
    const [stored, messages, consents, deadlines, history] = await Promise.all([
      this.cases.textsOf(caseId),
      this.correspondence.read(keyring),
      this.consents.read(keyring),
      this.deadlines.ofCase(caseId),
      this.cases.historyOf(caseId),
    ]);
    const texts: ReadableText[] = stored.map((text) => ({
      id: text.id,
      kind: text.kind,
      text: keyring.open(text, 'cases.texts.sealed', text.id),
      authorId: text.authorId,
      writtenAt: text.writtenAt,
    }));
    if (facts.assigneeId === actor.id) {
      const isNew = messages.some(({ direction, readAt }) => direction === 'from-her' && readAt === null);
      if (isNew) await this.correspondence.markReadByDesk(caseId);
      // A case in which nothing is new since she last looked need not be written to.
      if (isNew || isUnread(facts)) await this.cases.markRead(caseId, this.clock.now());
    }
    return {
      readerId,
      facts,
      narrative: texts.find((text) => text.kind === 'narrative')?.text ?? '',
      institutionName: texts.find((text) => text.kind === 'institution-name')?.text,
      notes: texts.filter((text) => text.kind === 'note'),
      outcomeTexts: texts.filter((text) => text.kind === 'outcome' || text.kind === 'reopening'),
      messages,
      consents,
      deadlines,
      history,
      keyring,
    };
  }
}

function isUnread({ readAt, sheWroteAt, theyWroteAt }: CaseEntity): boolean {
  return readAt === null || [sheWroteAt, theyWroteAt].some((at) => at !== null && at >= readAt);
}
