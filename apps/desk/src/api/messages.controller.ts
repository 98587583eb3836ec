import { Controller, Post, Req, UnsupportedMediaTypeException } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { CaseworkService } from '@app/casework';
import { MOST_FILES } from '@app/files';
import type { StaffActor } from '@app/identity';
import { invalid } from '@app/kernel';
import { FormInput, type FastifyRequest } from '@app/web';
import { CaseId } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For, TakesFiles } from '../session/access.js';
import { PostedForm } from '../session/posted-form.js';
import { Acting } from '../session/viewer.js';
import { MessageForm, type TakenFiles } from '../work/message-form.js';
import { CaseSummary } from './case.dto.js';
import { SummaryService } from './summary.service.js';

/** The fields stand in front of the files, as in a form of ours. */
const FORM = {
  schema: {
    type: 'object',
    required: ['version', 'text', 'files'],
    properties: {
      version: {
        type: 'integer',
        minimum: 1,
        description: 'The version that the message was written for; an older one is refused with 409.',
      },
      text: { type: 'string', maxLength: 20_000 },
      files: {
        type: 'array',
        maxItems: MOST_FILES,
        items: { type: 'string', format: 'binary' },
        description: 'Photos, PDFs and recordings of at most 25 MB. They come after the fields.',
      },
    },
  },
};

/** A message to her with files, for programs; one without files is a question like any other. */
@Controller('api/v1/cases/:caseId/questions-with-files')
@For(...CASE_ROLES)
@ApiTags('casework')
@ApiCookieAuth('session')
@ApiParam({ name: 'caseId', format: 'uuid' })
@ApiHeader({ name: 'X-CSRF-Token', required: true })
export class MessagesApi {
  constructor(
    private readonly casework: CaseworkService,
    private readonly form: MessageForm,
    private readonly summaries: SummaryService,
  ) {}

  @Post()
  @TakesFiles()
  @ApiOperation({ summary: 'Write to her with files and wait for her answer' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  @ApiCreatedResponse({ type: CaseSummary })
  async send(@Acting() actor: StaffActor, @CaseId() caseId: string, @Req() request: FastifyRequest) {
    const posted = PostedForm.of(request);
    if (posted === undefined) throw new UnsupportedMediaTypeException();
    const input = new FormInput(posted.fields);
    const text = requiredText('text', input.text('text'));
    const version = seenVersion(input);
    const taken = await this.form.take(actor, caseId, request);
    assertAll(taken);
    await this.form.send(taken, (files) => this.casework.askHer(actor, caseId, text, version, files));
    return this.summaries.of(actor, caseId);
  }
}

/** @throws DomainError `DESK.FILES` with a line for each file that was refused, as `files.2` */
function assertAll({ refused }: TakenFiles): void {
  if (refused.length === 0) return;
  const errors = refused.map(({ number, error: { code, message } }) => ({
    field: `files.${number}`,
    code,
    message,
  }));
  throw invalid('DESK.FILES', 'A file was refused, so nothing was sent.', errors);
}
