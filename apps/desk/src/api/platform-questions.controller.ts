import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { doorUrl, Env } from '@app/config';
import type { StaffActor } from '@app/identity';
import { QuestionsService, type QuestionView } from '@app/recommendations';
import { IdPipe } from '../forms/id.pipe.js';
import { requiredText } from '../forms/typed-text.js';
import { For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { Changing } from './api-route.js';
import { Versioned } from './casework.dto.js';
import {
  AskingLinkList,
  MadeAskingLink,
  NewAskingLink,
  PlatformAnswer,
  PlatformQuestion,
  PlatformQuestionList,
} from './platform-questions.dto.js';

const QUESTION = { name: 'questionId', format: 'uuid' };
const QuestionId = () => Param('questionId', IdPipe);

/** What members of the Platform ask, and the links by which they ask it. */
@Controller('api/v1')
@For('lead', 'statistician')
@ApiTags('platform-questions')
@ApiCookieAuth('session')
export class PlatformQuestionsApi {
  constructor(
    private readonly questions: QuestionsService,
    private readonly env: Env,
  ) {}

  @Get('platform-questions')
  @ApiOperation({ summary: 'What members of the Platform asked' })
  @ApiOkResponse({ type: PlatformQuestionList })
  async list(@Acting() actor: StaffActor): Promise<PlatformQuestionList> {
    return { items: (await this.questions.all(actor)).map(itemOf) };
  }

  @Get('platform-questions/:questionId')
  @ApiParam(QUESTION)
  @ApiOperation({ summary: 'One question with its answer' })
  @ApiOkResponse({ type: PlatformQuestion })
  async one(@Acting() actor: StaffActor, @QuestionId() id: string): Promise<PlatformQuestion> {
    return itemOf(await this.questions.one(actor, id));
  }

  @Post('platform-questions/:questionId/answers')
  @HttpCode(204)
  @Changing()
  @ApiParam(QUESTION)
  @ApiOperation({ summary: 'Write the answer, and the question as it will be printed' })
  @ApiNoContentResponse()
  async answer(@Acting() actor: StaffActor, @QuestionId() id: string, @Body() body: PlatformAnswer) {
    const texts = {
      question: requiredText('explanation', body.explanation),
      answer: requiredText('text', body.text),
    };
    await this.questions.answer(actor, id, texts, body.version);
  }

  @Post('platform-questions/:questionId/publications')
  @HttpCode(204)
  @Changing()
  @ApiParam(QUESTION)
  @ApiOperation({ summary: 'Make both public; by somebody other than who answered' })
  @ApiNoContentResponse()
  async publish(@Acting() actor: StaffActor, @QuestionId() id: string, @Body() { version }: Versioned) {
    await this.questions.publish(actor, id, version);
  }

  @Post('platform-questions/:questionId/refusals')
  @HttpCode(204)
  @Changing()
  @ApiParam(QUESTION)
  @ApiOperation({ summary: 'Do not answer it in public; no word of it is kept' })
  @ApiNoContentResponse()
  async decline(@Acting() actor: StaffActor, @QuestionId() id: string, @Body() { version }: Versioned) {
    await this.questions.decline(actor, id, version);
  }

  @Get('asking-links')
  @ApiOperation({ summary: 'The links by which members of the Platform ask; never the secret in them' })
  @ApiOkResponse({ type: AskingLinkList })
  async links(@Acting() actor: StaffActor): Promise<AskingLinkList> {
    return { items: await this.questions.links(actor) };
  }

  @Post('asking-links')
  @Header('cache-control', 'no-store')
  @Changing()
  @ApiOperation({ summary: 'Make a link for one member; its address is in this answer and nowhere else' })
  @ApiCreatedResponse({ type: MadeAskingLink })
  async makeLink(@Acting() actor: StaffActor, @Body() body: NewAskingLink): Promise<MadeAskingLink> {
    const token = await this.questions.makeLink(actor, requiredText('name', body.name));
    return { address: `${doorUrl(this.env, 'reports')}/nl/ask/${token}` };
  }

  @Post('asking-links/:linkId/revocations')
  @HttpCode(204)
  @Changing()
  @ApiParam({ name: 'linkId', format: 'uuid' })
  @ApiOperation({ summary: 'Close a link' })
  @ApiNoContentResponse()
  async revokeLink(@Acting() actor: StaffActor, @Param('linkId', IdPipe) linkId: string) {
    await this.questions.revokeLink(actor, linkId);
  }
}

/** Without the id of the link: who asked stands in `member`. */
function itemOf({ linkId: _linkId, ...question }: QuestionView): PlatformQuestion {
  return question;
}
