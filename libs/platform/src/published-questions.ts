import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@app/kernel';
import { PublishedRepository } from './published.repository.js';
import type { QuestionKind } from './question.js';

/** A question of a member of the Platform and its answer, as two people of the desk published them. */
export interface PublishedQuestion {
  id: string;
  kind: QuestionKind;
  /** The quarter that it is about; null when it is about none. */
  quarter: string | null;
  /** The table that it is about; null when it is about none. */
  dimension: string | null;
  question: string;
  answer: string;
  publishedOn: IsoDate;
}

/** Every published question, newest first. */
@Injectable()
export class PublishedQuestions {
  constructor(private readonly repository: PublishedRepository) {}

  all(): Promise<PublishedQuestion[]> {
    return this.repository.questions();
  }
}
