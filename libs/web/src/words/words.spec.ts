import { describe, expect, test } from '@jest/globals';
import { pickLanguage } from './language.js';
import {
  brokenMessages,
  mismatchedValues,
  missingMessages,
  unknownMessages,
  unusedMessages,
} from './message-check.js';
import { createTranslations } from './translations.js';

const cards = 'one {# kaart} other {# kaarten}';

const translations = createTranslations({
  nl: [
    { _meta: { language: 'nl', checkedByNativeSpeaker: true }, greeting: 'Dag', dutch: 'alleen hier' },
    { cards: `{count, plural, ${cards}}`, hello: 'Dag {name}', 'topic.bank': 'Een bank' },
  ],
  en: { greeting: 'Hello', cards: '{count, plural, one {# card} other {# cards}}', hello: 'Hello {name}' },
  pl: { cards: '{count, plural, one {# karta} few {# karty} other {# kart}}', hello: 'Witaj, {nazwa}' },
  ar: { greeting: 'مرحبا' },
});

describe('A translator', () => {
  test('speaks its own language, then English, then Dutch, and at last the id', () => {
    const polish = translations.for('pl');
    expect([
      polish.t('cards', { count: 3 }),
      polish.t('greeting'),
      polish.t('dutch'),
      polish.t('nothing'),
    ]).toEqual(['3 karty', 'Hello', 'alleen hier', 'nothing']);
    expect([polish.has('dutch'), polish.has('nothing')]).toEqual([true, false]);
  });

  test('takes the plural rules along with the language that it falls back to', () => {
    expect(translations.for('ar').t('cards', { count: 2 })).toBe('2 cards');
  });

  test('fills in values as text and never as markup', () => {
    expect(translations.for('en').t('hello', { name: '<b>Ana</b>' })).toBe('Hello <b>Ana</b>');
  });

  test('still says something when a value is missing', () => {
    expect(translations.for('en').t('hello')).toBe('Hello {name}');
    expect(translations.for('en').t('hello', { other: 1 })).toBe('Hello {name}');
  });

  test('fills in a plain sentence as the formatter does, and leaves every other one to it', () => {
    const words = createTranslations({
      nl: {
        plain: '{a}, {b} en {a}',
        quoted: "Tik op '{'a'}' of {a}",
        apostrophe: "Foto's van {a}",
        number: '# {a}',
        several: '{a, plural, one {# zaak} other {# zaken}}',
      },
    }).for('nl');
    const values = { a: 2, b: '' };
    expect(['plain', 'quoted', 'apostrophe', 'number', 'several'].map((id) => words.t(id, values))).toEqual([
      '2,  en 2',
      'Tik op {a} of 2',
      "Foto's van 2",
      '# 2',
      '2 zaken',
    ]);
  });

  test('knows its direction', () => {
    expect([translations.for('ar').dir, translations.for('pl').dir]).toEqual(['rtl', 'ltr']);
  });

  test('of a language that is not spoken here is the English one', () => {
    expect(translations.for('xx').language).toBe('en');
  });

  test('writes dates by the Gregorian calendar and with digits that can be typed back', () => {
    const thai = createTranslations({ th: {}, fa: {}, nl: {} });
    expect(thai.for('nl').date('2026-12-07')).toBe('7 december 2026');
    for (const language of ['th', 'fa']) expect(thai.for(language).date('2026-12-07')).toMatch(/2026/);
    expect(thai.for('fa').number(1234)).toMatch(/^1.?234$/);
  });

  test('writes moments as the clock in the Netherlands shows them', () => {
    const moment = translations.for('nl').dateTime(new Date('2026-07-01T22:30:00Z'));
    expect(moment).toContain('2 juli 2026');
    expect(moment).toContain('00:30');
  });

  test('refuses a file with a message that is no text, and one that is there twice', () => {
    expect(() => createTranslations({ nl: { a: 1 } })).toThrow('Message a is not a text.');
    expect(() => createTranslations({ nl: [{ a: 'x' }, { a: 'y' }] })).toThrow('Message a is given twice');
  });
});

describe('A check of the messages', () => {
  test('finds those that a language lacks', () => {
    expect(missingMessages(translations)).toContainEqual({ language: 'ar', id: 'hello' });
    expect(missingMessages(translations)).toContainEqual({ language: 'en', id: 'dutch' });
    expect(missingMessages(createTranslations({ nl: { a: 'x' }, en: { a: 'y' } }))).toEqual([]);
  });

  test('finds those that are not used, and takes ids that are put together for used', () => {
    const source = "t('greeting'); t(`topic.${code}`); const id = 'cards'; label=\"hello\"";
    expect(unusedMessages(translations, [source])).toEqual(['dutch']);
  });

  test('finds those that are used and not there', () => {
    expect(unknownMessages(translations, ["t('greeting'); t( 'gone.away' )", 'set(`x`)'])).toEqual([
      'gone.away',
    ]);
  });

  test('finds values that a translation leaves out or makes up', () => {
    expect(mismatchedValues(translations)).toEqual([{ language: 'pl', id: 'hello' }]);
  });

  test('finds messages that are not well formed', () => {
    const broken = createTranslations({
      nl: { good: `{n, plural, ${cards}} {when, date}`, bad: '{n, plural, one {x}' },
    });
    expect(brokenMessages(broken)).toEqual([{ language: 'nl', id: 'bad' }]);
  });
});

describe('The choice of a language', () => {
  const supported = ['nl', 'en', 'ro', 'zh'] as const;

  test.each([
    ['ro', 'ro'],
    ['ro-MD,ro;q=0.9,nl;q=0.8', 'ro'],
    ['hu, nl;q=0.3, ro;q=0.7', 'ro'],
    ['zh-Hant-TW', 'zh'],
    ['nl;q=0, ro;q=0.1', 'ro'],
    ['hu', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [';;;q=x,,', 'en'],
    [undefined, 'en'],
  ])('from %p is %s', (header, language) => {
    expect(pickLanguage(header, supported)).toBe(language);
  });

  test('falls back as it is told', () => {
    expect(pickLanguage('hu', supported, 'nl')).toBe('nl');
    expect(pickLanguage('hu', ['nl', 'ro'])).toBe('nl');
  });
});
