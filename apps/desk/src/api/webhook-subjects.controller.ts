import { Controller, Get, Param } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { caseUnknown } from '@app/cases';
import { CaseReadingService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { WebhookSubscriptionsService } from '@app/webhooks';
import { CASE_ROLES, For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { SubjectOfEvent } from './webhooks.dto.js';

/** A subject is drawn by chance, so it has another version than our own ids. */
const SUBJECT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * From an event to its case, for somebody who is logged in and may open that case. A subject that is unknown, too old, or
 * of a case that she may not see gets one answer.
 */
@Controller('api/v1/webhook-subjects')
@For(...CASE_ROLES)
@ApiTags('webhooks')
@ApiCookieAuth('session')
export class WebhookSubjectsApi {
  constructor(
    private readonly webhooks: WebhookSubscriptionsService,
    private readonly reading: CaseReadingService,
  ) {}

  @Get(':subject')
  @ApiParam({ name: 'subject', format: 'uuid' })
  @ApiOperation({ summary: 'The case that an event was about' })
  @ApiOkResponse({ type: SubjectOfEvent })
  async caseOf(@Acting() actor: StaffActor, @Param('subject') subject: string): Promise<SubjectOfEvent> {
    const caseId = SUBJECT.test(subject) ? await this.webhooks.caseOf(subject) : undefined;
    if (caseId === undefined) throw caseUnknown();
    await this.reading.reach(actor, caseId);
    return { caseId };
  }
}
