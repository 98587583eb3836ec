/** The desk door over HTTP, and the intake door beside it on the same database, each with the rights of its own role. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { generateSync } from 'otplib';
import { loadEnv } from '@app/config';
import { StaffService, type NewStaff, type StaffRole } from '@app/identity';
import { FixedClock } from '@app/kernel';
import { RecordingMailer } from '@app/mail';
import { doorPort } from '@app/web';
import { openDesk } from '../../apps/desk/src/open-desk.js';
import { TEST_SECRETS } from './desk.js';
import { openTestDoor, type TestDoor } from './intake-door.js';
import { Person } from './person.js';

export interface Colleague {
  id: string;
  username: string;
  passphrase: string;
  totpSecret: string;
}

export class DeskHouse {
  readonly made = new Map<string, Colleague>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly intake: TestDoor,
    readonly clock: FixedClock,
    readonly mailer: RecordingMailer,
    /** Every line that the desk wrote to its log. */
    readonly log: string[],
    private readonly dataFolder: string,
  ) {}

  static async open(now = '2026-11-23T09:00:00Z'): Promise<DeskHouse> {
    const clock = FixedClock.at(now);
    const intake = await openTestDoor({ clock });
    const mailer = new RecordingMailer();
    const log: string[] = [];
    const dataFolder = mkdtempSync(join(tmpdir(), 'spreekrecht-desk-'));
    const env = loadEnv({
      NODE_ENV: 'test',
      DESK_PORT: '0',
      DESK_DATA: dataFolder,
      DATABASE_URL: intake.database.urlAs('desk'),
      AUDIT_KEY: TEST_SECRETS.auditKey,
      RELEASE_KEY: '5e'.repeat(32),
      WEBHOOK_KEY: TEST_SECRETS.webhookKey,
      WEBHOOK_LOOPBACK: '1',
    });
    const app = await openDesk(env, { clock, mailer, logTo: { write: (line) => log.push(line) } });
    return new DeskHouse(app, intake, clock, mailer, log, dataFolder);
  }

  get url(): string {
    return `http://127.0.0.1:${doorPort(this.app)}`;
  }

  async colleague(
    username: string,
    role: StaffRole = 'caseworker',
    more: Partial<NewStaff> = {},
  ): Promise<Colleague> {
    const passphrase = `a long passphrase of ${username}`;
    const added = await this.app.get(StaffService, { strict: false }).add({
      username,
      displayName: username[0]?.toUpperCase() + username.slice(1),
      role,
      email: `${username}@desk.example`,
      passphrase,
      // A code of a demonstration account may be used twice within one step of a clock that stands still.
      isDemo: true,
      ...more,
    });
    const made = { id: added.id, username, passphrase, totpSecret: added.totpSecret };
    this.made.set(username, made);
    return made;
  }

  code(colleague: Colleague): string {
    return generateSync({
      secret: colleague.totpSecret,
      epoch: Math.floor(this.clock.now().getTime() / 1000),
    });
  }

  /** Logs in on the page, as a person with a browser. */
  async atDesk(colleague: Colleague): Promise<Person> {
    const person = new Person(this.url);
    await person.open('/login');
    await person.send('/login', { ...this.credentials(colleague) });
    if (person.page.path.startsWith('/login')) throw new Error(`${colleague.username} could not log in`);
    return person;
  }

  credentials(colleague: Colleague) {
    return { username: colleague.username, passphrase: colleague.passphrase, code: this.code(colleague) };
  }

  /** Logs in as a program. */
  async program(colleague: Colleague): Promise<DeskProgram> {
    const { username, passphrase } = colleague;
    const response = await fetch(`${this.url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, passphrase, totp: this.code(colleague) }),
    });
    if (response.status !== 201) throw new Error(`the log-in was answered with ${response.status}`);
    const { csrfToken } = (await response.json()) as { csrfToken: string };
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return new DeskProgram(this.url, cookie, csrfToken);
  }

  /** Files a complaint through the intake door. */
  async complain(complaint: object): Promise<{ receipt: string; reference: string }> {
    const response = await fetch(`${this.intake.url}/api/v1/complaints`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(complaint),
    });
    if (response.status !== 201)
      throw new Error(`the complaint was answered with ${response.status}: ${await response.text()}`);
    return (await response.json()) as { receipt: string; reference: string };
  }

  /** What she does in her mailbox. */
  async mailbox<T>(receipt: string, path = '', body: object = {}): Promise<T> {
    const response = await fetch(`${this.intake.url}/api/v1/mailbox${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ receipt, ...body }),
    });
    if (!response.ok) throw new Error(`the mailbox answered ${response.status}`);
    return (await response.json().catch(() => ({}))) as T;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.intake.close();
    rmSync(this.dataFolder, { recursive: true, force: true });
  }
}

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Headers;
}

/** A program that is logged in at the API of the desk. */
export class DeskProgram {
  constructor(
    readonly url: string,
    readonly cookie: string,
    readonly csrfToken: string,
  ) {}

  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return this.request(path, { method: 'GET' });
  }

  post<T = Record<string, unknown>>(
    path: string,
    body: object = {},
    csrf = this.csrfToken,
  ): Promise<Answer<T>> {
    return this.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
      body: JSON.stringify(body),
    });
  }

  delete(path: string): Promise<Answer> {
    return this.request(path, { method: 'DELETE', headers: { 'x-csrf-token': this.csrfToken } });
  }

  private async request<T>(path: string, init: RequestInit): Promise<Answer<T>> {
    const headers = { cookie: this.cookie, ...(init.headers as Record<string, string>) };
    const response = await fetch(`${this.url}/api/v1${path}`, { ...init, headers });
    const text = await response.text();
    return {
      status: response.status,
      body: (text === '' ? {} : JSON.parse(text)) as T,
      headers: response.headers,
    };
  }
}
