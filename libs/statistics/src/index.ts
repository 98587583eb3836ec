export { CODED_TWICE, type CoderAgreement } from './dictionary/coder-agreement.js';
export { DICTIONARY, dimensionOf } from './dictionary/dictionary.js';
export type { Bilingual, Category, Dictionary, Dimension, DimensionId } from './dictionary/dimension.js';
export { FACT_COLUMNS, SECTOR_DIMENSIONS } from './facts/fact-columns.js';
export { FactsRepository } from './facts/facts.repository.js';
export { measuresOf, type Measure } from './dictionary/measures.js';
export { signalsOf, type Signal, type SignalId, type SignalPart } from './dictionary/signals.js';
export { type Method } from '@app/disclosure-control';
export { METHODS, type MethodRefusal, type MethodUtility } from './protection/methods.js';
export { percentageOf, POLICY, policyUnder, reachOf, roundedTo, type Policy } from './protection/policy.js';
export { type Axis, type Line } from './preview/crossing.js';
export { type Breaker, type PreviewVariant } from './preview/preview-protection.js';
export { PreviewService, type TablePreview } from './preview/preview.service.js';
export { type PreviewRefusal } from './preview/previews.repository.js';
export {
  PublishedReleases,
  type PublicSigningKey,
  type PublishedEntry,
  type PublishedRelease,
  type SignedRelease,
} from './published/published-releases.js';
export { ReleaseShelf, type EditionStamp } from './published/release-shelf.js';
export {
  fullQuartersBefore,
  hasEnded,
  numberOf,
  parseQuarter,
  periodOf,
  previousQuarter,
  type Quarter,
} from './facts/quarter.js';
export {
  lateCorrections,
  unknownShares,
  type LateCorrection,
  type UnknownShare,
} from './dictionary/quality.js';
export { releaseCsv, releaseCsvMetadata } from './published/release-csv.js';
export {
  dimensionOfTable,
  type ReleaseCell,
  type ReleaseDocument,
  type ReleaseTable,
} from './release/release-document.js';
export { RELEASE_REPORT, type ReleaseReport } from './published/release-report.template.js';
export {
  besidesJsonStat,
  releaseJsonStat,
  tableJsonStat,
  type JsonStatDataset,
  type JsonStatOptions,
} from './published/release-json-stat.js';
export { isSignedBy } from './release/release-signature.js';
export { parseMethod, type PrepareOptions, type ReleaseActor } from './release/release-rules.js';
export { ReleaseService } from './release/release.service.js';
export { type ReleaseRow, type ReleaseStatus, type ReleaseVariant } from './release/releases.repository.js';
export { sampleRelease, type SampleFigures } from './release/sample-release.js';
export { PublishedModule, StatisticsModule, type StatisticsOptions } from './statistics.module.js';
export { TOTAL, type CountedFact } from './facts/tabulation.js';
export { CHANGE_LEVEL, type Comparison, type Point } from './trends/compared.js';
export { trendsOf, type Series, type Trends } from './trends/trends.js';
export { pairOf, type Pair, type PairLine } from './trends/pair.js';
