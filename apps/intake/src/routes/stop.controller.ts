import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { MailboxService } from '@app/intake';
import {
  assertSameOrigin,
  clearSiteData,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { at, PageWords } from '../frame/words.js';
import { donePage } from '../pages/done.page.js';
import { isWayOut, stopPage, surePage, type WayOut } from '../pages/stop.page.js';
import { assertFormToken, formToken, Visitors } from '../visit/visitors.js';

/** Stopping and erasing, by herself and at once. */
@Controller()
export class StopController {
  constructor(
    private readonly visitors: Visitors,
    private readonly mailbox: MailboxService,
    private readonly settings: DoorSettings,
  ) {}

  @Get(':lang/box/stop')
  async ask(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    const facts = visitor && (await this.mailbox.find(visitor.visit.receipt));
    if (visitor === undefined || facts === undefined) return redirectTo(reply, at(words, 'open'));
    const isOver = facts.status === 'closed' || facts.status === 'withdrawn';
    const ways: WayOut[] = isOver ? ['erase'] : ['withdraw', 'erase'];
    return sendPage(reply, stopPage(this.frame(words), formToken(visitor), ways));
  }

  @Post(':lang/box/stop')
  async stop(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    const input = new FormInput(body);
    assertFormToken(visitor, input.text('csrf'));
    const way = input.text('way');
    if (!isWayOut(way)) return redirectTo(reply, at(words, 'box/stop'));
    if (input.text('sure') !== 'yes')
      return sendPage(reply, surePage(this.frame(words), formToken(visitor), way));
    if (way === 'withdraw') {
      await this.mailbox.withdraw(visitor.visit.receipt);
      return redirectTo(reply, at(words, 'box/read'));
    }
    await this.mailbox.erase(visitor.visit.receipt);
    await this.visitors.leave(request, reply);
    clearSiteData(reply);
    return sendPage(reply, donePage(this.frame(words), 'erased'));
  }

  private frame(words: Translator) {
    return { words, exitTo: this.settings.exitTo };
  }
}
