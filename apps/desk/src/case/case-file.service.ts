import { Injectable } from '@nestjs/common';
import {
  ParticularsRepository,
  ReceiptHoldsService,
  type ContactHold,
  type Particulars,
  type ReadableAttachment,
} from '@app/cases';
import {
  AttachmentReadingService,
  CaseReadingService,
  clockLine,
  clocksFor,
  ContactCallsService,
  type ContactView,
  type LineClock,
  type OpenedCase,
  type ProposedClocks,
} from '@app/casework';
import { DirectoryService, type InstitutionEntity } from '@app/directory';
import { StaffService, type StaffActor } from '@app/identity';
import { Clock, type IsoDate } from '@app/kernel';
import {
  MediationCourseService,
  MediationService,
  type ExtractView,
  type MediationStanding,
} from '@app/mediation';
import { ReferralService, type ReferralView } from '@app/referral';
import { TaggingService, type CaseTags } from '@app/tagging';

/** Everything that the page of a case shows, from every lib that knows something about it. */
export interface CaseFile {
  opened: OpenedCase;
  institution: InstitutionEntity | undefined;
  /** How she may be reached, and whether at this moment. */
  contact: ContactView;
  particulars: Particulars;
  /** Her photos, PDFs and recordings, and those that the desk sent. */
  attachments: ReadableAttachment[];
  /** She may not be contacted now. */
  hold: ContactHold | undefined;
  extracts: ExtractView[];
  referrals: ReferralView[];
  /** The last mediation of the case; undefined where there was none. */
  mediation: MediationStanding | undefined;
  tags: CaseTags;
  proposals: ProposedClocks;
  /** Its clocks in the order of time, and those that can follow. */
  line: LineClock[];
  /** Names of colleagues by id. */
  people: ReadonlyMap<string, string>;
  today: IsoDate;
}

/** Gathers a case for its reader. Whoever may not see it gets the one refusal of `CaseReadingService`. */
@Injectable()
export class CaseFileService {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly contacts: ContactCallsService,
    private readonly attachments: AttachmentReadingService,
    private readonly told: ParticularsRepository,
    private readonly holds: ReceiptHoldsService,
    private readonly mediation: MediationService,
    private readonly course: MediationCourseService,
    private readonly referral: ReferralService,
    private readonly tagging: TaggingService,
    private readonly directory: DirectoryService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  async read(actor: StaffActor, caseId: string): Promise<CaseFile> {
    const opened = await this.reading.open(actor, caseId);
    const { facts } = opened;
    const [
      contact,
      particulars,
      hold,
      extracts,
      referrals,
      standing,
      tags,
      institution,
      people,
      attachments,
    ] = await Promise.all([
      this.contacts.look(opened),
      this.told.read(opened.keyring),
      this.holds.read(opened.keyring),
      this.mediation.extractsOf(actor, caseId, opened),
      this.referral.ofCase(actor, caseId, opened),
      this.course.standing(caseId),
      this.tagging.ofCase(actor, caseId, opened),
      facts.institutionId === null ? undefined : this.directory.institution(facts.institutionId),
      this.people(),
      this.attachments.list(opened.keyring),
    ]);
    const proposals = withoutRunning(clocksFor(facts), opened);
    const today = this.clock.today().toString();
    return {
      opened: tags.secondCoding === true ? withoutFirstCoding(opened) : opened,
      contact,
      particulars,
      attachments,
      hold,
      extracts,
      referrals,
      mediation: standing,
      tags,
      institution,
      proposals,
      line: clockLine(opened.deadlines, today),
      people,
      today,
    };
  }

  /** The case alone, for a form beside which it is read. */
  async beside(
    actor: StaffActor,
    caseId: string,
  ): Promise<{
    opened: OpenedCase;
    people: ReadonlyMap<string, string>;
    institution: InstitutionEntity | undefined;
    files: ReadableAttachment[];
  }> {
    const opened = await this.reading.open(actor, caseId);
    const { institutionId } = opened.facts;
    const institution = institutionId === null ? undefined : await this.directory.institution(institutionId);
    const files = await this.attachments.list(opened.keyring);
    return { opened, people: await this.people(), institution, files };
  }

  private async people(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.staff.colleagues()).map((colleague) => [colleague.id, colleague.displayName]));
  }
}

/** How a clock ended that ended because the case did; see the moves of a case. */
const ENDED_WITH_THE_CASE: ReadonlySet<string> = new Set(['closed', 'withdrawn']);

function wayOf(detail: object): string {
  return (detail as { how?: string }).how ?? '';
}

/** A second coder does not read in the history what the first one chose. */
function withoutFirstCoding(opened: OpenedCase): OpenedCase {
  const history = opened.history.filter(
    ({ kind }) => kind !== 'incident-tagged' && kind !== 'stigma-assessed',
  );
  return { ...opened, history };
}

/**
 * A clock that runs or has ended need not be proposed again; one that only ended because the case did, must be once the
 * case is taken up again.
 */
export function withoutRunning(
  proposed: ProposedClocks,
  { deadlines, history }: Pick<OpenedCase, 'deadlines' | 'history'>,
): ProposedClocks {
  const withTheCase = new Set(
    history
      .filter(({ kind, detail }) => kind === 'deadline-ended' && ENDED_WITH_THE_CASE.has(wayOf(detail)))
      .map(({ detail }) => (detail as { deadlineId?: string }).deadlineId),
  );
  const known = new Set(deadlines.filter(({ id }) => !withTheCase.has(id)).map(({ term }) => term));
  return { ...proposed, clocks: proposed.clocks.filter((clock) => !known.has(clock.term)) };
}
