import { describe, expect, it } from '@jest/globals';
import { computeDeadline } from './compute.js';
import type { DeadlineRequest, ExtensionInput } from './request.js';

const complaint = (...extensions: ExtensionInput[]): DeadlineRequest => ({
  term: 'AWB-9-11-6w',
  start: '2026-03-27',
  extensions,
});
const codes = (request: DeadlineRequest) => computeDeadline(request).warnings.map((one) => one.code);

describe('Extension (verdaging), Awb 9:11(2)-(3) and 7:10(3)-(4)', () => {
  it('counts from the end before any roll, and keeps the latest reading for the agency', () => {
    const answer = computeDeadline({
      term: 'AWB-9-11-6w',
      start: '2026-02-20',
      extensions: [{ length: 'P4W', noticeOn: '2026-04-01' }],
    });
    // Nominal 3 April (Good Friday), rolled 7 April; four weeks later 1 May, or 5 May, which is Liberation Day.
    expect(answer).toMatchObject({ nominal: '2026-05-01', due: '2026-05-01', overdueFrom: '2026-05-07' });
    expect(answer.reasons.overdueFrom?.why).toBe(
      'They may be told that it is late from Thursday 7 May 2026, because Wednesday 6 May 2026 is the latest last day that can be defended.',
    );
  });

  it('rolls an extension of its own although the sum is over twelve weeks, and shows the other reading', () => {
    const answer = computeDeadline({
      term: 'OBJ-7-10-12',
      start: '2026-01-01',
      extensions: [{ length: 'P6W', noticeOn: '2026-03-20' }],
    });
    expect(answer).toMatchObject({ nominal: '2026-05-07', due: '2026-05-07' });
    const rolled = computeDeadline({
      term: 'OBJ-7-10-12',
      start: '2026-01-08',
      extensions: [{ length: 'P6W', noticeOn: '2026-03-20' }],
    });
    expect(rolled).toMatchObject({ nominal: '2026-05-14', due: '2026-05-18', atw: true });
    const caution = rolled.warnings.find((one) => one.code === 'sum-over-limit');
    expect(caution?.why).toContain('the last day would be Thursday 14 May 2026');
  });

  it('judges each part for the Algemene termijnenwet: 90 days inside, six months outside', () => {
    const answer = computeDeadline({
      term: 'IND-25',
      start: '2026-01-03',
      extensions: [{ length: 'P6M', noticeOn: '2026-04-01' }],
    });
    // 90 days end on Friday 3 April, rolled to 7 April; six months later 3 October, a Saturday that stays.
    expect(answer).toMatchObject({
      nominal: '2026-10-03',
      due: '2026-10-03',
      atw: false,
      overdueFrom: '2026-10-08',
    });
  });

  it('rolls the four weeks after fourteen weeks of the police', () => {
    const answer = computeDeadline({
      term: 'POL-72-14w',
      start: '2026-08-28',
      extensions: [{ length: 'P4W', noticeOn: '2026-12-01' }],
    });
    expect(answer).toMatchObject({ nominal: '2027-01-01', due: '2027-01-04', atw: true });
  });

  it('counts months twice over when a short month cut the first date off', () => {
    const answer = computeDeadline({
      term: 'AVG-12-3',
      start: '2026-01-31',
      extensions: [{ length: 'P2M', noticeOn: '2026-02-20' }],
    });
    // 28 February plus two months is 28 April; from the rolled 2 March it is 2 May, rolled to Monday 4 May.
    expect(answer).toMatchObject({ nominal: '2026-04-28', due: '2026-04-28', overdueFrom: '2026-05-05' });
    const whole = computeDeadline({
      term: 'AVG-12-3',
      start: '2027-01-31',
      extensions: [{ length: 'P2M', noticeOn: '2027-02-20' }],
    });
    // 28 February is a Sunday, rolled to 1 March: 3 May there; three whole months would give 30 April.
    expect(whole).toMatchObject({ nominal: '2027-04-28', due: '2027-04-28', overdueFrom: '2027-05-04' });
  });

  it('takes a notice on the rolled last day as in time', () => {
    const request = (noticeOn: string) => ({
      term: 'AWB-9-11-6w',
      start: '2026-04-13',
      extensions: [{ length: 'P4W', noticeOn }],
    });
    expect(computeDeadline(request('2026-05-26')).due).toBe('2026-06-22');
    expect(() => computeDeadline(request('2026-05-27'))).toThrow(
      'announced on 2026-05-27, after the term had ended on 2026-05-26',
    );
  });

  it('sets a late notice aside when asked, and says so', () => {
    const answer = computeDeadline(complaint({ length: 'P4W', noticeOn: '2026-05-11' }), {
      lateExtensions: 'set-aside',
    });
    expect(answer).toMatchObject({ nominal: '2026-05-08', due: '2026-05-08', overdueFrom: '2026-05-09' });
    expect(answer.warnings).toContainEqual({
      code: 'late-notice',
      why: 'The extension announced on Monday 11 May 2026 is not counted: the term had ended on Friday 8 May 2026, and a late notice extends nothing.',
      whyNl:
        'De verlenging die op maandag 11 mei 2026 is aangekondigd, telt niet: de termijn was op vrijdag 8 mei 2026 voorbij, en een laat bericht verlengt niets.',
    });
  });

  it('lets her agree in writing, also to more, also afterwards', () => {
    const agreed = complaint(
      { length: 'P4W', noticeOn: '2026-05-06' },
      { length: 'P8W', noticeOn: '2026-06-10', consent: true },
    );
    expect(computeDeadline(agreed).due).toBe('2026-07-31');
    expect(computeDeadline(complaint({ length: 'P10W', consent: true })).due).toBe('2026-07-17');
  });

  it.each<[string, DeadlineRequest, string]>([
    [
      'a second one alone',
      complaint({ length: 'P2W', noticeOn: '2026-05-01' }, { length: 'P2W', noticeOn: '2026-05-20' }),
      'can be extended only once without consent',
    ],
    [
      'one that is too long',
      complaint({ length: 'P5W', noticeOn: '2026-05-01' }),
      'at most P4W without consent',
    ],
    ['29 days instead of four weeks', complaint({ length: 'P29D' }), 'at most P4W'],
    [
      'a term that knows none',
      { term: 'OBJ-6-7', start: '2026-03-27', extensions: [{ length: 'P2W' }] },
      'the law knows no extension of this term (Awb 6:7)',
    ],
    [
      'consent where the law knows none',
      { term: 'AVG-12-3', start: '2026-03-27', extensions: [{ length: 'P1M', consent: true }] },
      'knows no extension by consent',
    ],
    [
      'a second one where the law has no consent',
      { term: 'AVG-12-3', start: '2026-03-27', extensions: [{ length: 'P1M' }, { length: 'P1M' }] },
      'can be extended only once.',
    ],
    ['a notice before the start', complaint({ length: 'P4W', noticeOn: '2026-03-01' }), 'before the start'],
    ['hours', complaint({ length: 'PT48H' }), 'cannot be extended by hours'],
    ['no length', complaint({ length: 'P0W' }), 'is not a length'],
  ])('refuses %s', (_, request, message) => {
    expect(() => computeDeadline(request)).toThrow(message);
  });

  it('takes 28 days for four weeks', () => {
    expect(computeDeadline(complaint({ length: 'P28D', noticeOn: '2026-05-01' })).due).toBe('2026-06-05');
  });

  it('names the circumstance without which the law allows less', () => {
    const investigation = { term: 'IND-76', start: '2026-03-27', extensions: [{ length: 'P13W' }] };
    expect(codes(investigation)).toEqual(expect.arrayContaining(['extension-condition', 'notice-unknown']));
    expect(codes({ ...investigation, extensions: [{ length: 'P6W', noticeOn: '2026-07-01' }] })).toEqual([]);
  });

  it('leaves the length of a reasonable term to the agency, once (Awb 4:14(3))', () => {
    const application = { term: 'DEC-4-13', start: '2026-01-05' };
    const once = { length: 'P10W', noticeOn: '2026-02-20' };
    expect(computeDeadline({ ...application, extensions: [once] }).due).toBe('2026-05-11');
    expect(() => computeDeadline({ ...application, extensions: [once, once] })).toThrow(
      'only once without consent',
    );
  });

  it('adds as many as the caller wants to a term of the caller', () => {
    const answer = computeDeadline({
      term: { length: 'P6W', regime: 'atw' },
      start: '2026-04-13',
      extensions: [{ length: 'P1W' }, { length: 'P1W' }],
    });
    // Nominal 25 May, 1 June, 8 June; from the rolled 26 May 2 June and 9 June.
    expect(answer).toMatchObject({ nominal: '2026-06-08', due: '2026-06-08', overdueFrom: '2026-06-10' });
  });
});
