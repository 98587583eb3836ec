import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { TieEndingsService, TiesService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { IdPipe } from '../forms/id.pipe.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { Changing } from './api-route.js';
import { InstitutionTie } from './staff-members.dto.js';
import { CircleTie, NewTieEnding, TieEndingDecision, TieEndingList, TieList } from './ties.dto.js';

/** One's own ties, declared by oneself. Only a lead who is somebody else takes a wall down again. */
@Controller('api/v1')
@For(...CASE_ROLES, 'administrator')
@ApiTags('ties')
@ApiCookieAuth('session')
export class TiesApi {
  constructor(
    private readonly ties: TiesService,
    private readonly endings: TieEndingsService,
  ) {}

  @Get('ties')
  @ApiOperation({ summary: 'The ties that the reader declared' })
  @ApiOkResponse({ type: TieList })
  async own(@Acting() actor: StaffActor): Promise<TieList> {
    return { items: await this.ties.own(actor) };
  }

  @Get('staff-ties')
  @For('lead', 'administrator')
  @ApiOperation({ summary: 'The ties of everybody' })
  @ApiOkResponse({ type: TieList })
  async everybodys(@Acting() actor: StaffActor): Promise<TieList> {
    return { items: await this.ties.everybodys(actor) };
  }

  @Post('ties/institutions')
  @HttpCode(204)
  @Changing()
  @ApiOperation({ summary: 'Declare a tie to an institution; the keys of its cases are gone at once' })
  @ApiNoContentResponse()
  async toInstitution(@Acting() actor: StaffActor, @Body() { institutionId }: InstitutionTie) {
    await this.ties.declareInstitution(actor, institutionId);
  }

  @Post('ties/circles')
  @HttpCode(204)
  @Changing()
  @ApiOperation({ summary: 'Declare a tie to people: a kind of work in a region' })
  @ApiNoContentResponse()
  async toCircle(@Acting() actor: StaffActor, @Body() { region, workType }: CircleTie) {
    await this.ties.declareCircle(actor, region, workType);
  }

  @Get('tie-endings')
  @ApiOperation({ summary: 'Ties of whose end the reader asked, and that wait for a lead' })
  @ApiOkResponse({ type: TieEndingList })
  async asked(@Acting() actor: StaffActor): Promise<TieEndingList> {
    return { items: await this.endings.own(actor) };
  }

  @Get('waiting-tie-endings')
  @For('lead')
  @ApiOperation({ summary: 'Ends of ties that wait for this lead' })
  @ApiOkResponse({ type: TieEndingList })
  async waiting(@Acting() actor: StaffActor): Promise<TieEndingList> {
    return { items: await this.endings.toDecide(actor) };
  }

  @Post('tie-endings')
  @HttpCode(204)
  @Changing()
  @ApiOperation({ summary: 'Ask for the end of a tie of one’s own, with a coded reason' })
  @ApiNoContentResponse()
  async askEnd(@Acting() actor: StaffActor, @Body() body: NewTieEnding) {
    const { institutionId, region = '', workType = '', reason } = body;
    const tie = typeof institutionId === 'string' ? { institutionId } : { region, workType };
    await this.endings.ask(actor, tie, reason);
  }

  @Post('tie-endings/:endingId/decisions')
  @HttpCode(204)
  @Changing()
  @ApiParam({ name: 'endingId', format: 'uuid' })
  @ApiOperation({ summary: 'Agree, refuse, or take back what was asked' })
  @ApiNoContentResponse()
  async decide(
    @Acting() actor: StaffActor,
    @Param('endingId', IdPipe) endingId: string,
    @Body() { decision }: TieEndingDecision,
  ) {
    if (decision === 'agree') await this.endings.agree(actor, endingId);
    else if (decision === 'refuse') await this.endings.refuse(actor, endingId);
    else await this.endings.withdraw(actor, endingId);
  }
}
