import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskHouse, type Colleague } from '../support/desk-door.js';
import { Person } from '../support/person.js';

const STORY = {
  language: 'nl',
  narrative: 'De ambtenaar lachte mij uit.',
  institution: { type: 'municipality' },
};
const HALF_A_TEXT = 'Beste,\n\nIk heb <uw> bericht gelezen & wil nog vragen:\n\twanneer was het?';

describe('A caseworker at the door', () => {
  let house: DeskHouse;
  let anna: Colleague;
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
  }, 60_000);
  afterAll(() => house.close());

  async function firstCase(person: Person): Promise<string> {
    await house.complain(STORY);
    await person.open('/cases?status=new');
    return /href="(\/cases\/[0-9a-f-]{36})"/.exec(person.page.html)?.[1] ?? '';
  }

  it('gets the same refusal for a wrong name, a wrong passphrase and a wrong code', async () => {
    const stranger = new Person(house.url);
    const refusals: string[] = [];
    for (const wrong of [{ username: 'nobody' }, { passphrase: 'not my passphrase' }, { code: '000000' }]) {
      await stranger.open('/login');
      const seen = await stranger.send('/login', { ...house.credentials(anna), ...wrong });
      expect(seen.status).toBe(403);
      refusals.push(seen.html.replace(/value="(nobody|anna)"/, ''));
      expect(stranger.cookie).toBe('');
    }
    expect(new Set(refusals).size).toBe(1);
    expect(stranger.text).toContain('Naam, wachtzin of code klopt niet');
  });

  it('is locked out for a while after wrong codes, and is told nothing else', async () => {
    const bram = await house.colleague('bram');
    const stranger = new Person(house.url);
    const attempt = async (code: string) => {
      await stranger.open('/login');
      return (await stranger.send('/login', { ...house.credentials(bram), code })).html;
    };
    let wrong = '';
    for (let attempts = 0; attempts < 5; attempts += 1) wrong = await attempt('000000');
    expect(await attempt(house.code(bram))).toBe(wrong);
    house.clock.moveTo('2026-11-23T09:00:06Z');
    expect(await attempt(house.code(bram))).toContain('Mijn dag');
  });

  it('finds a half-written text again after her session ended, and sends it', async () => {
    const person = await house.atDesk(anna);
    const path = await firstCase(person);
    await person.open(path);
    await person.send(`${path}/assignments`);
    await person.open(`${path}/ask`);
    const hidden = person.hidden(`${path}/questions`);

    person.forgetCookies();
    const body = new URLSearchParams([...hidden, ['text', HALF_A_TEXT]]);
    const ended = await person.post(`${path}/questions`, body);
    expect(ended.status).toBe(401);
    expect(person.text).toContain('Uw tekst is bewaard');

    const wrong = await person.send('/login', { ...house.credentials(anna), code: '000000' });
    expect(wrong.status).toBe(403);
    await person.send('/login', house.credentials(anna));
    expect(person.text).toContain('Hier was u mee bezig');
    expect(person.text).toContain('Ik heb <uw> bericht gelezen & wil nog vragen:');

    const again = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(person.page.html)?.[1] ?? '';
    const typed = again.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    expect(typed).toBe(HALF_A_TEXT);
    const sent = await person.send(`${path}/questions`, { text: typed });
    expect(sent.path).toBe(`${path}?done=asked`);
    expect(person.text).toContain('wanneer was het?');
    expect(person.text).toContain('Wacht op haar');
  });

  it('finds it again too when the form is that of an earlier session', async () => {
    const person = await house.atDesk(anna);
    const path = await firstCase(person);
    await person.open(`${path}/note`);
    const stale = person.hidden(`${path}/notes`);
    const later = await house.atDesk(anna);
    const refused = await later.post(
      `${path}/notes`,
      new URLSearchParams([...stale, ['text', 'Niet kwijtraken']]),
    );
    expect(refused.status).toBe(403);
    expect(later.text).toContain('Hier was u mee bezig');
    const sent = await later.send(`${path}/notes`, { text: 'Niet kwijtraken' });
    expect(sent.path).toBe(`${path}?done=noted`);
    expect(later.text).toContain('Niet kwijtraken');
  });

  it('is asked to log in again after half an hour without a word', async () => {
    const person = await house.atDesk(anna);
    house.clock.moveTo('2026-11-23T09:31:00Z');
    expect((await person.open('/cases')).status).toBe(401);
    await person.send('/login', house.credentials(anna));
    expect(person.page.path).toBe('/cases');
  });

  it('cannot be made to do something by another website', async () => {
    const person = await house.atDesk(anna);
    const path = await firstCase(person);
    await person.open(path);
    const hidden = person.hidden(`${path}/assignments`);
    const response = await fetch(`${house.url}${path}/assignments`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://elsewhere.example',
        cookie: person.cookie,
      },
      body: new URLSearchParams(hidden).toString(),
    });
    expect(response.status).toBe(403);
    const withoutToken = hidden.filter(([name]) => name !== 'csrf');
    const refused = await person.post(`${path}/assignments`, new URLSearchParams(withoutToken));
    expect(refused.status).toBe(403);
    await person.open(path);
    expect(person.text).toContain('Behandelaar: van niemand');
  });

  it('is out after logging out, also with the old cookie', async () => {
    const person = await house.atDesk(anna);
    const { cookie } = person;
    await person.send('/logout');
    expect(person.page.path).toBe('/login');
    const response = await fetch(`${house.url}/cases`, { headers: { cookie } });
    expect(response.status).toBe(401);
  });

  it('reads the desk in the language of her account', async () => {
    const carol = await house.colleague('carol', 'caseworker', { language: 'en' });
    const person = await house.atDesk(carol);
    expect(person.page.html).toContain('<html lang="en"');
    expect(person.text).toContain('My day');
  });

  it('leaves no text, name or passphrase in the log', () => {
    const log = house.log.join('\n');
    expect(log).not.toMatch(/uitlachte|lachte|passphrase|wanneer was het|anna/i);
    expect(house.log.length).toBeGreaterThan(20);
  });
});

describe('Each role', () => {
  let house: DeskHouse;
  beforeAll(async () => {
    house = await DeskHouse.open();
  }, 60_000);
  afterAll(() => house.close());

  const PAGES = ['/cases', '/overview', '/directory', '/figures', '/staff', '/shortcuts'];
  it.each([
    [
      'caseworker',
      {
        '/cases': 200,
        '/overview': 403,
        '/directory': 200,
        '/figures': 403,
        '/staff': 403,
        '/shortcuts': 200,
      },
    ],
    [
      'lead',
      {
        '/cases': 200,
        '/overview': 200,
        '/directory': 200,
        '/figures': 200,
        '/staff': 200,
        '/shortcuts': 200,
      },
    ],
    [
      'statistician',
      {
        '/cases': 403,
        '/overview': 403,
        '/directory': 403,
        '/figures': 200,
        '/staff': 403,
        '/shortcuts': 200,
      },
    ],
    [
      'administrator',
      {
        '/cases': 403,
        '/overview': 403,
        '/directory': 200,
        '/figures': 403,
        '/staff': 200,
        '/shortcuts': 200,
      },
    ],
  ] as const)('of a %s opens its own pages and no others', async (role, expected) => {
    const person = await house.atDesk(await house.colleague(`a-${role}`, role));
    const statuses: Record<string, number> = {};
    for (const page of PAGES) statuses[page] = (await person.open(page)).status;
    expect(statuses).toEqual(expected);
  });
});
