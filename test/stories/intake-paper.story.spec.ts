import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STEP_QUESTIONS, STEPS } from '@app/intake';
import { WORDS } from '../../apps/intake/src/frame/words.js';
import { paperSections, questionsOf } from '../../apps/intake/src/paper/paper-questions.js';
import { readPdf } from '../../libs/documents/src/testing/pdf-reading.js';
import { DeskHouse, type Colleague } from '../support/desk-door.js';
import { Person } from '../support/person.js';

const TYPED = {
  language: 'ro',
  text: 'Banca a spus nu.\nNu știu de ce.',
  institutionType: 'bank',
  name: 'Voorbeeldbank',
  conduct: ['refused-service'],
  accountKind: 'business',
  'from-year': '2026',
  region: 'utrecht',
};

describe('She would rather write on paper', () => {
  let house: DeskHouse;
  let noor: Colleague;
  let owner: pg.Client;
  beforeAll(async () => {
    house = await DeskHouse.open();
    owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
    noor = await house.colleague('noor');
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await house.close();
  });

  const digitsOn = (text: string) => (/(?:\d{4} ){5}\d{4}/.exec(text)?.[0] ?? '').replace(/ /g, '');

  it.each(WORDS.languages)(
    'finds the form in her language, tagged and without a trace (%s)',
    async (language) => {
      const person = new Person(house.intake.url);
      await person.open(`/${language}/paper`);
      expect(person.page.html).toContain(`href="/${language}/paper/form.pdf"`);
      const answer = await fetch(`${house.intake.url}/${language}/paper/form.pdf`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const form = readPdf(Buffer.from(await answer.arrayBuffer()));
      expect([form.language, form.isTagged, form.accessibility]).toEqual([language, true, '1']);
      expect(form.pages).toBeLessThanOrEqual(5);
      const words = WORDS.for(language);
      for (const id of [
        'paper.form.nameless',
        'paper.form.hand-in',
        'ask.narrative.label',
        'ask.anonymity.label',
      ]) {
        expect(form.words).toContain(words.t(id).replace(/\s/g, ''));
      }
      expect(form.metadata).not.toMatch(/seks|sex|szex|секс|klacht|Author/i);
    },
  );

  it('is asked all that the questionnaire asks, but for her telephone', () => {
    const asked = STEPS.flatMap(questionsOf);
    const all = STEPS.flatMap((step) =>
      STEP_QUESTIONS[step].map((name) => name.replace(/-(day|month|year)$/, '')),
    );
    expect(new Set(all.filter((name) => !asked.includes(name)))).toEqual(new Set(['contact-call']));
    for (const language of WORDS.languages) {
      const questions = paperSections(WORDS.for(language)).flatMap((section) => section.questions);
      const empty = questions.filter((one) => one.boxes.length + one.lines + one.date.length === 0);
      expect([questions.length, empty]).toEqual([asked.length, []]);
      const said = questions.flatMap((one) => [one.label, ...one.boxes, ...one.date]);
      expect(said.filter((text) => /^(ask|code|particular|date)\./.test(text))).toEqual([]);
    }
  });

  it('has it typed over by a caseworker, once, and gets a code that she must change at her first visit', async () => {
    const desk = await house.atDesk(noor);
    await desk.open('/cases');
    expect(desk.page.html).toContain('href="/paper"');
    await desk.open('/paper');
    const sent = desk.page;
    await desk.send('/paper', TYPED);
    expect([desk.page.status, desk.page.path]).toEqual([200, '/paper']);
    const digits = digitsOn(desk.text);
    expect(digits).toMatch(/^\d{24}$/);
    const reference = /SR-\d{4}-\d{6}/.exec(desk.text)?.[0] ?? '';
    expect(reference).not.toBe('');
    // Sent again, as by a finger on "reload": the same case and the same code.
    desk.page = sent;
    await desk.send('/paper', TYPED);
    expect(desk.text).toContain(reference);
    expect(digitsOn(desk.text)).toBe(digits);

    const stored = await owner.query('select channel, language, region from cases.cases');
    expect(stored.rows).toEqual([{ channel: 'paper', language: 'ro', region: 'utrecht' }]);
    const trail = await owner.query("select from audit.events where action = 'paper-form-filed'");
    expect(trail.rowCount).toBe(1);
    expect(house.log.join('\n')).not.toContain(digits);

    const she = new Person(house.intake.url);
    await she.open('/ro/open');
    await she.send('/ro/open', { code: digits });
    await she.open('/ro/box/read');
    expect(she.page.path).toMatch(/^\/ro\/code-/);
    expect(she.text).not.toContain('Banca a spus nu');
  });

  it('is read at the desk as she wrote it', async () => {
    const desk = await house.atDesk(noor);
    await desk.open('/cases');
    const path = /href="(\/cases\/[0-9a-f-]{36})"/.exec(desk.page.html)?.[1] ?? '';
    await desk.open(path);
    expect(desk.text).toContain('Banca a spus nu. Nu știu de ce.');
    expect(desk.text).toContain('Voorbeeldbank');
    expect(desk.text).toContain('Zakelijk');
  });

  it('costs the caseworker no retyping when something is wrong, and makes no case', async () => {
    const desk = await house.atDesk(noor);
    await desk.open('/paper');
    await desk.send('/paper', {
      ...TYPED,
      text: ' ',
      'dated-day': '31',
      'dated-month': '2',
      'dated-year': '2026',
    });
    expect(desk.page.status).toBe(422);
    expect(desk.page.html).toContain('value="Voorbeeldbank"');
    expect(desk.page.html).toContain('value="31"');
    expect(desk.page.html).toMatch(/href="#field-text"/);
    expect(desk.text).toContain('Deze datum bestaat niet of kan niet kloppen.');
    await desk.send('/paper', { ...TYPED, language: '' });
    expect(desk.page.status).toBe(422);
    expect(desk.page.html).toContain('href="#field-language"');
    expect((await owner.query('select from cases.cases')).rowCount).toBe(1);
  });

  it('is only for who works on cases', async () => {
    const admin = await house.atDesk(await house.colleague('admin', 'administrator'));
    expect((await admin.open('/paper')).status).toBe(403);
  });
});
