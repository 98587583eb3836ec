import { Body, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { CaseClocksService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { Acting } from '../session/viewer.js';
import { CaseChanges } from './api-route.js';
import { CaseSummary } from './case.dto.js';
import { NewDeadline, NewEnding, NewExtension, NewSuspension } from './deadlines.dto.js';
import { SummaryService } from './summary.service.js';

const DEADLINE = { name: 'deadlineId', format: 'uuid' };
const CLOCK = { schema: { type: 'object', additionalProperties: true } } as const;

@CaseChanges('deadlines')
export class DeadlinesApi {
  constructor(
    private readonly clocks: CaseClocksService,
    private readonly summaries: SummaryService,
  ) {}

  @Post('deadlines')
  @ApiOperation({ summary: 'Start a clock; answers with its date and the explanation of it' })
  @ApiCreatedResponse(CLOCK)
  async start(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewDeadline) {
    const [started] = await this.clocks.start(actor, caseId, [{ ...body }]);
    return started;
  }

  @Post('deadlines/:deadlineId/extensions')
  @ApiParam(DEADLINE)
  @ApiOperation({ summary: 'Note that they take longer' })
  @ApiCreatedResponse(CLOCK)
  extend(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('deadlineId', IdPipe) deadlineId: string,
    @Body() { version, length, noticeOn, consent }: NewExtension,
  ) {
    const extension = { length, noticeOn: noticeOn ?? null, consent: consent ?? false };
    return this.clocks.change(actor, caseId, deadlineId, { extension }, version);
  }

  @Post('deadlines/:deadlineId/suspensions')
  @ApiParam(DEADLINE)
  @ApiOperation({ summary: 'Note days that do not count, or that counting resumes' })
  @ApiCreatedResponse(CLOCK)
  suspend(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('deadlineId', IdPipe) deadlineId: string,
    @Body() { version, from, to }: NewSuspension,
  ) {
    return this.clocks.change(actor, caseId, deadlineId, { suspension: { from, to: to ?? null } }, version);
  }

  @Post('deadlines/:deadlineId/endings')
  @ApiParam(DEADLINE)
  @ApiOperation({ summary: 'End a clock' })
  @ApiCreatedResponse({ type: CaseSummary })
  async end(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('deadlineId', IdPipe) deadlineId: string,
    @Body() { version, how }: NewEnding,
  ) {
    await this.clocks.end(actor, caseId, deadlineId, how, version);
    return this.summaries.of(actor, caseId);
  }
}
