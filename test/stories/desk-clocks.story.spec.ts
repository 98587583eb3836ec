import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseClocksService, CaseworkService } from '@app/casework';
import { Transactions } from '@app/database';
import { LoginService, type StaffActor } from '@app/identity';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';
import type { Person } from '../support/person.js';

interface Clock {
  id: string;
  version: number;
  due: string;
}

describe('Clocks in the hands of a caseworker', () => {
  let house: DeskHouse;
  let anna: Colleague;
  let program: DeskProgram;
  let atAnnas: Person;
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    await house.colleague('lena', 'lead');
    program = await house.program(anna);
    atAnnas = await house.atDesk(anna);
  }, 60_000);
  afterAll(() => house.close());

  async function taken(type = 'municipality'): Promise<{ id: string; path: string }> {
    const { reference } = await house.complain({
      language: 'nl',
      narrative: 'De balie wilde mij niet helpen.',
      institution: { type },
    });
    const { body } = await program.get<{ items: { id: string; reference: string }[] }>('/cases?status=new');
    const id = body.items.find((item) => item.reference === reference)?.id ?? '';
    await program.post(`/cases/${id}/assignments`, { assigneeId: anna.id, version: 1 });
    return { id, path: `/cases/${id}` };
  }

  async function running(path: string, request: object): Promise<Clock> {
    const { status, body } = await program.post<Clock & { code?: string }>(`${path}/deadlines`, request);
    expect([status, body.code]).toEqual([201, undefined]);
    return body;
  }

  async function stored(id: string) {
    const [row] = await house.app
      .get(Transactions, { strict: false })
      .query<{ due: string; version: number; request: { extensions?: object[] } }>(
        `select to_char(due, 'YYYY-MM-DD') as due, version, request from cases.deadlines where id = $1`,
        [id],
      );
    return row;
  }

  const auditOf = (caseId: string) =>
    house.app
      .get(Transactions, { strict: false })
      .query<{ action: string; detail: Record<string, unknown> }>(
        `select action, detail from audit.events where subject_id = $1 and action like 'deadline-%' order by position`,
        [caseId],
      );

  async function actor(): Promise<StaffActor> {
    const logins = house.app.get(LoginService, { strict: false });
    return (await logins.logIn(anna.username, anna.passphrase, house.code(anna))).actor;
  }

  it('shows them on the case in one picture, with the same in words and today in it', async () => {
    const { path } = await taken();
    await running(path, { term: 'AWB-9-11-6w', start: '2026-11-02' });
    const over = await running(path, { term: 'BNK-43-2', start: '2026-10-19' });
    await program.post(`${path}/deadlines/${over.id}/endings`, { how: 'met', version: 1 });
    await atAnnas.open(path);
    const card = atAnnas.page.html.split('id="clock-line"')[1]?.split('</ol>')[0] ?? '';
    expect(card).toMatch(/<svg[^>]*role="img" aria-label="Tijdlijn met \d+ termijnen, van /);
    expect(card).toContain('vandaag, 23 november 2026');
    expect(card).toMatch(/class="clock-picture" role="region" aria-label="[^"]+" tabindex="0"/);
    expect(card).not.toMatch(/ style=|<style|<script/);

    const items = card.split('<ol class="clock-list">')[1]?.split('<li>').slice(1) ?? [];
    const words = items.map((item) => item.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '));
    expect(words[0]).toContain('(BNK-43-2)');
    expect(words[0]).toContain('gehaald');
    expect(words[1]).toContain('Loopt van 2 november 2026 tot en met 14 december 2026.');
    expect(words.find((item) => item.includes('OMB-9-24-1b'))).toContain(
      'Dan loopt hij van 14 december 2026 tot en met 14 december 2027.',
    );
    expect(card.match(/class="clock-label"/g)).toHaveLength(items.length);
    for (const [at, label] of [...card.matchAll(/class="clock-label"[^>]*>([^<]+)/g)].entries()) {
      expect(label[1]?.startsWith(`${at + 1}. `)).toBe(true);
    }
  });

  it('shows what an extension would do beside what is, and only the second button saves', async () => {
    const { id, path } = await taken();
    const clock = await running(path, { term: 'AWB-9-11-6w', start: '2026-11-02' });
    const page = `${path}/clocks/${clock.id}`;
    const ask = `${page}/what-if/extensions`;
    const save = `${path}/deadlines/${clock.id}/extensions`;
    await atAnnas.open(page);
    expect(atAnnas.page.html).not.toContain(`action="${save}"`);
    const shown = await atAnnas.send(ask, { length: 'P3W', noticeOn: '2026-12-07', consent: 'yes' });
    expect(shown.status).toBe(200);
    expect(atAnnas.text).toContain(
      'De laatste dag gaat van 14 december 2026 naar 4 januari 2027: 21 dagen later.',
    );
    expect(atAnnas.text).toContain('Er is nog niets bewaard.');
    expect(shown.html.match(/class="steps"/g)).toHaveLength(2);
    // What was typed stands in the form again, and in the one that saves.
    expect(shown.html).toMatch(/<option[^>]*(value="P3W"[^>]*selected|selected[^>]*value="P3W")/);
    expect(atAnnas.hidden(save).filter(([name]) => name !== 'csrf')).toEqual([
      ['version', '1'],
      ['length', 'P3W'],
      ['noticeOn', '2026-12-07'],
      ['consent', 'yes'],
    ]);
    expect(await stored(clock.id)).toMatchObject({ due: '2026-12-14', version: 1 });
    expect((await auditOf(id)).map(({ action }) => action)).toEqual(['deadline-started']);

    await atAnnas.send(save);
    expect(atAnnas.page.path).toBe(`${path}?done=clock-moved`);
    expect(await stored(clock.id)).toMatchObject({ due: '2027-01-04', version: 2 });
  });

  it('shows what standing still and a printed date would do', async () => {
    const { path } = await taken();
    const clock = await running(path, { term: 'DEC-4-13', start: '2026-11-02' });
    const page = `${path}/clocks/${clock.id}`;
    await atAnnas.open(page);
    await atAnnas.send(`${page}/what-if/suspensions`, { from: '2026-11-16', to: '' });
    expect(atAnnas.text).toContain('De termijn staat dan stil en heeft zolang geen laatste dag.');
    await atAnnas.send(`${page}/what-if/suspensions`, { from: '2026-11-16', to: '2026-11-26' });
    expect(atAnnas.text).toContain('10 dagen later');
    await atAnnas.send(`${page}/what-if/printed-dates`, { printed: '2026-12-24' });
    expect(atAnnas.text).toContain('De brief noemt 24 december 2026; dat gaat voor.');
    expect(atAnnas.text).toContain('Volgens de wet zou het 28 december 2026 zijn.');
    await atAnnas.send(`${path}/deadlines/${clock.id}/printed-dates`);
    await atAnnas.open(path);
    expect(atAnnas.text).toContain('De brief noemt 24 december 2026; dat gaat voor.');
    expect(atAnnas.text).toContain('Volgens de wet zou het 28 december 2026 zijn.');
  });

  it('says in plain Dutch what cannot be, keeps what was typed and offers nothing to save', async () => {
    const { path } = await taken();
    const clock = await running(path, { term: 'AWB-9-11-6w', start: '2026-11-02' });
    const page = `${path}/clocks/${clock.id}`;
    await atAnnas.open(page);
    const refused = await atAnnas.send(`${page}/what-if/extensions`, {
      length: 'P13W',
      noticeOn: '2026-12-07',
    });
    expect(refused.status).toBe(422);
    expect(atAnnas.text).toContain('Zo lang mag niet bij deze termijn.');
    expect(atAnnas.text).not.toMatch(/at most|extended by/);
    expect(refused.html).toContain('value="2026-12-07"');
    expect(refused.html).not.toContain(`action="${path}/deadlines/${clock.id}/extensions"`);

    const asProgram = await program.post<{ detail: string }>(`${path}/deadlines/${clock.id}/extensions`, {
      length: 'P13W',
      noticeOn: '2026-12-07',
      version: 1,
    });
    expect(asProgram.status).toBe(400);
    expect(asProgram.body.detail).toContain('extensions[0]');
  });

  it('shows and saves nothing over what a colleague changed meanwhile', async () => {
    const { path } = await taken();
    const clock = await running(path, { term: 'AWB-9-11-6w', start: '2026-11-02' });
    const page = `${path}/clocks/${clock.id}`;
    await atAnnas.open(page);
    await atAnnas.send(`${page}/what-if/printed-dates`, { printed: '2026-12-20' });
    const save = `${path}/deadlines/${clock.id}/printed-dates`;
    const stale = new URLSearchParams(atAnnas.hidden(save));
    await program.post(`${path}/deadlines/${clock.id}/extensions`, {
      length: 'P2W',
      noticeOn: '2026-12-07',
      version: 1,
    });
    expect((await atAnnas.post(save, stale)).status).toBe(409);
    expect((await atAnnas.post(`${page}/what-if/printed-dates`, stale)).status).toBe(409);
    expect(atAnnas.page.html).toContain('value="2026-12-20"');
    expect(await stored(clock.id)).toMatchObject({ due: '2026-12-28', version: 2 });
  });

  it('marks a term that a lawyer should look at, before it is started and after', async () => {
    const { path } = await taken();
    await atAnnas.open(`${path}/clocks`);
    expect(atAnnas.text).toMatch(/\([A-Z0-9-]+\) – Laat een jurist dit nakijken\./);
    const term = /<option value="([^"]+)"[^>]*>[^<]*– Laat een jurist/.exec(atAnnas.page.html)?.[1] ?? '';
    await running(path, { term, start: '2026-11-02' });
    await atAnnas.open(path);
    expect(atAnnas.text.match(/Laat een jurist dit nakijken\./g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('leaves an audit line whoever calls, asks the wall first, and starts nothing in a case that ended', async () => {
    const { id, path } = await taken();
    const clocks = house.app.get(CaseClocksService, { strict: false });
    const her = await actor();
    const [started] = await clocks.start(her, id, [{ term: 'AWB-9-11-6w', start: '2026-11-02' }]);
    const deadlineId = started?.id ?? '';
    const extension = { length: 'P4W', noticeOn: '2026-12-07' };
    await clocks.change(her, id, deadlineId, { extension }, 1);
    await expect(clocks.change(her, id, deadlineId, { printed: '2026-12-20' }, 1)).rejects.toMatchObject({
      code: 'CASES.CHANGED_MEANWHILE',
    });
    await expect(clocks.end(her, id, deadlineId, 'met', 1)).rejects.toMatchObject({
      code: 'CASES.CHANGED_MEANWHILE',
    });
    await clocks.end(her, id, deadlineId, 'met', 2);
    expect(await auditOf(id)).toEqual([
      { action: 'deadline-started', detail: { deadlineId, term: 'AWB-9-11-6w', due: '2026-12-14' } },
      { action: 'deadline-moved', detail: { deadlineId, changed: ['extensions'], due: '2027-01-11' } },
      { action: 'deadline-ended', detail: { deadlineId, how: 'met' } },
    ]);

    const { body } = await program.get<{ version: number }>(path);
    await program.post(`${path}/closures`, {
      outcome: 'upheld',
      explanation: 'Klaar.',
      version: body.version,
    });
    const late = await program.post<{ code: string; detail: string }>(`${path}/deadlines`, {
      term: 'AWB-9-11-6w',
      start: '2026-11-02',
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'CASEWORK.CASE_ENDED' } });
    expect(late.body.detail).toContain('Heropen de zaak eerst');

    await house.app.get(CaseworkService, { strict: false }).recuse(her, id);
    for (const attempt of [
      () => clocks.start(her, id, [{ term: 'AWB-9-11-6w', start: '2026-11-02' }]),
      () => clocks.change(her, id, deadlineId, { extension }, 2),
      () => clocks.whatIf(her, id, deadlineId, { extension }, 2),
      () => clocks.end(her, id, deadlineId, 'met', 2),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'CASES.UNKNOWN' });
    }
  });

  it('lets her step back from a case that is closed, and whoever reopens it has it', async () => {
    const { id, path } = await taken();
    const { body } = await program.get<{ version: number }>(path);
    await program.post(`${path}/closures`, {
      outcome: 'upheld',
      explanation: 'Klaar.',
      version: body.version,
    });
    await atAnnas.open(`${path}/recuse`);
    await atAnnas.send(`${path}/recusals`);
    expect(atAnnas.page.path).toBe('/?done=recused');
    const [row] = await house.app
      .get(Transactions, { strict: false })
      .query('select status, assignee_id from cases.cases where id = $1', [id]);
    expect(row).toEqual({ status: 'closed', assignee_id: null });

    const lena = house.made.get('lena');
    if (lena === undefined) throw new Error('no lead');
    const lead = await house.atDesk(lena);
    await lead.open(`${path}/reopen`);
    await lead.send(`${path}/reopenings`, { reason: 'Er kwam nog een brief.' });
    expect(lead.page.path).toBe(`${path}?done=reopened`);
    expect(lead.text).toContain('Behandelaar: Lena');
  });

  it('gives a calendar address that is shown once, says only days, and works until it is taken back', async () => {
    const { path } = await taken();
    await running(path, { term: 'AWB-9-11-6w', start: '2026-11-02' });
    await atAnnas.open('/calendar');
    expect(atAnnas.text).toContain('Wie dit adres heeft, ziet uw dagen');
    const made = await atAnnas.send('/calendar/addresses');
    expect(made.status).toBe(201);
    const address = /class="calendar-address">([^<]+)</.exec(made.html)?.[1] ?? '';
    const feedPath = new URL(address).pathname;
    expect(feedPath).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);

    // A calendar has no session.
    const feed = await fetch(house.url + feedPath);
    expect(feed.status).toBe(200);
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(feed.headers.get('cache-control')).toBe('no-store');
    const text = await feed.text();
    expect(text).toContain('DTSTART;VALUE=DATE:20261214\r\n');
    expect(text).not.toMatch(/AWB|SR-|gemeente|anna/i);

    await atAnnas.open('/calendar');
    expect(atAnnas.page.html).not.toContain('.ics');
    await atAnnas.send('/calendar/revocations');
    expect(atAnnas.text).toContain('Het agenda-adres werkt niet meer.');
    const token = feedPath.slice('/calendar/'.length, -'.ics'.length);
    for (const gone of [feedPath, '/calendar/x.ics', `/calendar/${'a'.repeat(43)}.ics`, '/calendar/x']) {
      const answer = await fetch(house.url + gone);
      expect([gone, answer.status]).toEqual([gone, 404]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).not.toContain(token);
    }
    const log = house.log.join('\n');
    expect(log).toContain('/calendar/:token.ics');
    expect(log).not.toContain(token);
    expect(log).not.toContain(token.slice(0, 12));
  });

  it('keeps the calendar from whoever does not work on cases, and from another website', async () => {
    const teun = await house.colleague('teun', 'statistician');
    const person = await house.atDesk(teun);
    expect((await person.open('/calendar')).status).toBe(403);
    expect((await fetch(`${house.url}/calendar`)).status).toBe(401);
    await atAnnas.open('/calendar');
    const without = await atAnnas.post('/calendar/addresses', new URLSearchParams());
    expect(without.status).toBe(403);
  });
});
