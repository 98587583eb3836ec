/** How many terms the engine counts in a second, beside counting the same days one by one without any rule. */
import { computeDeadline } from '@app/deadlines';
import { Temporal } from 'temporal-polyfill';
import { report } from './report.js';

const COUNT = 50_000;

export async function deadlinesBench(): Promise<void> {
  const first = Temporal.PlainDate.from('2026-01-05');
  const starts = Array.from({ length: 700 }, (_, day) => first.add({ days: day }).toString());
  const run = (count: number) => {
    const started = performance.now();
    for (let index = 0; index < count; index += 1) {
      computeDeadline({
        term: 'AWB-9-11-6w',
        start: starts[index % starts.length] ?? '',
        extensions: [{ length: 'P4W' }],
      });
    }
    return (1000 * count) / (performance.now() - started);
  };
  run(2_000);
  const floor = addingOnly(starts);
  const value = run(COUNT);
  report({
    bench: 'deadlines',
    case: 'six weeks with an extension of four',
    metric: 'terms per second',
    unit: '1/s',
    value,
    floor,
    ratio: value / floor,
  });
}

/** Parsing the day and adding the weeks, which any engine must do. */
function addingOnly(starts: string[]): number {
  const started = performance.now();
  for (let index = 0; index < COUNT; index += 1) {
    Temporal.PlainDate.from(starts[index % starts.length] ?? '')
      .add({ weeks: 10 })
      .toString();
  }
  return (1000 * COUNT) / (performance.now() - started);
}
