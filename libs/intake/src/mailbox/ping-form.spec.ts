import { describe, expect, it } from '@jest/globals';
import { LONGEST_PING, LONGEST_SUBJECT } from '@app/pings';
import { PING_QUESTIONS, pingAnswers, readPing } from './ping-form.js';
import type { Answers } from '../questionnaire/questionnaire.js';

const ANSWERS: Answers = {
  'ping-channel': ['email'],
  'ping-address': ['maria@voorbeeld.nl'],
  'ping-subject': ['Recept'],
  'ping-text': ['De taart is klaar.\nTot gauw!'],
  'ping-days1': ['1', '3'],
  'ping-from1': ['10'],
  'ping-until1': ['12'],
};

function faults(change: Answers): [string, string][] {
  const read = readPing({ ...ANSWERS, ...change });
  return 'errors' in read ? read.errors.map(({ field, code }) => [field, code]) : [];
}

describe('A ping in her own words', () => {
  it('is read from what she typed, and shown again as she typed it', () => {
    const read = readPing(ANSWERS);
    if ('errors' in read) throw new Error('this ping is whole');
    expect(read.ping).toEqual({
      channel: 'email',
      address: 'maria@voorbeeld.nl',
      subject: 'Recept',
      text: 'De taart is klaar.\nTot gauw!',
      hours: [{ days: [1, 3], from: 10, until: 12 }],
    });
    expect(pingAnswers(read.ping)).toEqual(ANSWERS);
    expect(Object.keys(ANSWERS).sort()).toEqual([...PING_QUESTIONS].sort());
  });

  it('goes by mail when she chose no channel, and by none that there is not', () => {
    const { 'ping-channel': _, ...without } = ANSWERS;
    expect(readPing(without)).toMatchObject({ ping: { channel: 'email' } });
    expect(faults({ 'ping-channel': ['pigeon'] })).toEqual([['ping-channel', 'unknown-code']]);
  });

  it('tells every mistake at once', () => {
    expect(readPing({})).toMatchObject({
      errors: [
        { field: 'ping-address', code: 'required' },
        { field: 'ping-subject', code: 'required' },
        { field: 'ping-text', code: 'required' },
        { field: 'ping-days1', code: 'hours' },
      ],
    });
  });

  it.each([
    ['maria@voorbeeld', 'a name without a dot behind the sign'],
    ['maria', 'no sign'],
    ['a@b.nl, c@d.nl', 'two of them'],
    ['Maria <maria@voorbeeld.nl>', 'a name around it'],
    ['maria@voorbeeld.nl\nBcc: partner@voorbeeld.nl', 'a second line'],
    [`${'m'.repeat(65)}@voorbeeld.nl`, 'more before the sign than mail allows'],
    [`m@${'d'.repeat(250)}.nl`, 'more than mail allows'],
  ])('takes no address like %j: %s', (address) => {
    expect(faults({ 'ping-address': [address] })).toEqual([['ping-address', 'address']]);
  });

  it('takes an address with spaces around it, as a phone puts them there', () => {
    expect(readPing({ ...ANSWERS, 'ping-address': [' maria@voorbeeld.nl '] })).toMatchObject({
      ping: { address: 'maria@voorbeeld.nl' },
    });
  });

  it('holds a subject of one line and a short text, counted as she counts them', () => {
    expect(
      faults({ 'ping-subject': ['é'.repeat(LONGEST_SUBJECT)], 'ping-text': ['😀'.repeat(LONGEST_PING)] }),
    ).toEqual([]);
    expect(
      faults({
        'ping-subject': ['a'.repeat(LONGEST_SUBJECT + 1)],
        'ping-text': ['a'.repeat(LONGEST_PING + 1)],
      }),
    ).toEqual([
      ['ping-subject', 'too-long'],
      ['ping-text', 'too-long'],
    ]);
    expect(faults({ 'ping-subject': ['Recept\nBcc: partner@voorbeeld.nl'] })).toEqual([
      ['ping-subject', 'control-character'],
    ]);
    expect(faults({ 'ping-text': ['Kom\u202etxet'] })).toEqual([['ping-text', 'bidi-override']]);
  });

  it.each<[Answers, string]>([
    [{ 'ping-days1': [] }, 'no day'],
    [{ 'ping-days1': ['8'] }, 'a day that no week has'],
    [{ 'ping-from1': ['12'], 'ping-until1': ['12'] }, 'no time between'],
    [{ 'ping-from1': [''] }, 'no beginning'],
  ])('needs hours: %j has %s', (change, _what) => {
    expect(faults(change)).toEqual([['ping-days1', 'hours']]);
  });
});
