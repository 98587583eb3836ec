export { audit, type AttackerCounts, type Audit, type AuditReport } from './audit.js';
export { determinedCells, type Determined } from './elimination.js';
export { loadEngine, type Engine } from './engine.js';
export { type Leak, type Proof as LeakProof } from './explain.js';
export { attackIntervals } from './intervals.js';
export { type Interval } from './survey.js';
