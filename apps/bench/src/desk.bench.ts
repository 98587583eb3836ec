/**
 * The desk with so many cases behind it: my day, the queue by due date, one case, searching one's own cases. Cases are
 * made by the command for synthetic load, sealed like real ones, over twelve quarters. `DESK_CASES` says how many, as a
 * list; each size has a desk of its own, and is compared with the first. With `DESK_BENCH_DATA`, a folder, the desks are
 * kept there and measured again the next time.
 */
import { environmentWith } from '@app/config';
import { cli, openFilledDesk, owner } from './desk-folder.js';
import { latencies, logIn, type DemoLogin, type DeskAction, type DeskUser } from './desk-users.js';
import { commandLine, familyOf, memoryBytes } from './processes.js';
import { percentile, report } from './report.js';
import type { RunningSystem } from './standalone-process.js';

const BENCH = 'desk';
const USERS = 8;
/** Requests of one kind, at one and at eight users. */
const COUNT = { 1: 100, 8: 240 } as const;
const SEARCHES = { 1: 20, 8: 32 } as const;
const WARM_UP = 15;
const CASE_PAGE = 'case page';
/** A page with a session and without a case: what the machine needs for anything at that moment. */
const FLOOR: DeskAction = { name: 'floor', path: () => '/shortcuts' };

interface Measured {
  p95: number;
  floor: number;
}

export async function deskBench(): Promise<void> {
  const sizes = sizesOf(environmentWith({}).DESK_CASES ?? '10000,100000');
  const first = new Map<string, Measured>();
  for (const size of sizes) {
    const { system, folder, close } = await openFilledDesk(size);
    try {
      await measure(system, (await cli(folder, 'demo-logins')) as DemoLogin[], size, first);
    } finally {
      await close();
    }
  }
}

async function measure(
  system: RunningSystem,
  logins: readonly DemoLogin[],
  size: number,
  first: Map<string, Measured>,
): Promise<void> {
  const url = system.urls.desk;
  const workers = logins.filter(({ role }) => role === 'caseworker');
  const users: DeskUser[] = [];
  for (let n = 0; n < USERS; n += 1) users.push(await logIn(url, workers[n % workers.length] as DemoLogin));
  const cases = await openCasesOf(system.databaseUrl, users);
  for (const action of actionsOf(cases)) {
    // Each of the pages that follow was opened before, as on any working day.
    await latencies(url, users, action, action.name === CASE_PAGE ? cases.length : WARM_UP);
    for (const at of [1, USERS] as const) {
      const counts = action.form === undefined ? COUNT : SEARCHES;
      const some = users.slice(0, at);
      const floor = percentile(await latencies(url, some, FLOOR, COUNT[at === 1 ? 1 : 8]), 0.95);
      const taken = await latencies(url, some, action, counts[at === 1 ? 1 : 8]);
      const place = `${action.name}, ${size} cases, ${at} ${at === 1 ? 'user' : 'users'}`;
      report({ bench: BENCH, case: place, metric: 'p50', unit: 'ms', value: percentile(taken, 0.5) });
      const p95 = percentile(taken, 0.95);
      report({ bench: BENCH, case: place, metric: 'p95', unit: 'ms', value: p95, floor, ratio: p95 / floor });
      const key = `${action.name}/${at}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, { p95, floor });
      else reportGrowth(place, before, { p95, floor });
    }
  }
  const desk = familyOf(system.pid).find((pid) => commandLine(pid).includes('apps/desk/')) ?? 0;
  report({
    bench: BENCH,
    case: `the desk's process, ${size} cases`,
    metric: 'memory (PSS)',
    unit: 'MB',
    value: memoryBytes(desk) / 1e6,
  });
}

/** Against the smallest size: as measured, and with what the machine itself became slower taken out. */
function reportGrowth(place: string, before: Measured, now: Measured): void {
  const grown = now.p95 / before.p95;
  const figure = { bench: BENCH, case: place, unit: '1' };
  report({ ...figure, metric: 'p95 over that of the smallest', value: grown });
  const machine = now.floor / before.floor;
  report({ ...figure, metric: 'p95 over that of the smallest, by the floor', value: grown / machine });
}

function actionsOf(cases: readonly string[]): DeskAction[] {
  const due = '2027-12-31';
  const words = ['rekening', 'brief', 'gebeld', 'uitleg'];
  return [
    { name: 'my day', path: () => '/' },
    { name: 'queue by due date', path: () => `/cases?dueBefore=${due}&sort=due` },
    { name: 'queue by due date, own cases', path: () => `/cases?assignee=me&dueBefore=${due}` },
    { name: 'queue, API', path: () => `/api/v1/cases?dueBefore=${due}` },
    { name: CASE_PAGE, path: (turn) => `/cases/${cases[turn % cases.length]}` },
    {
      name: 'search in own cases',
      path: () => '/search',
      form: (turn) => ({ question: words[turn % words.length] ?? '' }),
    },
  ];
}

/** Cases that every one of these users may open. */
async function openCasesOf(databaseUrl: string, users: readonly DeskUser[]): Promise<string[]> {
  const rows = await owner<{ id: string }>(
    databaseUrl,
    `select c.id from cases.cases c
     where c.status <> 'erased' and (select count(distinct s.staff_id) from cases.key_seals s
       where s.case_id = c.id and s.version = c.key_version and s.staff_id = any($1::uuid[])) = $2
       and not exists (select from cases.walls w where w.case_id = c.id and w.staff_id = any($1::uuid[]))
     order by c.filed_at desc limit 200`,
    [users.map(({ staffId }) => staffId), new Set(users.map(({ staffId }) => staffId)).size],
  );
  if (rows.length === 0) throw new Error('there is no case that all of them may open');
  return rows.map(({ id }) => id);
}

function sizesOf(list: string): number[] {
  const sizes = list.split(',').map(Number);
  const grow = sizes.every((size, index) => Number.isInteger(size) && size > (sizes[index - 1] ?? 0));
  if (!grow) throw new Error('DESK_CASES is a list of whole numbers that grow, such as 10000,100000');
  return sizes;
}
