export {
  attackIntervals,
  audit,
  determinedCells,
  type AttackerCounts,
  type Audit,
  type AuditReport,
  type Determined,
  type Engine,
  type Interval,
  type Leak,
  type LeakProof,
} from './audit/index.js';
export { REQUEST_FIELDS } from './input/read-ledger.js';
export { THIS } from './input/read-links.js';
export { readAuditRequest, readProtectRequest } from './input/read-request.js';
export type {
  Attacker,
  AuditRequest,
  CellReference,
  Equation,
  InsiderRule,
  Layout,
  LedgerRelease,
  LinkedPart,
  Link,
  Method,
  ProtectRequest,
  PublishedRelease,
  Weights,
} from './input/release.js';
export { jjFormat } from './protection/jj.js';
export { layoutEquations } from './protection/system/layout-equations.js';
export {
  protectOneWay,
  oneWayRelease,
  type OneWayOutcome,
  type OneWayRequest,
  type OneWayTable,
} from './release/one-way.js';
export type { Protected, ProtectOutcome, Refused } from './release/outcome.js';
export { patternHashOf, type Proof } from './release/proof.js';
export { auditRequestOf, protect, type Solvers } from './release/protect.js';
export { sampleTable } from './release/sample-table.js';
export { utilityOf, type Utility } from './release/utility.js';
export { auditInWorker, protectInWorker } from './worker/in-worker.js';
export { loadSolvers } from './worker/solvers.js';
