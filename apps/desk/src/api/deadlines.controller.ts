import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { CaseClocksService, happeningsOf, type ClockChange } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { Acting } from '../session/viewer.js';
import { CaseChanges } from './api-route.js';
import { CaseSummary } from './case.dto.js';
import {
  DeadlineWhatIf,
  NewDeadline,
  NewEnding,
  NewExtension,
  NewHappening,
  NewLodging,
  NewPrintedDate,
  NewStart,
  NewSuspension,
} from './deadlines.dto.js';
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

  @Post('deadlines/:deadlineId/printed-dates')
  @ApiParam(DEADLINE)
  @ApiOperation({ summary: 'Note the last day that their letter prints; it goes before the catalogue' })
  @ApiCreatedResponse(CLOCK)
  print(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('deadlineId', IdPipe) deadlineId: string,
    @Body() { version, printed }: NewPrintedDate,
  ) {
    return this.clocks.change(actor, caseId, deadlineId, { printed }, version);
  }

  @Post('deadlines/:deadlineId/starts')
  @ApiParam(DEADLINE)
  @ApiOperation({ summary: 'Count from another day' })
  @ApiCreatedResponse(CLOCK)
  restart(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('deadlineId', IdPipe) deadlineId: string,
    @Body() { version, start, otherStart }: NewStart,
  ) {
    const change: ClockChange = otherStart === undefined ? { start } : { start, otherStart };
    return this.clocks.change(actor, caseId, deadlineId, change, version);
  }

  @Post('deadlines/:deadlineId/what-ifs')
  @HttpCode(200)
  @ApiParam(DEADLINE)
  @ApiOperation({
    summary: 'What a change would do: the clock as it is, and the answer of the engine; nothing is stored',
  })
  @ApiOkResponse(CLOCK)
  whatIf(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('deadlineId', IdPipe) deadlineId: string,
    @Body() { version, extension, suspension, ...other }: DeadlineWhatIf,
  ) {
    const change: ClockChange = {
      ...other,
      ...(extension === undefined ? {} : { extension: { consent: false, noticeOn: null, ...extension } }),
      ...(suspension === undefined
        ? {}
        : { suspension: { from: suspension.from, to: suspension.to ?? null } }),
    };
    return this.clocks.whatIf(actor, caseId, deadlineId, change, version);
  }

  @Get('deadlines/:deadlineId/happenings')
  @ApiParam(DEADLINE)
  @ApiOperation({ summary: 'What can happen to a clock, and the terms that start from it' })
  @ApiOkResponse({ schema: { type: 'array', items: CLOCK.schema } })
  async happenings(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('deadlineId', IdPipe) deadlineId: string,
  ) {
    const { deadline, all } = await this.clocks.among(actor, caseId, deadlineId);
    return happeningsOf(deadline, all);
  }

  @Post('deadlines/:deadlineId/happenings')
  @ApiParam(DEADLINE)
  @ApiOperation({
    summary: 'Record what happened to a clock; answers with the clocks that started because of it',
  })
  @ApiCreatedResponse({ schema: { type: 'array', items: CLOCK.schema } })
  happened(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('deadlineId', IdPipe) deadlineId: string,
    @Body() { version, kind, on, committee }: NewHappening,
  ) {
    const happening = { kind, on: on ?? null, ...(committee === undefined ? {} : { committee }) };
    return this.clocks.record(actor, caseId, deadlineId, happening, version);
  }

  @Post('lodgings')
  @ApiOperation({
    summary: 'Record that the complaint or request reached the institution; starts the clocks of that',
  })
  @ApiCreatedResponse({ schema: { type: 'array', items: CLOCK.schema } })
  lodged(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewLodging) {
    return this.clocks.lodged(actor, caseId, { ...body });
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
