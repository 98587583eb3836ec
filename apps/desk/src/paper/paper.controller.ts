import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { FormErrors, FormInput, sendPage, type FastifyReply, type Translator } from '@app/web';
import { lookOrShowAgain } from '../forms/show-again.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { DATES, paperAnswers, POSTED_AS } from './paper-answers.js';
import { PaperFilingService } from './paper-filing.service.js';
import { PaperFiledPage, PaperPage } from './paper.page.js';

/** Types over what she wrote on paper, and gives the code to hand over. */
@Controller('paper')
@For(...CASE_ROLES)
export class PaperController {
  constructor(private readonly papers: PaperFilingService) {}

  @Get()
  show(@Looking() viewer: Viewer, @Res() reply: FastifyReply) {
    return sendPage(reply, PaperPage({ viewer, code: this.papers.newCode(), input: new FormInput({}) }));
  }

  /** The answer is the code itself and no redirect: it stands in no address and is kept nowhere. */
  @Post()
  file(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    const code = input.text('code');
    return lookOrShowAgain(
      reply,
      viewer,
      async () => {
        const language = input.text('language');
        const filed = await this.papers.file(viewer.actor, paperAnswers(input), code, language);
        return PaperFiledPage({ viewer, filed });
      },
      async ({ errors }) => PaperPage({ viewer, code, input, errors: asPosted(errors, viewer.words) }),
    );
  }
}

/** By the names of the fields, with words for a date in three boxes. */
function asPosted(errors: FormErrors, words: Translator): FormErrors {
  return new FormErrors(
    errors.all.map((error) => ({
      ...error,
      field: POSTED_AS[error.field] ?? error.field,
      message: DATES.includes(error.field) ? words.t('paper.mistake.date') : error.message,
    })),
  );
}
