import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WORDS } from '../../apps/intake/src/frame/words.js';
import { readPdf } from '../../libs/documents/src/testing/pdf-reading.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { call } from '../support/intake-program.js';
import { Person } from '../support/person.js';

describe('She takes her code along as a card that says nothing', () => {
  let door: TestDoor;
  let receipt: string;
  let digits: string;
  let person: Person;
  beforeAll(async () => {
    door = await openTestDoor();
    receipt = (await call(door.url, 'complaints', { language: 'nl', narrative: 'Een verhaal.' })).body
      .receipt;
    digits = receipt.replaceAll(' ', '');
    person = new Person(door.url);
    await person.open('/nl/open');
    await person.send('/nl/open', { code: receipt });
  });
  afterAll(() => door.close());

  async function card(language: string, typed: Record<string, string>) {
    await person.open(`/${language}/code-card`);
    const action = `/${language}/code-card`;
    const body = new URLSearchParams([...person.hidden(action), ...Object.entries(typed)]);
    const answer = await fetch(door.url + action, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { cookie: person.cookie, origin: door.url },
    });
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  it.each(WORDS.languages)('as a tagged PDF with two numbers on it and one word (%s)', async (language) => {
    const { answer, bytes } = await card(language, { code: receipt, look: 'phones', as: 'pdf' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="note.pdf"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const read = readPdf(bytes);
    const word = WORDS.for(language).t('pocket.phones');
    expect(read.words).toBe(word + digits.slice(0, 10) + digits.slice(10));
    expect([read.pages, read.language, read.isTagged, read.accessibility]).toEqual([1, language, true, '1']);
    expect(read.metadata).toContain(word);
    expect(read.metadata).not.toMatch(/spreekrecht|author|subject|keywords|\/CreationDate|seks|sex/i);
    expect(read.metadata).not.toContain(digits.slice(0, 10));
  });

  it('or like a customer number, with the address if she wants it', async () => {
    const { bytes } = await card('ru', { code: receipt, look: 'customer', address: 'yes', as: 'pdf' });
    const { words } = readPdf(bytes);
    expect(words).toBe(
      `${WORDS.for('ru').t('pocket.customer').replace(/\s/g, '')}${digits}${new URL(door.url).host}`,
    );
  });

  it('never with a slip in it, never from another site, and it is nowhere afterwards', async () => {
    const slip = await card('nl', { code: '1111 2222 3333 4444 5555', look: 'phones', as: 'pdf' });
    expect([slip.answer.status, slip.answer.headers.get('content-type')]).toEqual([
      422,
      'text/html; charset=utf-8',
    ]);
    await person.open('/nl/code-card');
    const foreign = await fetch(`${door.url}/nl/code-card`, {
      method: 'POST',
      body: new URLSearchParams([...person.hidden('/nl/code-card'), ['code', receipt], ['as', 'pdf']]),
      headers: { cookie: person.cookie, origin: 'https://elsewhere.example' },
    });
    expect(foreign.status).toBe(403);
    for (const part of [digits, receipt, digits.slice(0, 10)])
      expect(door.log.join('\n')).not.toContain(part);
  });
});
