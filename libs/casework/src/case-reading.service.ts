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
import {
  CaseQueueRepository,
  type CaseListFilter,
  type CaseListItem,
  type CaseListPage,
} from './case-queue.repository.js';

export interface ReadableText {
  id: string;
  kind: CaseTextKind;
  text: string;
  authorId: string | null;
  writtenAt: Date;
}

/** A case as its reader sees it: the coded facts and everything that she may decrypt. */
export interface OpenedCase {
  facts: CaseEntity;
  narrative: string;
  institutionName: string | undefined;
  notes: ReadableText[];
  outcomeTexts: ReadableText[];
  messages: ReadableMessage[];
  consents: ReadableConsent[];
  deadlines: CaseDeadline[];
  history: CaseHistoryEvent[];
  keyring: CaseKeyring;
}

export interface MyDay {
  /** Hers, somebody is late or it ends today. */
  overdue: CaseListItem[];
  dueThisWeek: CaseListItem[];
  sheAnswered: CaseListItem[];
  theyAnswered: CaseListItem[];
  inProgress: CaseListItem[];
  waitingForHer: CaseListItem[];
  waitingForThem: CaseListItem[];
  unassigned: CaseListItem[];
  unassignedCount: number;
}

/** Reading: lists without a text, and one case with them; each opening is in the audit trail. */
@Injectable()
export class CaseReadingService {
  constructor(
    private readonly cases: CasesRepository,
    private readonly queue: CaseQueueRepository,
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
    const [mine, unassigned, unassignedCount] = await Promise.all([
      this.queue.mine(actor.id),
      this.queue.unassigned(actor.id),
      this.queue.countUnassigned(actor.id),
    ]);
    const today = this.clock.today();
    const day: MyDay = {
      overdue: [],
      dueThisWeek: [],
      sheAnswered: [],
      theyAnswered: [],
      inProgress: [],
      waitingForHer: [],
      waitingForThem: [],
      unassigned,
      unassignedCount,
    };
    const weekEnd = today.add({ days: 7 }).toString();
    for (const item of mine) day[groupOf(item, today.toString(), weekEnd)].push(item);
    return day;
  }

  /** The facts and the keys of a case that this colleague may see; refused without saying which of the two it is. */
  async reach(actor: StaffActor, caseId: string): Promise<{ facts: CaseEntity; keyring: CaseKeyring }> {
    const facts = await this.cases.byId(caseId);
    if (facts === null || facts.status === 'erased') throw caseUnknown();
    if (await this.cases.isWalled(caseId, actor.id)) throw caseUnknown();
    return { facts, keyring: await this.keys.forStaff(caseId, actor) };
  }

  async open(actor: StaffActor, caseId: string): Promise<OpenedCase> {
    const { facts, keyring } = await this.reach(actor, caseId);
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
      await this.correspondence.markReadByDesk(caseId);
      await this.cases.markRead(caseId, this.clock.now());
    }
    return {
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

/** Unread means: they or she wrote after the caseworker last looked. */
function groupOf(
  item: CaseListItem,
  today: string,
  weekEnd: string,
): Exclude<keyof MyDay, 'unassigned' | 'unassignedCount'> {
  const late = item.nextOverdueFrom !== null && item.nextOverdueFrom <= today;
  if (late || (item.nextDue !== null && item.nextDue <= today)) return 'overdue';
  if (item.nextDue !== null && item.nextDue <= weekEnd) return 'dueThisWeek';
  const seen = item.readAt?.getTime() ?? 0;
  if ((item.sheWroteAt?.getTime() ?? 0) > seen) return 'sheAnswered';
  if ((item.theyWroteAt?.getTime() ?? 0) > seen) return 'theyAnswered';
  if (item.status === 'waiting-for-her') return 'waitingForHer';
  if (item.status === 'waiting-for-them') return 'waitingForThem';
  return 'inProgress';
}
