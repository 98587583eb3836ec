import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { codeOn, Person } from '../support/person.js';

const STORY = 'De gemeente stuurde mij een brief.';
/** More than a door reads of a form. */
const FAR_TOO_LONG = 'x'.repeat(300_000);
const LANGUAGES = ['nl', 'en', 'es', 'ro', 'bg', 'hu', 'pl', 'ru'];

describe('What cannot be read', () => {
  let door: TestDoor;
  beforeAll(async () => {
    door = await openTestDoor();
  });
  afterAll(() => door.close());

  async function writing(language: string): Promise<Person> {
    const person = new Person(door.url);
    await person.post(`/${language}/begin`, new URLSearchParams());
    await person.open(`/${language}/1`);
    await person.send(`/${language}/1`, { narrative: STORY, go: 'next' });
    return person;
  }

  it.each(LANGUAGES)('is told in %s, and leads back to the page with what was saved', async (language) => {
    const person = await writing(language);
    await person.open(`/${language}/1`);
    await person.send(`/${language}/1`, { narrative: FAR_TOO_LONG, go: 'next' });
    expect(person.page.status).toBe(413);
    const { html } = person.page;
    expect(html).toContain(`<html lang="${language}"`);
    expect(html.match(/action="\/exit"/g)).toHaveLength(1);
    expect(html).not.toContain('xxxx');
    const back = new RegExp(`href="(/${language}/1)"`).exec(html)?.[1] ?? '';
    await person.open(back);
    expect([person.page.status, person.page.path]).toEqual([200, `/${language}/1`]);
    expect(person.page.html).toContain(STORY);
  });

  it('is as kind about files that are too many to read, before they are sent', async () => {
    const person = await writing('nl');
    const answer = await new Promise<{ status: number; html: string }>((resolve, reject) => {
      const sent = request(
        `${door.url}/nl/attach`,
        {
          method: 'POST',
          headers: {
            cookie: person.cookie,
            origin: door.url,
            'content-type': 'multipart/form-data; boundary=x',
            'content-length': 900_000_000,
          },
        },
        (response) => {
          let html = '';
          response.on('data', (part: Buffer) => (html += part.toString()));
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, html });
            sent.destroy();
          });
        },
      );
      sent.on('error', reject);
      sent.write('--x\r\n');
    });
    expect(answer.status).toBe(413);
    expect(answer.html).toContain('href="/nl/attach"');
    expect(answer.html).toContain('25 MB');
    await person.open('/nl/attach');
    expect(person.page.status).toBe(200);
    await person.open('/nl/1');
    expect(person.page.html).toContain(STORY);
  });

  it.each([
    ['is cut off', 'application/json', '{"go":'],
    ['is of a kind that nobody reads', 'application/x-unheard-of', 'go'],
    ['has a kind that is no kind', ';;;', 'go'],
    ['has no boundary', 'multipart/form-data', '--x'],
    ['is far too long', 'application/x-www-form-urlencoded', `a=${FAR_TOO_LONG}`],
  ])('never keeps her from leaving: what comes along %s', async (_how, type, body) => {
    const person = await writing('nl');
    const response = await fetch(`${door.url}/exit`, {
      method: 'POST',
      body,
      headers: { cookie: person.cookie, 'content-type': type },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('refresh')).toMatch(/^0; url=https:/);
    expect(response.headers.get('clear-site-data')).toContain('"cookies"');
    // The cookie that she still sends here opens nothing any more.
    await person.open('/nl/code');
    expect(person.page.path).toBe('/nl/open');
  });

  it('fills in what people do not see: then the form waits, and a helper begins as always', async () => {
    const helper = new Person(door.url);
    await helper.open('/nl/assisted-begin');
    expect(helper.page.html).toContain('name="your-web-page"');
    const before = performance.now();
    await helper.send('/nl/assisted-begin', {
      helper: 'interpreter',
      'your-web-page': 'https://spam.example',
    });
    expect(performance.now() - before).toBeGreaterThan(3_900);
    expect(helper.page.path).toBe('/nl/code');
    expect(codeOn(helper.page.html)).toMatch(/^\d{24}$/);
  });
});
