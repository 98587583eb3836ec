import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskHouse, type Colleague } from '../support/desk-door.js';
import { call } from '../support/intake-program.js';
import { codeOn, Person } from '../support/person.js';

const STORY = 'Haar bank zegde de rekening op.';

describe('Filing with a helper', () => {
  let house: DeskHouse;
  let anna: Colleague;
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
  }, 60_000);
  afterAll(() => house.close());

  async function fileTogether(language = 'nl'): Promise<{ helper: Person; code: string }> {
    const helper = new Person(house.intake.url);
    await helper.open(`/${language}/begin`);
    expect(helper.page.html).toContain(`href="/${language}/assisted-begin"`);
    await helper.open(`/${language}/assisted-begin`);
    await helper.send(`/${language}/assisted-begin`, { helper: 'interpreter', language: 'ro' });
    expect(helper.page.path).toBe(`/${language}/code`);
    const code = codeOn(helper.page.html);
    await helper.open(`/${language}/1`);
    await helper.send(`/${language}/1`, { narrative: STORY, go: 'next' });
    await helper.open(`/${language}/${LAST}`);
    await helper.send(`/${language}/${LAST}`, { go: 'next' });
    return { helper, code };
  }
  const LAST = 8;

  async function enter(code: string, language = 'nl'): Promise<Person> {
    const person = new Person(house.intake.url);
    await person.open(`/${language}/open`);
    await person.send(`/${language}/open`, { code });
    return person;
  }

  it.each(['nl', 'en', 'es', 'ro', 'bg', 'hu', 'pl', 'ru'])(
    'gives a code that shows nothing before she has made one of her own (%s)',
    async (language) => {
      const { helper, code } = await fileTogether(language);
      expect(helper.page.path).toBe(`/${language}/assisted-sent`);
      expect(code).toMatch(/^\d{24}$/);
      expect(codeOn(helper.page.html)).toBe(code);

      const her = await enter(code, language);
      expect(her.page.path).toBe(`/${language}/box`);
      for (const path of ['box/read', 'box/stop', 'ready', 'code-options', 'decoy-code', '1']) {
        await her.open(`/${language}/${path}`);
        expect([path, her.page.path]).toEqual([path, `/${language}/code-show`]);
        expect(her.page.html).not.toContain('SR-2026');
      }
      const own = codeOn(her.page.html);
      expect(own).toMatch(/^\d{20}$/);
      await her.open(`/${language}/code-typed`);
      await her.send(`/${language}/code-typed`, { typed: own });
      expect(her.page.path).toBe(`/${language}/code-done`);
      await her.open(`/${language}/box/read`);
      expect(her.page.html).toContain('SR-2026');

      expect((await enter(code, language)).page.status).toBe(404);
      await helper.open(`/${language}/box/read`);
      expect(helper.page.html).not.toContain('SR-2026');
    },
  );

  it('lets the helper read nothing in any visit that began before it was sent, nor by a program', async () => {
    const helper = new Person(house.intake.url);
    await helper.open('/nl/assisted-begin');
    await helper.send('/nl/assisted-begin', { helper: 'outreach-worker', language: 'hu' });
    const code = codeOn(helper.page.html);
    const beside = await enter(code);
    await helper.open('/nl/1');
    await helper.send('/nl/1', { narrative: STORY, go: 'next' });
    await helper.open('/nl/8');
    await helper.send('/nl/8', { go: 'untyped' });
    for (const visit of [helper, beside]) {
      for (const path of ['box', 'box/read', 'ready', 'box/stop', '8']) {
        await visit.open(`/nl/${path}`);
        expect(visit.page.html).not.toContain('SR-2026');
        expect(visit.page.html).not.toContain(STORY);
      }
    }
    for (const path of ['mailbox', 'mailbox/withdrawal', 'mailbox/receipt/offers']) {
      const body = path === 'mailbox/withdrawal' ? { receipt: code, erase: true } : { receipt: code };
      expect((await call(house.intake.url, path, body)).status).toBe(404);
    }
  });

  it('tells the desk who helped and in which language they talked', async () => {
    await fileTogether();
    const program = await house.program(anna);
    const { body } = await program.get<{ items: { id: string }[] }>('/cases');
    const desk = await house.atDesk(anna);
    await desk.open(`/cases/${body.items[0]?.id}`);
    expect(desk.text).toContain('Zij deed dit samen met: een tolk (Roemeens)');
    expect(desk.text).toContain('Met hulp');
  });

  it('asks who helps, says what a helper must not do, and gives one code for two presses', async () => {
    const helper = new Person(house.intake.url);
    await helper.open('/nl/assisted-begin');
    expect(helper.text).toContain('Bewaar haar code niet en gebruik hem niet.');
    await helper.send('/nl/assisted-begin', { language: 'ro' });
    expect(helper.page.status).toBe(422);
    expect(helper.text).toContain('Kies wie er helpt.');
    await helper.send('/nl/assisted-begin', { helper: 'friend', language: 'ro' });
    const code = codeOn(helper.page.html);
    await helper.open('/nl/assisted-begin');
    await helper.send('/nl/assisted-begin', { helper: 'friend', language: 'ro' });
    expect(codeOn(helper.page.html)).toBe(code);
  });
});
