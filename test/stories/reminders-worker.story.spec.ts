/** The worker as it is started in earnest: its own module, its own role, PostgreSQL as queue, and a real mail server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadEnv } from '@app/config';
import { SystemClock } from '@app/kernel';
import { doorPort } from '@app/web';
import { openWorker } from '../../apps/worker/src/open-worker.js';
import { WorkerSettings } from '../../apps/worker/src/jobs.service.js';
import { ReminderDesk, SECRET_WORD } from '../support/reminders-desk.js';
import { until } from '../support/until.js';

describe('The worker', () => {
  let desk: ReminderDesk;
  let noor: string;
  let logged: string;
  const open: NestFastifyApplication[] = [];
  let folder: string;
  beforeEach(async () => {
    logged = '';
    folder = mkdtempSync(join(tmpdir(), 'reminders-worker-'));
    desk = await ReminderDesk.open('2026-11-30T07:30:00Z');
    noor = await desk.person('noor', 'caseworker');
  });
  afterEach(async () => {
    for (const worker of open.splice(0)) await worker.close();
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Begins at half past eight on Monday 30 November 2026, by its own clock. */
  async function worker(more: Record<string, string> = {}): Promise<NestFastifyApplication> {
    const env = loadEnv({
      NODE_ENV: 'test',
      DATABASE_URL: desk.database.urlAs('worker'),
      SMTP_URL: desk.mail.url,
      MAIL_FROM: 'desk@desk.example',
      DESK_URL: 'https://desk.example',
      DESK_DATA: folder,
      CLOCK: '2026-11-30T07:30:00Z',
      LOG_LEVEL: 'debug',
      ...more,
    });
    const settings = Object.assign(new WorkerSettings(), {
      sweepEveryMs: 150,
      logTo: { write: (line: string) => void (logged += line) },
    });
    const opened = await openWorker(env, settings);
    open.push(opened);
    return opened;
  }

  const get = async (opened: NestFastifyApplication, path: string) => {
    const answer = await fetch(`http://127.0.0.1:${doorPort(opened)}${path}`);
    return { status: answer.status, text: await answer.text() };
  };

  it('reminds of what was due before it started and of what the desk types in while it runs', async () => {
    await desk.deadline(await desk.case(noor), '2026-11-02');
    const opened = await worker();
    await until(() => desk.mail.received.length === 1);
    await desk.deadline(await desk.case(noor), '2026-11-02');
    await until(() => desk.mail.received.length === 2);
    expect(desk.mail.recipients()).toEqual(['noor', 'noor']);
    // On a busy machine a pass may be late, and the worker says so for as long as it is.
    await until(async () => {
      const { status, text } = await get(opened, '/healthz');
      return status === 200 && text === '{"status":"ok"}';
    });
    expect((await get(opened, '/metrics')).text).toContain('process_cpu_seconds_total{door="worker"}');
    const figures = (await get(opened, '/metrics/work')).text;
    expect(figures).toMatch(/^reminders_total{what="planned"} 12$/m);
    expect(figures).toMatch(/^reminders_total{what="mails"} 2$/m);
    expect(figures).toMatch(/^worker_jobs_total{job="send-reminder-mail",outcome="done"} 2$/m);
  });

  it('shows open alarms in its figures, by kind and about nobody', async () => {
    await desk.rows(`update identity.staff set disabled_at = now()`);
    await desk.deadline(await desk.case(noor), '2026-11-02');
    const opened = await worker();
    await until(async () => (await desk.alarms()).length === 1);
    const figures = (await get(opened, '/metrics/work')).text;
    expect(figures).toMatch(/^reminders_open_alarms{kind="no-recipient"} 1$/m);
    expect(figures).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    await until(() => logged.includes('nobody can be told'));
  });

  it('goes on when the queue loses everything, and does not remind twice', async () => {
    await desk.deadline(await desk.case(noor), '2026-11-02');
    await worker();
    await until(() => desk.mail.received.length === 1);
    await desk.loseQueue();
    await desk.deadline(await desk.case(noor), '2026-11-02');
    await until(() => desk.mail.received.length === 2);
    await desk.loseQueue();
    await desk.deadline(await desk.case(noor), '2026-11-02');
    await until(() => desk.mail.received.length === 3);
  });

  it('passes without the queue when that is away, so that people still hear of trouble', async () => {
    const opened = await worker();
    await until(async () => (await get(opened, '/metrics/work')).text.includes('outcome="done"'));
    await desk.rows('alter schema bullmq rename to bullmq_gone');
    await desk.rows('update identity.staff set disabled_at = now()');
    await desk.deadline(await desk.case(noor), '2026-11-02');
    await until(async () => (await desk.alarms()).length === 1);
    await until(async () => (await get(opened, '/healthz')).status === 200);
    await desk.rows('alter schema bullmq_gone rename to bullmq');
  });

  it('works beside a second one', async () => {
    await desk.deadline(await desk.case(noor), '2026-11-02');
    const both = [await worker(), await worker()];
    await until(() => desk.mail.received.length === 1);
    for (const opened of both) await until(async () => (await get(opened, '/healthz')).status === 200);
    await desk.deadline(await desk.case(noor), '2026-11-02');
    await until(() => desk.mail.received.length === 2);
    expect(new Set(desk.mail.received.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('is not healthy when its passes fail', async () => {
    const opened = await worker();
    await desk.rows('revoke all on reminders.changed_deadlines from spreekrecht_worker');
    await until(async () => (await get(opened, '/healthz')).status === 503);
    await desk.rows('grant select, insert, delete on reminders.changed_deadlines to spreekrecht_worker');
    await until(async () => (await get(opened, '/healthz')).status === 200);
  });

  it('finishes the mail that it is sending when it is stopped', async () => {
    const deadline = await desk.deadline(await desk.case(noor), '2026-11-02');
    let answer: (() => void) | undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    desk.mail.beforeAnswer = () => answered;
    const opened = await worker();
    await until(() => desk.mail.received.length === 1);
    const stopped = opened.close();
    open.splice(0);
    answer?.();
    await stopped;
    expect(await desk.ledger(deadline)).toContain('1 14-days-before sent');
  });

  it('removes what is past its time once a day', async () => {
    const old = new SystemClock().instant().toString();
    await desk.rows(
      `insert into intake.sessions (token_hash, sealed, created_at, last_seen_at) values ('\\x01', '\\x02', $1, '2026-11-29')`,
      [old],
    );
    await worker();
    await until(async () => (await desk.rows('select 1 from intake.sessions')).length === 0);
  });

  it('says nothing of a case in its log, the queue, or the mails', async () => {
    const caseId = await desk.case(noor, { reference: `SR-${SECRET_WORD}`, institution_type: 'bank' });
    const deadline = await desk.deadline(caseId, '2026-11-02');
    desk.mail.refused.set('lead@desk.example', 550);
    await desk.person('lead', 'lead');
    await desk.deadline(await desk.case(null), '2026-11-02');
    await worker();
    await until(() => desk.mail.received.length === 1 && logged.includes('job failed'));
    const jobs = JSON.stringify(await desk.rows('select * from bullmq.job'));
    expect(jobs).toContain('send-reminder-mail');
    const places = { log: logged, jobs, mails: desk.mail.received.map(({ source }) => source).join('\n') };
    for (const [place, text] of Object.entries(places)) {
      for (const secret of [SECRET_WORD, caseId, deadline, 'bank', 'SR-', 'lead@']) {
        expect(`${place}: ${text.includes(secret) ? secret : ''}`).toBe(`${place}: `);
      }
    }
  });
});

describe('A worker that cannot start', () => {
  it.each([
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'SMTP_URL is needed by the worker'],
    [{ SMTP_URL: 'smtp://127.0.0.1:1' }, 'DATABASE_URL is needed by the worker'],
  ])('with only %j says: %s', async (given, message) => {
    await expect(openWorker(loadEnv({ NODE_ENV: 'test', ...given }))).rejects.toThrow(message);
  });
});
