import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { loadEnv } from '@app/config';
import { doorPort } from '@app/web';
import { openReports } from '../../apps/reports/src/open-reports.js';
import { DeskHouse } from '../support/desk-door.js';
import { Person } from '../support/person.js';

const SECRET_WORDS = 'Waarom is het cijfer van Flevoland hoger? Mevrouw Jansen zei dat.';
const PRINTED = 'Waarom is het cijfer van Flevoland hoger?';
const ANSWER = 'Het verschil kan toeval zijn.';

describe('A member of the Platform asks about a figure', () => {
  let house: DeskHouse;
  let door: NestFastifyApplication;
  let doorClient: pg.Client;
  let owner: pg.Client;
  let lena: Person;
  let teun: Person;
  let member: Person;
  let path: string;
  let url: string;

  beforeAll(async () => {
    house = await DeskHouse.open();
    lena = await house.atDesk(await house.colleague('lena', 'lead'));
    teun = await house.atDesk(await house.colleague('teun', 'statistician'));
    const asReports = house.intake.database.urlAs('reports');
    const env = loadEnv({ DATABASE_URL: asReports, REPORTS_PORT: '0', LOG_LEVEL: 'silent' });
    door = await openReports(env, house.clock);
    url = `http://127.0.0.1:${doorPort(door)}`;
    doorClient = new pg.Client({ connectionString: asReports });
    await doorClient.connect();
    owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
    member = new Person(url);
  }, 120_000);
  afterAll(async () => {
    await doorClient?.end();
    await owner?.end();
    await door?.close();
    await house?.close();
  });

  const everythingPublic = async () => {
    const paths = [
      '/nl/questions',
      '/en/questions',
      '/nl',
      '/api/v1/questions',
      '/api/v1/recommendations',
      path,
    ];
    const answers = await Promise.all(paths.map((one) => fetch(url + one)));
    return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
  };
  const questionPath = async (person: Person) => {
    await person.open('/questions');
    return /href="(\/questions\/[0-9a-f-]{36})"/.exec(person.page.html)?.[1] ?? '';
  };

  it('gets a link from the desk, which shows it once', async () => {
    await lena.open('/questions');
    await lena.send('/questions/links', { name: 'Voorbeeldgemeente' });
    const address = /class="calendar-address">([^<]+)</.exec(lena.page.html)?.[1] ?? '';
    path = new URL(address).pathname;
    expect(path).toMatch(/^\/nl\/ask\/[\w-]{43}$/);
    await lena.open('/questions');
    expect(lena.text).toContain('Voorbeeldgemeente');
    expect(lena.page.html).not.toContain(path);
    const stored = await owner.query('select row_to_json(l)::text as row from platform.asking_links l');
    expect(stored.rows).toHaveLength(1);
    expect(JSON.stringify(stored.rows)).not.toContain(path.slice(8));
  });

  it('is told what is wrong, with everything still there', async () => {
    await member.open(path);
    expect(member.page.headers.get('cache-control')).toBe('no-store');
    expect(member.page.headers.get('x-robots-tag')).toContain('noindex');
    await member.send(path, { text: 'Iets over SR-2026-000123.' });
    expect(member.page.status).toBe(422);
    expect(member.text).toContain('Kies er een.');
    expect(member.text).toContain('Iets over SR-2026-000123.');
    await member.send(path, { kind: 'question', text: 'Iets over SR-2026-000123.' });
    expect(member.text).toContain('Haal het eruit.');
    await member.send(path, { kind: 'question', text: 'x'.repeat(2001) });
    expect(member.text).toContain('Dit is te lang.');
    await member.send(path, { kind: 'question', quarter: '2019-Q1', text: 'Iets.' });
    expect(member.page.status).toBe(422);
    await member.send(path, { kind: 'question', text: 'Iets \u202E anders.' });
    expect(member.page.status).toBe(422);
    expect(await questionPath(lena)).toBe('');
  });

  it('asks, and nothing of it is public or can be read back', async () => {
    await member.open(path);
    await member.send(path, { kind: 'question', dimension: 'region', text: SECRET_WORDS });
    expect(member.text).toContain('Het loket heeft uw bericht.');
    expect(await everythingPublic()).not.toContain('Flevoland hoger');
  });

  it('cannot be overheard by whoever breaks into the public door', async () => {
    for (const forbidden of [
      'select asked from platform.questions',
      'select token_hash from platform.asking_links',
      'delete from platform.questions',
      "update platform.questions set status = 'published'",
      'insert into platform.questions (id) values (gen_random_uuid())',
      "update published.questions set answer = ''",
    ])
      await expect(doorClient.query(forbidden)).rejects.toThrow(/permission denied/);
    expect((await doorClient.query('select * from published.questions')).rows).toEqual([]);
  });

  it('is answered by one colleague and published by another', async () => {
    const at = await questionPath(lena);
    await lena.open(at);
    expect(lena.text).toContain('Mevrouw Jansen');
    await lena.send(`${at}/answers`, { explanation: 'Over SR-2026-000123.', text: ANSWER });
    expect(lena.page.status).toBe(422);
    await lena.open(at);
    await lena.send(`${at}/answers`, { explanation: PRINTED, text: ANSWER });
    expect(lena.page.html).not.toContain(`action="${at}/publications"`);
    const hers = new URLSearchParams(lena.hidden(`${at}/refusals`));
    expect((await lena.post(`${at}/publications`, hers)).status).toBe(409);
    expect(await everythingPublic()).not.toContain(ANSWER);
    await teun.open(at);
    await teun.send(`${at}/publications`);
    const all = await everythingPublic();
    expect(all).toContain(PRINTED);
    expect(all).toContain(ANSWER);
    expect(all).not.toContain('Jansen');
    expect(all).not.toContain('Voorbeeldgemeente');
    const { questions } = (await (await fetch(`${url}/api/v1/questions`)).json()) as { questions: object[] };
    expect(questions).toEqual([
      {
        id: at.slice('/questions/'.length),
        kind: 'question',
        quarter: null,
        dimension: 'region',
        question: PRINTED,
        answer: ANSWER,
        publishedOn: '2026-11-23',
      },
    ]);
  });

  it('loses what the desk does not take up, for good', async () => {
    await member.open(path);
    await member.send(path, { kind: 'agenda', text: 'Een punt dat te veel zegt.' });
    const at = await questionPath(teun);
    await teun.open(at);
    await teun.send(`${at}/refusals`);
    expect(teun.text).toContain('De tekst is weg.');
    const { rows } = await owner.query('select row_to_json(q)::text as row from platform.questions q');
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('te veel zegt');
  });

  it('may ask ten times a day, and then again', async () => {
    const ask = async (text: string) => {
      await member.open(path);
      return member.send(path, { kind: 'question', text });
    };
    for (let asked = 2; asked < 10; asked += 1) expect((await ask(`Vraag ${asked}`)).status).toBe(200);
    expect((await ask('Een te veel')).status).toBe(429);
    expect(member.text).toContain('Een te veel');
    house.clock.moveTo('2026-11-24T09:00:01Z');
    expect((await ask('Weer een dag')).status).toBe(200);
  });

  it('asks no more once the last day of the link is over, and the desk sees that it is', async () => {
    await owner.query(`update platform.asking_links set expires_on = '2026-11-24'`);
    expect((await member.open(path)).status).toBe(200);
    await owner.query(`update platform.asking_links set expires_on = '2026-11-23'`);
    expect((await member.send(path, { kind: 'question', text: 'Te laat' })).status).toBe(404);
    expect((await new Person(url).open(path)).status).toBe(404);
    const desk = await house.atDesk({ ...house.made.get('lena')! });
    await desk.open('/questions');
    expect(desk.text).toContain('verlopen');
    await owner.query(`update platform.asking_links set expires_on = '2027-11-24'`);
  });

  it('asks no more once the link was taken back, and a guess hears the same', async () => {
    const boss = await house.atDesk({ ...house.made.get('lena')! });
    await boss.open('/questions');
    const revoking = /action="(\/questions\/links\/[^"]+)"/.exec(boss.page.html)?.[1] ?? '';
    await member.open(path);
    await boss.send(revoking);
    expect(boss.text).toContain('ingetrokken');
    const taken = await member.send(path, { kind: 'question', text: 'Nog iets' });
    const guess = await new Person(url).open(`/nl/ask/${'a'.repeat(43)}`);
    expect([taken.status, guess.status]).toEqual([404, 404]);
    expect(member.text).toContain('Deze link werkt niet (meer)');
    expect(guess.html).toBe(taken.html);
  });

  it('is not asked for by another website, and caseworkers have no part in it', async () => {
    const foreign = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' },
      body: 'kind=question&text=x',
    });
    expect(foreign.status).toBe(403);
    const noor = await house.atDesk(await house.colleague('noor'));
    expect((await noor.open('/questions')).status).toBe(403);
  });

  it('is answered and published by programs in the same way, behind a link that one of them made', async () => {
    const lead = await house.program(house.made.get('lena')!);
    const second = await house.program(house.made.get('teun')!);
    const made = await lead.post<{ address: string }>('/asking-links', { name: 'Tweede gemeente' });
    expect(made.headers.get('cache-control')).toBe('no-store');
    const at = new URL(made.body.address).pathname;
    await member.open(at);
    await member.send(at, { kind: 'question', text: 'Wanneer komt het volgende kwartaal?' });
    interface Questions {
      items: { id: string; member: string; status: string; version: number }[];
    }
    const asked = (await lead.get<Questions>('/platform-questions')).body.items.find(
      (one) => one.member === 'Tweede gemeente',
    );
    expect(asked).toMatchObject({ status: 'asked', asked: 'Wanneer komt het volgende kwartaal?' });
    const one = `/platform-questions/${asked?.id}`;
    const answer = { explanation: 'Wanneer?', text: 'In januari.', version: asked?.version };
    expect((await lead.post(`${one}/answers`, answer)).status).toBe(204);
    const { version } = (await lead.get<{ version: number }>(one)).body;
    expect((await lead.post(`${one}/publications`, { version })).status).toBe(409);
    expect((await second.post(`${one}/publications`, { version })).status).toBe(204);
    expect((await lead.get(one)).body).toMatchObject({ status: 'published', answer: 'In januari.' });
    const links = await lead.get<{ items: { id: string; member: string }[] }>('/asking-links');
    expect(JSON.stringify(links.body)).not.toContain(at.slice('/nl/ask/'.length));
    const link = links.body.items.find((it) => it.member === 'Tweede gemeente');
    expect((await lead.post(`/asking-links/${link?.id}/revocations`)).status).toBe(204);
    expect((await member.open(at)).status).toBe(404);
  });
});
