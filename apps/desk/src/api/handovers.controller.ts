import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HandoverService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { CASE_ROLES, For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { Changing } from './api-route.js';
import { HandedList, HandoverResult, NewAssignments, NewHandover } from './handovers.dto.js';

/** Several cases to somebody else at once; a refusal stops that case and no other. */
@Controller('api/v1')
@ApiTags('cases')
@ApiCookieAuth('session')
export class HandoversApi {
  constructor(private readonly handovers: HandoverService) {}

  @Post('assignments')
  @For(...CASE_ROLES)
  @HttpCode(200)
  @Changing()
  @ApiOperation({ summary: 'Give several cases to a colleague; answers how it went with each' })
  @ApiOkResponse({ type: HandedList })
  async give(@Acting() actor: StaffActor, @Body() body: NewAssignments): Promise<HandedList> {
    return { items: await this.handovers.assignMany(actor, body.caseIds, body.assigneeId) };
  }

  @Post('handovers')
  @For('lead')
  @HttpCode(200)
  @Changing()
  @ApiOperation({ summary: 'Give everything that a colleague holds, and this lead may see, to another one' })
  @ApiOkResponse({ type: HandoverResult })
  async handOver(@Acting() actor: StaffActor, @Body() body: NewHandover): Promise<HandoverResult> {
    const { fromId, toId, withEnded } = body;
    const { cases, unfinished } = await this.handovers.handOverAll(actor, fromId, toId, withEnded === true);
    return { items: cases, unfinished };
  }
}
