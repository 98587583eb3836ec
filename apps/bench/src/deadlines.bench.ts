/**
 * How many terms the engine counts in a second with their explanation, beside adding the same weeks without any rule;
 * and how long it takes to recompute all open clocks of a large desk after a new holiday.
 */
import { computeDeadline, type DeadlineRequest } from '@app/deadlines';
import { Temporal } from 'temporal-polyfill';
import { recomputeMany } from './deadlines-recompute.js';
import { newDatabase } from './reminders-desk.js';
import { report, say } from './report.js';
import { startSystem } from './standalone-process.js';

const COUNT = 200_000;
const OPEN_CLOCKS = 100_000;
const FIRST = Temporal.PlainDate.from('2026-01-05');

export async function deadlinesBench(): Promise<void> {
  const starts = Array.from({ length: 700 }, (_, day) => FIRST.add({ days: day }).toString());
  // Days that end on a weekend or a holiday, so that each answer has rolled and says why.
  const rolling = starts.filter((start) => {
    const { nominal, due } = computeDeadline({ term: 'OBJ-6-7', start });
    return nominal !== due;
  });
  const floor = addingOnly(starts);
  const cases: [string, readonly string[], (start: string) => DeadlineRequest][] = [
    ['one term that rolls, explained', rolling, (start) => ({ term: 'OBJ-6-7', start })],
    ['one term on any day, explained', starts, (start) => ({ term: 'OBJ-6-7', start })],
    [
      'six weeks with an extension of four, explained',
      starts,
      (start) => ({ term: 'AWB-9-11-6w', start, extensions: [{ length: 'P4W' }] }),
    ],
  ];
  for (const [name, days, request] of cases) {
    computing(days, request, COUNT / 10);
    const value = computing(days, request, COUNT);
    const metric = 'terms per second';
    report({ bench: 'deadlines', case: name, metric, unit: '1/s', value, floor, ratio: value / floor });
  }
  await recomputing();
}

function computing(
  starts: readonly string[],
  request: (start: string) => DeadlineRequest,
  count: number,
): number {
  const started = performance.now();
  for (let index = 0; index < count; index += 1)
    computeDeadline(request(starts[index % starts.length] ?? ''));
  return (1000 * count) / (performance.now() - started);
}

async function recomputing(): Promise<void> {
  const system = await startSystem({ demo: false });
  try {
    say(`storing ${OPEN_CLOCKS} open clocks`);
    const database = await newDatabase(system.databaseUrl, 'bench_recompute');
    const { changed, seconds, againSeconds } = await recomputeMany(database, OPEN_CLOCKS);
    const about = { bench: 'deadlines', metric: 'recomputing after a new holiday', unit: 's' };
    report({ ...about, case: `${OPEN_CLOCKS} open, ${changed} of them move`, value: seconds });
    report({ ...about, case: `${OPEN_CLOCKS} open, none moves`, value: againSeconds });
  } finally {
    await system.stop();
  }
}

/** Parsing the day and adding the weeks, which any engine must do. */
function addingOnly(starts: readonly string[]): number {
  const started = performance.now();
  for (let index = 0; index < COUNT; index += 1) {
    Temporal.PlainDate.from(starts[index % starts.length] ?? '')
      .add({ weeks: 6 })
      .toString();
  }
  return (1000 * COUNT) / (performance.now() - started);
}
