/** Lays out the rows of what happened outside the desk, sealed as real ones are. */
import type { CaseSeal } from '@app/cases';
import { newId } from '@app/kernel';
import type { CaseRows } from './case-rows.js';
import type { InventedMediation, InventedReferral, Outside } from './invented-outside.js';
import type { SeedPartner } from './readers.js';
import { PASSED_ON } from './sentences-passed-on.js';
import type { Batch } from './tables.js';

export interface OutsideContext {
  batch: Batch;
  seal: CaseSeal;
  rows: CaseRows;
  staffId: string;
  institutionId: string | null;
  /** Where the complaint is from. */
  region: string;
  /** By kind of help. */
  partners: ReadonlyMap<string, SeedPartner>;
}

/** A mediation needs an institution of the directory, and a referral a partner; without one it did not happen. */
export function addOutside({ mediation, referrals, gaps }: Outside, context: OutsideContext): void {
  if (mediation !== undefined && context.institutionId !== null) {
    addMediation(mediation, { ...context, institutionId: context.institutionId });
  }
  for (const referral of referrals) {
    const partner = context.partners.get(referral.kind);
    if (partner !== undefined) addReferral(referral, partner, context);
  }
  const { batch, seal, rows, staffId, region } = context;
  for (const { kind, at } of gaps) {
    batch.add('referral.gaps', { case_id: seal.caseId, kind, region, noted_by: staffId, noted_at: at });
    rows.history('help-gap-noted', { kind, region }, staffId, at);
  }
}

function addMediation(
  { stages, rounds, endedReason }: InventedMediation,
  { batch, seal, rows, staffId, institutionId }: OutsideContext & { institutionId: string },
): void {
  const first = stages[0];
  const last = stages.at(-1);
  if (first === undefined || last === undefined) return;
  const id = newId();
  const isOver = ['fulfilled', 'broken', 'ended'].includes(last.stage);
  batch.add('mediation.mediations', {
    id,
    case_id: seal.caseId,
    institution_id: institutionId,
    stage: last.stage,
    rounds,
    stage_since: last.at,
    ended_reason: endedReason ?? null,
    started_by: staffId,
    started_at: first.at,
    ended_at: isOver ? last.at : null,
  });
  for (const [index, { stage, at }] of stages.entries()) {
    rows.history('mediation-moved', { mediationId: id, kind: stage }, staffId, at);
    const before = stages[index - 1];
    if (before === undefined) continue;
    batch.add('mediation.steps', {
      id: newId(),
      mediation_id: id,
      from_stage: before.stage,
      to_stage: stage,
      side: stage === 'proposal' ? 'theirs' : null,
      staff_id: staffId,
      happened_at: at,
    });
  }
}

function addReferral(
  referral: InventedReferral,
  partner: SeedPartner,
  { batch, seal, rows, staffId }: OutsideContext,
): void {
  const { kind, outcome, consent, offeredAt, decidedAt, changedAt } = referral;
  const [id, consentId] = [newId(), newId()];
  const passedOn = JSON.stringify({ recipient: partner.name, text: PASSED_ON[kind] ?? PASSED_ON.other });
  const asked = seal.seal(passedOn, 'cases.consents.sealed', consentId);
  batch.add('cases.consents', {
    id: consentId,
    case_id: seal.caseId,
    kind: 'referral',
    subject_id: id,
    status: consent,
    key_version: asked.keyVersion,
    sealed: asked.sealed,
    asked_at: offeredAt,
    decided_at: decidedAt,
  });
  const { keyVersion, sealed } = seal.seal(passedOn, 'referral.referrals.sealed', id);
  batch.add('referral.referrals', {
    id,
    case_id: seal.caseId,
    kind,
    partner_id: partner.id,
    consent_id: consentId,
    outcome,
    key_version: keyVersion,
    sealed,
    author_id: staffId,
    offered_at: offeredAt,
    changed_at: changedAt,
  });
  rows.history('consent-asked', { consentId, kind: 'referral' }, staffId, offeredAt);
  rows.history('referral-changed', { referralId: id, kind, outcome: 'offered' }, staffId, offeredAt);
  if (decidedAt !== null) {
    const event = consent === 'given' ? 'consent-given' : 'consent-refused';
    rows.history(event, { consentId, kind: 'referral' }, null, decidedAt);
  }
  if (consent === 'given' && outcome !== 'consented') {
    rows.history('referral-changed', { referralId: id, kind, outcome }, staffId, changedAt);
  }
}
