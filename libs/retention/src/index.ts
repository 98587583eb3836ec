export {
  CASE_KEPT_MONTHS,
  HELD_MAIL_DAYS,
  HELD_MAIL_NOTICE_DAYS,
  RETENTION_RULES,
  type RetentionRule,
} from './retention-rules.js';
export { RetentionModule } from './retention.module.js';
export { RetentionService, type RetentionReport } from './retention.service.js';
