export { DICTIONARY, dimensionOf } from './dictionary.js';
export type { Bilingual, Category, Dictionary, Dimension, DimensionId } from './dimension.js';
export { FactsRepository } from './facts.repository.js';
export { measuresOf, type Measure } from './measures.js';
export { percentageOf, POLICY, type Policy } from './policy.js';
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
} from './published-releases.js';
export {
  fullQuartersBefore,
  hasEnded,
  numberOf,
  parseQuarter,
  periodOf,
  previousQuarter,
  type Quarter,
} from './quarter.js';
export { lateCorrections, unknownShares, type LateCorrection, type UnknownShare } from './quality.js';
export { releaseCsv, releaseCsvMetadata } from './release-csv.js';
export {
  dimensionOfTable,
  type ReleaseCell,
  type ReleaseDocument,
  type ReleaseTable,
} from './release-document.js';
export { RELEASE_REPORT, type ReleaseReport } from './release-report.template.js';
export {
  releaseJsonStat,
  tableJsonStat,
  type JsonStatDataset,
  type JsonStatOptions,
} from './release-json-stat.js';
export { isSignedBy } from './release-signature.js';
export { type PrepareOptions, type ReleaseActor } from './release-rules.js';
export { ReleaseService } from './release.service.js';
export { type ReleaseRow, type ReleaseStatus } from './releases.repository.js';
export { sampleRelease, type SampleFigures } from './sample-release.js';
export { PublishedModule, StatisticsModule, type StatisticsOptions } from './statistics.module.js';
export { TOTAL } from './tabulation.js';
export {
  CHANGE_LEVEL,
  trendsOf,
  type Comparison,
  type Point,
  type Series,
  type Trends,
} from './trends/trends.js';
export { pairOf, type Pair, type PairLine } from './trends/pair.js';
