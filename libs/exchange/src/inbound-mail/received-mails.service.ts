import { Injectable } from '@nestjs/common';
import { CasesRepository, type CaseKeyring } from '@app/cases';
import { Transactions } from '@app/database';
import { Clock, DomainError, newId } from '@app/kernel';
import { keyPairOf, openSecret, type KeyPair } from '@app/vault';
import { caseLocalHash, newCaseLocal } from './case-address.js';
import { InboundMailRepository } from './inbound-mail.repository.js';
import { HELD_DAYS } from './inbound-mail.service.js';
import {
  openHeld,
  openReceived,
  sealReceived,
  type InboundMailKind,
  type MailContent,
} from './inbound-mail.js';
import { caseFileHolder } from '../documents/received-file.js';
import { ReceivedFilesService, type ReadableFile } from '../documents/received-files.service.js';
import { ReceivedMailsRepository, type HeldMailRow } from './received-mails.repository.js';
import { VisitsRepository } from '../visits/visits.repository.js';

export interface ReceivedMail extends MailContent {
  id: string;
  kind: InboundMailKind;
  receivedAt: Date;
  /** Null when nobody has looked at it before. */
  seenAt: Date | null;
  files: ReadableFile[];
}

export interface HeldMail extends MailContent {
  id: string;
  kind: InboundMailKind;
  receivedAt: Date;
  /** It is erased in the first night after this moment, once the desk was told. */
  endsAt: Date;
  files: ReadableFile[];
}

/** A colleague with the key that mails in the holding pen are sealed to. */
export interface PenReader {
  id: string;
  keys: KeyPair;
}

const ADDRESS = 'mediation.case_addresses.sealed';

/** Mail as its readers see it: in a case, and in the holding pen. */
@Injectable()
export class ReceivedMailsService {
  constructor(
    private readonly repository: ReceivedMailsRepository,
    private readonly incoming: InboundMailRepository,
    private readonly files: ReceivedFilesService,
    private readonly visits: VisitsRepository,
    private readonly cases: CasesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The secret part of the address that is in use. */
  async localOf(keyring: CaseKeyring): Promise<{ local: string; madeAt: Date } | undefined> {
    const row = await this.repository.openAddress(keyring.caseId);
    return row && { local: keyring.open(row, ADDRESS, row.id), madeAt: row.madeAt };
  }

  /** A new address; what still comes to the old one waits in the holding pen. Part of a caseworker's transaction. */
  async makeLocal(keyring: CaseKeyring, staffId: string): Promise<void> {
    const now = this.clock.now();
    await this.repository.closeAddress(keyring.caseId, now);
    const id = newId();
    const local = newCaseLocal();
    await this.repository.addAddress({
      id,
      caseId: keyring.caseId,
      localHash: caseLocalHash(local),
      ...keyring.seal(local, ADDRESS, id),
      madeBy: staffId,
      madeAt: now,
    });
  }

  async closeLocal(caseId: string): Promise<void> {
    await this.repository.closeAddress(caseId, this.clock.now());
  }

  /** The newest first; from now on they count as seen. */
  async read(keyring: CaseKeyring): Promise<ReceivedMail[]> {
    const rows = await this.repository.ofCase(keyring.caseId);
    const files = await this.files.ofCase(keyring);
    await this.repository.markSeen(keyring.caseId, this.clock.now());
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      receivedAt: row.receivedAt,
      seenAt: row.seenAt,
      files: files.filter(({ mailId }) => mailId === row.id),
      ...openReceived(row, keyring, row.id),
    }));
  }

  /** What waits and is sealed to this colleague, the newest first. */
  async held(reader: PenReader): Promise<HeldMail[]> {
    const rows = await this.repository.held(reader.id);
    return Promise.all(rows.map((row) => this.opened(row, reader)));
  }

  /**
   * Moves a mail from the holding pen into a case. Part of a lead's transaction.
   *
   * @throws DomainError `EXCHANGE.HELD_UNKNOWN` also when a colleague was quicker
   */
  async giveToCase(reader: PenReader, heldId: string, keyring: CaseKeyring): Promise<void> {
    const row = await this.locked(reader, heldId);
    const { id: _id, kind, receivedAt, endsAt: _endsAt, files, ...content } = await this.opened(row, reader);
    const id = newId();
    const facts = { id, kind, sourceHash: row.sourceHash, receivedAt };
    if (await this.incoming.addReceived(keyring.caseId, facts, sealReceived(content, keyring, id))) {
      await this.files.giveToMail(files, id, caseFileHolder(keyring, { mailId: id }));
      const now = this.clock.now();
      if (kind === 'answer') await this.visits.noteTheyWrote(keyring.caseId, now);
      await this.cases.addHistory(keyring.caseId, 'mail-received', { mailId: id, kind }, null, now);
    }
    await this.repository.removeHeld(heldId);
  }

  /** @throws DomainError `EXCHANGE.HELD_UNKNOWN` */
  async discard(reader: PenReader, heldId: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.locked(reader, heldId);
      await this.repository.removeHeld(heldId);
    });
  }

  private async locked(reader: PenReader, heldId: string): Promise<HeldMailRow> {
    const isThere = await this.repository.lockHeld(heldId);
    const row = (await this.repository.held(reader.id)).find(({ id }) => id === heldId);
    if (!isThere || row === undefined) throw heldUnknown();
    return row;
  }

  private async opened(row: HeldMailRow, reader: PenReader): Promise<HeldMail> {
    const keys = keyPairOf(openSecret(row.sealedKey, reader.keys));
    const { id, kind, receivedAt } = row;
    const files = await this.files.ofHeldMail(id, keys);
    const endsAt = new Date(receivedAt.getTime() + HELD_DAYS * 86_400_000);
    return { id, kind, receivedAt, endsAt, files, ...openHeld(row.sealed, keys, id) };
  }
}

function heldUnknown(): DomainError {
  return new DomainError(
    'EXCHANGE.HELD_UNKNOWN',
    'not-found',
    'This mail is not in the holding pen any more.',
  );
}
