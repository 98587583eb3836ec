import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '@app/kernel';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { codeOn, Person } from '../support/person.js';

const STORY = 'De bank weigerde mij een rekening. <b>Waarom?</b>\n\nZe zeiden niets.';

describe('She tells her story on the pages', () => {
  let door: TestDoor;
  const clock = FixedClock.at('2026-11-21T10:00:00Z');

  beforeAll(async () => {
    door = await openTestDoor({ clock });
  });
  afterAll(async () => {
    await door.close();
  });

  it('leaves no cookie before she begins', async () => {
    const person = new Person(door.url);
    for (const path of ['/', '/nl', '/en', '/nl/info', '/nl/help', '/nl/begin', '/nl/open']) {
      const seen = await person.open(path);
      expect([path, seen.status]).toEqual([path, 200]);
      expect(seen.headers.getSetCookie()).toEqual([]);
    }
  });

  it('files from the first page to the receipt and reads her messages with the code', async () => {
    const person = await begun(door);
    const code = codeOn(person.page.html);
    expect(code).toMatch(/^\d{20}$/);
    await person.open('/nl/1');
    await person.send('/nl/1', { narrative: STORY, language: 'ro', go: 'next' });
    expect(person.page.path).toBe('/nl/2');
    await person.send('/nl/2', { institutionType: 'bank', institutionName: 'Polder Bank', go: 'next' });
    await person.send('/nl/3', {
      conduct: ['refused-service'],
      'conduct-more': ['report-refused'],
      stigmaPerceived: 'yes',
      go: 'next',
    });
    await person.send('/nl/4', { 'from-month': '', 'from-year': '2026', go: 'next' });
    await person.send('/nl/5', {
      'violence-financial-economic': ['financial-economic/exclusion-from-finance'],
      go: 'next',
    });
    await person.send('/nl/6', { region: 'utrecht', workType: 'home', go: 'next' });
    expect(person.page.path).toBe('/nl/attach');
    await person.send('/nl/attach', { go: 'next' });
    await person.send('/nl/7', { wish: ['mediation'], anonymity: 'A2', go: 'next' });
    expect(person.page.path).toBe('/nl/8');
    expect(person.text).toContain('<b>Waarom?</b>');
    expect(person.text).toContain('Polder Bank');
    await person.send('/nl/8', { go: 'untyped' });
    expect(person.page.path).toBe('/nl/ready');
    expect(codeOn(person.page.html)).toBe(code);
    await person.send('/nl/ready', { typed: '0000', go: 'check' });
    expect([200, 422]).toContain(person.page.status);
    await person.send('/nl/ready', { typed: code.slice(-4), go: 'check' });
    expect(person.text).toContain('je code klopt');
    expect(codeOn(person.page.html)).toBe('');

    const later = new Person(door.url);
    await later.open('/nl/open');
    await later.send('/nl/open', { code: code.replace(/(\d{4})/g, '$1 ') });
    expect(later.page.path).toBe('/nl/box');
    expect(later.text).not.toContain('SR-2026');
    await later.open('/nl/box/read');
    expect(later.text).toContain('SR-2026');
    expect(later.text).toContain('Aangekomen');
  });
});

async function begun(door: TestDoor): Promise<Person> {
  const person = new Person(door.url);
  await person.open('/nl/begin');
  await person.send('/nl/begin');
  return person;
}
