import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { PublishedQuestion } from './published-questions.js';
import type { PublishedRecommendation } from './published-recommendations.js';

/** Reads views of the schema `published` and nothing else. */
@Injectable()
export class PublishedRepository {
  constructor(private readonly transactions: Transactions) {}

  recommendations(): Promise<PublishedRecommendation[]> {
    return this.transactions.query(
      `select r.id, r.addressee, r.institution, r.title, r.body as text, r.issued_on::text as "issuedOn",
         r.reply_due::text as "replyDue", r.reply, r.reply_reasons as "replyReasons",
         r.answered_on::text as "answeredOn", r.closed_on::text as "closedOn",
         coalesce(json_agg(json_build_object('id', c.id, 'text', c.promise, 'due', c.due, 'state', c.state,
           'settledOn', c.settled_on) order by c.due, c.id) filter (where c.id is not null), '[]') as promises
       from published.recommendations r left join published.commitments c on c.recommendation_id = r.id
       group by r.id, r.addressee, r.institution, r.title, r.body, r.issued_on, r.reply_due, r.reply,
         r.reply_reasons, r.answered_on, r.closed_on
       order by r.issued_on desc, r.id desc`,
    );
  }

  questions(): Promise<PublishedQuestion[]> {
    return this.transactions.query(
      `select id, kind, quarter, dimension, question, answer, published_on::text as "publishedOn"
       from published.questions order by published_on desc, id desc`,
    );
  }
}
