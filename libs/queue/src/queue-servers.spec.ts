/**
 * The same expectations for both back ends, against a real PostgreSQL 18 and a real Redis that this file starts
 * itself.
 */
import { setTimeout as elapse } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DomainError } from '@app/kernel';
import {
  BullJobQueue,
  InMemoryJobQueue,
  JOB_NAMES,
  handle,
  startJobWorker,
  type AnyJobHandler,
  type JobName,
  type JobQueue,
  type JobWorkerOptions,
  type RunningJobWorker,
} from './index.js';
import { QUEUE_SERVERS, until, type QueueServer } from './testing/queue-servers.js';

jest.setTimeout(60_000);

describe.each(Object.keys(QUEUE_SERVERS) as (keyof typeof QUEUE_SERVERS)[])('The queue on %s', (kind) => {
  let server: QueueServer;
  const open: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    server = await QUEUE_SERVERS[kind]();
  });
  afterEach(async () => {
    for (const thing of open.splice(0).reverse()) await thing.close();
    await server.empty();
  });
  afterAll(() => server.remove());

  const producer = (retry = { attempts: 4, firstDelayMs: 20 }): JobQueue => {
    const queue = new BullJobQueue(server.location, { retry, timeoutMs: 2_000 });
    open.push(queue);
    return queue;
  };
  const worker = async (
    handlers: AnyJobHandler[],
    options: Partial<JobWorkerOptions> = {},
  ): Promise<RunningJobWorker> => {
    const running = await startJobWorker({
      location: server.workerLocation,
      handlers: completed(handlers),
      retry: { attempts: 4, firstDelayMs: 20 },
      ...options,
    });
    open.push(running);
    return running;
  };

  it('hands over what a job carries, at once', async () => {
    const got: unknown[] = [];
    await worker([handle('send-reminder-mail', async (payload) => void got.push(payload))]);
    await producer().add('send-reminder-mail', { mailId: 's1' }, { jobId: 'reminder.s1' });
    await until(() => got.length === 1);
    expect(got).toEqual([{ mailId: 's1' }]);
  });

  it('adds one job for one id, also after it was done', async () => {
    const got: string[] = [];
    const queue = producer();
    const add = (id: string) => queue.add('send-reminder-mail', { mailId: id }, { jobId: `reminder.${id}` });
    await Promise.all([add('a'), add('a'), add('a')]);
    await worker([handle('send-reminder-mail', async ({ mailId }) => void got.push(mailId))]);
    await until(() => got.length === 1);
    await add('a');
    await add('b');
    await until(() => got.includes('b'));
    expect(got).toEqual(['a', 'b']);
  });

  it('adds many at once by the same rules', async () => {
    const got: string[] = [];
    const queue = producer();
    const jobs = (ids: string[]) => ids.map((id) => ({ payload: { mailId: id }, jobId: `reminder.${id}` }));
    const ids = Array.from({ length: 50 }, (_, index) => `m${index}`);
    await queue.addAll('send-reminder-mail', jobs(ids));
    await queue.addAll('send-reminder-mail', jobs([...ids, 'more']));
    await queue.addAll('send-reminder-mail', []);
    await expect(queue.addAll('send-reminder-mail', jobs(['fine', 'not fine']))).rejects.toMatchObject({
      code: 'QUEUE.PAYLOAD_NOT_IDS',
    });
    await worker([handle('send-reminder-mail', async ({ mailId }) => void got.push(mailId))]);
    await until(() => got.includes('more'));
    await queue.addAll('send-reminder-mail', jobs([...ids, 'last']));
    await until(() => got.includes('last'));
    expect(got.toSorted()).toEqual([...ids, 'more', 'last'].toSorted());
  });

  it('says so when it cannot take many at once, and takes them all when the server is back', async () => {
    const got: string[] = [];
    const queue = producer();
    const jobs = ['a', 'b', 'c'].map((id) => ({ payload: { mailId: id }, jobId: `reminder.${id}` }));
    await queue.addAll('send-reminder-mail', jobs.slice(0, 1));
    await server.stop();
    await expect(queue.addAll('send-reminder-mail', jobs)).rejects.toMatchObject({
      code: 'QUEUE.UNREACHABLE',
    });
    await server.start();
    await until(() =>
      queue.addAll('send-reminder-mail', jobs).then(
        () => true,
        () => false,
      ),
    );
    await worker([handle('send-reminder-mail', async ({ mailId }) => void got.push(mailId))]);
    await until(() => got.length === 3);
    expect(got.toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('waits as long as it is told', async () => {
    const done: string[] = [];
    const queue = producer();
    const running = await worker([
      handle('run-retention', async () => void done.push('later')),
      handle('sweep-reminders', async () => void done.push('now')),
    ]);
    const start = performance.now();
    await queue.add('run-retention', {}, { jobId: 'retention.1', delayMs: 700 });
    await queue.add('sweep-reminders', {}, { jobId: 'sweep.1' });
    await until(() => done.length === 1);
    expect((await running.counts()).delayed).toBe(1);
    await until(() => done.length === 2);
    expect(done).toEqual(['now', 'later']);
    expect(performance.now() - start).toBeGreaterThanOrEqual(650);
  });

  it('tries again with growing pauses, then gives up and may be asked again', async () => {
    const failures: { attempt: number; final: boolean; code: string }[] = [];
    const queue = producer({ attempts: 3, firstDelayMs: 60 });
    const moments: number[] = [];
    await worker(
      [
        handle('run-retention', async () => {
          moments.push(performance.now());
          throw new DomainError('AUDIT.AWAY', 'unavailable', 'x');
        }),
      ],
      { onFailure: ({ attempt, final, code }) => failures.push({ attempt, final, code }) },
    );
    await queue.add('run-retention', {}, { jobId: 'anchor.1' });
    await until(() => failures.length === 3);
    expect(failures).toEqual([
      { attempt: 1, final: false, code: 'AUDIT.AWAY' },
      { attempt: 2, final: false, code: 'AUDIT.AWAY' },
      { attempt: 3, final: true, code: 'AUDIT.AWAY' },
    ]);
    expect(moments[2]! - moments[1]!).toBeGreaterThan(90);
    await until(async () => {
      await queue.add('run-retention', {}, { jobId: 'anchor.1' });
      return failures.length > 3;
    });
  });

  it('gives up at once what would be refused again', async () => {
    const failures: unknown[] = [];
    let tries = 0;
    await worker(
      [
        handle('send-reminder-mail', async () => {
          tries++;
          throw new DomainError('REMINDERS.UNKNOWN', 'not-found', 'x');
        }),
      ],
      { onFailure: (failure) => failures.push(failure) },
    );
    const jobId = 'reminder.r9';
    await producer().add('send-reminder-mail', { mailId: 'r9' }, { jobId });
    await until(() => failures.length === 1);
    await elapse(150);
    expect(tries).toBe(1);
    expect(failures).toEqual([
      { job: 'send-reminder-mail', jobId, code: 'REMINDERS.UNKNOWN', attempt: 1, final: true },
    ]);
  });

  it('keeps no word of an error', async () => {
    const failures: unknown[] = [];
    await worker(
      [
        handle('run-retention', async () => {
          throw new Error('mailbox of wilhelmina@example.org is full');
        }),
      ],
      { onFailure: (failure) => failures.push(failure) },
    );
    await producer({ attempts: 5, firstDelayMs: 30_000 }).add('run-retention', {}, { jobId: 'retention.2' });
    await until(() => failures.length === 1);
    await until(async () => (await server.dump()).includes('UNEXPECTED.Error'));
    expect(await server.dump()).not.toContain('wilhelmina');
  });

  it('repeats what is scheduled, once for any number of workers, and forgets what no longer is', async () => {
    const moments: number[] = [];
    const handlers = [handle('sweep-reminders', async () => void moments.push(performance.now()))];
    const schedules = [
      { name: 'sweep-reminders', everyMs: 300 },
      { name: 'run-retention', cron: '0 3 * * *' },
    ] as const;
    const first = await worker(handlers, { schedules });
    await worker(handlers, { schedules });
    await until(() => moments.length >= 4);
    const gaps = moments.slice(2).map((moment, index) => moment - moments[index + 1]!);
    expect(Math.min(...gaps)).toBeGreaterThan(150);
    expect((await first.counts()).delayed).toBeLessThanOrEqual(2);
    for (const running of open.splice(0)) await running.close();

    await worker(handlers, { schedules: [{ name: 'run-retention', cron: '0 4 * * *' }] });
    const count = moments.length;
    await elapse(900);
    expect(moments.length).toBeLessThanOrEqual(count + 1);
  });

  it('finishes what runs before it closes, and leaves the rest to the next worker', async () => {
    const done: string[] = [];
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const slow = handle('send-reminder-mail', async ({ mailId }) => {
      await gate;
      done.push(mailId);
    });
    const queue = producer();
    const first = await worker([slow], { concurrency: 1 });
    for (const id of ['a', 'b']) {
      await queue.add('send-reminder-mail', { mailId: id }, { jobId: `reminder.${id}` });
    }
    await until(async () => (await first.counts()).active === 1);
    const closed = first.close();
    open();
    await closed;
    expect(done).toEqual(['a']);
    await worker([slow]);
    await until(() => done.length === 2);
    expect(done).toEqual(['a', 'b']);
  });

  it('loses no job when the server restarts, and the worker goes on by itself', async () => {
    const done: string[] = [];
    const queue = producer();
    await worker([handle('send-reminder-mail', async ({ mailId }) => void done.push(mailId))]);
    await queue.add('send-reminder-mail', { mailId: 'before' }, { jobId: 'reminder.before', delayMs: 1_500 });
    await server.stop();
    await expect(
      queue.add('send-reminder-mail', { mailId: 'during' }, { jobId: 'reminder.during' }),
    ).rejects.toMatchObject({ code: 'QUEUE.UNREACHABLE', kind: 'unavailable' });
    await server.start();
    await until(async () => {
      await queue
        .add('send-reminder-mail', { mailId: 'after' }, { jobId: 'reminder.after' })
        .catch(() => undefined);
      return done.includes('after') && done.includes('before');
    }, 40_000);
  });

  it('does not start a worker that lacks a handler', async () => {
    await expect(
      startJobWorker({
        location: server.workerLocation,
        handlers: [handle('run-retention', async () => undefined)],
      }),
    ).rejects.toMatchObject({ code: 'QUEUE.HANDLERS_INCOMPLETE' });
  });
});

describe('The queue schema in PostgreSQL', () => {
  it('is closed to the doors that have no use for it, and its history to everybody', async () => {
    const server = await QUEUE_SERVERS.postgres();
    try {
      const as = (role: string) => ({
        DATABASE_URL: server.location.DATABASE_URL!.replace('_desk:', `_${role}:`),
      });
      const intake = new BullJobQueue(as('intake'), { timeoutMs: 2_000 });
      await expect(intake.add('run-retention', {}, { jobId: 'anchor.9' })).rejects.toMatchObject({
        code: 'QUEUE.UNREACHABLE',
      });
      await intake.close();
      const rights = await server.dump();
      expect(rights).toContain('"migration_writable":false');
    } finally {
      await server.remove();
    }
  });
});

it('The queue in memory follows the same rule of ids', async () => {
  const queue = new InMemoryJobQueue();
  for (const id of ['a', 'a', 'b']) {
    await queue.add('send-reminder-mail', { mailId: id }, { jobId: `reminder.${id}` });
  }
  expect(queue.waiting).toHaveLength(2);
});

/** A handler for every job: those given, and one that does nothing for the rest. */
function completed(handlers: AnyJobHandler[]): AnyJobHandler[] {
  const given = new Set<JobName>(handlers.map(({ name }) => name));
  const rest = JOB_NAMES.filter((name) => !given.has(name));
  return [...handlers, ...rest.map((name) => handle(name, async () => undefined) as AnyJobHandler)];
}
