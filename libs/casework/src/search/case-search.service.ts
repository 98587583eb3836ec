import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CaseKeyring } from '@app/cases';
import type { StaffActor } from '@app/identity';
import { openSecret } from '@app/vault';
import type { CaseListItem } from '../lists/case-list.js';
import { CaseSearchRepository, type CaseSealRow, type SealedRow } from './case-search.repository.js';
import { matchTexts, searchTerms, type SearchedText, type TextMatch } from './word-search.js';

export interface SearchHit {
  item: CaseListItem;
  match: TextMatch;
}

export interface SearchResult {
  hits: SearchHit[];
  /** How many cases were opened and read. */
  read: number;
  /** There are cases that were not read, because of the bounds of number and time. */
  more: boolean;
}

/** A question reads at most so many cases, and begins no further one after so many milliseconds. */
export const SEARCH_BOUNDS = { cases: 500, milliseconds: 3_000, hits: 50 };

const BATCH = 40;

/**
 * Searches the texts that a colleague may read, in her request and nowhere else: they are opened in memory with her key,
 * compared and forgotten. No index exists, the question is neither stored nor logged, and the trail says only that she
 * searched and how many cases were opened for it.
 */
@Injectable()
export class CaseSearchService {
  constructor(
    private readonly repository: CaseSearchRepository,
    private readonly audit: AuditTrail,
  ) {}

  async search(actor: StaffActor, question: string, bounds = SEARCH_BOUNDS): Promise<SearchResult> {
    const terms = searchTerms(question);
    if (terms.length === 0) return { hits: [], read: 0, more: false };
    const until = performance.now() + bounds.milliseconds;
    const candidates = await this.repository.candidates(actor.id, bounds.cases + 1);
    const listed = candidates.slice(0, bounds.cases);
    const hits: SearchHit[] = [];
    let read = 0;
    for (let at = 0; at < listed.length && performance.now() < until; at += BATCH) {
      const batch = listed.slice(at, at + BATCH);
      const texts = await this.open(actor, batch, until);
      for (const item of batch) {
        const own = texts.get(item.id);
        if (own === undefined) continue;
        read += 1;
        const match = matchTexts(terms, own);
        if (match !== undefined) hits.push({ item, match });
      }
    }
    await this.audit.record({
      actorId: actor.id,
      action: 'cases-searched',
      subjectKind: 'system',
      detail: { opened: read },
    });
    // Sorting keeps the order of equals, which is the last event first.
    hits.sort((one, other) => other.match.score - one.match.score);
    return { hits: hits.slice(0, bounds.hits), read, more: read < candidates.length };
  }

  /** The readable texts of these cases; a case for which the time ran out is left out. */
  private async open(
    actor: StaffActor,
    batch: readonly CaseListItem[],
    until: number,
  ): Promise<Map<string, SearchedText[]>> {
    const ids = batch.map(({ id }) => id);
    const [seals, rows] = await Promise.all([
      this.repository.seals(actor.id, ids),
      this.repository.texts(ids),
    ]);
    const sealsOf = byCase(seals);
    const rowsOf = byCase(rows);
    const opened = new Map<string, SearchedText[]>();
    for (const id of ids) {
      if (performance.now() >= until) break;
      opened.set(id, textsOf(actor, id, sealsOf.get(id) ?? [], rowsOf.get(id) ?? []));
      // Others who use this process go first.
      await nextTurn();
    }
    return opened;
  }
}

function textsOf(
  actor: StaffActor,
  caseId: string,
  seals: readonly CaseSealRow[],
  rows: readonly SealedRow[],
): SearchedText[] {
  const keys = new Map(seals.map(({ version, sealedKey }) => [version, openSecret(sealedKey, actor.keys)]));
  const keyring = new CaseKeyring(caseId, 0, Buffer.alloc(0), keys);
  return rows
    .filter(({ keyVersion }) => keys.has(keyVersion))
    .map((row) => ({
      kind: row.kind,
      text: keyring.open(row, row.isMessage ? 'cases.messages.sealed' : 'cases.texts.sealed', row.id),
    }));
}

function byCase<Row extends { caseId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const own = grouped.get(row.caseId);
    if (own === undefined) grouped.set(row.caseId, [row]);
    else own.push(row);
  }
  return grouped;
}
