import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { CaseworkService } from '@app/casework';
import {
  FormErrors,
  FormInput,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { problemWords } from '../frame/problem-words.js';
import { CASE_ROLES, For, TakesFiles } from '../session/access.js';
import { PostedForm } from '../session/posted-form.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { MessageForm, type RefusedFile } from './message-form.js';
import { MessagePage } from './message.page.js';

/** A message to her, with files if there are any. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class MessageController {
  constructor(
    private readonly casework: CaseworkService,
    private readonly cases: CaseFileService,
    private readonly form: MessageForm,
  ) {}

  @Get('ask')
  async page(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    const beside = await this.cases.beside(viewer.actor, caseId);
    return sendPage(reply, MessagePage({ viewer, ...beside }));
  }

  @Post('questions')
  @TakesFiles()
  async send(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(PostedForm.of(request)?.fields ?? body);
    const again = async (refusal: Refusal) => {
      const beside = await this.cases.beside(viewer.actor, caseId);
      return MessagePage({ viewer, ...beside, input, refusal, seen: input.text('seen') });
    };
    let refused: readonly RefusedFile[] = [];
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        // What is wrong with the words is said before a file is taken in.
        const text = requiredText('text', input.text('text'));
        const version = seenVersion(input);
        const taken = await this.form.take(viewer.actor, caseId, request);
        refused = taken.refused;
        for (const { error } of refused) throw error;
        await this.form.send(taken, (files) =>
          this.casework.askHer(viewer.actor, caseId, text, version, files),
        );
        return `/cases/${caseId}?done=asked`;
      },
      (refusal) =>
        again(refused.length === 0 ? refusal : { ...refusal, errors: errorsOf(viewer.words, refused) }),
    );
  }
}

/** Each under the field of the files, with its number among those that were chosen. */
function errorsOf(words: Translator, refused: readonly RefusedFile[]): FormErrors {
  return new FormErrors(
    refused.map(({ number, error: { code, message } }) => ({
      field: 'files',
      code,
      message: words.t('message-files.which', {
        number,
        why: problemWords(words, { code, message }) ?? message,
      }),
    })),
  );
}
