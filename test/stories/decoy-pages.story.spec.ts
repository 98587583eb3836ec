import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseCopy } from '@app/cases';
import { attach, tellingPhoto } from '../support/attachments.js';
import { DeskHouse } from '../support/desk-door.js';
import { call } from '../support/intake-program.js';
import { codeOn, Person } from '../support/person.js';

const STORY = 'Mijn huisbaas wil mij eruit.';

/** Whatever is drawn anew for each page or person. */
const shape = (html: string) =>
  html
    .replace(/value="[\w-]{59}"/g, 'value=""')
    .replace(/SR-\d{4}-\d{6}/g, 'SR')
    .replace(/\s+/g, ' ');

describe('Whoever came in with her second code', () => {
  let house: DeskHouse;
  let her: Person;
  let guest: Person;
  let reference: string;
  beforeAll(async () => {
    house = await DeskHouse.open();
    await house.colleague('anna');
    const { body } = await call(house.intake.url, 'complaints', { language: 'nl', narrative: STORY });
    reference = body.reference;
    her = await enter(body.receipt);
    await her.open('/nl/decoy-code');
    await her.send('/nl/decoy-code', { question: 'hours', tells: 'yes' });
    const second = codeOn(her.page.html);
    await her.open('/nl/code-typed');
    await her.send('/nl/code-typed', { typed: second });
    guest = await enter(second);
  }, 60_000);
  afterAll(() => house.close());

  async function enter(code: string): Promise<Person> {
    const person = new Person(house.intake.url);
    await person.open('/nl/open');
    await person.send('/nl/open', { code });
    return person;
  }

  async function document(person: Person, as: 'json' | 'pdf') {
    await person.open('/nl/box/copy');
    const response = await fetch(`${person.url}/nl/box/copy`, {
      method: 'POST',
      body: new URLSearchParams([...person.hidden('/nl/box/copy'), ['as', as]]),
      headers: { cookie: person.cookie, origin: person.url },
    });
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  it('finds behind every link of the mailbox the page that is there for everybody', async () => {
    await her.open('/nl/box/read');
    const links = (html: string) =>
      [...html.matchAll(/href="(\/nl\/[^"]+)"/g)].map((match) => match[1] ?? '');
    const hers = links(her.page.html);
    await guest.open('/nl/box/read');
    expect(links(guest.page.html)).toEqual(hers);
    expect(hers).toEqual(
      expect.arrayContaining(['/nl/box/contact', '/nl/box/ping', '/nl/box/copy', '/nl/attach']),
    );
    for (const path of hers) {
      await her.open(path);
      await guest.open(path);
      expect([path, guest.page.status, guest.page.path]).toEqual([path, her.page.status, her.page.path]);
      // Her own page tells her that she has a second code; for everybody else it looks as if there were none.
      if (path !== '/nl/code-options') expect(shape(guest.page.html)).toBe(shape(her.page.html));
    }
  });

  it('takes a copy away of what the mailbox shows, of the same shape, and never of her case', async () => {
    const [real, decoy] = [await document(her, 'json'), await document(guest, 'json')];
    expect(decoy.response.headers.get('content-disposition')).toBe(
      real.response.headers.get('content-disposition'),
    );
    const [hers, shown] = [real, decoy].map(({ bytes }) => JSON.parse(bytes.toString()) as CaseCopy);
    expect(Object.keys(shown?.facts ?? {})).toEqual(Object.keys(hers?.facts ?? {}));
    expect(Object.keys(shown ?? {})).toEqual(Object.keys(hers ?? {}));
    expect(hers?.story).toBe(STORY);
    expect(shown?.story).toContain('open');
    const text = decoy.bytes.toString();
    for (const secret of [STORY, reference]) expect(text).not.toContain(secret);
    const pdf = await document(guest, 'pdf');
    expect([pdf.response.status, pdf.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  it('saves a plan and a file of nobody, and meets no page that says why', async () => {
    await guest.open('/nl/box/contact');
    await guest.send('/nl/box/contact', { 'contact-call': 'no', go: 'save' });
    expect([guest.page.status, guest.page.path]).toEqual([200, '/nl/box/contact?news=saved']);
    await guest.open('/nl/attach');
    await attach(guest, [await tellingPhoto()]);
    expect(guest.page.status).toBe(422);
    expect(guest.text).toContain('Het werkt nu even niet');
    await guest.post('/nl/attach/remove', new URLSearchParams(guest.hidden('/nl/attach')));
    expect([guest.page.status, guest.page.path]).toEqual([200, '/nl/attach?news=removed']);
    const unknown = '/nl/attach/019a0000-0000-7000-8000-000000000000';
    await guest.open(unknown);
    await her.open(unknown);
    expect([guest.page.status, shape(guest.page.html)]).toEqual([404, shape(her.page.html)]);
    await her.open('/nl/attach');
    expect(her.page.html).not.toContain('/nl/attach/');
  });
});
