import { Body, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { CaseworkService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { CaseId } from '../forms/id.pipe.js';
import { requiredText } from '../forms/typed-text.js';
import { Acting } from '../session/viewer.js';
import { CaseChanges } from './api-route.js';
import { CaseSummary } from './case.dto.js';
import { NewAssignment, NewClosure, NewNote, NewQuestion, NewReopening } from './casework.dto.js';
import { SummaryService } from './summary.service.js';

@CaseChanges('casework')
export class CaseworkApi {
  constructor(
    private readonly casework: CaseworkService,
    private readonly summaries: SummaryService,
  ) {}

  @Post('assignments')
  @ApiOperation({ summary: 'Give the case to a colleague or to oneself' })
  @ApiCreatedResponse({ type: CaseSummary })
  async assign(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewAssignment) {
    await this.casework.assign(actor, caseId, body.assigneeId, body.version);
    return this.summaries.of(actor, caseId);
  }

  @Post('questions')
  @ApiOperation({ summary: 'Write to her and wait for her answer' })
  @ApiCreatedResponse({ type: CaseSummary })
  async ask(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewQuestion) {
    await this.casework.askHer(actor, caseId, requiredText('text', body.text), body.version);
    return this.summaries.of(actor, caseId);
  }

  @Post('notes')
  @ApiOperation({ summary: 'Add a note for colleagues' })
  @ApiCreatedResponse({ type: CaseSummary })
  async note(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewNote) {
    await this.casework.note(actor, caseId, requiredText('text', body.text));
    return this.summaries.of(actor, caseId);
  }

  @Post('closures')
  @ApiOperation({ summary: 'End the case with an outcome' })
  @ApiCreatedResponse({ type: CaseSummary })
  async close(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewClosure) {
    const explanation = requiredText('explanation', body.explanation);
    await this.casework.close(actor, caseId, { outcome: body.outcome, explanation }, body.version);
    return this.summaries.of(actor, caseId);
  }

  @Post('reopenings')
  @ApiOperation({ summary: 'Take a closed case up again' })
  @ApiCreatedResponse({ type: CaseSummary })
  async reopen(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewReopening) {
    await this.casework.reopen(actor, caseId, requiredText('reason', body.reason), body.version);
    return this.summaries.of(actor, caseId);
  }

  @Post('recusals')
  @ApiOperation({ summary: 'Step back from the case because of a tie' })
  @ApiCreatedResponse({ type: CaseSummary })
  async recuse(@Acting() actor: StaffActor, @CaseId() caseId: string) {
    await this.casework.recuse(actor, caseId);
    return { id: caseId };
  }
}
