import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { StaffActor } from '@app/identity';
import { SignalsService } from '@app/mediation';
import type { FastifyReply } from '@app/web';
import { IdPipe } from '../forms/id.pipe.js';
import { For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { Changing } from './api-route.js';
import { PDF, sendDocument } from './file-answer.js';
import { Made } from './outside.dto.js';
import { NewSignal, PatternList, SignalItem, SignalList } from './signals.dto.js';

const SIGNAL = { name: 'signalId', format: 'uuid' };
const SignalId = () => Param('signalId', IdPipe);

/** Patterns by institution and conduct, and the signals that two people made of them, without a case. */
@Controller('api/v1')
@For('lead', 'statistician')
@ApiTags('signals')
@ApiCookieAuth('session')
export class SignalsApi {
  constructor(private readonly signals: SignalsService) {}

  @Get('signal-patterns')
  @ApiOperation({ summary: 'What enough people complained of at one institution' })
  @ApiOkResponse({ type: PatternList })
  async patterns(@Acting() actor: StaffActor): Promise<PatternList> {
    return { window: this.signals.window(), items: await this.signals.patterns(actor) };
  }

  @Get('signals')
  @ApiOperation({ summary: 'The signals that were proposed and confirmed, the newest first' })
  @ApiOkResponse({ type: SignalList })
  async list(@Acting() actor: StaffActor): Promise<SignalList> {
    return { items: await this.signals.all(actor) };
  }

  @Post('signals')
  @Changing()
  @ApiOperation({ summary: 'Propose a signal about a pattern' })
  @ApiCreatedResponse({ type: Made })
  async propose(@Acting() actor: StaffActor, @Body() body: NewSignal): Promise<Made> {
    return { id: await this.signals.propose(actor, body.institutionId, body.conduct) };
  }

  @Get('signals/:signalId')
  @ApiParam(SIGNAL)
  @ApiOperation({ summary: 'One signal' })
  @ApiOkResponse({ type: SignalItem })
  one(@Acting() actor: StaffActor, @SignalId() signalId: string): Promise<SignalItem> {
    return this.signals.one(actor, signalId);
  }

  @Post('signals/:signalId/confirmations')
  @HttpCode(204)
  @Changing()
  @ApiParam(SIGNAL)
  @ApiOperation({ summary: 'Stand behind a signal that somebody else proposed' })
  @ApiNoContentResponse()
  async confirm(@Acting() actor: StaffActor, @SignalId() signalId: string) {
    await this.signals.confirm(actor, signalId);
  }

  @Get('signals/:signalId/contents')
  @ApiParam(SIGNAL)
  @ApiOperation({ summary: 'The letter for the ministry and the sector, once two people stand behind it' })
  @ApiOkResponse(PDF)
  async letter(@Acting() actor: StaffActor, @SignalId() signalId: string, @Res() reply: FastifyReply) {
    return sendDocument(reply, 'application/pdf', 'signaal.pdf', await this.signals.letter(actor, signalId));
  }
}
