import { describe, expect, it } from '@jest/globals';
import { computeDeadline } from './compute.js';
import type { DeadlineRequest } from './request.js';

/** The worked examples of the desk's law file, with their numbers; each is a pair of dates checked by hand. */
const EXAMPLES: [number, string, DeadlineRequest, { nominal: string; due: string }][] = [
  [
    1,
    'an objection that ends on an ordinary Friday, 1 May',
    { term: 'OBJ-6-7', start: '2026-03-20' },
    { nominal: '2026-05-01', due: '2026-05-01' },
  ],
  [
    2,
    'an objection that ends on Good Friday',
    { term: 'OBJ-6-7', start: '2026-02-20' },
    { nominal: '2026-04-03', due: '2026-04-07' },
  ],
  [
    6,
    'an objection that ends on Ascension Day, with the next day equated',
    { term: 'OBJ-6-7', start: '2026-04-02' },
    { nominal: '2026-05-14', due: '2026-05-18' },
  ],
  [
    8,
    'an objection that ends on Whit Monday',
    { term: 'OBJ-6-7', start: '2026-04-13' },
    { nominal: '2026-05-25', due: '2026-05-26' },
  ],
  [
    10,
    'an objection that ends on the second day of Christmas, a Saturday',
    { term: 'OBJ-6-7', start: '2026-11-14' },
    { nominal: '2026-12-26', due: '2026-12-28' },
  ],
  [
    13,
    "King's Day celebrated on Saturday 26 April 2025",
    { term: 'OBJ-6-7', start: '2025-03-15' },
    { nominal: '2025-04-26', due: '2025-04-28' },
  ],
  [
    18,
    'the Monday after Christmas in a weekend',
    { term: 'OBJ-6-7', start: '2027-11-15' },
    { nominal: '2027-12-27', due: '2027-12-27' },
  ],
  [
    20,
    'a tax objection, counted from the date on the assessment although it came earlier',
    { term: 'TAX-22j', start: '2026-05-29', otherStart: '2026-05-27' },
    { nominal: '2026-07-10', due: '2026-07-10' },
  ],
  [
    21,
    'an IND objection of four weeks',
    { term: 'IND-69', start: '2026-04-17' },
    { nominal: '2026-05-15', due: '2026-05-18' },
  ],
  [
    24,
    'a complaint, six weeks',
    { term: 'AWB-9-11-6w', start: '2026-03-27' },
    { nominal: '2026-05-08', due: '2026-05-08' },
  ],
  [
    25,
    'a complaint, six and four weeks',
    { term: 'AWB-9-11-6w', start: '2026-03-27', extensions: [{ length: 'P4W', noticeOn: '2026-05-06' }] },
    { nominal: '2026-06-05', due: '2026-06-05' },
  ],
  [
    29,
    'an extension counted from Whit Monday and not from the day after',
    { term: 'AWB-9-11-6w', start: '2026-04-13', extensions: [{ length: 'P4W', noticeOn: '2026-05-20' }] },
    { nominal: '2026-06-22', due: '2026-06-22' },
  ],
  [
    31,
    'the police with a committee, fourteen weeks, ending on Christmas Day',
    { term: 'POL-72-14w', start: '2026-09-18' },
    { nominal: '2026-12-25', due: '2026-12-25' },
  ],
  [
    34,
    'an application with a suspension of thirteen days',
    { term: 'DEC-4-13', start: '2026-03-02', suspensions: [{ from: '2026-03-11', to: '2026-03-24' }] },
    { nominal: '2026-05-10', due: '2026-05-11' },
  ],
  [
    38,
    'a decision on an objection, from the last day of the objection term',
    { term: 'OBJ-7-10-6', start: '2026-05-26' },
    { nominal: '2026-07-07', due: '2026-07-07' },
  ],
  [
    39,
    'the same with a committee, exactly twelve weeks',
    { term: 'OBJ-7-10-12', start: '2026-05-26' },
    { nominal: '2026-08-18', due: '2026-08-18' },
  ],
  [
    47,
    'the ombudsman, a year that ends on a Saturday',
    { term: 'OMB-9-24-1a', start: '2026-05-08' },
    { nominal: '2027-05-08', due: '2027-05-08' },
  ],
  [
    51,
    'a basic account, ten working days over Easter',
    { term: 'BNK-71f-4', start: '2026-04-01' },
    { nominal: '2026-04-17', due: '2026-04-17' },
  ],
  [
    54,
    'Kifid, the later of three months and one year',
    { term: 'KIF-1J3M', start: '2026-05-20', otherStart: '2026-03-23' },
    { nominal: '2027-03-23', due: '2027-03-23' },
  ],
  [
    55,
    'a data request on 31 January',
    { term: 'AVG-12-3', start: '2026-01-31' },
    { nominal: '2026-02-28', due: '2026-03-02' },
  ],
  [
    58,
    'three days over Easter',
    { term: { length: 'P3D', regime: 'atw' }, start: '2026-04-01' },
    { nominal: '2026-04-04', due: '2026-04-07' },
  ],
  [
    61,
    'papers until ten days before a hearing',
    { term: 'OBJ-7-4', start: '2026-05-26' },
    { nominal: '2026-05-16', due: '2026-05-16' },
  ],
];

describe('The worked examples of the law file', () => {
  it.each(EXAMPLES)('%i: %s', (_, __, request, dates) => {
    const { nominal, due, steps } = computeDeadline(request);
    expect({ nominal, due }).toEqual(dates);
    expect(steps[steps.length - 1]?.date).toBe(dates.due);
  });

  it('29: an agency is late only after the extension counted from the rolled end', () => {
    const request = { term: 'AWB-9-11-6w', start: '2026-04-13', extensions: [{ length: 'P4W' }] };
    expect(computeDeadline(request).overdueFrom).toBe('2026-06-24');
  });

  it('20: posted on the last day, the tax objection must arrive within a week', () => {
    expect(computeDeadline({ term: 'TAX-22j', start: '2026-05-29' }).receivedByPostBy).toBe('2026-07-17');
  });

  it('61: the practical day for the papers is the Wednesday before Ascension Day', () => {
    const { remindBy, steps } = computeDeadline({ term: 'OBJ-7-4', start: '2026-05-26' });
    expect(remindBy).toBe('2026-05-13');
    expect(steps.map((step) => [step.rule, step.date])).toContainEqual(['practical', '2026-05-13']);
  });

  it('gives the answer that the contract shows', () => {
    const answer = computeDeadline({
      term: 'AWB-9-11-6w',
      start: '2026-03-27',
      extensions: [{ length: 'P4W', noticeOn: '2026-05-06' }],
      suspensions: [],
      printed: null,
    });
    expect(answer).toMatchObject({
      term: 'AWB-9-11-6w',
      owedBy: 'agency',
      start: '2026-03-27',
      nominal: '2026-06-05',
      due: '2026-06-05',
      overdueFrom: '2026-06-06',
      remindBy: null,
      atw: true,
      basis: [{ law: 'Awb', article: '9:11(1)' }],
    });
    expect(answer.steps[0]).toMatchObject({ date: '2026-05-08' });
  });
});
