/**
 * A connection that lets the server keep the plan of a statement. Without a name PostgreSQL reads and plans each
 * statement anew, which for the short ones of a page takes longer than running them. A name is given only to a text
 * that comes again and again, and to no more than a connection can hold: each connection keeps every one that it met.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';

/** A text that came so often in this process gets a name. */
const WORTH_KEEPING = 3;
/** Names at most; what comes after is planned each time, as without a name. */
const NAMES_MAX = 400;
/** Texts that are counted at most, so that lists of parameters of every length do not pile up. */
const COUNTED_MAX = 2_000;

/** Gives the texts of this process their names; the same text has the same name on every connection. */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private counts = new Map<string, number>();

  /** The name under which the server may keep this statement; undefined for one that is not worth it. */
  of(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    if (this.names.size >= NAMES_MAX) return undefined;
    const seen = (this.counts.get(text) ?? 0) + 1;
    if (seen >= WORTH_KEEPING) {
      this.counts.delete(text);
      return this.name(text);
    }
    if (this.counts.size >= COUNTED_MAX) this.counts = new Map();
    this.counts.set(text, seen);
    return undefined;
  }

  /** For a statement of which planning costs so much that it is kept from the first time on. */
  name(text: string): string {
    let name = this.names.get(text);
    if (name === undefined) {
      name = createHash('sha256').update(text).digest('base64url');
      this.names.set(text, name);
    }
    return name;
  }
}

export const statementNames = new StatementNames();

type Send = (this: pg.Client, statement: unknown, values: unknown, ...rest: unknown[]) => unknown;

const sendAsGiven = pg.Client.prototype.query as Send;

/** For the pool of a process that asks the same again and again; a statement without parameters goes as it is. */
export class PlanKeepingClient extends pg.Client {}

const sendNamed: Send = function (statement, values, ...rest) {
  const name =
    typeof statement === 'string' && Array.isArray(values) && values.length > 0
      ? statementNames.of(statement)
      : undefined;
  const sent = name === undefined ? statement : { name, text: statement };
  return sendAsGiven.call(this, sent, values, ...rest);
};

PlanKeepingClient.prototype.query = sendNamed as pg.Client['query'];
