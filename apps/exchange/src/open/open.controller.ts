import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { VisitsService } from '@app/exchange';
import { Clock } from '@app/kernel';
import {
  assertSameOrigin,
  DelayLimiter,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
} from '@app/web';
import { wordsIn, wordsOf } from '../frame/words.js';
import { draftOf } from '../message/draft.js';
import { VisitCookie } from '../message/visit-cookie.js';
import { openLink } from './open-link.js';
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
    const input = new FormInput(body);
    const draft = draftOf(input);
    const form = { words: wordsIn(language), input, path: '/open' as const, draft };
    return openLink(reply, form, async (link, passcode) => {
      const { token } = await this.visits.open(link, passcode, draft);
      this.cookie.set(reply, token);
      return redirectTo(reply, `/${language}/message`);
    });
  }
}
