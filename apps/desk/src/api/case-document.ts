/** A case as a program gets it: everything that its reader may see, and no key. */
import type { CaseFile } from '../case/case-file.service.js';

export function caseDocument(file: CaseFile) {
  const { opened, institution, people } = file;
  const { facts } = opened;
  return {
    id: facts.id,
    reference: facts.reference,
    status: facts.status,
    version: facts.version,
    language: facts.language,
    channel: facts.channel,
    anonymity: facts.anonymity,
    wish: facts.wish,
    institution: {
      type: facts.institutionType,
      id: facts.institutionId,
      name: institution?.name ?? null,
      nameTold: opened.institutionName ?? null,
    },
    procedure: facts.procedure,
    matter: facts.matter,
    conduct: facts.conduct,
    period: { from: facts.periodFrom, to: facts.periodTo },
    decision: { dated: facts.decisionDated, sent: facts.decisionSent, termPrinted: facts.decisionPrinted },
    violence: facts.violence,
    perpetrator: facts.perpetrator,
    setting: facts.setting,
    stigmaPerceived: facts.stigmaPerceived,
    optingInBreaches: facts.optingInBreaches,
    region: facts.region,
    workType: facts.workType,
    legalForm: facts.legalForm,
    group: facts.groups,
    assignee:
      facts.assigneeId === null ? null : { id: facts.assigneeId, name: people.get(facts.assigneeId) ?? null },
    filedAt: facts.filedAt,
    comeBackOn: facts.comeBackOn,
    outcome: facts.outcome,
    closedAt: facts.closedAt,
    narrative: opened.narrative,
    messages: opened.messages,
    notes: opened.notes,
    outcomeTexts: opened.outcomeTexts,
    consents: opened.consents,
    deadlines: opened.deadlines,
    proposedDeadlines: file.proposals,
    extracts: file.extracts,
    referrals: file.referrals,
    tags: file.tags,
    history: opened.history,
  };
}
