import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock, newId } from '@app/kernel';
import type { CaseKeyring, CaseSeal } from '../keys/case-keyring.js';
import { CasesRepository } from '../case/cases.repository.js';
import { ComeBackService } from '../deadlines/come-back.service.js';
import { MessageEntity } from './message.entity.js';
import { MessagesRepository } from './messages.repository.js';

export interface ReadableMessage {
  id: string;
  direction: 'from-her' | 'to-her';
  text: string;
  writtenAt: Date;
  readAt: Date | null;
  authorId: string | null;
}

const COLUMN = 'cases.messages.sealed';

/** The messages between her and the desk, both ways, sealed. */
@Injectable()
export class CorrespondenceService {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly cases: CasesRepository,
    private readonly comeBack: ComeBackService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async fromHer(seal: CaseSeal, text: string): Promise<string> {
    const now = this.clock.now();
    return this.transactions.run(async () => {
      const id = await this.add(seal, 'from-her', text, null, now);
      const found = await this.cases.byId(seal.caseId);
      const status = found?.status === 'waiting-for-her' ? { status: 'in-progress' as const } : {};
      await this.cases.change(seal.caseId, { sheWroteAt: now, ...status });
      await this.cases.addHistory(seal.caseId, 'she-wrote', { messageId: id }, null, now);
      await this.comeBack.refresh(seal.caseId);
      return id;
    });
  }

  /** She sent a file; for whoever waits for her it counts like a message. */
  async fileFromHer(caseId: string, attachmentId: string): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async () => {
      const found = await this.cases.byId(caseId);
      const status = found?.status === 'waiting-for-her' ? { status: 'in-progress' as const } : {};
      await this.cases.change(caseId, { sheWroteAt: now, ...status });
      await this.cases.addHistory(caseId, 'file-added', { attachmentId }, null, now);
    });
  }

  async fileRemovedByHer(caseId: string, attachmentId: string): Promise<void> {
    await this.cases.addHistory(caseId, 'file-removed', { attachmentId }, null, this.clock.now());
  }

  /** Part of a caseworker's transaction; the status is the caller's business. */
  async toHer(seal: CaseSeal, text: string, authorId: string): Promise<string> {
    const now = this.clock.now();
    const id = await this.add(seal, 'to-her', text, authorId, now);
    await this.cases.addHistory(seal.caseId, 'question-asked', { messageId: id }, authorId, now);
    await this.comeBack.refresh(seal.caseId);
    return id;
  }

  async read(keyring: CaseKeyring): Promise<ReadableMessage[]> {
    const stored = await this.messages.ofCase(keyring.caseId);
    return stored.map((message) => ({
      id: message.id,
      direction: message.direction,
      text: keyring.open(message, COLUMN, message.id),
      writtenAt: message.writtenAt,
      readAt: message.readAt,
      authorId: message.authorId,
    }));
  }

  /** She has seen what was written to her. */
  async markReadByHer(caseId: string): Promise<void> {
    await this.messages.markRead(caseId, 'to-her', this.clock.now());
  }

  /** The desk has seen what she wrote. */
  async markReadByDesk(caseId: string): Promise<void> {
    await this.messages.markRead(caseId, 'from-her', this.clock.now());
  }

  private async add(
    seal: CaseSeal,
    direction: 'from-her' | 'to-her',
    text: string,
    authorId: string | null,
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.messages.add(
      Object.assign(new MessageEntity(), {
        id,
        caseId: seal.caseId,
        direction,
        authorId,
        ...seal.seal(text, COLUMN, id),
        writtenAt: now,
        readAt: null,
      }),
    );
    return id;
  }
}
