import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import { answersFrom, PartnerVisitsService, type PartnerVisit } from '@app/exchange';
import { DomainError, newId } from '@app/kernel';
import {
  assertCsrf,
  assertSameOrigin,
  CSRF_FIELD,
  csrfToken,
  FormErrors,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { leaving, MEANS_GONE, visiting } from '../frame/visiting.js';
import { problemWords, wordsIn } from '../frame/words.js';
import { PartnerCookie } from './partner-cookie.js';
import { PartnerPage } from './partner.page.js';
import { kindOf, readSay, sayDraftOf, sayErrorsOf, type SayDraft } from './say-input.js';
import { SayPage } from './say.page.js';

/** What a partner reads and says. Every request asks anew whether the link still opens. */
@Controller('/:language/partner')
export class PartnerController {
  constructor(
    private readonly visits: PartnerVisitsService,
    private readonly cookie: PartnerCookie,
  ) {}

  @Get()
  page(
    @Param('language') language: string,
    @Query('received') received: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const words = wordsIn(language);
    return this.visiting(words, request, reply, {}, (visit) => {
      const csrf = csrfToken(visit.formSecret);
      return sendPage(reply, PartnerPage({ words, visit, csrf, isThanked: received === 'yes' }));
    });
  }

  @Get('say/:kind')
  form(
    @Param('language') language: string,
    @Param('kind') typed: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const words = wordsIn(language);
    const kind = knownKind(typed);
    return this.visiting(words, request, reply, {}, (visit) =>
      answersFrom(visit.outcome).includes(kind)
        ? showSay(words, reply, visit, kind, {})
        : redirectTo(reply, `/${language}/partner`),
    );
  }

  @Post('say/:kind')
  say(
    @Param('language') language: string,
    @Param('kind') typed: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const words = wordsIn(language);
    const kind = knownKind(typed);
    const input = new FormInput(body);
    const draft = { ...sayDraftOf(input), kind };
    return this.visiting(words, request, reply, draft, async (visit) => {
      const { answer, errors } = readSay(words, kind, visit.outcome, input);
      if (answer === undefined) return showSay(words, reply, visit, kind, draft, errors);
      try {
        assertCsrf(visit.formSecret, input.text(CSRF_FIELD));
        await this.visits.answer(visit.token, answer);
        return redirectTo(reply, `/${language}/partner?received=yes`);
      } catch (error) {
        if (!(error instanceof DomainError) || MEANS_GONE.has(error.code)) throw error;
        return this.showRefusal(words, reply, visit, kind, draft, error);
      }
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

  private showRefusal(
    words: Translator,
    reply: FastifyReply,
    visit: PartnerVisit,
    kind: ReturnType<typeof knownKind>,
    draft: SayDraft,
    error: DomainError,
  ): FastifyReply {
    if (error.errors.length > 0) return showSay(words, reply, visit, kind, draft, sayErrorsOf(words, error));
    const isOldForm = error.code === 'EXCHANGE.ANSWER_TAKEN';
    const { code, publicMessage: message } = error;
    const errors = new FormErrors().add('', code, problemWords(words, { code, message }) ?? message);
    return showSay(words, reply, visit, kind, isOldForm ? { ...draft, id: newId() } : draft, errors);
  }

  private visiting(
    words: Translator,
    request: FastifyRequest,
    reply: FastifyReply,
    draft: SayDraft,
    work: (visit: PartnerVisit) => FastifyReply | Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const { cookie } = this;
    const resume = (token: string) => this.visits.resume(token);
    return visiting({ words, request, reply, cookie, path: '/partner/open', draft, resume }, work);
  }
}

function knownKind(typed: string) {
  const kind = kindOf(typed);
  if (kind === undefined) throw new NotFoundException();
  return kind;
}

function showSay(
  words: Translator,
  reply: FastifyReply,
  visit: PartnerVisit,
  kind: ReturnType<typeof knownKind>,
  draft: SayDraft,
  errors?: FormErrors,
): FastifyReply {
  const csrf = csrfToken(visit.formSecret);
  const page = SayPage({ words, visit, kind, csrf, draft: { id: newId(), ...draft }, errors });
  return sendPage(reply, page, errors?.any ? 422 : 200);
}
