import type { WebhookView } from '@app/webhooks';
import { Badge, type VNode } from '@app/web';
import type { Viewer } from '../session/viewer.js';

/** Whether a receiver is told, and what has not reached it. */
export function WebhookState(props: { viewer: Viewer; webhook: WebhookView }): VNode {
  const { words } = props.viewer;
  const { pausedWhy, dead, waiting } = props.webhook;
  return (
    <span class="desk-row-of-badges">
      {pausedWhy === null ? (
        <Badge tone="ok">{words.t('webhooks.active')}</Badge>
      ) : (
        <Badge tone="warning">{words.t(`webhooks.paused.${pausedWhy}`)}</Badge>
      )}
      {waiting > 0 && <Badge tone="neutral">{words.t('webhooks.waiting', { count: waiting })}</Badge>}
      {dead > 0 && <Badge tone="error">{words.t('webhooks.dead', { count: dead })}</Badge>}
    </span>
  );
}
