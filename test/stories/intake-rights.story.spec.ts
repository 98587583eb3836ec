import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '@app/kernel';
import { WORDS } from '../../apps/intake/src/frame/words.js';
import { CARDS } from '../../apps/intake/src/rights/cards.js';
import { lengthWords } from '../../apps/intake/src/rights/length-words.js';
import { TOPICS } from '../../apps/intake/src/rights/topics.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { Person } from '../support/person.js';

const ASKED =
  '/nl/rights/when?term=POL-72-10w&date-day=2&date-month=3&date-year=2026&more=no&extra=&unit=weeks&printed-day=&printed-month=&printed-year=';

describe('She looks up what her rights are, before she tells us anything', () => {
  let door: TestDoor;

  beforeAll(async () => {
    door = await openTestDoor({ clock: FixedClock.at('2026-04-01T09:00:00Z') });
  });
  afterAll(async () => {
    await door.close();
  });

  it('finds every topic from the footer of the first page, and leaves no trace on the way', async () => {
    const person = new Person(door.url);
    await person.open('/nl');
    expect(person.page.html).toContain('href="/nl/rights"');
    const index = await person.open('/nl/rights');
    const paths = [...index.html.matchAll(/href="(\/nl\/rights\/[a-z-]+)"/g)].map((match) => match[1] ?? '');
    expect(paths).toHaveLength(TOPICS.length + 1);
    for (const path of ['/nl/rights', '/en/rights', ...paths, ASKED]) {
      const seen = await person.open(path);
      expect([path, seen.status]).toEqual([path, 200]);
      expect(seen.headers.getSetCookie()).toEqual([]);
      expect(seen.headers.get('cache-control')).toBe('no-store');
      expect(seen.html).toContain('action="/exit"');
    }
  });

  it('reads what her bank must do, with the law that says so', async () => {
    const person = new Person(door.url);
    await person.open('/nl/rights/bank');
    expect(person.text).toContain('Dan moet de bank je eenvoudige rekening binnen 10 werkdagen openen.');
    expect(person.text).toContain('art. 4:71f lid 4 Wft');
    expect(person.text).toContain('geen juridisch advies');
    await person.open('/en/rights/privacy');
    expect(person.text).toContain('They must answer within 1 month.');
    expect(person.text).toContain('Check with a lawyer');
  });

  it('goes from a term to its date in two steps', async () => {
    const person = new Person(door.url);
    await person.open('/nl/rights/police');
    const link = /href="(\/nl\/rights\/when\?term=POL-72-10w)"/.exec(person.page.html)?.[1] ?? '';
    await person.open(link);
    expect(person.text).toContain('Vul in: de dag waarop zij je klacht kregen');
    expect(person.page.html).toMatch(/value="POL-72-10w" selected/);
    await person.open(ASKED);
    expect(person.text).toContain('Hun laatste dag is maandag 11 mei 2026.');
    expect(person.text).toContain('Vanaf dinsdag 12 mei 2026 mag je zeggen dat zij te laat zijn.');
    expect(person.page.html).toContain('value="2026"');
  });

  it('gets her mistakes back kindly, with all that she typed', async () => {
    const person = new Person(door.url);
    await person.open(
      `${ASKED.replace('date-day=2', 'date-day=31').replace('date-month=3', 'date-month=2')}`,
    );
    expect(person.page.status).toBe(422);
    expect(person.text).toContain('Deze datum bestaat niet.');
    expect(person.page.html).toContain('href="#field-date"');
    expect(person.page.html).toContain('value="31"');
    expect(person.page.html).toMatch(/value="POL-72-10w" selected/);
    await person.open(ASKED.replace('POL-72-10w', '%3Cb%3Eboo'));
    expect(person.page.status).toBe(422);
    expect(person.text).toContain('Deze keuze kennen wij niet.');
    expect(person.page.html).not.toContain('<b>boo');
    await person.open(ASKED.replace('date-year=2026', 'date-year=2031'));
    expect(person.text).toContain('die kennen wij van 1 januari 2023 tot en met 31 december 2028');
  });

  it('reads the same page in another language without typing again', async () => {
    const person = new Person(door.url);
    await person.open(ASKED);
    const english = /href="(\/en\/rights\/when\?[^"]+)"/
      .exec(person.page.html)?.[1]
      ?.replaceAll('&amp;', '&');
    await person.open(english ?? '');
    expect(person.text).toContain('Their last day is Monday 11 May 2026.');
  });

  it('is not stored or logged: the log knows the pattern of the page and nothing of the question', async () => {
    const person = new Person(door.url);
    await person.open(ASKED);
    const lines = door.log.filter((line) => line.includes('/:lang/rights/when'));
    expect(lines.length).toBeGreaterThan(0);
    expect(door.log.join('\n')).not.toMatch(/POL-72|date-day|\/nl\/rights/);
  });

  it('has no page for a topic or a language that does not exist', async () => {
    const person = new Person(door.url);
    for (const path of ['/nl/rights/nothing', '/xx/rights', '/xx/rights/when', '/nl/rights/bank/more']) {
      expect([path, (await person.open(path)).status]).toEqual([path, 404]);
    }
    const posted = await person.post('/nl/rights/when', new URLSearchParams({ term: 'OBJ-6-7' }));
    expect(posted.status).toBe(404);
  });

  it.each(WORDS.languages)(
    'takes a card along, with its sources and what to ask a lawyer (%s)',
    async (language) => {
      const person = new Person(door.url);
      const words = WORDS.for(language);
      await person.open(`/${language}/rights`);
      expect(person.page.html).toContain(`href="/${language}/cards"`);
      await person.open(`/${language}/cards`);
      for (const { slug } of CARDS) expect(person.page.html).toContain(`href="/${language}/cards/${slug}"`);
      await person.open(`/${language}/cards/bank`);
      expect(person.page.headers.getSetCookie()).toEqual([]);
      expect(person.text).toContain(lengthWords(words, 'P10D', true));
      expect(person.text).toContain('Wft');
      expect(person.page.html).toContain('href="https://kifid.nl/"');
      await person.open(`/${language}/cards/care`);
      expect(person.text).toContain(words.t('rights.card.ask-lawyer'));
      expect((await person.open(`/${language}/cards/nothing`)).status).toBe(404);
    },
  );
});
