import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { MailboxService, readStory } from '@app/intake';
import type { ConsentDecision } from '@app/cases';
import { DomainError, isId } from '@app/kernel';
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
import type { MailboxNews } from '../pages/messages.page.js';
import { openPage } from '../pages/open.page.js';
import { KEPT } from '../visit/typed-answers.js';
import { assertFormToken, isOwnForm, Visitors } from '../visit/visitors.js';
import { MailboxPages } from './mailbox-pages.js';

const DECISIONS: readonly ConsentDecision[] = ['give', 'refuse', 'withdraw'];
const NEWS: readonly MailboxNews[] = ['sent', 'consent-saved', 'consent-choose', 'code-stopped'];
/** More than any text goes to. */
const MOST_RECIPIENTS = 50;

/** Her messages, both ways, and what she allows. */
@Controller()
export class MailboxController {
  constructor(
    private readonly visitors: Visitors,
    private readonly mailbox: MailboxService,
    private readonly pages: MailboxPages,
    private readonly settings: DoorSettings,
  ) {}

  @Get(':lang/box/read')
  async read(
    @Param('lang', PageWords) words: Translator,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return this.askForCode(reply, words, '');
    return this.pages.show(reply, words, visitor, { news: newsOf(query) });
  }

  @Post(':lang/box/message')
  async write(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const input = new FormInput(body);
    const typed = input.text('text');
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return this.askForCode(reply, words, typed);
    if (!isOwnForm(visitor, input.text('csrf'))) {
      return this.pages.show(reply, words, visitor, { typed, news: 'kept', status: 403 });
    }
    const read = readStory(typed);
    if ('fault' in read) {
      const errors = new FormErrors().add(
        'text',
        read.fault,
        faultWord(words, { field: 'text', code: read.fault, message: '' }),
      );
      return this.pages.show(reply, words, visitor, { typed, errors, status: 422 });
    }
    await this.mailbox.write(visitor.visit.receipt, typed);
    return redirectTo(reply, `${at(words, 'box/read')}?news=sent`);
  }

  @Post(':lang/box/consent')
  async decide(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return this.askForCode(reply, words, '');
    const input = new FormInput(body);
    assertFormToken(visitor, input.text('csrf'));
    const decision = DECISIONS.find((word) => word === input.text('decision'));
    const consent = input.text('consent');
    if (decision === undefined || !isId(consent)) return redirectTo(reply, at(words, 'box/read'));
    const several = Number(input.text('several'));
    const ticked = input.list(`to-${consent}`).map(Number);
    const declined = upTo(several).filter((place) => !ticked.includes(place));
    if (decision === 'give' && several > 0 && declined.length === several)
      return redirectTo(reply, `${at(words, 'box/read')}?news=consent-choose`);
    try {
      await this.mailbox.decide(visitor.visit.receipt, consent, decision, declined);
    } catch (error) {
      // Pressed twice, or taken back by the desk meanwhile: the page shows how it stands now.
      if (!(error instanceof DomainError && error.code === 'CASES.CONSENT_DECIDED')) throw error;
      return redirectTo(reply, at(words, 'box/read'));
    }
    return redirectTo(reply, `${at(words, 'box/read')}?news=consent-saved`);
  }

  private askForCode(reply: FastifyReply, words: Translator, typed: string) {
    const frame = { words, exitTo: this.settings.exitTo };
    const kept = typed === '' ? [] : [{ name: `${KEPT}text`, value: typed }];
    return sendPage(reply, openPage({ frame, typed: '', errors: new FormErrors(), hasEnded: true, kept }));
  }
}

function newsOf(query: Record<string, unknown>): MailboxNews | undefined {
  const { news } = query;
  return NEWS.find((known) => known === news);
}

/** The places of so many recipients; there are never more than a page can show. */
function upTo(several: number): number[] {
  return Number.isInteger(several) && several > 0 && several <= MOST_RECIPIENTS
    ? Array.from({ length: several }, (_one, index) => index + 1)
    : [];
}
