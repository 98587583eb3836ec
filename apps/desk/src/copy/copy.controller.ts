import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { CaseExportService, OwnCopyReadingService } from '@app/casework';
import { OWN_COPY, ownCopyDocument, PdfRenderer } from '@app/documents';
import { FormInput, sendPage, type FastifyReply } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { actOrShowAgain, answerOrShowAgain, type Refusal } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { wordsFor } from '../frame/words.js';
import { CASE_ROLES, For } from '../session/access.js';
import { wordsToHer } from '../to-her/words-to-her.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { copyFacts } from './copy-facts.js';
import { CopyPage } from './copy.page.js';
import { exportQuestion } from './export-question.js';

/** Her own copy of everything at her request, and the question about an export. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class CopyController {
  constructor(
    private readonly copies: OwnCopyReadingService,
    private readonly exports: CaseExportService,
    private readonly files: CaseFileService,
    private readonly renderer: PdfRenderer,
  ) {}

  @Get('copy')
  async page(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.form(viewer, caseId, new FormInput({}), undefined, done));
  }

  @Post('copies')
  @HttpCode(200)
  make(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    const as = input.text('as') === 'json' ? 'json' : 'pdf';
    return answerOrShowAgain(
      reply,
      viewer,
      async () => {
        const copy = await this.copies.make(viewer.actor, caseId, {
          sheAsked: input.text('sheAsked') === 'yes',
          withNotes: input.text('withNotes') === 'yes',
          as,
        });
        if (as === 'json')
          return download(reply, as, 'application/json; charset=utf-8', JSON.stringify(copy, null, 2));
        const language = String(copy.facts.language);
        const words = wordsFor(language === 'nl' ? 'nl' : 'en');
        const hers = wordsToHer(language);
        const pdf = await this.renderer.render(
          OWN_COPY,
          ownCopyDocument(copy, {
            // What she chose has words at the desk in Dutch and English only; all else is in her language.
            language: hers.language,
            facts: copyFacts(copy, words),
            dateTime: (moment) => hers.dateTime(moment),
          }),
        );
        return download(reply, as, 'application/pdf', pdf);
      },
      (refusal) => this.form(viewer, caseId, input, refusal),
    );
  }

  @Post('export-consents')
  ask(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const { opened } = await this.files.beside(viewer.actor, caseId);
        const recipient = requiredText('recipient', input.text('recipient'));
        await this.exports.ask(viewer.actor, caseId, { recipient, text: exportQuestion(opened.facts) });
        return `/cases/${caseId}/copy?done=export-asked`;
      },
      (refusal) => this.form(viewer, caseId, input, refusal),
    );
  }

  private async form(viewer: Viewer, caseId: string, input: FormInput, refusal?: Refusal, done?: string) {
    const beside = await this.files.beside(viewer.actor, caseId);
    return CopyPage({ viewer, ...beside, input, refusal, done });
  }
}

/** A file that is saved is called after nothing that could tell about her. */
function download(reply: FastifyReply, ending: string, type: string, content: string | Buffer) {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="document.${ending}"`)
    .header('cache-control', 'no-store')
    .send(content);
}
