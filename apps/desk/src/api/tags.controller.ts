import { Body, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import type { StaffActor } from '@app/identity';
import { TaggingService } from '@app/tagging';
import { CaseId } from '../forms/id.pipe.js';
import { requiredText } from '../forms/typed-text.js';
import { Acting } from '../session/viewer.js';
import { CaseChanges } from './api-route.js';
import { NewIncidents, NewStigmaAssessment } from './tags.dto.js';

const TAGS = { schema: { type: 'object', additionalProperties: true } } as const;

@CaseChanges('tags')
export class TagsApi {
  constructor(private readonly tagging: TaggingService) {}

  @Post('incidents')
  @ApiOperation({ summary: 'Confirm incidents of violence' })
  @ApiCreatedResponse(TAGS)
  async confirm(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewIncidents) {
    await this.tagging.confirmIncidents(actor, caseId, body.incidents);
    return this.tagging.ofCase(actor, caseId);
  }

  @Post('stigma-assessments')
  @ApiOperation({ summary: 'Assess stigma, beside what she perceives and with a reason' })
  @ApiCreatedResponse(TAGS)
  async assess(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewStigmaAssessment) {
    const { version, ...assessment } = body;
    const reason = requiredText('reason', assessment.reason);
    await this.tagging.assessStigma(actor, caseId, { ...assessment, reason }, version);
    return this.tagging.ofCase(actor, caseId);
  }
}
