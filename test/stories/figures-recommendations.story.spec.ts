import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFiguresHouse, type FiguresHouse } from './figures-house.js';
import { ANSWERED, fillBesides, LATE } from './figures-recommendations-past.js';
import { Person } from '../support/person.js';

interface Published {
  asOf: string;
  recommendations: {
    id: string;
    to: { kind: string; name: string | null };
    reply: { state: string; dueOn: string; reasons: string | null };
    promises: { state: string; text: string }[];
  }[];
}

/** On 21 November 2026: one without a reply that is late, one with a late reply and promises, one draft. */
describe('The Platform reads what was recommended and what came of it', () => {
  let house: FiguresHouse;
  let reader: Person;
  let url: string;

  beforeAll(async () => {
    house = await openFiguresHouse();
    await house.seed([{ quarter: '2026-Q3', cases: 60 }]);
    await house.publish('2026-Q3');
    await fillBesides(house);
    url = await house.openDoor();
    reader = new Person(url);
  });
  afterAll(async () => {
    await house.close();
  });

  const json = async () => (await (await fetch(`${url}/api/v1/recommendations`)).json()) as Published;

  it('sees to whom it was said, the reply with its reasons, and each promise', async () => {
    await reader.open('/nl/recommendations');
    for (const said of [
      'Voorbeeldbank',
      'Platform Prostitutiebeleid',
      'Voor consumenten wel.',
      'Deels overgenomen, op 2 oktober 2026.',
      'Een standaardbrief.',
      'Nog te doen, uiterlijk 15 januari 2027.',
    ])
      expect(reader.text).toContain(said);
    expect(reader.page.html).toContain('&lt;b>zegt&lt;/b>');
  });

  it('hears plainly what is late', async () => {
    expect(reader.text).toContain('Te laat: 1 antwoord op een aanbeveling.');
    expect(reader.text).toContain(
      'Te laat: er is geen antwoord. Het had er uiterlijk 27 oktober 2026 moeten zijn.',
    );
    expect(reader.text).toContain('Dat was te laat: het had er uiterlijk 30 september 2026 moeten zijn.');
    expect(reader.text).toContain('Niet gedaan voor 1 november 2026, en nog open.');
    expect(reader.text).toContain('Gedaan op 3 november 2026. Dat was te laat');
  });

  it('sees nothing of a draft, on no page and in no file', async () => {
    for (const path of ['/nl/recommendations', '/nl', '/api/v1/recommendations']) {
      expect(await (await fetch(url + path)).text()).not.toContain('Nog in de maak');
    }
  });

  it('reads the same as a program', async () => {
    const { asOf, recommendations } = await json();
    expect(asOf).toBe('2026-11-21');
    expect(recommendations.map(({ id, reply }) => [id, reply.state])).toEqual([
      [LATE, 'late'],
      [ANSWERED, 'came-late'],
    ]);
    expect(recommendations[1]?.to).toEqual({ kind: 'institution', name: 'Voorbeeldbank' });
    expect(recommendations[1]?.promises.map(({ state }) => state).sort()).toEqual([
      'done-late',
      'running',
      'unkept',
    ]);
    expect(Object.keys(recommendations[0] ?? {}).filter((name) => /by$/i.test(name))).toEqual([]);
  });

  it('finds a short list with the figures, and it follows the day', async () => {
    await reader.open('/nl/releases/2026-Q3');
    expect(reader.text).toContain('Geef iedere weigering redenen. Aan: Platform Prostitutiebeleid.');
    expect(reader.page.html).toContain(`href="/nl/recommendations#r-${LATE}"`);
    const { recommendations } = await json();
    expect(recommendations[1]?.promises.filter(({ state }) => state === 'unkept')).toHaveLength(1);
    house.clock.moveTo('2027-01-16T10:00:00Z');
    const later = await json();
    expect(later.recommendations[1]?.promises.filter(({ state }) => state === 'unkept')).toHaveLength(2);
    await reader.open('/nl/releases/2026-Q3');
    expect(reader.text).toContain('Over de dag heen: 2 toezeggingen.');
  });

  it('takes a printed report home that may not be kept for ever, because replies still come', async () => {
    const pdf = await fetch(`${url}/api/v1/releases/2026-Q3/editions/1.pdf`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers.get('cache-control')).toBe('public, max-age=300');
  });
});
