/** Where the views of `reporting` hold each dimension. The names are ours: they may stand in a statement. */
import type { DimensionId } from '../dictionary/dimension.js';

export interface FactColumn {
  /** In `reporting.case_facts`, which has one row for each person. */
  column: string;
  /** `code`: one answer a person. `codes`: an array of them, in which a code may stand twice. */
  holds: 'code' | 'codes';
}

const code = (column: string): FactColumn => ({ column, holds: 'code' });
const codes = (column: string): FactColumn => ({ column, holds: 'codes' });

export const FACT_COLUMNS: Record<DimensionId, FactColumn> = {
  'institution-type': code('institution_type'),
  region: code('region'),
  'stigma-perceived': code('stigma_perceived'),
  'stigma-assessed': code('stigma_assessed'),
  outcome: code('outcome'),
  'first-answer': code('first_answer'),
  'outcome-time': code('outcome_time'),
  procedure: code('procedure'),
  'mediation-result': code('mediation_result'),
  'referral-outcome': code('referral_outcome'),
  'work-type': code('work_type'),
  'legal-form': code('legal_form'),
  language: code('language'),
  channel: code('channel'),
  conduct: codes('conducts'),
  'violence-form': codes('violence_forms'),
  'violence-sub': codes('violence_subs'),
  'stigma-setting': codes('stigma_settings'),
  'stigma-expression': codes('stigma_expressions'),
  ground: codes('grounds'),
  'opting-in-breach': codes('opting_in_breaches'),
  group: codes('groups'),
  'referral-kind': codes('referral_kinds'),
  'terms-met': codes('terms_met'),
  'terms-late': codes('terms_late'),
  'refusal-sector': codes('refusal_sectors'),
  'late-sector': codes('late_sectors'),
  'help-gap': codes('help_gaps'),
  'exit-gap-area': codes('exit_gap_areas'),
  'exit-gap-group': codes('exit_gap_groups'),
};

/** The dimension in which institutions are counted, because each of its groups is a group of institutions. */
export const INSTITUTION_DIMENSION: DimensionId = 'institution-type';

/** Tables of some people by their sector: these count institutions as well. */
export const SECTOR_DIMENSIONS: readonly DimensionId[] = ['refusal-sector', 'late-sector'];
