import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@app/kernel';
import { AskingRepository } from './asking.repository.js';
import { askedEnough, assertQuestion, linkUnknown, QUESTIONS_A_DAY, type NewQuestion } from './question.js';

/** A member of the Platform asks, with the secret of a personal link. Nothing that is asked can be read back here. */
@Injectable()
export class AskingService {
  constructor(
    private readonly repository: AskingRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `PLATFORM.LINK_UNKNOWN` */
  async open(token: string): Promise<void> {
    if (!(await this.repository.mayAsk(askingTokenHash(token), this.clock.now()))) throw linkUnknown();
  }

  /** @throws DomainError `PLATFORM.LINK_UNKNOWN`, `PLATFORM.ASKED_ENOUGH`, `PLATFORM.QUESTION` */
  async ask(token: string, question: NewQuestion): Promise<void> {
    const hash = askingTokenHash(token);
    assertQuestion(question);
    const result = await this.repository.ask(hash, newId(), question, this.clock.now(), QUESTIONS_A_DAY);
    if (result === 'unknown') throw linkUnknown();
    if (result === 'enough') throw askedEnough();
  }
}

/** What the database knows of a link: SHA-256 of its secret, which has 256 bits and needs no slower hash. */
export function askingTokenHash(token: string): Buffer {
  return createHash('sha256').update(`spreekrecht asking link ${token}`).digest();
}
