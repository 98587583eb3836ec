import { Injectable } from '@nestjs/common';
import {
  HerReferralsService,
  MailboxService,
  objectionClock,
  ReceiptChangesService,
  type Mailbox,
} from '@app/intake';
import { Clock } from '@app/kernel';
import { FormErrors, sendPage, type FastifyReply, type Translator } from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { messagesPage, type MailboxNews } from '../pages/messages.page.js';
import { formToken, type Visitor } from '../visit/visitors.js';

/** The page of messages, which several ways lead to. */
@Injectable()
export class MailboxPages {
  constructor(
    private readonly mailbox: MailboxService,
    private readonly changes: ReceiptChangesService,
    private readonly referrals: HerReferralsService,
    private readonly settings: DoorSettings,
    private readonly clock: Clock,
  ) {}

  async show(
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    shown: { typed?: string; news?: MailboxNews; errors?: FormErrors; status?: number } = {},
  ) {
    const { keyring, ...mailbox } = await this.mailbox.open(visitor.visit.receipt);
    const today = this.clock.today();
    const page = messagesPage({
      frame: { words, exitTo: this.settings.exitTo },
      csrf: formToken(visitor),
      mailbox,
      clock: isClosed(mailbox) ? undefined : objectionClock(mailbox.letter, today),
      comeBackLater: mailbox.comeBackOn > today.toString(),
      errors: shown.errors ?? new FormErrors(),
      typed: shown.typed ?? '',
      news: shown.news,
      referrals: await this.referrals.readWith(keyring),
      codeAsked: await this.changes.replacement(visitor.visit.receipt),
    });
    return sendPage(reply, page, shown.status ?? 200);
  }
}

function isClosed(mailbox: Mailbox): boolean {
  return mailbox.status === 'closed' || mailbox.status === 'withdrawn';
}
