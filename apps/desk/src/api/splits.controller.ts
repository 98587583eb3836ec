import { Body, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { CaseSplitsService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { CaseId } from '../forms/id.pipe.js';
import { requiredText } from '../forms/typed-text.js';
import { Acting } from '../session/viewer.js';
import { CaseChanges } from './api-route.js';
import { CaseSummary } from './case.dto.js';
import { NewSplit } from './splits.dto.js';
import { SummaryService } from './summary.service.js';

@CaseChanges('casework')
export class SplitsApi {
  constructor(
    private readonly splits: CaseSplitsService,
    private readonly summaries: SummaryService,
  ) {}

  @Post('splits')
  @ApiOperation({ summary: 'Propose a second complaint to her; only her yes in the mailbox makes it' })
  @ApiCreatedResponse({ type: CaseSummary })
  async propose(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewSplit) {
    const { institutionType, conduct, version } = body;
    const message = requiredText('explanation', body.explanation);
    const text = requiredText('text', body.text);
    await this.splits.propose(actor, caseId, { message, text, institutionType, conduct }, version);
    return this.summaries.of(actor, caseId);
  }
}
