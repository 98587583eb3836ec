import type { CaseHistoryDetail, CaseHistoryKind, CaseSeal } from '@app/cases';
import { newId } from '@app/kernel';
import type { ComputedClock } from './clocks.js';
import type { Course, InventedMessage } from './invented-case.js';
import type { Batch } from './tables.js';

/** Adds the rows of one case to a batch, each text sealed to the case and bound to its place. */
export class CaseRows {
  private readonly caseId: string;

  constructor(
    private readonly batch: Batch,
    private readonly seal: CaseSeal,
  ) {
    this.caseId = seal.caseId;
  }

  text(kind: 'narrative' | 'note' | 'outcome', text: string, authorId: string | null, at: number): string {
    const id = newId();
    const { keyVersion, sealed } = this.seal.seal(text, 'cases.texts.sealed', id);
    this.batch.add('cases.texts', {
      id,
      case_id: this.caseId,
      kind,
      key_version: keyVersion,
      sealed,
      author_id: authorId,
      written_at: at,
    });
    return id;
  }

  history<Kind extends CaseHistoryKind>(
    kind: Kind,
    detail: CaseHistoryDetail[Kind],
    staffId: string | null,
    at: number,
  ): void {
    this.batch.add('cases.history', {
      id: newId(),
      case_id: this.caseId,
      kind,
      detail,
      staff_id: staffId,
      happened_at: at,
    });
  }

  message({ direction, text, at }: InventedMessage, staffId: string): void {
    const id = newId();
    const { keyVersion, sealed } = this.seal.seal(text, 'cases.messages.sealed', id);
    const authorId = direction === 'to-her' ? staffId : null;
    this.batch.add('cases.messages', {
      id,
      case_id: this.caseId,
      direction,
      author_id: authorId,
      key_version: keyVersion,
      sealed,
      written_at: at,
      read_at: at,
    });
    this.history(direction === 'to-her' ? 'question-asked' : 'she-wrote', { messageId: id }, authorId, at);
  }

  note(text: string, staffId: string, at: number): void {
    this.history('note-added', { textId: this.text('note', text, staffId, at) }, staffId, at);
  }

  deadline(
    computed: ComputedClock,
    clock: Course['clocks'][number],
    endedAt: number | null,
    staffId: string,
  ): void {
    const id = newId();
    const { term, startedOn, running } = clock;
    this.batch.add('cases.deadlines', {
      id,
      case_id: this.caseId,
      term,
      catalogue_version: computed.catalogueVersion,
      owed_by: computed.result.owedBy,
      request: computed.request,
      result: computed.result,
      due: computed.due,
      overdue_from: computed.overdueFrom,
      remind_by: computed.remindBy,
      status: running ? 'running' : 'met',
      started_at: startedOn,
      ended_at: running ? null : endedAt,
    });
    this.history('deadline-started', { deadlineId: id, term, due: computed.due }, staffId, startedOn);
    if (!running && endedAt !== null)
      this.history('deadline-ended', { deadlineId: id, term, how: 'met' }, staffId, endedAt);
  }

  incident(
    { form, sub }: Course['incidents'][number],
    where: { perpetrator: string; setting: string },
    staffId: string,
    at: number,
  ): void {
    const id = newId();
    this.batch.add('tagging.incidents', {
      id,
      case_id: this.caseId,
      violence_form: form,
      violence_sub: sub,
      ...where,
      confirmed_by: staffId,
      confirmed_at: at,
    });
    this.history('incident-tagged', { incidentId: id }, staffId, at);
  }

  stigma(found: NonNullable<Course['stigma']>, perceived: string, staffId: string, at: number): void {
    const { keyVersion, sealed } = this.seal.seal(
      found.reason,
      'tagging.stigma_assessments.sealed_reason',
      this.caseId,
    );
    this.batch.add('tagging.stigma_assessments', {
      case_id: this.caseId,
      perceived,
      assessed: found.assessed,
      expression: found.expression,
      ground: found.ground,
      key_version: keyVersion,
      sealed_reason: sealed,
      assessed_by: staffId,
      assessed_at: at,
    });
    this.history('stigma-assessed', { assessed: found.assessed }, staffId, at);
  }
}
