import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DeskHouse } from '../support/desk-door.js';
import type { Person } from '../support/person.js';

const TEXT = {
  to: 'platform',
  subject: 'Redenen bij iedere weigering',
  text: 'Geef iedere weigering redenen.',
};

describe('A recommendation to the Platform', () => {
  let house: DeskHouse;
  let lena: Person;
  let teun: Person;
  let world: pg.Client;
  let at: string;
  beforeAll(async () => {
    house = await DeskHouse.open();
    lena = await house.atDesk(await house.colleague('lena', 'lead'));
    teun = await house.atDesk(await house.colleague('teun', 'statistician'));
    world = new pg.Client({ connectionString: house.intake.database.urlAs('reports') });
    await world.connect();
  }, 120_000);
  afterAll(async () => {
    await world?.end();
    await house?.close();
  });

  const published = async () => (await world.query('select * from published.recommendations')).rows;
  const move = async (person: Person, to: string) => {
    await person.open(at);
    const form =
      person.page.html.split('<form').find((part) => part.includes(`name="to" value="${to}"`)) ?? '';
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
    const fields = new URLSearchParams({ to, version: value('version') });
    const csrf = person.hidden(`${at}/moves`).find(([name]) => !['to', 'version'].includes(name));
    if (csrf !== undefined) fields.set(csrf[0], csrf[1]);
    return person.post(`${at}/moves`, fields);
  };

  it('is refused when it names a case, with everything that was typed', async () => {
    await lena.open('/recommendations');
    const seen = await lena.send('/recommendations', { ...TEXT, text: 'Zoals in SR-2026-000123 bleek.' });
    expect(seen.status).toBe(422);
    expect(lena.text).toContain('In deze tekst staat het nummer van een zaak');
    expect(lena.page.html).toContain('Zoals in SR-2026-000123 bleek.');
  });

  it('is public only when a second person issues it', async () => {
    await lena.open('/recommendations');
    await lena.send('/recommendations', TEXT);
    at = lena.page.path.split('?')[0] ?? '';
    await move(lena, 'proposed');
    expect(await published()).toEqual([]);
    expect((await move(lena, 'issued')).status).toBe(409);
    expect(await published()).toEqual([]);
    await move(teun, 'issued');
    expect(await published()).toMatchObject([{ title: TEXT.subject, body: TEXT.text, reply: null }]);
  });

  it('is owed an answer within the norm of the desk, and called late the day after', async () => {
    await teun.open('/recommendations');
    expect(teun.text).toContain('18 januari 2027');
    expect(teun.text).not.toContain('te laat');
    const row = (await published())[0] as { reply_due: Date };
    expect(row.reply_due.toLocaleDateString('sv-SE')).toBe('2027-01-18');
  });

  it('carries its answer, what was promised, and whether it was done', async () => {
    await teun.open(at);
    await teun.send(`${at}/replies`, { reply: 'partly', reason: 'Voor consumenten wel.' });
    await teun.send(`${at}/commitments`, { promise: 'Een standaardbrief.', due: '2027-03-01' });
    expect((await move(teun, 'closed')).status).toBe(409);
    await teun.open(at);
    const settling = /action="([^"]*settlements)"/.exec(teun.page.html)?.[1] ?? '';
    await teun.send(settling, { state: 'not-done' });
    await move(teun, 'closed');
    const { rows } = await world.query('select promise, state from published.commitments');
    expect(rows).toEqual([{ promise: 'Een standaardbrief.', state: 'not-done' }]);
    expect(await published()).toMatchObject([{ reply: 'partly', reply_reasons: 'Voor consumenten wel.' }]);
  });

  it('shows the world nothing of who wrote it, and no table behind the view', async () => {
    const [row] = (await published()) as object[];
    expect(Object.keys(row ?? {}).filter((name) => name.endsWith('_by'))).toEqual([]);
    await expect(world.query('select from recommendations.recommendations')).rejects.toThrow(
      /permission denied/,
    );
  });
});
