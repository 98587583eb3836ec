import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Env } from '@app/config';
import { PING_QUESTIONS, pingAnswers, PingMailboxService, readPing } from '@app/intake';
import {
  assertSameOrigin,
  FormErrors,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { at, faultWord, PageWords } from '../frame/words.js';
import { pingPage, type PingNews, type PingPageView } from '../pages/ping.page.js';
import { typedContact } from '../visit/typed-answers.js';
import { formToken, isOwnForm, Visitors, type Visitor } from '../visit/visitors.js';

const NEWS: readonly PingNews[] = ['saved', 'stopped'];

/** A sign that something waits, in her own words; only from her mailbox. */
@Controller()
export class PingController {
  constructor(
    private readonly visitors: Visitors,
    private readonly pings: PingMailboxService,
    private readonly settings: DoorSettings,
    private readonly env: Env,
  ) {}

  @Get(':lang/box/ping')
  async show(
    @Param('lang', PageWords) words: Translator,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined || visitor.visit.stage === 'first') return redirectTo(reply, at(words, 'open'));
    const found = isDecoy(visitor) ? 'none' : await this.pings.read(visitor.visit.receipt);
    return this.page(reply, words, visitor, {
      answers: typeof found === 'string' ? {} : pingAnswers(found),
      isSet: found !== 'none',
      isUnreadable: found === 'unreadable',
      news: NEWS.find((one) => one === query.news),
    });
  }

  @Post(':lang/box/ping')
  async save(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const input = new FormInput(body);
    const visitor = await this.visitors.find(request);
    if (visitor === undefined || visitor.visit.stage === 'first') return redirectTo(reply, at(words, 'open'));
    const { receipt } = visitor.visit;
    const answers = typedContact(input, PING_QUESTIONS);
    const isSet = !isDecoy(visitor) && (await this.pings.read(receipt)) !== 'none';
    const shown = { answers, isSet };
    if (!isOwnForm(visitor, input.text('csrf')))
      return this.page(reply, words, visitor, { ...shown, isStale: true }, 403);
    const done = (news: PingNews) => redirectTo(reply, `${at(words, 'box/ping')}?news=${news}`);
    if (input.text('go') === 'stop') {
      if (!isDecoy(visitor)) await this.pings.stop(receipt);
      return done('stopped');
    }
    const read = readPing(answers);
    if ('errors' in read) {
      const errors = new FormErrors();
      for (const error of read.errors) errors.add(error.field, error.code, faultWord(words, error));
      return this.page(reply, words, visitor, { ...shown, errors }, 422);
    }
    if (isDecoy(visitor)) return done('saved');
    if (!(await this.pings.set(receipt, read.ping)))
      return this.page(reply, words, visitor, { ...shown, isOffered: false }, 503);
    return done('saved');
  }

  private async page(
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    shown: Partial<PingPageView> & Pick<PingPageView, 'answers' | 'isSet'>,
    status = 200,
  ) {
    const page = pingPage({
      frame: { words, exitTo: this.settings.exitTo },
      csrf: formToken(visitor),
      from: this.env.PING_FROM,
      isOffered: await this.pings.isOffered(),
      errors: new FormErrors(),
      ...shown,
    });
    return sendPage(reply, page, status);
  }
}

/** Behind a second code it looks as everywhere, and nothing is kept. */
function isDecoy(visitor: Visitor): boolean {
  return visitor.visit.stage === 'decoy';
}
