export { AuditModule, type AuditOptions } from './audit.module.js';
export { AuditTrail, type AuditEntry } from './audit-trail.js';
export { AuditVerifier, type AuditVerdict } from './audit-verifier.js';
