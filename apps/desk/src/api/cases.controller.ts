import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CaseReadingService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { filterOf, nextAddress, type QueueQuery } from '../lists/queue-filter.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { caseDocument } from './case-document.js';
import { CaseListQuery, CaseListView } from './case.dto.js';

@Controller('api/v1/cases')
@For(...CASE_ROLES)
@ApiTags('cases')
export class CasesApi {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly files: CaseFileService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The cases that this colleague may see' })
  @ApiOkResponse({ type: CaseListView })
  async list(@Acting() actor: StaffActor, @Query() query: CaseListQuery): Promise<CaseListView> {
    const asked = { ...query } as QueueQuery;
    const page = await this.reading.list(actor, filterOf(asked, actor.id));
    const next = page.after === undefined ? null : nextAddress('/api/v1/cases', asked, page.after);
    return { items: page.items, links: { next } };
  }

  @Get(':caseId')
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiOperation({
    summary: 'One case with everything that was written in it; the opening is in the audit trail',
  })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async open(@Acting() actor: StaffActor, @CaseId() caseId: string) {
    return caseDocument(await this.files.read(actor, caseId));
  }
}
