import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CasesRepository, type CaseKeyring } from '@app/cases';
import { CaseReadingService, type ReachedCase } from '@app/casework';
import { Transactions } from '@app/database';
import type { StaffActor } from '@app/identity';
import { Clock, isCode, newId } from '@app/kernel';
import { codesBlind } from './agreement/second-coding.errors.js';
import { SecondCodingsRepository } from './agreement/second-codings.repository.js';
import { assertIncident } from './assert-incident.js';
import { IncidentEntity } from './incident.entity.js';
import {
  STIGMA_ASSESSED,
  type StigmaAssessed,
  type StigmaAssessmentEntity,
} from './stigma-assessment.entity.js';
import { suggestIncidents, suggestStigma, type Incident, type SuggestedIncident } from './suggestions.js';
import { incidentUnknown, reasonMissing, unknownTag } from './tagging.errors.js';
import { TagsRepository } from './tags.repository.js';

export interface ConfirmedIncident extends Incident {
  id: string;
  confirmedBy: string;
  confirmedAt: Date;
}

export interface StigmaAssessment {
  assessed: StigmaAssessed;
  expression: string[];
  ground: string[];
  reason: string;
  assessedBy: string;
  assessedAt: Date;
}

export interface CaseTags {
  incidents: ConfirmedIncident[];
  suggestedIncidents: SuggestedIncident[];
  stigma: {
    /** Hers; the desk never changes it. */
    perceived: string;
    assessment: StigmaAssessment | undefined;
    suggested: { expression: string[]; ground: string[] };
    /** What an assessor must have seen: 0 when there is none yet. */
    version: number;
  };
  /** The reader is asked for a second coding, and sees nothing of the first one until she is done. */
  secondCoding?: true;
}

export interface NewAssessment {
  assessed: string;
  expression: string[];
  ground: string[];
  reason: string;
}

const COLUMN = 'tagging.stigma_assessments.sealed_reason';

/** Confirms what her answers suggest and assesses stigma. Each method is one transaction with one line of audit. */
@Injectable()
export class TaggingService {
  constructor(
    private readonly repository: TagsRepository,
    private readonly codings: SecondCodingsRepository,
    private readonly reading: CaseReadingService,
    private readonly cases: CasesRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async ofCase(actor: StaffActor, caseId: string, reached?: ReachedCase): Promise<CaseTags> {
    const { facts, keyring } = await this.reading.reach(actor, caseId, reached);
    if (await this.codesBlind(actor, caseId)) return closedTags(facts.stigmaPerceived);
    const [incidents, assessment] = await Promise.all([
      this.repository.incidentsOf(caseId),
      this.repository.assessmentOf(caseId),
    ]);
    return {
      incidents: incidents.map(confirmed),
      suggestedIncidents: suggestIncidents(facts).filter(
        (suggested) => !incidents.some((known) => isSame(known, suggested)),
      ),
      stigma: {
        perceived: facts.stigmaPerceived,
        assessment: assessment === null ? undefined : readable(assessment, keyring),
        suggested: suggestStigma(facts),
        version: assessment?.version ?? 0,
      },
    };
  }

  /** Adds incidents that a caseworker confirms; one that was confirmed before stays as it is. */
  async confirmIncidents(actor: StaffActor, caseId: string, incidents: Incident[]): Promise<void> {
    await this.reading.reach(actor, caseId);
    if (await this.codesBlind(actor, caseId)) throw codesBlind();
    incidents.forEach(assertIncident);
    await this.transactions.run(async () => {
      for (const incident of incidents) {
        const id = newId();
        const now = this.clock.now();
        const { violenceForm, violenceSub, perpetrator, setting } = incident;
        const added = await this.repository.addIncident(
          Object.assign(new IncidentEntity(), {
            id,
            caseId,
            violenceForm,
            violenceSub,
            perpetrator,
            setting,
            confirmedBy: actor.id,
            confirmedAt: now,
          }),
        );
        if (!added) continue;
        await this.cases.addHistory(caseId, 'incident-tagged', { incidentId: id }, actor.id, now);
        await this.record(actor, 'incident-confirmed', caseId, {
          incidentId: id,
          violenceForm,
          violenceSub,
          perpetrator,
          setting,
        });
      }
    });
  }

  /** Takes back an incident that was confirmed by mistake; what it was stays in the audit trail. */
  async removeIncident(actor: StaffActor, caseId: string, incidentId: string): Promise<void> {
    await this.reading.reach(actor, caseId);
    if (await this.codesBlind(actor, caseId)) throw codesBlind();
    await this.transactions.run(async () => {
      if (!(await this.repository.removeIncident(caseId, incidentId))) throw incidentUnknown();
      await this.record(actor, 'incident-removed', caseId, { incidentId });
    });
  }

  /**
   * The desk's own assessment, beside what she perceives.
   *
   * @param seenVersion The `version` that the assessor saw; 0 for the first assessment.
   * @throws DomainError `TAGGING.REASON_MISSING`, `TAGGING.UNKNOWN_CODE`, `CASES.CHANGED_MEANWHILE`
   */
  async assessStigma(
    actor: StaffActor,
    caseId: string,
    given: NewAssessment,
    seenVersion: number,
  ): Promise<void> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    if (await this.codesBlind(actor, caseId)) throw codesBlind();
    const assessed = STIGMA_ASSESSED.find((code) => code === given.assessed);
    if (assessed === undefined) throw unknownTag('assessed');
    if (!given.expression.every((code) => isCode('expression', code))) throw unknownTag('expression');
    if (!given.ground.every((code) => isCode('discriminationGround', code))) throw unknownTag('ground');
    if (given.reason.trim() === '') throw reasonMissing();
    const { keyVersion, sealed } = keyring.seal(given.reason, COLUMN, caseId);
    const now = this.clock.now();
    await this.transactions.run(async () => {
      await this.repository.saveAssessment(
        {
          caseId,
          perceived: facts.stigmaPerceived,
          assessed,
          expression: [...new Set(given.expression)],
          ground: [...new Set(given.ground)],
          keyVersion,
          sealedReason: sealed,
          assessedBy: actor.id,
          assessedAt: now,
        },
        seenVersion,
      );
      await this.cases.addHistory(caseId, 'stigma-assessed', { assessed }, actor.id, now);
      await this.record(actor, 'stigma-assessed', caseId, { assessed });
    });
  }

  /** Whoever is asked for a second coding sees and changes nothing of the first one. */
  private async codesBlind(actor: StaffActor, caseId: string): Promise<boolean> {
    const coding = await this.codings.one(caseId);
    return coding !== undefined && coding.coderId === actor.id && coding.codedAt === null;
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

function closedTags(perceived: string): CaseTags {
  const suggested = { expression: [], ground: [] };
  return {
    incidents: [],
    suggestedIncidents: [],
    stigma: { perceived, assessment: undefined, suggested, version: 0 },
    secondCoding: true,
  };
}

function confirmed(incident: IncidentEntity): ConfirmedIncident {
  const { id, violenceForm, violenceSub, perpetrator, setting, confirmedBy, confirmedAt } = incident;
  return { id, violenceForm, violenceSub, perpetrator, setting, confirmedBy, confirmedAt };
}

function isSame(a: Incident, b: Incident): boolean {
  return (
    a.violenceForm === b.violenceForm &&
    a.violenceSub === b.violenceSub &&
    a.perpetrator === b.perpetrator &&
    a.setting === b.setting
  );
}

function readable(stored: StigmaAssessmentEntity, keyring: CaseKeyring): StigmaAssessment {
  const { assessed, expression, ground, assessedBy, assessedAt, keyVersion, sealedReason } = stored;
  const reason = keyring.open({ keyVersion, sealed: sealedReason }, COLUMN, stored.caseId);
  return { assessed, expression, ground, reason, assessedBy, assessedAt };
}
