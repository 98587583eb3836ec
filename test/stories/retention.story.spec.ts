/** What is past its time is removed by the worker in its own role, and nothing that is still open ever is. */
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ConfigModule, loadEnv } from '@app/config';
import { DatabaseModule } from '@app/database';
import { FixedClock, newId } from '@app/kernel';
import { RETENTION_RULES, RetentionModule, RetentionService } from '@app/retention';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';

const NOW = '2026-11-23T03:10:00Z';
const NOTHING = Object.fromEntries(RETENTION_RULES.map(({ kind }) => [kind, 0]));

describe('What is past its time', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let worker: INestApplicationContext;
  const clock = FixedClock.at(NOW);
  beforeEach(async () => {
    clock.moveTo(NOW);
    database = await freshDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    @Module({
      imports: [
        ConfigModule.open(loadEnv({ NODE_ENV: 'test' }), clock),
        DatabaseModule.open({ url: database.urlAs('worker'), entities: [] }),
        RetentionModule,
      ],
    })
    class Worker {}
    worker = await NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
  });
  afterEach(async () => {
    await worker.close();
    await owner.end();
    await database.drop();
  });

  const run = (dryRun = false) => worker.get(RetentionService).run({ dryRun });
  const secret = Buffer.from('0123456789abcdef0123456789abcdef');
  let serial = 0;
  const hash = () => Buffer.from(`hash-${(serial += 1)}`);

  async function insert(table: string, row: Record<string, unknown>): Promise<void> {
    const names = Object.keys(row);
    await owner.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
  }

  async function count(from: string): Promise<number> {
    return Number((await owner.query<{ count: string }>(`select count(*) from ${from}`)).rows[0]?.count);
  }

  async function addCase(status: string, closedAt: string | null): Promise<string> {
    const id = newId();
    await insert('cases.cases', {
      id,
      reference: `SR-${id}`,
      receipt_lookup: hash(),
      status,
      language: 'nl',
      region: 'amsterdam',
      filed_at: '2020-01-01T10:00:00Z',
      filed_on: '2020-01-01',
      come_back_on: '2020-02-01',
      closed_at: closedAt,
    });
    await insert('cases.case_keys', { case_id: id, version: 1, public_key: secret, created_at: NOW });
    await insert('cases.key_seals', { id: newId(), case_id: id, version: 1, sealed_key: secret });
    await insert('cases.texts', {
      id: newId(),
      case_id: id,
      kind: 'narrative',
      key_version: 1,
      sealed: secret,
      written_at: NOW,
    });
    await insert('cases.deadlines', {
      id: newId(),
      case_id: id,
      term: 'inline',
      catalogue_version: '1',
      owed_by: 'agency',
      request: {},
      result: {},
      status: 'running',
      started_at: '2020-01-01T10:00:00Z',
    });
    return id;
  }

  async function addStaff(): Promise<string> {
    const id = newId();
    await insert('identity.staff', {
      id,
      username: `person-${id}`,
      display_name: 'Person',
      role: 'caseworker',
      email: 'person@desk.example',
      public_key: secret,
      passphrase_salt: secret,
      wrapped_private_key: secret,
      wrapped_totp_secret: secret,
      created_at: NOW,
    });
    return id;
  }

  async function addShareLink(): Promise<string> {
    const [caseId, extractId, id, institution] = [
      await addCase('in-progress', null),
      newId(),
      newId(),
      newId(),
    ];
    await insert('directory.institutions', {
      id: institution,
      name: `Bank ${institution}`,
      type: 'bank',
      created_at: NOW,
    });
    await insert('mediation.extracts', {
      id: extractId,
      case_id: caseId,
      institution_id: institution,
      status: 'sent',
      key_version: 1,
      sealed: secret,
      author_id: await addStaff(),
      written_at: NOW,
    });
    await insert('mediation.share_links', {
      id,
      extract_id: extractId,
      case_id: caseId,
      link_hash: hash(),
      passcode_salt: secret,
      encrypted_extract: secret,
      made_at: NOW,
      expires_at: NOW,
    });
    return id;
  }

  async function addPartnerLink(): Promise<string> {
    const [caseId, referralId, id] = [await addCase('in-progress', null), newId(), newId()];
    await insert('referral.referrals', {
      id: referralId,
      case_id: caseId,
      kind: 'lawyer',
      outcome: 'sent',
      key_version: 1,
      sealed: secret,
      author_id: await addStaff(),
      offered_at: NOW,
      changed_at: NOW,
    });
    await insert('referral.partner_links', {
      id,
      referral_id: referralId,
      case_id: caseId,
      link_hash: hash(),
      passcode_salt: secret,
      encrypted_text: secret,
      made_at: NOW,
      expires_at: NOW,
    });
    return id;
  }

  const addHeld = (received_at: string, told_at: string | null = null) =>
    insert('mediation.held_mails', {
      id: newId(),
      kind: 'answer',
      source_hash: hash(),
      public_key: secret,
      sealed: secret,
      received_at,
      told_at,
    });

  /** One row on each side of the line, for every kind: the older one goes and the younger one stays. */
  const kinds: Record<
    string,
    { table: string; past: string; kept: string; add(moment: string): Promise<void> }
  > = {
    drafts: {
      table: 'intake.drafts',
      past: NOW,
      kept: '2026-11-23T03:10:01Z',
      add: (expires_at) =>
        insert('intake.drafts', {
          receipt_lookup: hash(),
          receipt_public_key: secret,
          sealed: secret,
          saved_at: NOW,
          expires_at,
        }),
    },
    'unfinished-files': {
      table: 'cases.attachments',
      past: '2026-11-23T02:10:00Z',
      kept: '2026-11-23T02:10:01Z',
      add: async (created_at) =>
        insert('cases.attachments', {
          id: newId(),
          case_id: await addCase('in-progress', null),
          number: 1,
          created_at,
        }),
    },
    'her-sessions': {
      table: 'intake.sessions',
      past: '2026-11-23T01:10:00Z',
      kept: '2026-11-23T01:10:01Z',
      add: (last_seen_at) =>
        insert('intake.sessions', { token_hash: hash(), sealed: secret, created_at: NOW, last_seen_at }),
    },
    'repeated-requests': {
      table: 'intake.idempotency_keys',
      past: '2026-11-22T03:10:00Z',
      kept: '2026-11-22T03:10:01Z',
      add: (created_at) =>
        insert('intake.idempotency_keys', {
          key_hash: hash(),
          body_hash: secret,
          sealed_answer: secret,
          created_at,
        }),
    },
    'exchange-sessions': {
      table: 'mediation.exchange_sessions',
      past: '2026-11-23T01:10:00Z',
      kept: '2026-11-23T01:10:01Z',
      add: async (last_seen_at) =>
        insert('mediation.exchange_sessions', {
          token_hash: hash(),
          share_link_id: await addShareLink(),
          sealed: secret,
          created_at: NOW,
          last_seen_at,
        }),
    },
    'partner-visits': {
      table: 'referral.partner_visits',
      past: '2026-11-23T01:10:00Z',
      kept: '2026-11-23T01:10:01Z',
      add: async (last_seen_at) =>
        insert('referral.partner_visits', {
          token_hash: hash(),
          link_id: await addPartnerLink(),
          sealed: secret,
          created_at: NOW,
          last_seen_at,
        }),
    },
    'overview-links': {
      table: 'mediation.overview_links',
      past: '2026-11-22T03:10:00Z',
      kept: '2026-11-22T03:10:01Z',
      add: (expires_at) =>
        insert('mediation.overview_links', { token_hash: hash(), asked_at: expires_at, expires_at }),
    },
    'overview-sessions': {
      table: 'mediation.overview_sessions',
      past: '2026-11-23T01:10:00Z',
      kept: '2026-11-23T01:10:01Z',
      add: (last_seen_at) =>
        insert('mediation.overview_sessions', {
          token_hash: hash(),
          address: 'a@bank.example',
          created_at: last_seen_at,
          last_seen_at,
        }),
    },
    'held-mails': {
      table: 'mediation.held_mails',
      past: '2026-10-24T03:10:00Z',
      kept: '2026-10-24T03:10:01Z',
      add: (received_at) => addHeld(received_at, '2026-11-16T03:10:00Z'),
    },
    'staff-sessions': {
      table: 'identity.sessions',
      past: '2026-11-22T03:10:00Z',
      kept: '2026-11-22T03:10:01Z',
      add: async (last_seen_at) =>
        insert('identity.sessions', {
          id: newId(),
          staff_id: await addStaff(),
          token_hash: hash(),
          sealed_private_key: secret,
          created_at: NOW,
          last_seen_at,
        }),
    },
    cases: {
      table: `cases.cases where status <> 'erased'`,
      past: '2025-10-23T03:10:00Z',
      kept: '2025-10-23T03:10:01Z',
      add: async (closedAt) => void (await addCase('closed', closedAt)),
    },
    'reminder-mails': {
      table: 'reminders.mails',
      past: '2025-10-23T03:10:00Z',
      kept: '2025-10-23T03:10:01Z',
      add: async (sent_at) =>
        insert('reminders.mails', {
          id: newId(),
          recipient_id: await addStaff(),
          day: '2025-10-20',
          needs_today: 1,
          made_at: '2025-10-20T07:30:00Z',
          sent_at,
        }),
    },
    'settled-alarms': {
      table: 'reminders.alarms',
      past: '2025-10-23T03:10:00Z',
      kept: '2025-10-23T03:10:01Z',
      add: (settled_at) =>
        insert('reminders.alarms', {
          id: newId(),
          kind: 'mail-failed',
          subject: newId(),
          raised_at: '2025-10-20T07:30:00Z',
          settled_at,
        }),
    },
  };

  it('is told by every rule in words, and shown here for every rule', () => {
    expect(Object.keys(kinds)).toEqual(RETENTION_RULES.map(({ kind }) => kind));
    for (const { why } of RETENTION_RULES) expect(why).toMatch(/^[A-Z].*\.$/);
  });

  it.each(Object.keys(kinds))('goes, and what is a second younger stays: %s', async (kind) => {
    const { table, past, kept, add } = kinds[kind]!;
    await add(past);
    await add(kept);
    const expected = { ...NOTHING, [kind]: 1 };
    expect(await run(true)).toEqual(expected);
    expect(await count(table)).toBe(2);
    expect(await run()).toEqual(expected);
    expect(await count(table)).toBe(1);
    expect(await run()).toEqual(NOTHING);
  });

  it('is never a mail of which the desk was not told a week before, also when the worker was away for long', async () => {
    const alarms = () =>
      owner.query('select kind, subject, settled_at is null as open from reminders.alarms order by subject');
    await addHeld('2026-09-01T10:00:00Z');
    await addHeld('2026-11-20T10:00:00Z');
    await run(true);
    expect((await alarms()).rows).toEqual([]);
    expect((await run())['held-mails']).toBe(0);
    expect((await alarms()).rows).toEqual([{ kind: 'held-mail-ends', subject: '2026-11-23', open: true }]);
    clock.moveTo('2026-11-30T03:09:59Z');
    expect((await run())['held-mails']).toBe(0);
    clock.moveTo('2026-11-30T03:10:00Z');
    expect((await run())['held-mails']).toBe(1);
    // What was left is younger, and nobody has to look any more.
    expect((await alarms()).rows).toEqual([{ kind: 'held-mail-ends', subject: '2026-11-23', open: false }]);
    expect(await count('mediation.held_mails')).toBe(1);
  });

  it('leaves nothing of a case but a tombstone', async () => {
    const id = await addCase('withdrawn', '2025-10-01T10:00:00Z');
    expect((await run()).cases).toBe(1);
    for (const table of ['case_keys', 'key_seals', 'texts', 'deadlines']) {
      expect(`${table} ${await count(`cases.${table} where case_id = '${id}'`)}`).toBe(`${table} 0`);
    }
    const { rows } = await owner.query('select status, region, receipt_lookup from cases.cases');
    expect(rows).toEqual([{ status: 'erased', region: 'unknown', receipt_lookup: null }]);
  });

  it.each(['new', 'in-progress', 'waiting-for-her', 'waiting-for-them'])(
    'is never a case that is %s, however old it is',
    async (status) => {
      await addCase(status, null);
      // Even a date of closing that was left behind by mistake makes no case a closed one.
      await addCase(status, '2020-06-01T10:00:00Z');
      clock.moveTo('2099-01-01T00:00:00Z');
      expect(await run(true)).toEqual(NOTHING);
      expect(await run()).toEqual(NOTHING);
      expect(await count('cases.texts')).toBe(2);
    },
  );

  it('is never a reminder that was not sent, or an alarm that nobody saw to', async () => {
    await kinds['reminder-mails']!.add(null as never);
    await kinds['settled-alarms']!.add(null as never);
    clock.moveTo('2099-01-01T00:00:00Z');
    expect(await run()).toEqual(NOTHING);
  });

  it('goes in portions, and all of it', async () => {
    const one = await addCase('closed', '2025-01-01T10:00:00Z');
    await owner.query(
      `insert into cases.cases (id, reference, status, language, filed_at, filed_on, come_back_on, closed_at)
       select gen_random_uuid(), 'SR-' || n, 'closed', 'nl', filed_at, filed_on, come_back_on, closed_at
       from cases.cases, generate_series(1, 449) as n where id = $1`,
      [one],
    );
    expect(await run(true)).toEqual({ ...NOTHING, cases: 450 });
    expect(await run()).toEqual({ ...NOTHING, cases: 450 });
  });

  it('is not a case that somebody reopens at that moment', async () => {
    const id = await addCase('closed', '2025-01-01T10:00:00Z');
    const desk = new pg.Client({ connectionString: database.urlAs('desk') });
    await desk.connect();
    await desk.query('begin');
    await desk.query(`update cases.cases set status = 'in-progress', closed_at = null where id = $1`, [id]);
    expect((await run()).cases).toBe(0);
    await desk.query('commit');
    await desk.end();
    expect(await run()).toEqual(NOTHING);
    expect(await count('cases.texts')).toBe(1);
  });
});
