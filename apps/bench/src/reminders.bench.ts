/**
 * The way of a reminder: a sweep over many open clocks of which few are due, and many due at once on their way through
 * the queue to a mail server, beside the same queue when its jobs do nothing.
 */
import { setTimeout as elapse } from 'node:timers/promises';
import { FixedClock } from '@app/kernel';
import {
  BullJobQueue,
  handle,
  JOB_NAMES,
  startJobWorker,
  type AnyJobHandler,
  type QueueLocation,
  type RunningJobWorker,
} from '@app/queue';
import { ReminderMailService, ReminderSweepService } from '@app/reminders';
import { startRedis } from './redis-process.js';
import { change, fill, newDatabase, openReminders } from './reminders-desk.js';
import { percentile, report, say } from './report.js';
import { startSmtpSink } from './smtp-sink.js';
import { startSystem } from './standalone-process.js';

const BENCH = 'reminders';
const OPEN = [10_000, 1_000_000];
const DUE = 1_000;
const BURST = 100_000;
const BARE_JOBS = 2_000;
/** Caseworkers; and so many when each has a single reminder, so that every reminder is a mail of its own. */
const PEOPLE = 50;
const CROWD = 1_000;
/** A working morning, when reminders go out. */
const NOW = '2026-11-23T09:00:00Z';
const DUE_AT = '2026-11-23 07:30Z';
/** Some more are due in each of these minutes; a worker that runs sweeps every minute. */
const MINUTES = ['01', '02', '03', '04', '05', '06', '07', '08', '09'];

export async function remindersBench(): Promise<void> {
  const system = await startSystem({ demo: false });
  const redis = await startRedis();
  if (redis === undefined) say('there is no redis-server here: PostgreSQL only');
  try {
    for (const open of OPEN) await sweepFew(await newDatabase(system.databaseUrl, `bench_${open}`), open);
    for (const [kind, people, lines] of [
      ['PostgreSQL', PEOPLE, BURST],
      ['Redis', PEOPLE, BURST],
      ['PostgreSQL', CROWD, CROWD],
      ['Redis', CROWD, CROWD],
    ] as const) {
      if (kind === 'Redis' && redis === undefined) continue;
      const url = await newDatabase(system.databaseUrl, `bench_${kind.toLowerCase()}_${people}`);
      const location = kind === 'Redis' ? { REDIS_URL: redis!.url } : { DATABASE_URL: url };
      await sendMany(url, location, { kind, people, lines });
    }
  } finally {
    await redis?.stop();
    await system.stop();
  }
}

/** Minute by minute 1,000 of the open clocks are due, in a process that has swept before; the rest wait. */
async function sweepFew(url: string, open: number): Promise<void> {
  say(`storing ${open} open clocks`);
  const dueAt = MINUTES.map((minute) => `2026-11-23 09:${minute}Z`);
  await fill(url, { open, people: PEOPLE, due: DUE, dueAt });
  const clock = FixedClock.at(NOW);
  const { app, close } = await openReminders(url, { DATABASE_URL: url }, 'smtp://127.0.0.1:1', clock);
  const sweep = app.get(ReminderSweepService);
  const timed = async (due: number) => {
    const started = performance.now();
    const { claimed } = await sweep.sweep();
    const took = performance.now() - started;
    if (claimed !== due) throw new Error(`${claimed} of ${due} due reminders were claimed`);
    return took;
  };
  const first = await timed(0);
  const busy: number[] = [];
  const idle: number[] = [];
  for (const minute of MINUTES) {
    clock.moveTo(`2026-11-23T09:${minute}:00Z`);
    busy.push(await timed(DUE));
    await change(url, 'update reminders.mails set sent_at = made_at');
    idle.push(await timed(0));
  }
  const median = (times: number[]) =>
    percentile(
      times.toSorted((one, other) => one - other),
      0.5,
    );
  const figure = (what: string, value: number) =>
    report({ bench: BENCH, case: `${open} open, ${what}`, metric: 'one sweep', unit: 'ms', value });
  figure(`${DUE} due, first of the process with any due`, busy[0]!);
  figure(`${DUE} due, median of ${MINUTES.length}`, median(busy));
  figure('none due, first of the process', first);
  figure(`none due, median of ${MINUTES.length}`, median(idle));
  await close();
}

/** Everything is due at once; from the sweep to the last answer of the mail server. */
async function sendMany(
  url: string,
  location: QueueLocation,
  { kind, people, lines }: { kind: string; people: number; lines: number },
): Promise<void> {
  say(`storing ${lines} due reminders`);
  await fill(url, { open: lines, people, due: lines, dueAt: [DUE_AT] });
  const sink = await startSmtpSink();
  const floor = await bareQueue(location);
  const { app, close } = await openReminders(url, location, sink.url, FixedClock.at(NOW));
  const mails = app.get(ReminderMailService);
  const worker = await startMailWorker(location, (mailId) => mails.send(mailId));
  const started = performance.now();
  const swept = await app.get(ReminderSweepService).sweep();
  while (sink.accepted() < swept.mails) await elapse(5);
  const value = (1000 * lines) / (performance.now() - started);
  report({
    bench: BENCH,
    case: `${lines} due, ${swept.mails} mails, ${kind}`,
    metric: 'reminders handed to the mail server per second',
    unit: '1/s',
    value,
    floor,
    ratio: value / floor,
  });
  await worker.close();
  await close();
  await sink.stop();
}

/** Jobs a second through the same queue when nothing is done for them. */
async function bareQueue(location: QueueLocation): Promise<number> {
  const queue = new BullJobQueue(location, { timeoutMs: 60_000 });
  let done = 0;
  const worker = await startMailWorker(location, async () => void (done += 1));
  const jobs = Array.from({ length: BARE_JOBS }, (_, job) => ({
    payload: { mailId: `bare.${job}` },
    jobId: `bare.${job}.${performance.now()}`,
  }));
  const started = performance.now();
  await queue.addAll('send-reminder-mail', jobs);
  while (done < BARE_JOBS) await elapse(5);
  const perSecond = (1000 * BARE_JOBS) / (performance.now() - started);
  await worker.close();
  await queue.close();
  return perSecond;
}

/** A worker that does one thing; nobody asks for the rest here. */
function startMailWorker(
  location: QueueLocation,
  send: (mailId: string) => Promise<void>,
): Promise<RunningJobWorker> {
  const others = JOB_NAMES.filter((name) => name !== 'send-reminder-mail');
  return startJobWorker({
    location,
    handlers: [
      handle('send-reminder-mail', ({ mailId }) => send(mailId)),
      ...others.map((name) => handle(name, async () => undefined) as AnyJobHandler),
    ],
  });
}
