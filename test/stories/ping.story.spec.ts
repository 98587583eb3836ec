/** A mail in her own words, because something waits for her; and everything that keeps it from her. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { ConfigModule, loadEnv } from '@app/config';
import { DatabaseModule } from '@app/database';
import { DomainError, FixedClock, type Clock } from '@app/kernel';
import { RecordingMailer } from '@app/mail';
import { PingMailer, PingSendingModule, PingSendingService } from '@app/pings';
import { DeskSide } from '../support/intake-desk.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { call } from '../support/intake-program.js';
import { Person } from '../support/person.js';

// A Monday, ten in the morning in the Netherlands.
const NOW = '2026-11-23T09:00:00Z';
const ADDRESS = 'roxana.k@mail.example';
const PING = {
  'ping-channel': 'email',
  'ping-address': ADDRESS,
  'ping-subject': 'Boodschappen',
  'ping-text': 'Vergeet de melk niet.',
  'ping-days1': ['1', '2', '3', '4', '5', '6', '7'],
  'ping-from1': '18',
  'ping-until1': '20',
};

describe('Her ping', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spreekrecht-ping-'));
  const clock = FixedClock.at(NOW);
  const mailer = new RecordingMailer();
  let door: TestDoor;
  let desk: DeskSide;
  let owner: pg.Client;
  let worker: INestApplicationContext;
  let filed: { receipt: string; reference: string };

  beforeAll(async () => {
    door = await openTestDoor({ clock });
    desk = await DeskSide.open(door.database, NOW);
    owner = new pg.Client({ connectionString: door.database.url });
    await owner.connect();
    worker = await openWorker();
    await pass();
  });
  afterAll(async () => {
    await worker.close();
    await owner.end();
    await desk.close();
    await door.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    clock.moveTo(NOW);
    mailer.sent.length = 0;
    await owner.query('delete from pings.pings');
    filed = (await call(door.url, 'complaints', { language: 'nl', narrative: 'De bank weigerde mij.' })).body;
  });

  function openWorker(): Promise<INestApplicationContext> {
    @Module({
      imports: [
        ConfigModule.open(loadEnv({}), clock as Clock),
        DatabaseModule.open({ url: door.database.urlAs('worker'), entities: [] }),
        PingSendingModule.open(
          { provide: PingMailer, useValue: mailer },
          { keyFolder: folder, domain: 'post.example' },
        ),
      ],
    })
    class SendingModule {}
    return NestFactory.createApplicationContext(SendingModule, { logger: false, abortOnError: false });
  }

  const pass = () => worker.get(PingSendingService).pass();
  const answer = () => desk.answers(filed.reference, { question: 'Heb je de brief nog?' });

  async function atPing(): Promise<Person> {
    const she = new Person(door.url);
    await she.open('/nl/open');
    await she.send('/nl/open', { code: filed.receipt });
    await she.open('/nl/box/ping');
    return she;
  }

  async function set(change: object = {}): Promise<Person> {
    const she = await atPing();
    await she.send('/nl/box/ping', { go: 'save', ...PING, ...change });
    return she;
  }

  /** Passes at every half hour until a moment. */
  async function passUntil(until: string): Promise<void> {
    const end = Date.parse(until);
    for (let at = clock.now().getTime(); at <= end; at += 30 * 60_000) {
      clock.moveTo(new Date(at).toISOString());
      await pass();
    }
  }

  it('goes once, in her hours, in her words, and with nothing of ours', async () => {
    const she = await set();
    expect(she.page.path).toBe('/nl/box/ping?news=saved');
    await passUntil('2026-11-23T12:00:00Z');
    expect(mailer.sent).toEqual([]);
    await answer();
    await passUntil('2026-11-23T16:50:00Z');
    expect(mailer.sent).toEqual([]);
    await passUntil('2026-11-23T20:00:00Z');
    expect(mailer.sent).toHaveLength(1);
    const [mail] = mailer.sent;
    expect(mail).toEqual({
      to: ADDRESS,
      subject: 'Boodschappen',
      text: 'Vergeet de melk niet.',
      messageId: expect.stringMatching(/^[0-9a-f-]{36}@post\.example$/),
    });
    await passUntil('2026-11-24T20:00:00Z');
    expect(mailer.sent).toHaveLength(1);
  });

  it('goes at most once a day, however much is written', async () => {
    await set();
    await answer();
    await passUntil('2026-11-23T19:00:00Z');
    await answer();
    await answer();
    await passUntil('2026-11-23T23:50:00Z');
    expect(mailer.sent).toHaveLength(1);
    await passUntil('2026-11-24T19:00:00Z');
    expect(mailer.sent).toHaveLength(2);
  });

  it('does not go when she has looked, stopped it, withdrawn, erased, or contact is held', async () => {
    const hers: [string, () => Promise<unknown>][] = [
      ['looked', () => call(door.url, 'mailbox', { receipt: filed.receipt })],
      ['stopped', async () => (await atPing()).send('/nl/box/ping', { go: 'stop' })],
      ['withdrawn', () => call(door.url, 'mailbox/withdrawal', { receipt: filed.receipt, erase: false })],
      ['erased', () => call(door.url, 'mailbox/withdrawal', { receipt: filed.receipt, erase: true })],
      [
        'held',
        () =>
          owner.query(
            `insert into cases.contact_holds (case_id, key_version, sealed, since)
             select id, 1, '\\x00', now() from cases.cases where reference = $1`,
            [filed.reference],
          ),
      ],
    ];
    for (const [what, does] of hers) {
      clock.moveTo(NOW);
      filed = (await call(door.url, 'complaints', { language: 'nl', narrative: 'Nog een.' })).body;
      await set();
      await answer();
      await pass();
      await does();
      await passUntil('2026-11-24T20:00:00Z');
      expect([what, mailer.sent.length]).toEqual([what, 0]);
    }
  });

  it('is shown to her again, and to nobody else', async () => {
    await set();
    const she = await atPing();
    for (const hers of [ADDRESS, 'Boodschappen', 'Vergeet de melk niet.'])
      expect(she.page.html).toContain(hers);
    const { rows } = await owner.query('select sealed, sealed_for_her from pings.pings');
    for (const bytes of [rows[0].sealed, rows[0].sealed_for_her] as Buffer[])
      expect(bytes.toString('latin1')).not.toMatch(/roxana|Boodschappen/);
    for (const [role, statement] of [
      ['desk', 'select 1 from pings.pings'],
      ['worker', 'select case_id from pings.pings'],
      ['worker', 'select sealed_for_her from pings.pings'],
      ['worker', 'update pings.pings set paused = false'],
    ] as const) {
      const client = new pg.Client({ connectionString: door.database.urlAs(role) });
      await client.connect();
      await expect(client.query(statement)).rejects.toThrow(/permission denied/);
      await client.end();
    }
    expect(door.log.join('')).not.toMatch(/roxana|Boodschappen/);
  });

  it('says what is wrong, and keeps what she typed', async () => {
    const she = await set({
      'ping-address': 'a@b.nl, c@d.nl',
      'ping-text': 'x'.repeat(301),
      'ping-until1': '18',
    });
    expect(she.page.status).toBe(422);
    expect(she.text).toContain('Dit is geen e-mailadres');
    expect(she.page.html).toContain('a@b.nl, c@d.nl');
    const { rowCount } = await owner.query('select 1 from pings.pings');
    expect(rowCount).toBe(0);
  });

  it('is not tried again on a day on which the mail server refused', async () => {
    await set();
    await answer();
    const send = mailer.send.bind(mailer);
    let tries = 0;
    mailer.send = () => {
      tries += 1;
      return Promise.reject(new DomainError('MAIL.REFUSED', 'unavailable', 'no'));
    };
    await passUntil('2026-11-23T20:00:00Z');
    mailer.send = send;
    await passUntil('2026-11-23T23:00:00Z');
    expect([tries, mailer.sent.length]).toEqual([1, 0]);
  });

  it('is closed for good when the key of the sending process is thrown away', async () => {
    await set();
    await answer();
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      rmSync(join(folder, name));
    }
    await passUntil('2026-11-23T20:00:00Z');
    expect(mailer.sent).toEqual([]);
    expect((await owner.query('select 1 from pings.pings')).rowCount).toBe(0);
    // And she can set a new one.
    expect((await set()).page.path).toBe('/nl/box/ping?news=saved');
  });
});
