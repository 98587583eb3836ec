/** The mails of the local mailbox: one `.eml` file each in the data folder, the newest few hundred of them. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { isId, newId } from '@app/kernel';

export interface StoredMail {
  id: string;
  from: string;
  /** Who it was really sent to, whatever the mail itself says. */
  to: string[];
  subject: string;
  /** The mail's own date, ISO 8601; empty when it has none. */
  date: string;
  messageId: string;
  text: string;
  html: string;
}

const ENVELOPE = 'X-Envelope-To';

export class MailStore {
  private readonly ids: string[];

  /** @param limit How many mails are kept; the oldest leave first. */
  constructor(
    private readonly folder: string,
    private readonly limit = 500,
  ) {
    // Ids of version 7 sort by the moment of making, so the order of the names is the order of arrival.
    this.ids = readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -'.eml'.length))
      .filter(isId)
      .toSorted();
    this.dropOldest();
  }

  keep(source: Buffer, recipients: string[]): string {
    const id = newId();
    const envelope = recipients
      .map((address) => `${ENVELOPE}: ${address.replace(/[\r\n]/g, '')}\r\n`)
      .join('');
    writeFileSync(`${this.file(id)}.new`, Buffer.concat([Buffer.from(envelope), source]), { mode: 0o600 });
    renameSync(`${this.file(id)}.new`, this.file(id));
    this.ids.push(id);
    this.dropOldest();
    return id;
  }

  get count(): number {
    return this.ids.length;
  }

  /** Newest first. */
  async list(limit = this.limit): Promise<StoredMail[]> {
    const found: StoredMail[] = [];
    for (const id of this.ids.toReversed().slice(0, limit)) {
      const mail = await this.find(id);
      if (mail) found.push(mail);
    }
    return found;
  }

  async find(id: string): Promise<StoredMail | undefined> {
    if (!isId(id) || !this.ids.includes(id)) return undefined;
    const mail = await PostalMime.parse(readFileSync(this.file(id)));
    return {
      id,
      from: mail.from?.address ?? '',
      to: mail.headers.filter(({ key }) => key === ENVELOPE.toLowerCase()).map(({ value }) => value),
      subject: mail.subject ?? '',
      date: mail.date ?? '',
      messageId: mail.messageId ?? '',
      text: mail.text ?? '',
      html: mail.html ?? '',
    };
  }

  private dropOldest(): void {
    for (const id of this.ids.splice(0, Math.max(0, this.ids.length - this.limit))) {
      rmSync(this.file(id), { force: true });
    }
  }

  private file(id: string): string {
    return join(this.folder, `${id}.eml`);
  }
}
