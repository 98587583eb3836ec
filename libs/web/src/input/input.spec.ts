import { describe, expect, test } from '@jest/globals';
import { DomainError } from '@app/kernel';
import { cleanText } from './clean-text.js';
import { FormErrors } from './form-errors.js';
import { FormInput } from './form-input.js';
import { dateFromParts, latinDigits } from './typed-date.js';

describe('A typed text', () => {
  const clean = (value: unknown, multiline = true) => cleanText(value, { max: 10, multiline });

  test('is brought to one Unicode form and one kind of line end', () => {
    expect(clean('e\u0301\r\na\rb')).toEqual({ ok: true, text: '\u00e9\na\nb' });
  });

  test('loses one line break at its end and nothing else', () => {
    expect(clean('a \r\n')).toEqual({ ok: true, text: 'a ' });
    expect(clean('a\n\n')).toEqual({ ok: true, text: 'a\n' });
    expect(clean('name\n', false)).toEqual({ ok: true, text: 'name' });
  });

  test.each([
    ['a null', 'a\u0000b'],
    ['an escape', '\u001b[31m'],
    ['a C1 control', 'a\u0085'],
    ['a line separator', 'a\u2028b'],
    ['half a character', 'a\ud83d'],
  ])('with %s is refused', (_what, text) => {
    expect(clean(text)).toEqual({ ok: false, code: 'control-character', typed: text });
  });

  test.each(['\u202a', '\u202e', '\u2066', '\u2069'])(
    'that could read differently from what it says is refused',
    (mark) => {
      expect(clean(`a${mark}b`)).toMatchObject({ ok: false, code: 'bidi-override' });
    },
  );

  test('may hold the marks and joiners that Arabic, Persian and emoji need', () => {
    for (const text of ['\u200fabc\u200e', 'می\u200cخواهم', '👩\u200d🦰', '\u061cx']) {
      expect(clean(text)).toEqual({ ok: true, text: text.normalize('NFC') });
    }
  });

  test('on one line has no line break or tab', () => {
    expect(clean('a\nb', false)).toMatchObject({ code: 'control-character' });
    expect(clean('a\tb', false)).toMatchObject({ code: 'control-character' });
    expect(clean('a\tb')).toMatchObject({ ok: true });
  });

  test('is counted in characters and not in units', () => {
    expect(clean('😀'.repeat(10))).toMatchObject({ ok: true });
    expect(clean('😀'.repeat(11))).toMatchObject({ code: 'too-long' });
    expect(clean('a\r\n'.repeat(5))).toMatchObject({ ok: true });
  });

  test('that is needed must be more than white space', () => {
    expect(cleanText(' \n\u00a0', { max: 10, multiline: true, required: true })).toMatchObject({
      code: 'required',
    });
    expect(cleanText(undefined, { max: 10, required: true })).toEqual({
      ok: false,
      code: 'required',
      typed: '',
    });
    expect(cleanText(undefined, { max: 10 })).toEqual({ ok: true, text: '' });
  });

  test('is a text', () => {
    for (const value of [1, ['a'], {}, true]) expect(clean(value)).toMatchObject({ code: 'not-text' });
  });
});

describe('A typed date', () => {
  const typed = (day: string, month: string, year: string) => dateFromParts({ day, month, year });

  test('may lack leading zeros and may be in other digits', () => {
    expect(typed('7', '3', '2026')).toEqual({ ok: true, date: '2026-03-07' });
    expect(typed('٢٧', '٣', '٢٠٢٦')).toEqual({ ok: true, date: '2026-03-27' });
    expect(latinDigits('۱۲ ๓๔')).toBe('12 34');
  });

  test('may be left out as a whole but not in part', () => {
    expect(typed('', ' ', '')).toEqual({ ok: true, date: undefined });
    expect(typed('', '3', '2026')).toEqual({ ok: false, code: 'impossible-date' });
  });

  test.each([
    ['31', '2', '2026'],
    ['1', '13', '2026'],
    ['1', '1', '26'],
    ['x', '1', '2026'],
    ['-1', '1', '2026'],
  ])('%s-%s-%s is refused', (day, month, year) => {
    expect(typed(day, month, year)).toEqual({ ok: false, code: 'impossible-date' });
  });
});

describe('A posted form', () => {
  test('is read whatever was posted', () => {
    const input = new FormInput({
      one: 'a',
      two: ['b', 'c'],
      odd: { x: 1 },
      mixed: ['d', 2],
      'day-month': '3',
    });
    expect([input.text('one'), input.text('two'), input.list('two'), input.list('one')]).toEqual([
      'a',
      'b',
      ['b', 'c'],
      ['a'],
    ]);
    expect([input.text('odd'), input.text('none'), input.list('mixed'), input.has('odd')]).toEqual([
      '',
      '',
      ['d'],
      false,
    ]);
    expect(input.date('day')).toEqual({ day: '', month: '3', year: '' });
  });

  test('has no field that was not posted', () => {
    for (const body of [undefined, null, 'text', []])
      expect(new FormInput(body).text('constructor')).toBe('');
    expect(new FormInput(JSON.parse('{"__proto__":"x"}')).text('toString')).toBe('');
  });
});

describe('Mistakes in a form', () => {
  test('are found by field', () => {
    const errors = new FormErrors().add('a', 'required', 'Fill in a.').add('b', 'too-long', 'Shorten b.');
    expect([errors.any, errors.message('b'), errors.message('c')]).toEqual([true, 'Shorten b.', undefined]);
    expect(new FormErrors().any).toBe(false);
  });

  test('of a service come back as mistakes of the form', () => {
    const plain = new DomainError('CASES.CLOSED', 'conflict', 'It is closed.');
    expect(FormErrors.from(plain).all).toEqual([
      { field: '', code: 'CASES.CLOSED', message: 'It is closed.' },
    ]);
  });

  test('are thrown for programs, when there are any', () => {
    expect(() => new FormErrors().throwIfAny('X', 'x')).not.toThrow();
    const errors = new FormErrors().add('a', 'required', 'Fill in a.');
    expect(() => errors.throwIfAny('INTAKE.INVALID', 'Look at the fields.')).toThrow(
      expect.objectContaining({
        kind: 'invalid',
        errors: [{ field: 'a', code: 'required', message: 'Fill in a.' }],
      }),
    );
  });
});
