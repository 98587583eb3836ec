/** Another program is told that something happened: a real receiver, the desk's own doors, and the worker's own role. */
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ConfigModule, loadEnv } from '@app/config';
import { DatabaseModule } from '@app/database';
import { DirectoryService } from '@app/directory';
import { WebhookSendingModule, WebhookSendingService, type WebhookReport } from '@app/webhooks';
import { TEST_SECRETS } from '../support/desk.js';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';
import { LocalCa, type Certificate } from '../support/local-ca.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

interface Delivery {
  type: string;
  status: string;
  attempts: number;
  lastResult: string | null;
}

describe('A program that is told that something happened', () => {
  let house: DeskHouse;
  let owner: pg.Pool;
  let lena: Colleague;
  let lead: DeskProgram;
  let anna: Colleague;
  const receivers: WebhookReceiver[] = [];
  const workers: INestApplicationContext[] = [];
  let pass: () => Promise<WebhookReport>;

  beforeAll(async () => {
    house = await DeskHouse.open('2026-11-23T09:00:00Z');
    owner = new pg.Pool({ connectionString: house.intake.database.url, max: 2 });
    owner.on('error', () => undefined);
    lena = await house.colleague('lena', 'lead');
    anna = await house.colleague('anna');
    pass = await worker(true);
  }, 90_000);
  afterAll(async () => {
    for (const context of workers) await context.close();
    await owner.end();
    await house.close();
  });
  beforeEach(async () => {
    await owner.query('delete from webhooks.subscriptions');
    await logIn();
  });
  afterEach(async () => {
    for (const one of receivers.splice(0)) await one.goAway();
  });

  /** Hours pass between one thing and the next, and a session does not live so long. */
  async function logIn(): Promise<void> {
    lead = await house.program(lena);
  }

  /** The worker's side, with its own role and as impatient as a test needs it. */
  async function worker(
    loopbackAllowed: boolean,
    { timeoutMs = 400, authorities = [] }: { timeoutMs?: number; authorities?: string[] } = {},
  ): Promise<() => Promise<WebhookReport>> {
    const sending = { key: TEST_SECRETS.webhookKey, loopbackAllowed, timeoutMs, authorities };
    @Module({
      imports: [
        ConfigModule.open(loadEnv({ NODE_ENV: 'test' }), house.clock),
        DatabaseModule.open({ url: house.intake.database.urlAs('worker'), entities: [], poolSize: 4 }),
        WebhookSendingModule.open(sending),
      ],
    })
    class Worker {}
    const context = await NestFactory.createApplicationContext(Worker, {
      logger: false,
      abortOnError: false,
    });
    workers.push(context);
    return () => context.get(WebhookSendingService).pass();
  }

  async function receiver(
    types = ['desk.work-arrived'],
    certificate?: Certificate,
  ): Promise<{ at: WebhookReceiver; id: string }> {
    const at = await WebhookReceiver.start(certificate);
    receivers.push(at);
    const { status, body } = await lead.post<{ id: string; secret: string }>('/webhooks', {
      name: 'Planbord',
      url: at.url,
      types,
    });
    expect(status).toBe(201);
    at.secrets.push(body.secret);
    return { at, id: body.id };
  }

  const later = (minutes: number) =>
    house.clock.moveTo(
      house.clock
        .instant()
        .add({ minutes: Math.round(minutes) })
        .toString(),
    );
  /** Past the half hour in which something happened, and the ten minutes of chance after it. */
  const halfHourLater = async () => {
    later(41);
    await logIn();
  };
  const complain = () =>
    house.complain({ language: 'nl', narrative: 'Windmolenstraat.', institution: { type: 'bank' } });
  const log = async (id: string) =>
    (await lead.get<{ items: Delivery[] }>(`/webhooks/${id}/deliveries`)).body.items;
  const alarms = async () =>
    (
      await owner.query<{ kind: string }>(`select kind from reminders.alarms where settled_at is null`)
    ).rows.map(({ kind }) => kind);

  it('is made by a lead at the desk, who sees its secret once, and never for an address inside', async () => {
    const atLead = await house.atDesk(lena);
    await atLead.open('/webhooks');
    for (const url of ['http://hooks.example.org/', 'https://10.0.0.8/', 'https://localhost/', 'hooks']) {
      await atLead.send('/webhooks', { name: 'Planbord', url, types: ['desk.work-arrived'] });
      expect([url, atLead.page.status]).toEqual([url, 422]);
      expect(atLead.page.html).toContain(`value="${url}"`);
    }
    expect(atLead.text).toContain('Geef een adres dat begint met https://.');
    const made = await atLead.send('/webhooks', {
      name: 'Planbord',
      url: 'https://hooks.example.org/in?token=geheim',
      types: ['desk.work-arrived', 'desk.clock-changed'],
    });
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toContain('no-store');
    const secret = /whsec_[A-Za-z0-9+/=]+/.exec(atLead.text)?.[0] ?? '';
    expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
    await atLead.open('/webhooks');
    expect(atLead.text).toContain('hooks.example.org');
    expect(atLead.text).not.toContain('token=geheim');
    const [, id = ''] = /\/webhooks\/([0-9a-f-]{36})/.exec(atLead.page.html) ?? [];
    await atLead.open(`/webhooks/${id}`);
    expect(atLead.page.html).not.toContain('whsec_');
    const stored = JSON.stringify((await owner.query('select * from webhooks.subscriptions')).rows);
    for (const word of ['hooks.example', 'Planbord', secret]) expect(stored).not.toContain(word);
    await atLead.send(`/webhooks/${id}/removals`);
    expect(atLead.text).toContain('De ontvanger is weg.');
    const refused = await lead.post<{ code: string }>('/webhooks', {
      name: 'x',
      url: 'https://192.168.1.1/',
      types: ['desk.work-arrived'],
    });
    expect([refused.status, refused.body.code]).toEqual([400, 'WEBHOOKS.ADDRESS']);
    expect((await (await house.program(anna)).get('/webhooks')).status).toBe(403);
    const trail = await owner.query<{ action: string }>(
      `select action from audit.events where action like 'webhook%'`,
    );
    expect(trail.rows.map(({ action }) => action)).toEqual(['webhook-made', 'webhook-removed']);
  });

  it('learns the half hour, a kind and nothing else, in a signed event that is as long as any', async () => {
    const { at, id } = await receiver(['desk.work-arrived', 'desk.case-changed', 'desk.clock-changed']);
    const { reference, receipt } = await complain();
    await house.mailbox(receipt, '/messages', { text: 'Nog iets over de Windmolenstraat.' });
    expect(await pass()).toEqual({ told: 0, failed: 0, givenUp: 0 });
    await halfHourLater();
    expect((await pass()).told).toBe(1);
    const [one] = at.told;
    expect(one?.signedWith).toEqual(at.secrets);
    expect(one?.timestamp).toBe(Math.floor(house.clock.now().getTime() / 1000));
    expect(one?.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(Buffer.byteLength(one?.body ?? '')).toBe(512);
    const event = JSON.parse(one?.body ?? '') as Record<string, string>;
    expect(Object.keys(event).sort()).toEqual(['id', 'source', 'specversion', 'subject', 'time', 'type']);
    expect(event).toMatchObject({
      specversion: '1.0',
      id: one?.id,
      type: 'desk.work-arrived',
      time: '2026-11-23T09:30:00.000Z',
    });

    const atAnna = await house.program(anna);
    const { body } = await atAnna.get<{ items: { id: string; reference: string }[] }>('/cases');
    const caseId = body.items.find((item) => item.reference === reference)?.id ?? '';
    const { version } = (await atAnna.get<{ version: number }>(`/cases/${caseId}`)).body;
    const given = await atAnna.post(`/cases/${caseId}/assignments`, { assigneeId: anna.id, version });
    expect(given.status).toBe(201);
    await halfHourLater();
    await pass();
    const other = JSON.parse(at.told.at(-1)?.body ?? '') as Record<string, string>;
    expect(other['type']).toBe('desk.case-changed');
    expect(other['subject']).not.toBe(event['subject']);
    const everything = JSON.stringify(at.told);
    for (const secret of [caseId, reference, 'Windmolen', 'bank', anna.id, lena.id])
      expect(everything).not.toContain(secret);

    const found = await (await house.program(anna)).get(`/webhook-subjects/${event['subject']}`);
    expect([found.status, found.body]).toEqual([200, { caseId }]);
    const keyless = await house.program(await house.colleague('carol'));
    const [hers, none] = await Promise.all([
      keyless.get(`/webhook-subjects/${event['subject']}`),
      keyless.get('/webhook-subjects/11111111-2222-4333-8444-555555555555'),
    ]);
    expect([hers.status, hers.body]).toEqual([none.status, none.body]);
    expect(hers.status).toBe(404);
    expect((await log(id)).map(({ status, lastResult }) => [status, lastResult])).toEqual([
      ['delivered', 'http-204'],
      ['delivered', 'http-204'],
    ]);
    const atLead = await house.atDesk(lena);
    await atLead.open(`/webhooks/${id}`);
    expect(atLead.text).toContain('Er kwam iets binnen');
    expect(atLead.text).not.toContain(reference);
  });

  it('that answers with 500, hangs or is away gets the same event again, until it takes it', async () => {
    const { at, id } = await receiver();
    const calm = await receiver();
    await complain();
    await halfHourLater();
    at.answer = { status: 500 };
    expect(await pass()).toEqual({ told: 1, failed: 1, givenUp: 0 });
    at.answer = undefined;
    later(2);
    expect(await pass()).toMatchObject({ failed: 1 });
    await at.goAway();
    later(7);
    expect(await pass()).toMatchObject({ failed: 1 });
    expect(await log(id)).toMatchObject([{ status: 'waiting', attempts: 3, lastResult: 'not-reached' }]);
    expect(await pass()).toMatchObject({ failed: 0, told: 0 });
    await at.comeBack();
    at.answer = { status: 200 };
    later(37);
    await logIn();
    expect(await pass()).toMatchObject({ told: 1 });
    expect(new Set(at.told.map((one) => one.id)).size).toBe(1);
    expect(at.told).toHaveLength(3);
    expect(new Set(at.told.map((one) => one.timestamp)).size).toBe(3);
    for (const one of at.told) expect(one.signedWith).toEqual(at.secrets);
    expect(calm.at.told).toHaveLength(1);
    later(3000);
    await pass();
    expect(at.told).toHaveLength(3);
  });

  it('costs one attempt a round while it is away, however much waits for it', async () => {
    const { at, id } = await receiver();
    await at.goAway();
    for (let count = 0; count < 3; count += 1) await complain();
    await halfHourLater();
    expect(await pass()).toEqual({ told: 0, failed: 1, givenUp: 0 });
    await at.comeBack();
    expect((await pass()).told).toBe(2);
    later(2);
    expect((await pass()).told).toBe(1);
    expect(await log(id)).toHaveLength(3);
  });

  it('is given up after ten attempts, which a lead is told, who can send it again', async () => {
    const { at, id } = await receiver();
    at.answer = { status: 302, headers: { location: 'http://127.0.0.1:1/' } };
    await complain();
    await halfHourLater();
    for (let attempt = 1; attempt < 10; attempt += 1) {
      expect(await pass()).toMatchObject({ failed: 1 });
      later(2000);
    }
    expect(await alarms()).toEqual([]);
    expect(await pass()).toEqual({ told: 0, failed: 0, givenUp: 1 });
    await logIn();
    expect(await log(id)).toMatchObject([{ status: 'dead', attempts: 10, lastResult: 'http-302' }]);
    expect(await alarms()).toEqual(['webhook-failed']);
    const atLead = await house.atDesk(lena);
    await atLead.open('/alarms');
    expect(atLead.text).toContain('Een ander programma krijgt geen bericht');
    at.answer = { status: 204 };
    await atLead.open(`/webhooks/${id}`);
    await atLead.send(`/webhooks/${id}/resendings`);
    expect(atLead.text).toContain('Wat niet aankwam, wordt opnieuw gestuurd.');
    expect((await pass()).told).toBe(1);
    expect(await alarms()).toEqual([]);
  });

  it('that says it is gone for good is paused, and hears nothing of what happens meanwhile', async () => {
    const { at, id } = await receiver();
    at.answer = { status: 410 };
    await complain();
    await halfHourLater();
    expect(await pass()).toMatchObject({ givenUp: 1 });
    expect(await alarms()).toEqual(['webhook-failed']);
    await complain();
    expect((await lead.get<{ pausedWhy: string }>(`/webhooks/${id}`)).body.pausedWhy).toBe('gone');
    expect((await lead.post(`/webhooks/${id}/tests`)).status).toBe(409);
    expect((await lead.post(`/webhooks/${id}/resumptions`)).status).toBe(204);
    at.answer = { status: 204 };
    expect((await lead.post(`/webhooks/${id}/tests`)).status).toBe(204);
    expect((await pass()).told).toBe(1);
    await halfHourLater();
    await pass();
    expect(at.told.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
      'desk.work-arrived',
      'desk.test',
    ]);
    expect((await lead.delete(`/webhooks/${id}`)).status).toBe(204);
    expect(await alarms()).toEqual([]);
  });

  it('can check with the old and the new secret for a day after a change', async () => {
    const { at, id } = await receiver();
    const { body } = await lead.post<{ secret: string }>(`/webhooks/${id}/secrets`);
    at.secrets.push(body.secret);
    await lead.post(`/webhooks/${id}/tests`);
    await pass();
    expect(at.told.at(-1)?.signedWith).toEqual(at.secrets);
    later(25 * 60);
    await logIn();
    await lead.post(`/webhooks/${id}/tests`);
    await pass();
    expect(at.told.at(-1)?.signedWith).toEqual([body.secret]);
  });

  it('is told again, with the same id, what a worker could not write down before it died', async () => {
    const { at } = await receiver();
    await complain();
    await halfHourLater();
    // The receiver has it, and the worker cannot write that down: as when it dies at this very moment.
    at.before = async () => {
      await owner.query('revoke update on webhooks.deliveries from spreekrecht_worker');
    };
    await expect(pass()).rejects.toThrow(/permission denied/);
    at.before = async () => undefined;
    await owner.query(
      `grant update (due_at, status, attempts, last_result, settled_at) on webhooks.deliveries to spreekrecht_worker`,
    );
    expect((await pass()).told).toBe(0);
    later(6);
    expect((await pass()).told).toBe(1);
    expect(at.told).toHaveLength(2);
    expect(at.told[1]?.id).toBe(at.told[0]?.id);
    expect((await pass()).told).toBe(0);
  });

  it('hears nothing of what was rolled back, erased, or lies behind the wall of the lead who made it', async () => {
    const { id } = await receiver(['desk.work-arrived', 'desk.case-changed']);
    const { rows } = await owner.query<{ id: string }>(
      'select id from cases.cases order by filed_at desc limit 1',
    );
    const client = await owner.connect();
    await client.query('begin');
    await client.query(
      `insert into cases.history (id, case_id, kind, detail, happened_at)
       values (gen_random_uuid(), $1, 'she-wrote', '{}', $2)`,
      [rows[0]?.id, house.clock.now()],
    );
    expect((await client.query('select 1 from webhooks.deliveries')).rowCount).toBe(1);
    await client.query('rollback');
    client.release();
    expect(await log(id)).toEqual([]);

    const directory = house.app.get<DirectoryService>(DirectoryService, { strict: false });
    const bank = await directory.addInstitution({ name: 'Zonnebloembank', type: 'bank' });
    const atLead = await house.atDesk(lena);
    await atLead.open('/staff');
    await atLead.send('/staff/ties', { staffId: lena.id, institutionId: bank.id });
    await owner.query('update cases.cases set institution_id = $1 where id = $2', [bank.id, rows[0]?.id]);
    const event = `insert into cases.history (id, case_id, kind, detail, happened_at)
       values (gen_random_uuid(), $1, 'she-wrote', '{}', $2)`;
    await owner.query(event, [rows[0]?.id, house.clock.now()]);
    expect(await log(id)).toEqual([]);
    const { receipt } = await complain();
    expect(await log(id)).toHaveLength(1);
    const { rows: newest } = await owner.query<{ id: string }>(
      'select id from cases.cases order by filed_at desc, id desc limit 1',
    );
    expect(receipt).not.toBe('');
    await owner.query(`update cases.cases set status = 'erased' where id = $1`, [newest[0]?.id]);
    expect(await log(id)).toEqual([]);
  });

  it('is told over TLS, and of a certificate that is not right nothing is sent and a lead hears at once', async () => {
    const ours = new LocalCa();
    const right = ours.certify({ host: '127.0.0.1' });
    const { at, id } = await receiver(['desk.work-arrived'], right);
    const tell = await worker(true, { timeoutMs: 10_000, authorities: [ours.cert] });
    await lead.post(`/webhooks/${id}/tests`);
    expect(await tell()).toEqual({ told: 1, failed: 0, givenUp: 0 });
    expect(at.told[0]?.signedWith).toEqual(at.secrets);

    const show = async (certificate: Certificate) => {
      await at.goAway();
      at.certificate = certificate;
      await at.comeBack();
    };
    const wrong = {
      'an authority that nobody knows': new LocalCa().certify({ host: '127.0.0.1' }),
      'somebody else': ours.certify({ host: 'elsewhere.example' }),
      'a year that is over': ours.certify({ host: '127.0.0.1', notAfter: '20210101000000Z' }),
    };
    for (const [whose, certificate] of Object.entries(wrong)) {
      await show(right);
      await tell();
      expect([whose, await alarms()]).toEqual([whose, []]);
      const before = at.told.length;
      await show(certificate);
      await lead.post(`/webhooks/${id}/tests`);
      expect([whose, await tell()]).toEqual([whose, { told: 0, failed: 1, givenUp: 0 }]);
      expect(at.told).toHaveLength(before);
      const results = (await log(id)).map(({ lastResult }) => lastResult);
      expect([whose, results.includes('bad-certificate')]).toEqual([whose, true]);
      expect([whose, await alarms()]).toEqual([whose, ['webhook-failed']]);
      later(2);
    }
    await show(right);
    later(7);
    expect((await tell()).told).toBe(1);
    expect(await alarms()).toEqual([]);
    // Without the authority of the house, its certificate is as good as none.
    await lead.post(`/webhooks/${id}/tests`);
    expect(await (await worker(true, { timeoutMs: 10_000 }))()).toMatchObject({ told: 0, failed: 1 });
  });

  it('is not reached at an address of this machine where that is not allowed', async () => {
    const { at, id } = await receiver();
    await lead.post(`/webhooks/${id}/tests`);
    const strict = await worker(false);
    expect(await strict()).toEqual({ told: 0, failed: 1, givenUp: 0 });
    expect(at.told).toEqual([]);
    expect(await log(id)).toMatchObject([{ lastResult: 'not-public' }]);
  });
});
