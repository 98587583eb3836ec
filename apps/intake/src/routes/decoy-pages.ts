import { Injectable } from '@nestjs/common';
import { readStory, SecondCodesService, type DecoyBox, type Mailbox } from '@app/intake';
import { Clock } from '@app/kernel';
import {
  assertSameOrigin,
  clearSiteData,
  FormErrors,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { at, faultWord } from '../frame/words.js';
import { donePage } from '../pages/done.page.js';
import { messagesPage, type MailboxNews } from '../pages/messages.page.js';
import { isWayOut, stopPage, surePage, type WayOut } from '../pages/stop.page.js';
import { assertFormToken, formToken, Visitors, type Visitor } from '../visit/visitors.js';

interface Asked {
  request: FastifyRequest;
  reply: FastifyReply;
  words: Translator;
  visitor: Visitor;
}

/** The pages of a mailbox for somebody who came in with a second code. They look and answer like any other. */
@Injectable()
export class DecoyPages {
  constructor(
    private readonly seconds: SecondCodesService,
    private readonly visitors: Visitors,
    private readonly settings: DoorSettings,
    private readonly clock: Clock,
  ) {}

  /** @param place Of the mailbox, as `box/read`; what a decoy has no page for leads to its messages. */
  async serve(asked: Asked, place: string): Promise<unknown> {
    const { request, reply, words, visitor } = asked;
    const box = await this.seconds.find(visitor.visit.receipt);
    if (box === undefined) return redirectTo(reply, at(words, 'open'));
    if (request.method !== 'POST') {
      if (place === 'box/stop')
        return sendPage(reply, stopPage(this.frame(words), formToken(visitor), waysOf(box)));
      if (place !== 'box/read') return redirectTo(reply, at(words, 'box/read'));
      return this.messages(asked, box, { news: newsOf(request) });
    }
    assertSameOrigin(request);
    const input = new FormInput(request.body);
    assertFormToken(visitor, input.text('csrf'));
    if (place === 'box/message') return this.write(asked, box, input.text('text'));
    if (place === 'box/stop') return this.stop(asked, box, input);
    return redirectTo(reply, at(words, 'box/read'));
  }

  private async write(asked: Asked, box: DecoyBox, typed: string) {
    const { reply, words, visitor } = asked;
    const read = readStory(typed);
    if ('fault' in read) {
      const word = faultWord(words, { field: 'text', code: read.fault, message: '' });
      const errors = new FormErrors().add('text', read.fault, word);
      return this.messages(asked, box, { typed, errors, status: 422 });
    }
    await this.seconds.write(visitor.visit.receipt, typed);
    return redirectTo(reply, `${at(words, 'box/read')}?news=sent`);
  }

  private async stop({ request, reply, words, visitor }: Asked, box: DecoyBox, input: FormInput) {
    const way = input.text('way');
    if (!isWayOut(way) || !waysOf(box).includes(way)) return redirectTo(reply, at(words, 'box/stop'));
    if (input.text('sure') !== 'yes')
      return sendPage(reply, surePage(this.frame(words), formToken(visitor), way));
    if (way === 'withdraw') {
      await this.seconds.stop(visitor.visit.receipt);
      return redirectTo(reply, at(words, 'box/read'));
    }
    await this.seconds.erase(visitor.visit.receipt);
    await this.visitors.leave(request, reply);
    clearSiteData(reply);
    return sendPage(reply, donePage(this.frame(words), 'erased'));
  }

  private messages(
    { reply, words, visitor }: Asked,
    box: DecoyBox,
    shown: { typed?: string; news?: MailboxNews; errors?: FormErrors; status?: number },
  ) {
    const page = messagesPage({
      frame: this.frame(words),
      csrf: formToken(visitor),
      mailbox: mailboxOf(box),
      comeBackLater: box.comeBackOn > this.clock.today().toString(),
      errors: shown.errors ?? new FormErrors(),
      typed: shown.typed ?? '',
      news: shown.news,
    });
    return sendPage(reply, page, shown.status ?? 200);
  }

  private frame(words: Translator) {
    return { words, exitTo: this.settings.exitTo };
  }
}

function waysOf(box: DecoyBox): WayOut[] {
  return box.isOver ? ['erase'] : ['withdraw', 'erase'];
}

function newsOf(request: FastifyRequest): MailboxNews | undefined {
  return (request.query as Record<string, unknown>).news === 'sent' ? 'sent' : undefined;
}

function mailboxOf(box: DecoyBox): Mailbox {
  return {
    reference: box.reference,
    status: box.isOver ? 'withdrawn' : 'in-progress',
    comeBackOn: box.comeBackOn,
    letter: { institutionType: 'unknown' },
    consents: [],
    files: [],
    messages: box.messages.map((message, index) => ({
      id: String(index),
      direction: message.direction,
      text: message.text,
      writtenAt: new Date(message.at),
      isNew: false,
      files: [],
    })),
  };
}
