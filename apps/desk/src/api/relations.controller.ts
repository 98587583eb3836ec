import { Body, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { RelatedCasesService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { Acting } from '../session/viewer.js';
import { Changing, OfCase } from './api-route.js';
import { NewRelation, RelationList } from './relations.dto.js';

/** Cases that have to do with each other: links with a coded reason, and never a word of one in the other. */
@OfCase('relations')
export class RelationsApi {
  constructor(private readonly related: RelatedCasesService) {}

  @Get('relations')
  @ApiOperation({ summary: 'Cases that have to do with this one, as far as the reader may open them' })
  @ApiOkResponse({ type: RelationList })
  async list(@Acting() actor: StaffActor, @CaseId() caseId: string): Promise<RelationList> {
    return { items: await this.related.of(actor, caseId) };
  }

  @Post('relations')
  @HttpCode(204)
  @Changing()
  @ApiOperation({ summary: 'Link it to another case by its reference' })
  @ApiNoContentResponse()
  async relate(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewRelation) {
    await this.related.relate(actor, caseId, body.reference.trim().toUpperCase(), body.reason);
  }

  @Delete('relations/:otherId')
  @HttpCode(204)
  @Changing()
  @ApiParam({ name: 'otherId', format: 'uuid' })
  @ApiOperation({ summary: 'Take the link away' })
  @ApiNoContentResponse()
  async unrelate(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('otherId', IdPipe) otherId: string,
  ) {
    await this.related.unrelate(actor, caseId, otherId);
  }
}
