/** For tests: the single answers of people who are all alike. */
import type { DimensionId } from '../dictionary/dimension.js';

export const ALIKE = {
  region: 'utrecht',
  'institution-type': 'bank',
  'stigma-perceived': 'yes',
  'stigma-assessed': 'not-assessed',
  outcome: 'open',
  'first-answer': 'within-week',
  'outcome-time': 'later-or-open',
  procedure: 'unknown',
  'mediation-result': 'none',
  'referral-outcome': 'none',
  'work-type': 'window',
  'legal-form': 'self-employed',
  language: 'nl',
  channel: 'web',
} as const satisfies Partial<Record<DimensionId, string>>;
