import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
} from '@nestjs/swagger';
import type { StaffActor } from '@app/identity';
import { ExtractAnswersService, MediationService, type AnswerView, type ExtractView } from '@app/mediation';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { requiredDay } from '../forms/typed-day.js';
import { requiredText } from '../forms/typed-text.js';
import { Acting } from '../session/viewer.js';
import {
  AnswerList,
  NewAnswerExtension,
  NewForwarding,
  NewTelling,
  OpenedAnswerView,
  type AnswerItem,
} from './answers.dto.js';
import { Changing, OfCase } from './api-route.js';
import { fileItem } from './file-answer.js';
import { Made } from './outside.dto.js';

const ANSWER = { name: 'answerId', format: 'uuid' };
const AnswerId = () => Param('answerId', IdPipe);

/** What institutions answered, and what a caseworker makes of it; each answer is seen to once. */
@OfCase('answers')
export class AnswersApi {
  constructor(
    private readonly answers: ExtractAnswersService,
    private readonly mediation: MediationService,
  ) {}

  @Get('answers')
  @ApiOperation({ summary: 'What institutions answered in this case' })
  @ApiOkResponse({ type: AnswerList })
  async list(@Acting() actor: StaffActor, @CaseId() caseId: string): Promise<AnswerList> {
    const extracts = await this.mediation.extractsOf(actor, caseId);
    return { items: extracts.flatMap((extract) => extract.answers.map((answer) => itemOf(extract, answer))) };
  }

  @Get('answers/:answerId')
  @ApiParam(ANSWER)
  @ApiOperation({ summary: 'One answer with its files, and the clocks that it may be about' })
  @ApiOkResponse({ type: OpenedAnswerView })
  async one(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @AnswerId() answerId: string,
  ): Promise<OpenedAnswerView> {
    const { extract, answer, files, theirClocks } = await this.answers.open(actor, caseId, answerId);
    return { ...itemOf(extract, answer), files: files.map(fileItem), theirClocks };
  }

  @Post('answers/:answerId/extensions')
  @HttpCode(204)
  @Changing()
  @ApiParam(ANSWER)
  @ApiOperation({ summary: 'They may take longer: the clock moves and she is told, in one step' })
  @ApiNoContentResponse()
  async extend(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @AnswerId() answerId: string,
    @Body() body: NewAnswerExtension,
  ) {
    const { deadlineId, length, consent = false, version } = body;
    const extension = { length, noticeOn: requiredDay('noticeOn', body.noticeOn), consent };
    const longer = { deadlineId, extension, ...(version === undefined ? {} : { seenVersion: version }) };
    await this.answers.grantTime(actor, caseId, answerId, longer, requiredText('text', body.text));
  }

  @Post('answers/:answerId/tellings')
  @HttpCode(204)
  @Changing()
  @ApiParam(ANSWER)
  @ApiOperation({ summary: 'Tell her what they wrote; no clock moves' })
  @ApiNoContentResponse()
  async tell(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @AnswerId() answerId: string,
    @Body() body: NewTelling,
  ) {
    await this.answers.tellHer(actor, caseId, answerId, requiredText('text', body.text));
  }

  @Post('answers/:answerId/forwardings')
  @Changing()
  @ApiParam(ANSWER)
  @ApiOperation({ summary: 'It is for somebody else: a draft for them, about which she is asked anew' })
  @ApiCreatedResponse({ type: Made })
  async forward(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @AnswerId() answerId: string,
    @Body() body: NewForwarding,
  ): Promise<Made> {
    return { id: await this.answers.forward(actor, caseId, answerId, body.contactPersonId) };
  }

  @Post('answers/:answerId/notes')
  @HttpCode(204)
  @Changing()
  @ApiParam(ANSWER)
  @ApiOperation({ summary: 'Note that it was seen to, and nothing more' })
  @ApiNoContentResponse()
  async note(@Acting() actor: StaffActor, @CaseId() caseId: string, @AnswerId() answerId: string) {
    await this.answers.note(actor, caseId, answerId);
  }
}

function itemOf({ id: extractId, institutionId }: ExtractView, answer: AnswerView): AnswerItem {
  const { id, contactName, kind, text, receivedAt, moreTimeUntil, handledHow, handledAt } = answer;
  return {
    id,
    extractId,
    institutionId,
    contactName,
    kind,
    text,
    receivedAt,
    ...(moreTimeUntil === undefined ? {} : { moreTimeUntil }),
    handledHow,
    handledAt,
  };
}
