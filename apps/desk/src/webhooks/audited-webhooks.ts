import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { WebhookTrail } from '@app/webhooks';

/** What leads do with webhooks, in the audit trail. */
@Injectable()
export class AuditedWebhooks extends WebhookTrail {
  constructor(private readonly audit: AuditTrail) {
    super();
  }

  record(actorId: string, action: string, webhookId: string): Promise<void> {
    return this.audit.record({ actorId, action, subjectKind: 'system', subjectId: webhookId });
  }
}
