import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import { computeDeadline } from './compute.js';
import { readDeadlineRequest } from './request.js';

const good = { term: 'OBJ-6-7', start: '2026-03-20' };

describe('A request from outside', () => {
  it('may leave out, or give as null, what does not apply', () => {
    const sparse = readDeadlineRequest({ ...good, extensions: null, suspensions: [], printed: null });
    expect(computeDeadline(sparse).due).toBe('2026-05-01');
  });

  it('fills in how a term of its own is counted and who owes it', () => {
    expect(readDeadlineRequest({ term: { length: 'P3D', regime: 'eu' }, start: '2026-03-20' }).term).toEqual({
      length: 'P3D',
      regime: 'eu',
      counting: 'forward',
      owedBy: 'agency',
      unit: 'calendar',
    });
  });

  it.each<[unknown, string]>([
    [null, 'the request must be an object'],
    [[], 'the request must be an object'],
    ['OBJ-6-7', 'the request must be an object'],
    [{ start: '2026-03-20' }, 'term is missing.'],
    [{ term: 'OBJ-6-7' }, 'start is missing.'],
    [{ ...good, start: 20260320 }, 'start must be a text.'],
    [{ ...good, start: null }, 'start must be a text.'],
    [{ ...good, term: 7 }, 'term must be a text.'],
    [{ ...good, term: null }, 'term must be an object'],
    [{ ...good, extension: [] }, 'has no field "extension"; did you mean "extensions"?'],
    [{ ...good, Printed: null }, 'did you mean "printed"?'],
    [{ ...good, colour: 'red' }, 'the fields are term, start, extensions, suspensions, printed'],
    [{ ...good, extensions: {} }, 'extensions must be a list.'],
    [{ ...good, extensions: ['P4W'] }, 'extensions[0] must be an object'],
    [{ ...good, extensions: [{}] }, 'extensions[0].length is missing.'],
    [{ ...good, extensions: [{ length: 'P4W', notice: 'x' }] }, 'did you mean "noticeOn"?'],
    [{ ...good, extensions: [{ length: 'P4W', consent: 'yes' }] }, 'consent must be true or false.'],
    [{ ...good, suspensions: [{ from: '2026-04-01' }] }, 'suspensions[0].to is missing'],
    [{ ...good, suspensions: [{ from: '2026-04-01', until: '2026-04-02' }] }, 'has no field "until"'],
    [{ ...good, printed: 5 }, 'printed must be a text.'],
    [{ ...good, term: { length: 'P3D' } }, 'term.regime must be one of atw, eu, none.'],
    [{ ...good, term: { regime: 'atw' } }, 'term.length is missing.'],
    [{ ...good, term: { length: 'P3D', regime: 'ATW' } }, 'term.regime must be one of'],
    [{ ...good, term: { length: 'P3D', regime: 'atw', counting: 'up' } }, 'forward, backward'],
    [
      { ...good, term: { length: 'P3D', regime: 'atw', owedBy: 'nobody' } },
      'term.owedBy must be one of agency',
    ],
    [JSON.parse('{"term":"OBJ-6-7","start":"2026-03-20","__proto__":{}}'), 'has no field "__proto__"'],
  ])('%j is refused', (request, message) => {
    expect(() => readDeadlineRequest(request)).toThrow(message);
  });

  it.each<[unknown, string]>([
    [{ ...good, term: 'AWB-9-11-6W' }, 'There is no term "AWB-9-11-6W"; did you mean "AWB-9-11-6w"?'],
    [
      { ...good, term: 'nonsense' },
      'There is no term "nonsense"; "deadline terms" lists the terms that exist',
    ],
    [{ ...good, start: '2026-02-30' }, 'start: "2026-02-30" is not a date that exists; write YYYY-MM-DD.'],
    [{ ...good, start: '9999-12-31' }, 'start: the year 9999 is outside the years 1900 to 2199.'],
    [
      { ...good, term: 'AWB-9-6' },
      'AWB-9-6 cannot be computed. The Act says that receipt is confirmed in writing and gives no number of days. The desk asks after ten working days.',
    ],
    [{ ...good, term: 'SV-12' }, 'SV-12 cannot be computed.'],
    [{ ...good, term: { length: 'P99999D', regime: 'none' } }, 'leaves the years 1900 to 2199'],
  ])('%j cannot be computed', (request, message) => {
    expect(() => computeDeadline(readDeadlineRequest(request))).toThrow(message);
  });

  it('is refused with one line, whatever was written in it', () => {
    const attempts = [
      { ...good, term: 'a\nb' },
      { ...good, start: '2026-\n3-20' },
      { ...good, ['x\ny']: 1 },
      { ...good, variant: 'a\nb', term: 'TAX-IW9' },
      { ...good, extensions: [{ length: 'P\n4W' }], term: 'AWB-9-11-6w' },
    ];
    for (const attempt of attempts) {
      let message = '';
      try {
        computeDeadline(readDeadlineRequest(attempt));
      } catch (error) {
        message = error instanceof DomainError && error.kind === 'invalid' ? error.publicMessage : '';
      }
      expect(message).toMatch(/^[^\n]+$/);
    }
  });
});
