/** What protecting tables costs, and attacking them; each case in a process of its own. */
import { fork } from 'node:child_process';
import { sampleTable } from '@app/disclosure-control';
import type { CaseAnswer } from './disclosure-case.js';
import { report, say } from './report.js';

const TIME_LIMIT_SECONDS = 60;
const DIMS = [12, 10];
const YEAR = 4;

export async function disclosureBench(): Promise<void> {
  for (const { name, dims, persons } of [
    { name: '12x10, 150 persons', dims: DIMS, persons: 150 },
    { name: '12x10, 600 persons', dims: DIMS, persons: 600 },
    { name: '12x8x4, 4,000 persons', dims: [12, 8, 4], persons: 4000 },
  ]) {
    const cells = sampleTable(dims, persons, 1);
    for (const attacker of ['naive', 'rule-aware']) {
      const request = { method: 'suppression', attacker, weights: 'count', table: { dims, cells } };
      tell(`suppression ${name}, ${attacker}`, await run('protect', request));
    }
    const request = { method: 'rounding', base: 5, table: { dims, cells } };
    tell(`rounding ${name}`, await run('protect', request));
  }
  for (const quarters of [4, 8]) {
    await overTime('suppression', quarters);
    await overTime('rounding', quarters);
  }
}

/** Each quarter appears with the year to date, over all figures before it; at last everything is attacked. */
async function overTime(method: 'suppression' | 'rounding', quarters: number): Promise<void> {
  const ledger: LedgerEntry[] = [];
  let last: CaseAnswer | undefined;
  let attack: object = {};
  let soFar: { name: string; cells: number[] } | undefined;
  for (let quarter = 1; quarter <= quarters; quarter += 1) {
    const name = `q${quarter}`;
    const cells = sampleTable(DIMS, 150, quarter);
    const before: { name: string; cells: number[] } | undefined = quarter % YEAR === 1 ? undefined : soFar;
    soFar =
      before === undefined ? { name, cells } : { name: `${name} to date`, cells: added(before.cells, cells) };
    const linked =
      before === undefined ? [] : [{ name: soFar.name, table: { dims: DIMS, cells: soFar.cells } }];
    const sums = before === undefined ? [] : [{ total: soFar.name, of: [before.name, name] }];
    const request = { name, method, base: 5, threshold: 5, table: { dims: DIMS, cells }, linked, sums };
    last = await run('protect', { ...request, attacker: 'rule-aware', ledger });
    if (last.published.length === 0) throw new Error(`${name}: ${last.status}`);
    const entry = { ...request, published: last.published, linked: withFigures(linked, last.linked) };
    attack = {
      ...request,
      attacker: 'rule-aware',
      table: { dims: DIMS, cells: entry.published },
      linked: entry.linked.map((one) => ({ name: one.name, table: { dims: DIMS, cells: one.published } })),
      ledger: ledger.map(withoutCounts),
    };
    ledger.push(entry);
  }
  if (last === undefined) return;
  tell(`${method} linked over ${quarters} quarters, the last one`, last);
  tell(`attack on ${quarters} quarters of ${method}`, await run('attack', attack));
}

interface LinkedEntry {
  name: string;
  table: object;
  published: (number | null)[];
}

interface LedgerEntry extends LinkedEntry {
  linked: LinkedEntry[];
}

function added(one: readonly number[], other: readonly number[]): number[] {
  return one.map((count, cell) => count + (other[cell] ?? 0));
}

function withFigures(linked: { name: string; table: object }[], figures: (number | null)[][]): LinkedEntry[] {
  return linked.map((one, nth) => ({ ...one, published: figures[nth] ?? [] }));
}

/** A release as the outside knows it. */
function withoutCounts({ linked, ...own }: LedgerEntry): LedgerEntry {
  const table = { dims: DIMS };
  return { ...own, table, linked: linked.map((one) => ({ ...one, table })) };
}

function tell(name: string, answer: CaseAnswer): void {
  say(`${name}: ${answer.status}`);
  const figure = (metric: string, unit: string, value: number) =>
    report({ bench: 'disclosure', case: name, metric, unit, value });
  figure('time', 'ms', answer.milliseconds);
  figure('highest memory of the process', 'MB', answer.megabytes);
  if (answer.published.length === 0) return;
  figure('cost of the pattern', 'cells or persons', answer.objective);
  figure('no safe pattern costs less than', 'cells or persons', answer.bound);
  figure('secondary cells', 'cells', answer.secondary);
}

function run(kind: 'protect' | 'attack', request: object): Promise<CaseAnswer> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./disclosure-case.js', import.meta.url), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('message', (answer) => resolve(answer as CaseAnswer));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the case ended with ${code} and without an answer`)));
    child.send({ kind, request: { ...request, timeLimitSeconds: TIME_LIMIT_SECONDS } });
  });
}
