import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { answersFrom, PartnerVisitsService } from '@app/exchange';
import { Clock, newId } from '@app/kernel';
import {
  assertSameOrigin,
  csrfToken,
  DelayLimiter,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { wordsIn, wordsOf } from '../frame/words.js';
import { PartnerCookie } from './partner-cookie.js';
import { openLink } from '../open/open-link.js';
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
    const draft = sayDraftOf(input);
    const form = { words, input, path: '/partner/open' as const, draft };
    return openLink(reply, form, async (link, passcode) => {
      const { token } = await this.visits.open(link, passcode);
      this.cookie.set(reply, token);
      return this.goOn(words, reply, token, draft);
    });
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
