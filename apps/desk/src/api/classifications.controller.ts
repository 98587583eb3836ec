import { Body, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { CaseClocksService, CaseReadingService, clocksFor } from '@app/casework';
import { DirectoryService } from '@app/directory';
import type { StaffActor } from '@app/identity';
import { CaseId } from '../forms/id.pipe.js';
import { optionalDay } from '../forms/typed-day.js';
import { Acting } from '../session/viewer.js';
import { CaseChanges } from './api-route.js';
import { NewClassification } from './casework.dto.js';
import { SummaryService } from './summary.service.js';

@CaseChanges('classifications')
export class ClassificationsApi {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly directory: DirectoryService,
    private readonly clocks: CaseClocksService,
    private readonly summaries: SummaryService,
  ) {}

  @Post('classifications')
  @ApiOperation({ summary: 'Set procedure, institution and matter; answers with the clocks that follow' })
  @ApiCreatedResponse({ schema: { type: 'object', additionalProperties: true } })
  async classify(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewClassification) {
    const { facts } = await this.reading.reach(actor, caseId);
    const { procedure, matter, institutionId, product } = body;
    const institutionType =
      institutionId === null ? facts.institutionType : (await this.directory.institution(institutionId)).type;
    const proposed = clocksFor(
      { ...facts, procedure, matter, institutionType },
      {
        product,
        receivedOn: optionalDay('receivedOn', body.receivedOn ?? ''),
        answeredOn: optionalDay('answeredOn', body.answeredOn ?? ''),
      },
    );
    const started =
      body.startDeadlines === true ? proposed.clocks.flatMap(({ request }) => request ?? []) : [];
    await this.clocks.classifyAndStart(
      actor,
      caseId,
      { procedure, matter, institutionId },
      started,
      body.version,
    );
    return {
      ...(await this.summaries.of(actor, caseId)),
      proposedDeadlines: proposed.clocks,
      none: proposed.none ?? null,
      cautions: proposed.cautions,
      startedTerms: started.map((request) => request.term),
    };
  }
}
