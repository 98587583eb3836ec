import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock, DomainError } from '@app/kernel';
import { AskingService } from '@app/platform';
import { PublishedReleases } from '@app/statistics';
import {
  assertSameOrigin,
  DelayLimiter,
  FormErrors,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { MessagePage } from '../frame/report-page.js';
import { spoken } from '../frame/words.js';
import { AskPage, type AskPageProps } from './ask.page.js';
import { typedQuestion } from './typed-question.js';

/** The one form of this door. No answer of it is kept by anybody on the way, and none tells what was asked before. */
@Controller(':language/ask/:token')
export class AskController {
  private readonly limiter: DelayLimiter;

  constructor(
    private readonly asking: AskingService,
    private readonly published: PublishedReleases,
    clock: Clock,
  ) {
    this.limiter = new DelayLimiter(clock, { free: 30, slowed: 30, windowSeconds: 60 });
  }

  @Get()
  page(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { language, token }: { language: string; token: string },
    @Query('sent') sent?: unknown,
  ) {
    const words = spoken(request, language);
    return this.withLink(request, reply, words, async () => {
      await this.asking.open(token);
      return sendPage(reply, await this.form({ words, token, sent: sent === 'yes' }));
    });
  }

  @Post()
  ask(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { language, token }: { language: string; token: string },
    @Body() body: unknown,
  ) {
    assertSameOrigin(request);
    const words = spoken(request, language);
    const input = new FormInput(body);
    return this.withLink(request, reply, words, async () => {
      await this.asking.open(token);
      const typed = typedQuestion(input, await this.quarters(), words);
      const again = async (more: Pick<AskPageProps, 'errors' | 'enough'>, status: number) =>
        sendPage(reply, await this.form({ words, token, input, ...more }), status);
      if (typed instanceof FormErrors) return again({ errors: typed }, 422);
      try {
        await this.asking.ask(token, typed);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        if (error.code === 'PLATFORM.ASKED_ENOUGH') return again({ enough: true }, 429);
        if (error.code !== 'PLATFORM.QUESTION') throw error;
        const mistakes = FormErrors.from(error).all.map((one) => ({
          ...one,
          message: words.t(`ask.mistake.${one.code}`),
        }));
        return again({ errors: new FormErrors(mistakes) }, 422);
      }
      return redirectTo(reply, `/${words.language}/ask/${token}?sent=yes`);
    });
  }

  /** A link that does not work is told so in a page, the same for one that never was and one that was taken back. */
  private async withLink(
    request: FastifyRequest,
    reply: FastifyReply,
    words: Translator,
    work: () => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    await this.limiter.pass(request);
    void reply.header('x-robots-tag', 'noindex, nofollow, noarchive');
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'PLATFORM.LINK_UNKNOWN') throw error;
      const closed = { title: words.t('ask.closed.title'), lines: [words.t('ask.closed')] };
      return sendPage(reply, <MessagePage words={words} path="" {...closed} />, 404);
    }
  }

  private async form(page: Omit<AskPageProps, 'quarters'>) {
    return <AskPage {...page} quarters={await this.quarters()} />;
  }

  private async quarters() {
    return (await this.published.list()).map(({ quarter }) => quarter);
  }
}
