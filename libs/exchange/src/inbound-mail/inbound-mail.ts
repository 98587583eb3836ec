/** A mail from outside as it is sealed and read again. */
import type { CaseKeyring, CaseSeal, SealedColumn } from '@app/cases';
import { openText, sealText, type KeyPair } from '@app/vault';

export type InboundMailKind = 'answer' | 'auto-reply' | 'bounce';

/** What comes in, read from the wire and not yet stored. */
export interface IncomingMail {
  kind: InboundMailKind;
  /** Recipients of the envelope. */
  recipients: string[];
  from: string;
  subject: string;
  text: string;
  isCut: boolean;
  messageId: string | null;
  attachments: { name: string; bytes: Buffer }[];
  bounce: { code: string | null; originalMessageId: string | null } | null;
}

/** Everything of a mail that is kept, in one sealed piece. */
export interface MailContent {
  from: string;
  /** The address that it came to, as the sender wrote it. */
  to: string;
  subject: string;
  text: string;
  isCut: boolean;
  /** Files that were not taken, with the code of the reason. */
  refused: { name: string; code: string }[];
  bounceCode: string | null;
}

const RECEIVED = 'mediation.received_mails.sealed';
const HELD = 'mediation.held_mails.sealed';

export function sealReceived(content: MailContent, seal: CaseSeal, id: string): SealedColumn {
  return seal.seal(JSON.stringify(content), RECEIVED, id);
}

export function openReceived(stored: SealedColumn, keyring: CaseKeyring, id: string): MailContent {
  return JSON.parse(keyring.open(stored, RECEIVED, id)) as MailContent;
}

export function sealHeld(content: MailContent, publicKey: Buffer, id: string): Buffer {
  return sealText(JSON.stringify(content), publicKey, { column: HELD, row: id });
}

export function openHeld(sealed: Buffer, keys: KeyPair, id: string): MailContent {
  return JSON.parse(openText(sealed, keys, { column: HELD, row: id })) as MailContent;
}
