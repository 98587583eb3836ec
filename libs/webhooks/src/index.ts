export { EVENT_BYTES, EVENT_MEDIA_TYPE } from './cloud-event.js';
export { OLD_SECRET_HOURS } from './signature.js';
export type { LoggedDelivery } from './subscriptions.repository.js';
export { WebhookSendingService, type WebhookReport } from './webhook-sending.service.js';
export {
  WebhookSubscriptionsService,
  WebhookTrail,
  type NewWebhook,
  type WebhookView,
} from './webhook-subscriptions.service.js';
export { isWebhookType, TEST_TYPE, WEBHOOK_TYPES, type WebhookType } from './webhook-type.js';
export { WebhookSendingModule, WebhookSubscriptionsModule, type WebhooksOptions } from './webhooks.module.js';
