import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NEEDS } from '@app/directory';
import { WORDS } from '../../apps/intake/src/frame/words.js';
import { readAsked } from '../../apps/intake/src/signposts/asked.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { Person } from '../support/person.js';

describe('She looks for somebody else who can help', () => {
  let door: TestDoor;
  beforeAll(async () => {
    door = await openTestDoor();
  });
  afterAll(() => door.close());

  it('finds the addresses from the page with help, and leaves no trace on the way', async () => {
    const person = new Person(door.url);
    await person.open('/nl/help');
    expect(person.page.html).toContain('href="/nl/guide"');
    for (const path of ['/nl/guide', '/nl/guide?n=9&r=zuid-holland&t=bg']) {
      const seen = await person.open(path);
      expect([seen.status, seen.headers.getSetCookie()]).toEqual([200, []]);
      expect(seen.headers.get('cache-control')).toBe('no-store');
    }
    expect(door.log.join('\n')).not.toContain('zuid-holland');
  });

  it('asks in numbers and provinces, so that the history of her phone tells nothing', () => {
    for (const { no, need } of NEEDS) {
      expect(readAsked({ n: String(no) })).toEqual({ need, region: undefined, language: undefined });
    }
    expect(readAsked({ n: 'violence', r: '<b>', t: ['nl'] })).toEqual({});
    expect(readAsked(undefined)).toEqual({});
  });

  it('gets who is near first, then who helps everywhere', async () => {
    const person = new Person(door.url);
    await person.open('/nl/guide?n=9&r=zuid-holland');
    const at = (text: string) => person.text.indexOf(text);
    expect(at('Door2Door')).toBeGreaterThan(0);
    expect(at('Door2Door')).toBeLessThan(at('In het hele land'));
    expect(at('Juridisch Loket')).toBeGreaterThan(at('In het hele land'));
    expect(person.text).not.toContain('P&G292');
    expect(person.page.html).toContain('href="https://door2doorrotterdam.nl/"');
    expect(person.page.html).toContain('rel="noreferrer nofollow"');
  });

  it.each(WORDS.languages)('hears honestly where nobody is known (%s)', async (language) => {
    const person = new Person(door.url);
    const words = WORDS.for(language);
    await person.open(`/${language}/guide?n=13&r=zeeland`);
    expect(person.text).toContain(words.t('signposts.gap.title'));
    expect(person.text).not.toContain('Door2Door');
    await person.open(`/${language}/guide?n=13&r=utrecht`);
    expect(person.text).not.toContain(words.t('signposts.gap.title'));
    expect(person.text).toContain('Gooi en Vechtstreek');
  });

  it('is not told that somebody speaks her language when no source says so', async () => {
    const person = new Person(door.url);
    await person.open('/nl/guide?t=hu');
    expect(person.text).toContain('nog niet wie er Magyar spreekt');
    expect(person.text).toContain('In 8 talen.');
  });

  it('is not thrown by what does not exist', async () => {
    const person = new Person(door.url);
    expect((await person.open('/nl/guide?n=99&r=atlantis&t=xx')).status).toBe(200);
    expect(person.page.html).not.toContain('atlantis');
    expect((await person.open('/nl/guide/more')).status).toBe(404);
  });
});
