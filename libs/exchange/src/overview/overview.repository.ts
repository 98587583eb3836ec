/**
 * The five functions that the role of this door may call for the overview. It has no right on a table behind them, so
 * that a door which is broken into can list neither addresses nor questions without somebody's session.
 */
import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { IsoDate } from '@app/kernel';
import type { AskedFor } from './asked-for.js';
import type { QuestionMoments } from './question-state.js';

/** One institution that somebody answers for. */
export interface OverviewHolder {
  institution: string;
  contact: string;
  /** She sees the questions to her colleagues too. */
  oversees: boolean;
}

/** One question of the desk to an institution; there is nothing else of the case in it. */
export interface OpenQuestion extends QuestionMoments {
  institution: string;
  reference: string;
  asks: AskedFor;
  sentOn: IsoDate;
  answerDue: IsoDate | null;
  /** The link is a colleague's, who alone can open the text. */
  toColleague: boolean;
}

@Injectable()
export class OverviewRepository {
  constructor(private readonly transactions: Transactions) {}

  async ask(
    typed: string,
    tokenHash: Buffer,
    at: Date,
    lifeMinutes: number,
    anHour: number,
  ): Promise<{ email: string; language: string } | undefined> {
    const rows = await this.transactions.query<{ email: string; language: string }>(
      'select email, language from mediation.ask_overview($1, $2, $3, make_interval(mins => $4), $5)',
      [typed, tokenHash, at, lifeMinutes, anHour],
    );
    return rows[0];
  }

  async enter(linkHash: Buffer, sessionHash: Buffer, at: Date, graceSeconds: number): Promise<boolean> {
    const rows = await this.transactions.query<{ entered: boolean }>(
      'select mediation.enter_overview($1, $2, $3, make_interval(secs => $4)) as entered',
      [linkHash, sessionHash, at, graceSeconds],
    );
    return rows[0]?.entered === true;
  }

  holders(sessionHash: Buffer, at: Date, idleMinutes: number): Promise<OverviewHolder[]> {
    return this.transactions.query<OverviewHolder>(
      `select institution, contact, oversees
       from mediation.overview_holders($1, $2, make_interval(mins => $3))`,
      [sessionHash, at, idleMinutes],
    );
  }

  /** What is owed first on top. */
  questions(sessionHash: Buffer, at: Date, idleMinutes: number): Promise<OpenQuestion[]> {
    return this.transactions.query<OpenQuestion>(
      `select institution, reference, asks, sent_on::text as "sentOn", answer_due::text as "answerDue",
         received_at as "receivedAt", read_at as "readAt", more_time_at as "moreTimeAt",
         answered_at as "answeredAt", to_colleague as "toColleague"
       from mediation.overview_questions($1, $2, make_interval(mins => $3))
       order by (answered_at is not null), answer_due nulls last, sent_on, reference`,
      [sessionHash, at, idleMinutes],
    );
  }

  async leave(sessionHash: Buffer): Promise<void> {
    await this.transactions.query('select mediation.leave_overview($1)', [sessionHash]);
  }
}
