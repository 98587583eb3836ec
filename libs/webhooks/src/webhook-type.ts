/**
 * What a receiver is told of: three kinds, so coarse that nobody who watches it can tell whether she, an institution or a
 * partner did something, or what. Which event of a case is which stands in the migration, where the trigger reads it.
 */
export const WEBHOOK_TYPES = ['desk.work-arrived', 'desk.case-changed', 'desk.clock-changed'] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/** Asked for by a lead, to see whether a receiver works. */
export const TEST_TYPE = 'desk.test';

export function isWebhookType(value: unknown): value is WebhookType {
  return WEBHOOK_TYPES.some((type) => type === value);
}
