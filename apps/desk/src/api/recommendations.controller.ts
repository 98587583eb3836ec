import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
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
import {
  RecommendationsService,
  type RecommendationText,
  type RecommendationView,
} from '@app/recommendations';
import { IdPipe } from '../forms/id.pipe.js';
import { requiredDay } from '../forms/typed-day.js';
import { requiredText } from '../forms/typed-text.js';
import { For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { Changing } from './api-route.js';
import { Made } from './outside.dto.js';
import {
  CommitmentSettlement,
  NewCommitment,
  NewRecommendation,
  RecommendationChange,
  RecommendationItem,
  RecommendationList,
  RecommendationMove,
  RecommendationReply,
} from './recommendations.dto.js';

const RECOMMENDATION = { name: 'recommendationId', format: 'uuid' };
const RecommendationId = () => Param('recommendationId', IdPipe);

/** What the desk recommends, and what becomes of it. Two people stand behind each that becomes public. */
@Controller('api/v1/recommendations')
@For('lead', 'statistician')
@ApiTags('recommendations')
@ApiCookieAuth('session')
export class RecommendationsApi {
  constructor(private readonly recommendations: RecommendationsService) {}

  @Get()
  @ApiOperation({ summary: 'All but those to an institution to which the reader has a tie' })
  @ApiOkResponse({ type: RecommendationList })
  async list(@Acting() actor: StaffActor): Promise<RecommendationList> {
    return { items: (await this.recommendations.all(actor)).map(itemOf) };
  }

  @Post()
  @Changing()
  @ApiOperation({ summary: 'Draft a recommendation' })
  @ApiCreatedResponse({ type: Made })
  async write(@Acting() actor: StaffActor, @Body() body: NewRecommendation): Promise<Made> {
    return { id: await this.recommendations.write(actor, textOf(body)) };
  }

  @Get(':recommendationId')
  @ApiParam(RECOMMENDATION)
  @ApiOperation({ summary: 'One recommendation with its reply and what was promised' })
  @ApiOkResponse({ type: RecommendationItem })
  async one(@Acting() actor: StaffActor, @RecommendationId() id: string): Promise<RecommendationItem> {
    return itemOf(await this.recommendations.one(actor, id));
  }

  @Post(':recommendationId/changes')
  @HttpCode(204)
  @Changing()
  @ApiParam(RECOMMENDATION)
  @ApiOperation({ summary: 'Write a draft anew' })
  @ApiNoContentResponse()
  async edit(
    @Acting() actor: StaffActor,
    @RecommendationId() id: string,
    @Body() body: RecommendationChange,
  ) {
    await this.recommendations.edit(actor, id, textOf(body), body.version);
  }

  @Post(':recommendationId/moves')
  @HttpCode(204)
  @Changing()
  @ApiParam(RECOMMENDATION)
  @ApiOperation({ summary: 'Propose it, take it back, issue it, drop it or close it' })
  @ApiNoContentResponse()
  async move(
    @Acting() actor: StaffActor,
    @RecommendationId() id: string,
    @Body() { to, version }: RecommendationMove,
  ) {
    await this.recommendations.move(actor, id, to, version);
  }

  @Post(':recommendationId/replies')
  @HttpCode(204)
  @Changing()
  @ApiParam(RECOMMENDATION)
  @ApiOperation({ summary: 'Note their reasoned reply, which becomes public' })
  @ApiNoContentResponse()
  async answer(
    @Acting() actor: StaffActor,
    @RecommendationId() id: string,
    @Body() { reply, reason, version }: RecommendationReply,
  ) {
    const answer = { reply, reasons: requiredText('reason', reason) };
    await this.recommendations.answer(actor, id, answer, version);
  }

  @Post(':recommendationId/commitments')
  @HttpCode(204)
  @Changing()
  @ApiParam(RECOMMENDATION)
  @ApiOperation({ summary: 'Note what they promised, and by when' })
  @ApiNoContentResponse()
  async commit(@Acting() actor: StaffActor, @RecommendationId() id: string, @Body() body: NewCommitment) {
    const commitment = {
      promise: requiredText('promise', body.promise),
      due: requiredDay('due', body.due),
    };
    await this.recommendations.commit(actor, id, commitment);
  }

  @Post(':recommendationId/commitments/:commitmentId/settlements')
  @HttpCode(204)
  @Changing()
  @ApiParam(RECOMMENDATION)
  @ApiParam({ name: 'commitmentId', format: 'uuid' })
  @ApiOperation({ summary: 'Note that it was done, or that it was not' })
  @ApiNoContentResponse()
  async settle(
    @Acting() actor: StaffActor,
    @RecommendationId() id: string,
    @Param('commitmentId', IdPipe) commitmentId: string,
    @Body() { state }: CommitmentSettlement,
  ) {
    await this.recommendations.settle(actor, id, commitmentId, state);
  }
}

function textOf({ institutionId, subject, text }: NewRecommendation): RecommendationText {
  return {
    institutionId,
    title: requiredText('subject', subject),
    body: requiredText('text', text),
  };
}

function itemOf(one: RecommendationView): RecommendationItem {
  const { id, addressee, institutionId, institution, title, body, status, late, version } = one;
  const { proposedBy, issuedOn, replyDue, reply, replyReasons, answeredOn, closedOn } = one;
  return {
    id,
    addressee,
    institutionId,
    institution,
    subject: title,
    text: body,
    status,
    proposedBy,
    issuedOn,
    replyDue,
    late,
    reply,
    replyReasons,
    answeredOn,
    closedOn,
    version,
    commitments: one.commitments.map(({ id: commitmentId, promise, due, state, settledOn }) => ({
      id: commitmentId,
      promise,
      due,
      state,
      settledOn,
    })),
  };
}
