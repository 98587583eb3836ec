import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { answersFrom, PartnerVisitsService } from '@app/exchange';
import { Clock, DomainError, newId } from '@app/kernel';
import {
  assertSameOrigin,
  csrfToken,
  DelayLimiter,
  FormErrors,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { mistake, wordsIn, wordsOf } from '../frame/words.js';
import { LinkClosedPage } from '../message/link-closed.page.js';
import { PartnerCookie } from './partner-cookie.js';
import { OpenPage } from '../open/open.page.js';
import { kindOf, sayDraftOf, type SayDraft } from './say-input.js';
import { SayPage } from './say.page.js';

/** Opening the link of a partner. */
@Controller()
export class PartnerOpenController {
  private readonly limiter: DelayLimiter;

  constructor(
    private readonly visits: PartnerVisitsService,
    private readonly cookie: PartnerCookie,
    clock: Clock,
  ) {
    this.limiter = new DelayLimiter(clock, { free: 30, slowed: 30, windowSeconds: 60 });
  }

  /** The address in the mail. Its fragment never reaches a server. */
  @Get('/partner')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return sendPage(reply, OpenPage({ path: '/partner/open', words: wordsOf(request) }));
  }

  @Get('/:language/partner/open')
  pageIn(@Param('language') language: string, @Res() reply: FastifyReply) {
    return sendPage(reply, OpenPage({ path: '/partner/open', words: wordsIn(language) }));
  }

  @Post('/:language/partner/open')
  async open(
    @Param('language') language: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    await this.limiter.pass(request);
    const words = wordsIn(language);
    const input = new FormInput(body);
    const link = input.text('link');
    const passcode = input.text('passcode');
    const draft = sayDraftOf(input);
    const again = (errors: FormErrors, status: number) =>
      sendPage(reply, OpenPage({ path: '/partner/open', words, link, errors, draft }), status);
    const missing = [
      link.trim() === '' && mistake(words, 'link', 'required'),
      passcode.trim() === '' && mistake(words, 'passcode', 'required'),
    ].filter((found) => found !== false);
    if (missing.length > 0) return again(new FormErrors(missing), 422);
    try {
      const { token } = await this.visits.open(link, passcode);
      this.cookie.set(reply, token);
      return await this.goOn(words, reply, token, draft);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'EXCHANGE.LINK_CLOSED') {
        return sendPage(reply, LinkClosedPage({ words, text: draft.text }), 403);
      }
      if (error.code !== 'EXCHANGE.CANNOT_OPEN') throw error;
      return again(new FormErrors().add('passcode', error.code, words.t('open.refused')), 403);
    }
  }

  /** To the text, or back into the form that was being filled in. */
  private async goOn(
    words: Translator,
    reply: FastifyReply,
    token: string,
    draft: SayDraft,
  ): Promise<FastifyReply> {
    const kind = kindOf(draft.kind ?? '');
    const toText = () => redirectTo(reply, `/${words.language}/partner`);
    if (kind === undefined) return toText();
    const visit = await this.visits.resume(token);
    if (!answersFrom(visit.outcome).includes(kind)) return toText();
    const csrf = csrfToken(visit.formSecret);
    return sendPage(reply, SayPage({ words, visit, kind, csrf, draft: { id: newId(), ...draft } }));
  }
}
