/** From JSON to the plain request of `protect` and of `protect --audit`. Checks the form; sums are checked later. */
import { badInput } from './bad-input.js';
import {
  arrayOf,
  finiteNumber,
  flag,
  objectOf,
  oneOf,
  wholeNumber,
  word,
  type JsonObject,
} from './fields.js';
import { assertInOrder, METHODS, readLedger, REQUEST_FIELDS, type LedgerEntry } from './read-ledger.js';
import { readRelations, readSums, TableNames, THIS } from './read-links.js';
import { readAllCounts, readAllPublished, readTables, type Tables } from './read-tables.js';
import type { Attacker, AuditRequest, InsiderRule, Link, ProtectRequest, Weights } from './release.js';

const ATTACKERS: readonly Attacker[] = ['naive', 'rule-aware'];
const WEIGHTS: readonly Weights[] = ['count', 'value', 'policy'];
const INSIDERS: readonly InsiderRule[] = ['report', 'prefer', 'require'];

/** @throws DomainError `DISCLOSURE.BAD_INPUT` naming the field and the rule */
export function readProtectRequest(value: unknown): ProtectRequest {
  const request = objectOf(value, 'the request', REQUEST_FIELDS);
  const name = word(request['name'], 'name', THIS);
  const tables = readTables(request, name, '');
  const entries = readLedger(request['ledger']);
  const also =
    request['alsoSensitive'] === undefined ? [] : arrayOf(request['alsoSensitive'], 'alsoSensitive');
  return {
    name,
    layout: tables.layout,
    counts: readAllCounts(tables),
    method: oneOf(request['method'], 'method', METHODS),
    attacker: oneOf(request['attacker'], 'attacker', ATTACKERS, 'rule-aware'),
    weights: oneOf(request['weights'], 'weights', WEIGHTS, 'count'),
    insiders: oneOf(request['insiders'], 'insiders', INSIDERS, 'prefer'),
    alsoSensitive: also.map((cell) => wholeNumber(cell, 'alsoSensitive', [0, tables.size - 1])),
    ...numbersOf(request),
    ledger: entries.map((entry) => entry.release),
    links: linksOf(request, tables, entries),
  };
}

/** @throws DomainError `DISCLOSURE.BAD_INPUT` naming the field and the rule */
export function readAuditRequest(value: unknown): AuditRequest {
  const request = objectOf(value, 'the request', [...REQUEST_FIELDS, 'singletons']);
  const name = word(request['name'], 'name', THIS);
  const tables = readTables(request, name, '');
  const entries = readLedger(request['ledger']);
  const { threshold, base, timeLimitSeconds } = numbersOf(request);
  const method = oneOf(request['method'], 'method', METHODS, 'suppression');
  const singletons =
    request['singletons'] === undefined ? undefined : arrayOf(request['singletons'], 'singletons');
  const zerosShown = flag(request['zerosShown'], 'zerosShown', true);
  return {
    release: {
      name,
      layout: tables.layout,
      method,
      threshold,
      base,
      zerosShown,
      published: readAllPublished(tables),
    },
    attacker: oneOf(request['attacker'], 'attacker', ATTACKERS, 'rule-aware'),
    ledger: entries.map(({ release: { counts: _, ...published } }) => published),
    links: linksOf(request, tables, entries),
    ...(singletons === undefined
      ? {}
      : {
          singletons: singletons.map((cell) => ({
            release: name,
            cell: wholeNumber(cell, 'singletons', [0, tables.size - 1]),
          })),
        }),
    timeLimitSeconds,
  };
}

function numbersOf(request: JsonObject): { threshold: number; base: number; timeLimitSeconds: number } {
  const seconds =
    request['timeLimitSeconds'] === undefined
      ? 60
      : finiteNumber(request['timeLimitSeconds'], 'timeLimitSeconds');
  if (seconds <= 0 || seconds > 86_400)
    throw badInput('timeLimitSeconds must be more than 0 and at most 86400');
  return {
    threshold: wholeNumber(request['threshold'], 'threshold', [2, 1000], 5),
    base: wholeNumber(request['base'], 'base', [2, 1000], 5),
    timeLimitSeconds: seconds,
  };
}

function linksOf(request: JsonObject, tables: Tables, entries: readonly LedgerEntry[]): Link[] {
  const names = new TableNames([...tables.named, ...entries.flatMap((entry) => entry.named)]);
  assertInOrder([...entries.map((entry) => entry.release.name), tables.named[0]?.release ?? '']);
  return [
    ...readRelations(request['relations'], 'relations', names),
    ...readSums(request['sums'], 'sums', names),
    ...entries.flatMap((entry) => [
      ...readRelations(entry.relations, `${entry.where}.relations`, names),
      ...readSums(entry.sums, `${entry.where}.sums`, names),
    ]),
  ];
}
