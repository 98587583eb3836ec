import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { VisitsService } from '@app/exchange';
import { Clock, DomainError } from '@app/kernel';
import {
  assertSameOrigin,
  DelayLimiter,
  FormErrors,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
} from '@app/web';
import { mistake, wordsIn, wordsOf } from '../frame/words.js';
import { draftOf } from '../message/draft.js';
import { LinkClosedPage } from '../message/link-closed.page.js';
import { VisitCookie } from '../message/visit-cookie.js';
import { OpenPage } from './open.page.js';

/** Whether this door has an overview to point at. */
export const HAS_OVERVIEW = Symbol('HAS_OVERVIEW');

@Controller()
export class OpenController {
  private readonly limiter: DelayLimiter;

  constructor(
    private readonly visits: VisitsService,
    private readonly cookie: VisitCookie,
    clock: Clock,
    @Inject(HAS_OVERVIEW) private readonly hasOverview: boolean,
  ) {
    this.limiter = new DelayLimiter(clock, { free: 30, slowed: 30, windowSeconds: 60 });
  }

  /** The address in the mail. Its fragment never reaches a server. */
  @Get(['/', '/open'])
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return sendPage(
      reply,
      OpenPage({ path: '/open', words: wordsOf(request), hasOverview: this.hasOverview }),
    );
  }

  @Get('/:language/open')
  pageIn(@Param('language') language: string, @Res() reply: FastifyReply) {
    return sendPage(
      reply,
      OpenPage({ path: '/open', words: wordsIn(language), hasOverview: this.hasOverview }),
    );
  }

  @Post('/:language/open')
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
    const draft = draftOf(input);
    const again = (errors: FormErrors, status: number) =>
      sendPage(reply, OpenPage({ path: '/open', words, link, errors, draft }), status);
    const missing = [
      link.trim() === '' && mistake(words, 'link', 'required'),
      passcode.trim() === '' && mistake(words, 'passcode', 'required'),
    ].filter((found) => found !== false);
    if (missing.length > 0) return again(new FormErrors(missing), 422);
    try {
      const { token } = await this.visits.open(link, passcode, draft);
      this.cookie.set(reply, token);
      return redirectTo(reply, `/${language}/message`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'EXCHANGE.LINK_CLOSED') {
        return sendPage(reply, LinkClosedPage({ words, text: draft.text }), 403);
      }
      if (error.code !== 'EXCHANGE.CANNOT_OPEN') throw error;
      return again(new FormErrors().add('passcode', error.code, words.t('open.refused')), 403);
    }
  }
}
