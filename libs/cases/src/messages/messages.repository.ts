import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { MessageEntity } from './message.entity.js';

@Injectable()
export class MessagesRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(message: MessageEntity): Promise<void> {
    await this.transactions.manager.insert(MessageEntity, message);
  }

  ofCase(caseId: string): Promise<MessageEntity[]> {
    return this.transactions.rows(MessageEntity, 'where case_id = $1 order by written_at, id', [caseId]);
  }

  async markRead(caseId: string, direction: 'from-her' | 'to-her', at: Date): Promise<void> {
    await this.transactions.query(
      'update cases.messages set read_at = $3 where case_id = $1 and direction = $2 and read_at is null',
      [caseId, direction, at],
    );
  }
}
