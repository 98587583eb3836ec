import { setTimeout as elapse } from 'node:timers/promises';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { OverviewService } from '@app/exchange';
import { Clock, DomainError } from '@app/kernel';
import {
  assertCsrf,
  assertSameOrigin,
  clearSiteData,
  CSRF_FIELD,
  csrfToken,
  DelayLimiter,
  FormErrors,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
} from '@app/web';
import { mistake, wordsIn } from '../frame/words.js';
import { AskOverviewPage, OverviewAskedPage } from './ask-overview.page.js';
import { OpenOverviewPage } from './open-overview.page.js';
import { OverviewCookie } from './overview-cookie.js';
import { OverviewMailing } from './overview-mailing.js';
import { OverviewPage } from './overview.page.js';

/** Every address is answered no sooner than this, so that a millisecond of the database tells nothing. */
const SHORTEST_ANSWER_MS = 150;
const ADDRESS = /^[^\s@<>",;]{1,64}@[^\s@<>",;]{1,255}$/;

/** The questions that wait for an answer of one institution, behind the checked mail address of a contact person. */
@Controller('/:language/overview')
export class OverviewController {
  private readonly asking: DelayLimiter;
  private readonly opening: DelayLimiter;

  constructor(
    private readonly overview: OverviewService,
    private readonly mailing: OverviewMailing,
    private readonly cookie: OverviewCookie,
    private readonly clock: Clock,
  ) {
    this.asking = new DelayLimiter(clock, { free: 10, slowed: 20, windowSeconds: 60 });
    this.opening = new DelayLimiter(clock, { free: 30, slowed: 30, windowSeconds: 60 });
  }

  /** The overview of somebody who is here, else the way to a link. */
  @Get()
  async page(
    @Param('language') language: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const words = wordsIn(language);
    const token = this.cookie.read(request);
    if (token === undefined) return sendPage(reply, AskOverviewPage({ words }));
    const found = await this.overview.look(token);
    if (found === undefined) {
      this.cookie.clear(reply);
      return sendPage(reply, AskOverviewPage({ words, hasEnded: true }), 403);
    }
    const { formSecret, holders, questions } = found;
    const today = this.clock.today().toString();
    return sendPage(reply, OverviewPage({ words, csrf: csrfToken(formSecret), holders, questions, today }));
  }

  /** The same page and the same work for every address. */
  @Post()
  async ask(
    @Param('language') language: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    await this.asking.pass(request);
    const words = wordsIn(language);
    const email = new FormInput(body).text('email').trim();
    if (!ADDRESS.test(email)) {
      const code = email === '' ? 'required' : 'not-an-address';
      const errors = new FormErrors([mistake(words, 'email', code)]);
      return sendPage(reply, AskOverviewPage({ words, email, errors }), 422);
    }
    const [wanted] = await Promise.all([this.overview.ask(email), elapse(SHORTEST_ANSWER_MS)]);
    const answered = sendPage(reply, OverviewAskedPage({ words }));
    if (wanted !== undefined) reply.raw.once('close', () => this.mailing.post(wanted));
    return answered;
  }

  /** The address in the mail. Asking for it changes nothing, and its fragment never reaches a server. */
  @Get('open')
  openPage(@Param('language') language: string, @Res() reply: FastifyReply) {
    return sendPage(reply, OpenOverviewPage({ words: wordsIn(language) }));
  }

  @Post('open')
  async open(
    @Param('language') language: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    await this.opening.pass(request);
    const words = wordsIn(language);
    const link = new FormInput(body).text('link');
    try {
      const { token } = await this.overview.enter(link);
      this.cookie.set(reply, token);
      return redirectTo(reply, `/${language}/overview`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'EXCHANGE.OVERVIEW_LINK') throw error;
      const errors = new FormErrors().add('link', error.code, words.t('overview.link.refused'));
      return sendPage(reply, OpenOverviewPage({ words, link, errors }), 403);
    }
  }

  @Post('close')
  async close(
    @Param('language') language: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const token = this.cookie.read(request);
    const found = token === undefined ? undefined : await this.overview.look(token);
    if (token !== undefined && found !== undefined) {
      assertCsrf(found.formSecret, new FormInput(body).text(CSRF_FIELD));
      await this.overview.leave(token);
    }
    clearSiteData(reply);
    this.cookie.clear(reply);
    return redirectTo(reply, `/${wordsIn(language).language}/overview`);
  }
}
