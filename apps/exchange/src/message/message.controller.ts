import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { EXTRACT_DOCUMENT, PdfRenderer } from '@app/documents';
import { ReceivedFilesService, VisitsService, type Draft, type Visit } from '@app/exchange';
import { DomainError, newId } from '@app/kernel';
import {
  assertCsrf,
  assertSameOrigin,
  CSRF_FIELD,
  csrfToken,
  type FormErrors,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { leaving, MEANS_GONE, visiting } from '../frame/visiting.js';
import { formErrorsOf, wordsIn } from '../frame/words.js';
import { VisitCookie } from './visit-cookie.js';
import { checkFiles } from './answer-files.js';
import { readAnswer } from './answer-input.js';
import { draftOf } from './draft.js';
import { extractDocument } from './extract-document.js';
import { LeftPage } from './left.page.js';
import { MessagePage } from './message.page.js';
import { readPosted, type PostedAnswer } from './posted-answer.js';
import { ReceivedPage } from './received.page.js';

/** The one message of a visit. Every request asks anew whether the link still opens. */
@Controller('/:language')
export class MessageController {
  constructor(
    private readonly visits: VisitsService,
    private readonly files: ReceivedFilesService,
    private readonly documents: PdfRenderer,
    private readonly cookie: VisitCookie,
  ) {}

  @Get('message')
  async page(
    @Param('language') language: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const words = wordsIn(language);
    return this.visiting(words, request, reply, {}, (visit) => showMessage(words, reply, visit, visit.draft));
  }

  @Get('message.pdf')
  async document(
    @Param('language') language: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const words = wordsIn(language);
    return this.visiting(words, request, reply, {}, async ({ content }) => {
      const pdf = await this.documents.render(EXTRACT_DOCUMENT, extractDocument(words, content));
      const name = words.t('title.message').toLowerCase();
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `attachment; filename="${name}.pdf"`)
        .send(pdf);
    });
  }

  @Post('message')
  async answer(
    @Param('language') language: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const words = wordsIn(language);
    const { input, files: posted, resumed } = await this.posted(request, body);
    const draft = draftOf(input);
    return this.visiting(
      words,
      request,
      reply,
      draft,
      async (visit) => {
        const { answer, errors } = readAnswer(words, input);
        const checked = await checkFiles(words, this.files, posted);
        for (const { field, code, message } of checked.errors.all) errors.add(field, code, message);
        if (answer === undefined || errors.any) {
          if (posted.length > 0) errors.add('files', 'again', words.t('files.again'));
          return showMessage(words, reply, visit, draft, errors);
        }
        try {
          assertCsrf(visit.formSecret, input.text(CSRF_FIELD));
          await this.visits.answer(visit.token, answer, checked.files);
          return redirectTo(reply, `/${language}/message/received`);
        } catch (error) {
          if (!(error instanceof DomainError) || MEANS_GONE.has(error.code)) throw error;
          const isOldForm = error.code === 'EXCHANGE.ANSWER_TAKEN';
          return showMessage(
            words,
            reply,
            visit,
            isOldForm ? { ...draft, id: newId() } : draft,
            formErrorsOf(words, error),
          );
        }
      },
      resumed,
    );
  }

  @Post('message/read')
  async confirmRead(
    @Param('language') language: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const words = wordsIn(language);
    return this.visiting(words, request, reply, {}, async (visit) => {
      assertCsrf(visit.formSecret, new FormInput(body).text(CSRF_FIELD));
      await this.visits.confirmRead(visit.token);
      return redirectTo(reply, `/${language}/message`);
    });
  }

  @Get('message/received')
  async received(
    @Param('language') language: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const words = wordsIn(language);
    return this.visiting(words, request, reply, {}, ({ received, formSecret }) => {
      const latest = received.at(-1);
      if (latest === undefined) return redirectTo(reply, `/${language}/message`);
      const csrf = csrfToken(formSecret);
      return sendPage(reply, ReceivedPage({ words, received, latest, csrf }));
    });
  }

  @Post('close')
  async close(
    @Param('language') language: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const { cookie } = this;
    return leaving({ words: wordsIn(language), request, reply, cookie }, (token) => this.visits.leave(token));
  }

  @Get('closed')
  closed(@Param('language') language: string, @Res() reply: FastifyReply) {
    return sendPage(reply, LeftPage({ words: wordsIn(language) }));
  }

  /** Files are kept of nobody but somebody who opened a message and has its form. */
  private async posted(
    request: FastifyRequest,
    body: unknown,
  ): Promise<PostedAnswer & { resumed: Promise<Visit> | undefined }> {
    const token = this.cookie.read(request);
    // Asked once and answered later: that the visit is over is said when the words of the form have been read.
    const resumed = token === undefined ? undefined : this.visits.resume(token);
    const visit = await resumed?.catch(() => undefined);
    const posted = await readPosted(request, body, (input) => {
      if (visit === undefined) return false;
      try {
        assertCsrf(visit.formSecret, input.text(CSRF_FIELD));
        return true;
      } catch {
        return false;
      }
    });
    return { ...posted, resumed };
  }

  private visiting(
    words: Translator,
    request: FastifyRequest,
    reply: FastifyReply,
    draft: Draft,
    work: (visit: Visit) => FastifyReply | Promise<FastifyReply>,
    resumed?: Promise<Visit>,
  ): Promise<FastifyReply> {
    const { cookie } = this;
    const resume = (token: string) => resumed ?? this.visits.resume(token);
    return visiting({ words, request, reply, cookie, path: '/open', draft, resume }, work);
  }
}

function showMessage(
  words: Translator,
  reply: FastifyReply,
  visit: Visit,
  draft: Draft,
  errors?: FormErrors,
): FastifyReply {
  return sendPage(
    reply,
    MessagePage({
      words,
      content: visit.content,
      received: visit.received,
      readConfirmedAt: visit.readConfirmedAt,
      csrf: csrfToken(visit.formSecret),
      draft: { id: newId(), ...draft },
      errors,
    }),
    errors?.any ? 422 : 200,
  );
}
