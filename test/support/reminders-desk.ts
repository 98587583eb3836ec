/** A desk with people, cases and clocks, and a worker in its own role, for stories about reminders. */
import { randomBytes } from 'node:crypto';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { CASES_ENTITIES, CaseDeadlinesService, CasesModule } from '@app/cases';
import { ConfigModule, loadEnv } from '@app/config';
import { DatabaseModule } from '@app/database';
import type { DeadlineRequest } from '@app/deadlines';
import { Clock, FixedClock, newId } from '@app/kernel';
import { Mailer, SmtpMailer } from '@app/mail';
import {
  BullJobQueue,
  handle,
  JobQueue,
  migrateQueue,
  startJobWorker,
  type QueueLocation,
  type RunningJobWorker,
} from '@app/queue';
import {
  REMINDERS_ENTITIES,
  ReminderAlarmsModule,
  ReminderAlarmsService,
  RemindersModule,
  ReminderMailService,
  ReminderPlanningService,
  ReminderSettings,
  ReminderSweepService,
  type OpenAlarm,
  type SweepReport,
} from '@app/reminders';
import { freshDatabase, type TestDatabase } from './postgres.js';
import { TestMailServer } from './reminders-smtp.js';
import { until } from './until.js';

export type Role = 'caseworker' | 'lead' | 'administrator';

/** A word that stands in every text of the test cases and may stand nowhere else. */
export const SECRET_WORD = 'violetgezang';

export class ReminderDesk {
  readonly workers: RunningJobWorker[] = [];
  private readonly contexts: INestApplicationContext[] = [];
  private readonly queues: JobQueue[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly owner: pg.Pool,
    readonly mail: TestMailServer,
    readonly clock: FixedClock,
    readonly location: QueueLocation,
  ) {}

  private desk!: INestApplicationContext;
  private worker!: INestApplicationContext;

  /**
   * @param redisUrl uses Redis as the queue; PostgreSQL when left out.
   * @param server   a PostgreSQL of its own, as the owner; the one that all tests share when left out.
   */
  static async open(now: string, redisUrl?: string, server?: string): Promise<ReminderDesk> {
    const database = await freshDatabase(server);
    await migrateQueue(database.url);
    // One connection, so that a test may begin a transaction here; it is made again after the server was away.
    const owner = new pg.Pool({ connectionString: database.url, max: 1, idleTimeoutMillis: 0 });
    owner.on('error', () => undefined);
    const location =
      redisUrl === undefined ? { DATABASE_URL: database.urlAs('worker') } : { REDIS_URL: redisUrl };
    const self = new ReminderDesk(
      database,
      owner,
      await TestMailServer.start(),
      FixedClock.at(now),
      location,
    );
    self.desk = await self.context(
      [CasesModule, ReminderAlarmsModule],
      database.urlAs('desk'),
      CASES_ENTITIES,
    );
    self.worker = await self.newWorkerContext();
    return self;
  }

  /** The worker's services in a process of their own, as far as the database and the queue can tell. */
  async newWorkerContext(): Promise<INestApplicationContext> {
    const settings = new ReminderSettings('https://desk.example', 'desk.example');
    const ports = [
      {
        provide: JobQueue,
        useFactory: () => {
          const queue = new BullJobQueue(this.location, { retry: { attempts: 2, firstDelayMs: 20 } });
          this.queues.push(queue);
          return queue;
        },
      },
      {
        provide: Mailer,
        inject: [Clock],
        useFactory: (clock: Clock) =>
          new SmtpMailer({ smtpUrl: this.mail.url, from: 'desk@desk.example', clock, timeoutMs: 500 }),
      },
    ];
    return this.context(
      [RemindersModule.open(settings, ports)],
      this.database.urlAs('worker'),
      REMINDERS_ENTITIES,
    );
  }

  /** Starts processors of the queue, in as many workers as asked for. */
  async startWorkers(count = 1): Promise<void> {
    for (let made = 0; made < count; made += 1) {
      const context = made === 0 ? this.worker : await this.newWorkerContext();
      this.workers.push(
        await startJobWorker({
          location: this.location,
          handlers: [
            handle('sweep-reminders', async () => void (await context.get(ReminderSweepService).sweep())),
            handle('send-reminder-mail', ({ mailId }) => context.get(ReminderMailService).send(mailId)),
            handle('send-pings', async () => undefined),
            handle('send-webhooks', async () => undefined),
            handle('run-retention', async () => undefined),
          ],
        }),
      );
    }
  }

  sweep(): Promise<SweepReport> {
    return this.worker.get(ReminderSweepService).sweep();
  }

  /** The passes of one more worker, with connections of its own. */
  async anotherSweep(): Promise<() => Promise<SweepReport>> {
    const service = (await this.newWorkerContext()).get(ReminderSweepService);
    return () => service.sweep();
  }

  /** As the desk shows them. */
  alarmsSeenBy(viewer: { id: string; role: string }): Promise<OpenAlarm[]> {
    return this.desk.get(ReminderAlarmsService).open(viewer);
  }

  settleAlarm(viewer: { id: string; role: string }, alarmId: string): Promise<void> {
    return this.desk.get(ReminderAlarmsService).settle(viewer, alarmId);
  }

  get planning(): ReminderPlanningService {
    return this.worker.get(ReminderPlanningService);
  }

  /** Lets a pass happen and everything that it put into the queue, as on a morning at the desk. */
  async morning(moment?: string): Promise<SweepReport> {
    if (moment !== undefined) this.clock.moveTo(moment);
    const report = await this.sweep();
    await this.quiet();
    return report;
  }

  /**
   * Waits until nothing is left in the queue. It is asked more than once in a row, because a job that begins between
   * two of the counts stands in neither.
   */
  async quiet(): Promise<void> {
    let calm = 0;
    await until(async () => {
      const counts = await this.workers[0]!.counts();
      calm = counts.waiting + counts.active + counts.delayed === 0 ? calm + 1 : 0;
      return calm === 3;
    }, 90_000);
  }

  async person(username: string, role: Role, more: Record<string, unknown> = {}): Promise<string> {
    const id = newId();
    const secret = randomBytes(32);
    await this.insert('identity.staff', {
      id,
      username,
      display_name: `${SECRET_WORD} ${username}`,
      role,
      email: `${username}@desk.example`,
      language: 'nl',
      public_key: secret,
      passphrase_salt: secret,
      wrapped_private_key: secret,
      wrapped_totp_secret: secret,
      created_at: this.clock.now(),
      ...more,
    });
    return id;
  }

  async case(assigneeId: string | null, more: Record<string, unknown> = {}): Promise<string> {
    const id = newId();
    await this.insert('cases.cases', {
      id,
      reference: `SR-${id.slice(-12)}`,
      status: assigneeId === null ? 'new' : 'in-progress',
      language: 'nl',
      assignee_id: assigneeId,
      filed_at: this.clock.now(),
      filed_on: '2026-11-01',
      come_back_on: '2026-12-01',
      ...more,
    });
    return id;
  }

  /** A clock of six weeks for an agency, started by the desk. */
  async deadline(caseId: string, start: string, more: Partial<DeadlineRequest> = {}): Promise<string> {
    const term = { length: 'P6W', regime: 'atw' as const, owedBy: 'agency' as const };
    return (await this.clocks.start(caseId, { term, start, ...more }, null)).id;
  }

  /** What the desk does with clocks. */
  get clocks(): CaseDeadlinesService {
    return this.desk.get(CaseDeadlinesService);
  }

  async insert(table: string, row: Record<string, unknown>): Promise<void> {
    const names = Object.keys(row);
    await this.owner.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
  }

  /** Rows as the owner sees them. */
  async rows<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query(sql, parameters)).rows as Row[];
  }

  /** The ledger of a deadline: `version rung status`, in order of sending. */
  async ledger(deadlineId: string): Promise<string[]> {
    const rows = await this.rows<{ line: string }>(
      `select deadline_version || ' ' || rung || ' ' || status as line from reminders.reminders
       where deadline_id = $1 order by due_at, rung`,
      [deadlineId],
    );
    return rows.map(({ line }) => line);
  }

  /** Open alarms, by kind. */
  async alarms(): Promise<string[]> {
    const rows = await this.rows<{ kind: string }>(
      'select kind from reminders.alarms where settled_at is null order by raised_at, kind',
    );
    return rows.map(({ kind }) => kind);
  }

  /** Ends every connection of the worker's role at once, as the death of the process would. */
  async cutConnections(): Promise<void> {
    await this.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = 'spreekrecht_worker' and application_name not like '%queue%'`,
    );
  }

  /** Loses everything that the queue holds. */
  async loseQueue(): Promise<void> {
    const tables = await this.rows<{ name: string }>(
      `select 'bullmq.' || quote_ident(tablename) as name from pg_tables where schemaname = 'bullmq' and tablename <> 'migration'`,
    );
    const truncate = `truncate ${tables.map(({ name }) => name).join(', ')}`;
    await until(async () => {
      try {
        await this.rows(truncate);
        return true;
      } catch (error) {
        // A worker that is taking a job holds the same tables in another order; then it wins, and this waits.
        if ((error as { code?: string }).code === '40P01') return false;
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    for (const worker of this.workers) await worker.close();
    for (const queue of this.queues) await queue.close();
    for (const context of this.contexts) await context.close();
    await this.owner.end();
    await this.mail.stop();
    await this.database.drop();
  }

  private async context(
    modules: NonNullable<Parameters<typeof Module>[0]['imports']>,
    url: string,
    entities: Parameters<typeof DatabaseModule.open>[0]['entities'],
  ): Promise<INestApplicationContext> {
    @Module({
      imports: [
        ConfigModule.open(loadEnv({ NODE_ENV: 'test' }), this.clock),
        DatabaseModule.open({ url, entities, poolSize: 8 }),
        ...modules,
      ],
    })
    class Context {}
    const context = await NestFactory.createApplicationContext(Context, {
      logger: false,
      abortOnError: false,
    });
    this.contexts.push(context);
    return context;
  }
}
