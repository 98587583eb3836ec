import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FixedClock } from '@app/kernel';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { codeOn, Person } from '../support/person.js';

const STORY = 'De agent schreef niets op.\n\n<b>Hij</b> lachte & ging weg.';

describe('She stops and goes on', () => {
  let door: TestDoor;
  let owner: pg.Client;
  const clock = FixedClock.at('2026-11-23T09:00:00Z');

  beforeAll(async () => {
    door = await openTestDoor({ clock });
    owner = new pg.Client({ connectionString: door.database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await door.close();
  });

  async function begun(): Promise<{ person: Person; code: string }> {
    const person = new Person(door.url);
    await person.open('/nl/begin');
    await person.send('/nl/begin');
    expect(person.page.path).toBe('/nl/code');
    return { person, code: codeOn(person.page.html) };
  }

  async function enter(person: Person, code: string): Promise<void> {
    await person.open('/nl/open');
    await person.send('/nl/open', { code });
  }

  async function cases(): Promise<number> {
    const { rows } = await owner.query<{ count: string }>('select count(*) from cases.cases');
    return Number(rows[0]?.count);
  }

  it('finds everything again with her code on another phone, exactly as she typed it', async () => {
    const { person, code } = await begun();
    await person.open('/nl/1');
    await person.send('/nl/1', { narrative: STORY, go: 'next' });
    await person.send('/nl/2', { institutionType: 'police', go: 'later' });
    expect(person.page.path).toBe('/nl/code');
    expect(codeOn(person.page.html)).toBe(code);
    await person.send('/nl/leave');
    expect(person.page.path).toBe('/nl/done');
    expect(person.cookie).toBe('');

    const other = new Person(door.url);
    await enter(other, code.replace(/(.{4})/g, '$1-'));
    expect(other.page.path).toBe('/nl/box');
    expect(other.page.html).toContain('href="/nl/3"');
    await other.open('/nl/1');
    expect(other.page.html).toContain('&lt;b>Hij&lt;/b> lachte &amp; ging weg.');
    await other.open('/nl/2');
    expect(other.page.html).toMatch(
      /<option[^>]*value="police"[^>]*selected|<option[^>]*selected[^>]*value="police"/,
    );
  });

  it('keeps what is wrong too, and brings it back with a word about it', async () => {
    const { person } = await begun();
    await person.open('/nl/4');
    await person.send('/nl/4', { 'dated-day': '31', 'dated-month': '2', 'dated-year': '2026', go: 'next' });
    expect([person.page.status, person.page.path]).toEqual([422, '/nl/4']);
    expect(person.text).toContain('Deze datum bestaat niet');
    expect(person.page.html).toContain('value="31"');
    await person.open('/nl/4');
    expect(person.page.html).toContain('value="31"');
    await person.open('/nl/8');
    await person.send('/nl/8', { go: 'untyped' });
    expect(person.page.status).toBe(422);
    expect(person.text).toContain('Wat is er gebeurd? Schrijf een paar woorden');
    expect(person.text).toContain('Wanneer was het? Deze datum bestaat niet');
  });

  it('loses nothing of a half-written text when her visit is over', async () => {
    const { person, code } = await begun();
    await person.open('/nl/1');
    clock.moveTo('2026-11-23T09:31:00Z');
    const before = person.page;
    await person.send('/nl/1', { narrative: STORY, go: 'next' });
    expect(before.path).toBe('/nl/1');
    expect(person.text).toContain('Je tekst is er nog');
    expect(person.text).toContain('<b>Hij</b> lachte & ging weg.');
    await person.send('/nl/open', { code: '0000 0000 0000 0000 0000' });
    expect(person.page.status).toBe(404);
    expect(person.text).toContain('<b>Hij</b> lachte & ging weg.');
    await person.send('/nl/open', { code });
    expect(person.page.path).toBe('/nl/1');
    expect(person.page.html).toContain('&lt;b>Hij&lt;/b> lachte &amp; ging weg.');
  });

  it('can begin again with that text when she does not have her code', async () => {
    const { person, code } = await begun();
    await person.open('/nl/1');
    person.forgetCookies();
    await person.send('/nl/1', { narrative: STORY, go: 'next' });
    const kept = new URLSearchParams(person.hidden('/nl/open'));
    await person.post('/nl/begin', kept);
    expect(codeOn(person.page.html)).toMatch(/^\d{20}$/);
    expect(codeOn(person.page.html)).not.toBe(code);
    await person.open('/nl/1');
    expect(person.page.html).toContain('&lt;b>Hij&lt;/b> lachte &amp; ging weg.');
  });

  it('gets one code when she presses twice', async () => {
    const { person, code } = await begun();
    await person.post('/nl/begin', new URLSearchParams());
    expect(codeOn(person.page.html)).toBe(code);
  });

  it('cannot undo in one window what she wrote in another', async () => {
    const { person } = await begun();
    await person.open('/nl/2');
    const old = person.page;
    await person.open('/nl/1');
    await person.send('/nl/1', { narrative: STORY, go: 'next' });
    person.page = old;
    await person.send('/nl/2', { institutionType: 'bank', go: 'next' });
    await person.open('/nl/8');
    expect(person.text).toContain('Hij</b> lachte');
    expect(person.text).toContain('Bank');
  });

  it('is asked to press once more on a page of an earlier visit, and what she typed is there', async () => {
    const { person, code } = await begun();
    await person.open('/nl/1');
    const old = person.page;
    await enter(person, code);
    person.page = old;
    await person.send('/nl/1', { narrative: STORY, go: 'next' });
    expect([person.page.status, person.page.path]).toEqual([403, '/nl/1']);
    expect(person.text).toContain('Druk nog één keer op de knop');
    await person.send('/nl/1', { narrative: STORY, go: 'next' });
    expect(person.page.path).toBe('/nl/2');
  });

  it('may skip, go back, and change something from the last page', async () => {
    const { person } = await begun();
    await person.open('/nl/1');
    await person.send('/nl/1', { go: 'skip' });
    await person.send('/nl/2', { institutionType: 'operator', go: 'back' });
    expect(person.page.path).toBe('/nl/1');
    await person.send('/nl/1', { narrative: STORY, go: 'next' });
    await person.open('/nl/6');
    expect(person.text).toContain('Wat klopt er niet bij de exploitant?');
    await person.open('/nl/4');
    expect(person.text).not.toContain('Kreeg je een brief');
    await person.open('/nl/2?change');
    await person.send('/nl/2', { institutionType: 'bank', go: 'next' });
    expect(person.page.path).toBe('/nl/8');
  });

  it('is warned at once when a term is running', async () => {
    const { person } = await begun();
    await person.open('/nl/2');
    await person.send('/nl/2', { institutionType: 'benefits-agency', go: 'next' });
    await person.open('/nl/4');
    await person.send('/nl/4', { 'sent-day': '10', 'sent-month': '11', 'sent-year': '2026', go: 'next' });
    expect(person.page.path).toBe('/nl/5');
    expect(person.text).toContain('Let op: je hebt tot 22 december 2026');
    expect(person.text).toContain('Je hebt nog 29 dagen om bezwaar te maken');
  });

  it('files once, however often the form is sent', async () => {
    const { person, code } = await begun();
    await person.open('/nl/1');
    await person.send('/nl/1', { narrative: STORY, go: 'next' });
    await person.open('/nl/8');
    const form = person.page;
    const before = await cases();
    const twice = [person.send('/nl/8', { go: 'untyped' }), person.send('/nl/8', { go: 'untyped' })];
    expect((await Promise.all(twice)).map((seen) => seen.path)).toEqual(['/nl/ready', '/nl/ready']);
    person.page = form;
    await person.send('/nl/8', { go: 'untyped' });
    expect(person.page.path).toBe('/nl/ready');
    expect(codeOn(person.page.html)).toBe(code);
    expect(await cases()).toBe(before + 1);
    await person.open('/nl/1');
    expect(person.page.path).toBe('/nl/ready');
  });

  it('throws everything away when she says so', async () => {
    const { person, code } = await begun();
    await person.send('/nl/discard');
    expect(person.text).toContain('Alles is weg');
    await enter(person, code);
    expect(person.page.status).toBe(404);
  });

  it('finds nothing after seven days, and not before', async () => {
    clock.moveTo('2026-12-01T09:00:00Z');
    const { person, code } = await begun();
    clock.moveTo('2026-12-08T08:59:00Z');
    await enter(person, code);
    expect(person.page.path).toBe('/nl/box');
    clock.moveTo('2026-12-08T09:01:00Z');
    await enter(person, code);
    expect(person.page.status).toBe(404);
    const { rows } = await owner.query<{ days: number }>(
      'select extract(day from max(expires_at - saved_at))::int as days from intake.drafts',
    );
    expect(rows[0]?.days).toBe(7);
  });

  it('can read none of it without her code: drafts and visits are sealed', async () => {
    const { rows } = await owner.query<{ sealed: Buffer }>(
      'select sealed from intake.drafts union all select sealed from intake.sessions',
    );
    expect(rows.length).toBeGreaterThan(5);
    const text = rows.map((row) => row.sealed.toString('latin1')).join('');
    expect(text).not.toMatch(/agent schreef|narrative|privateKey|digits|police/);
  });

  it('is let in by no form of another site', async () => {
    const { person } = await begun();
    const response = await fetch(`${door.url}/nl/1`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://evil.example',
        cookie: person.cookie,
      },
      body: 'narrative=changed&go=next',
    });
    expect(response.status).toBe(403);
    await person.open('/nl/1');
    expect(person.text).not.toContain('changed');
  });
});
