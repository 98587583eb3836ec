import { Injectable } from '@nestjs/common';
import { CaseKeysRepository, CaseKeysService, CasesRepository } from '@app/cases';
import { Transactions } from '@app/database';
import { Clock, DomainError, isId, newId } from '@app/kernel';
import { newKeyPair, sealSecret, shareLinkHash } from '@app/vault';
import { caseLocalHash, caseLocalOf } from './case-address.js';
import { InboundMailRepository } from './inbound-mail.repository.js';
import { sealHeld, sealReceived, type IncomingMail, type MailContent } from './inbound-mail.js';
import { caseFileHolder, heldFileHolder } from '../documents/received-file.js';
import { ReceivedFilesService, type CheckedFile } from '../documents/received-files.service.js';
import { VisitsRepository } from '../visits/visits.repository.js';

/** How long mail that belongs to no case waits for somebody who knows where it belongs; the worker erases it. */
export const HELD_DAYS = 30;
/** More than this is no correspondence but noise; the sender is asked to try again later. */
const MOST_HELD = 500;
const MOST_FILES = 10;

/**
 * Mail from outside. It is joined to a case by the secret address that it came to and by nothing else: not by its
 * subject, its sender or what it says. Whatever matches none waits sealed to the leads. This side has no key, so
 * nothing of it can be read back here.
 */
@Injectable()
export class InboundMailService {
  constructor(
    private readonly repository: InboundMailRepository,
    private readonly visits: VisitsRepository,
    private readonly files: ReceivedFilesService,
    private readonly keys: CaseKeysService,
    private readonly readers: CaseKeysRepository,
    private readonly cases: CasesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one mail, once for each recipient. The same mail that is sent again is kept once.
   *
   * @throws DomainError `EXCHANGE.PEN_FULL`, kind `unavailable`
   */
  async receive(mail: IncomingMail): Promise<void> {
    if (mail.bounce !== null && (await this.noteBounce(mail))) return;
    const checked = await this.check(mail);
    for (const recipient of mail.recipients) {
      const local = caseLocalOf(recipient.slice(0, recipient.lastIndexOf('@')));
      const caseId =
        local === undefined ? undefined : await this.repository.caseOfAddress(caseLocalHash(local));
      const content: MailContent = { ...contentOf(mail), to: recipient, refused: checked.refused };
      if (caseId === undefined) await this.hold(mail, content, checked.files);
      else await this.keep(caseId, mail, content, checked.files);
    }
  }

  /** A mail of ours that came back: only that it did and the code is kept, because the rest is our own mail. */
  private async noteBounce({ bounce, messageId, from }: IncomingMail): Promise<boolean> {
    const linkId = /^extract-([0-9a-f-]{36})@/.exec(bounce?.originalMessageId ?? '')?.[1];
    if (linkId === undefined || !isId(linkId)) return false;
    const code = bounce?.code ?? null;
    return this.transactions.run(async () => {
      const now = this.clock.now();
      const caseId = await this.repository.noteBounce(linkId, code, now);
      if (caseId === undefined) return false;
      const id = newId();
      const content = {
        from: '',
        to: '',
        subject: '',
        text: '',
        isCut: false,
        refused: [],
        bounceCode: code,
      };
      const sealed = sealReceived(content, await this.keys.sealFor(caseId), id);
      const sourceHash = shareLinkHash(`bounce\n${linkId}\n${messageId}\n${from}`);
      const facts = { id, kind: 'bounce' as const, sourceHash, receivedAt: now };
      if (await this.repository.addReceived(caseId, facts, sealed))
        await this.cases.addHistory(caseId, 'mail-received', { mailId: id, kind: 'bounce' }, null, now);
      return true;
    });
  }

  private async keep(caseId: string, mail: IncomingMail, content: MailContent, files: CheckedFile[]) {
    await this.transactions.run(async () => {
      const now = this.clock.now();
      const id = newId();
      const seal = await this.keys.sealFor(caseId);
      const facts = { id, kind: mail.kind, sourceHash: sourceOf(mail), receivedAt: now };
      if (!(await this.repository.addReceived(caseId, facts, sealReceived(content, seal, id)))) return;
      await this.files.store(files, caseFileHolder(seal, { mailId: id }));
      // A machine that says that somebody is away has answered nothing.
      if (mail.kind === 'answer') await this.visits.noteTheyWrote(caseId, now);
      await this.cases.addHistory(caseId, 'mail-received', { mailId: id, kind: mail.kind }, null, now);
    });
  }

  private async hold(mail: IncomingMail, content: MailContent, files: CheckedFile[]): Promise<void> {
    const now = this.clock.now();
    if ((await this.repository.countHeld()) >= MOST_HELD) throw penFull();
    const leads = await this.readers.leads();
    const readers = leads.length > 0 ? leads : await this.readers.intakeTeam();
    if (readers.length === 0) throw penFull();
    await this.transactions.run(async () => {
      const id = newId();
      const { publicKey, privateKey } = newKeyPair();
      const facts = { id, kind: mail.kind, sourceHash: sourceOf(mail, content.to), receivedAt: now };
      if (!(await this.repository.addHeld(facts, publicKey, sealHeld(content, publicKey, id)))) return;
      for (const reader of readers)
        await this.repository.addHeldSeal(id, reader.staffId, sealSecret(privateKey, reader.publicKey));
      await this.files.store(files, heldFileHolder(publicKey, id));
    });
  }

  private async check({ attachments }: IncomingMail) {
    const files: CheckedFile[] = [];
    const refused: MailContent['refused'] = [];
    for (const [index, { name, bytes }] of attachments.entries()) {
      try {
        if (index >= MOST_FILES) throw new DomainError('FILES.TOO_MANY', 'invalid', 'Too many files.');
        files.push(await this.files.check(name, bytes));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refused.push({ name: name.slice(0, 120), code: error.code });
      }
    }
    return { files, refused: refused.slice(0, 50) };
  }
}

function contentOf({ from, subject, text, isCut, bounce }: IncomingMail) {
  return { from, subject, text, isCut, bounceCode: bounce?.code ?? null };
}

/** What tells a mail from another one; hashed, because it holds what the mail says. */
function sourceOf({ messageId, from, subject, text }: IncomingMail, to = ''): Buffer {
  return shareLinkHash(JSON.stringify([messageId, from, subject, text, to]));
}

function penFull(): DomainError {
  return new DomainError('EXCHANGE.PEN_FULL', 'unavailable', 'This mail cannot be taken now.');
}
