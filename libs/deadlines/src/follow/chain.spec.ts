import { describe, expect, it } from '@jest/globals';
import { penaltyOwed } from '../compute/penalty.js';
import { clocksFrom, type ChainFacts } from './chain.js';

const clocks = (term: string, start: string, facts: ChainFacts = {}) =>
  clocksFrom({ term, start }, facts).map(({ term: id, state, from, result }) => [
    id,
    state,
    from,
    result?.due ?? null,
  ]);

describe('From one clock to the next', () => {
  it('runs from objection to decision, notice of default, two weeks, penalty and appeal', () => {
    const facts = { committee: false, events: { 'notice-of-default-received': '2026-07-10' } };
    expect(clocks('OBJ-6-7', '2026-04-13', facts)).toEqual([
      ['OBJ-6-7', 'counted', '2026-04-13', '2026-05-26'],
      ['OBJ-7-10-6', 'counted', '2026-05-26', '2026-07-07'],
      ['DEC-4-17-IB', 'open-ended', '2026-07-08', null],
      ['DEC-4-17-2W', 'counted', '2026-07-10', '2026-07-24'],
      ['DEC-4-17-DW', 'counted', '2026-07-24', '2026-09-04'],
      ['DEC-4-18', 'counted', '2026-09-04', '2026-09-18'],
      ['APP-6-12', 'open-ended', '2026-07-25', null],
      ['APP-6-7', 'waiting', null, null],
    ]);
  });

  it('lists both ways while nobody knows whether a committee advises', () => {
    const ids = clocks('OBJ-6-7', '2026-04-13').map(([id]) => id);
    expect(ids).toEqual(expect.arrayContaining(['OBJ-7-10-6', 'OBJ-7-10-12']));
    expect(clocks('OBJ-6-7', '2026-04-13', { committee: true })[1]).toEqual([
      'OBJ-7-10-12',
      'counted',
      '2026-05-26',
      '2026-08-18',
    ]);
  });

  it('says that a notice of default came too early, and starts nothing from it', () => {
    const facts = { committee: false, events: { 'notice-of-default-received': '2026-07-07' } };
    expect(clocks('OBJ-6-7', '2026-04-13', facts)).toContainEqual([
      'DEC-4-17-2W',
      'premature',
      '2026-07-07',
      null,
    ]);
    expect(clocks('OBJ-6-7', '2026-04-13', facts).map(([id]) => id)).not.toContain('DEC-4-17-DW');
  });

  it('counts an extension of a following term', () => {
    const facts = {
      committee: false,
      details: { 'OBJ-7-10-6': { extensions: [{ length: 'P6W', noticeOn: '2026-07-01' }] } },
    };
    expect(clocks('OBJ-6-7', '2026-04-13', facts)).toContainEqual([
      'DEC-4-17-IB',
      'open-ended',
      '2026-08-19',
      null,
    ]);
  });

  it('follows a decision that came in time, and no lateness', () => {
    const facts = { committee: false, events: { 'decision-sent': '2026-07-01' } };
    const ids = clocks('OBJ-6-7', '2026-04-13', facts);
    expect(ids).toContainEqual(['APP-6-7', 'counted', '2026-07-01', '2026-08-12']);
    expect(ids.map(([id]) => id)).not.toContain('DEC-4-17-IB');
  });

  it('uses an event once: the decision on an application does not also decide the objection', () => {
    const facts = { committee: false, events: { 'decision-sent': '2026-03-02' } };
    expect(clocks('DEC-4-13', '2026-02-02', facts)).toEqual([
      ['DEC-4-13', 'counted', '2026-02-02', '2026-03-30'],
      ['OBJ-6-7', 'counted', '2026-03-02', '2026-04-13'],
      ['OBJ-7-10-6', 'counted', '2026-04-13', '2026-05-26'],
      ['DEC-4-17-IB', 'open-ended', '2026-05-27', null],
      ['DEC-4-17-2W', 'waiting', null, null],
      ['APP-6-7', 'waiting', null, null],
    ]);
  });

  it('has no penalty for the IND, only the appeal', () => {
    const facts = { events: { 'notice-of-default-received': '2026-10-01' } };
    const ids = clocks('IND-69', '2026-04-17', facts).map(([id]) => id);
    expect(ids).toEqual(['IND-69', 'IND-76', 'DEC-4-17-IB', 'DEC-4-17-2W', 'APP-6-12', 'IND-69']);
  });

  it('shows the appeal after the decision of the IND, and does not begin the round again', () => {
    const facts = { events: { 'decision-sent': '2026-08-03' } };
    expect(clocks('IND-69', '2026-04-17', facts)).toEqual([
      ['IND-69', 'counted', '2026-04-17', '2026-05-18'],
      ['IND-76', 'counted', '2026-05-18', '2026-09-28'],
      ['IND-69', 'counted', '2026-08-03', '2026-08-31'],
    ]);
  });

  it('goes from a complaint that nobody answered to the ombudsman, and reminds her early', () => {
    const found = clocksFrom({ term: 'AWB-9-11-6w', start: '2026-02-20' });
    const year = found.find((clock) => clock.term === 'OMB-9-24-1b');
    // Handling should have ended on 7 April, and somebody could say on Good Friday, 3 April.
    expect(year?.result).toMatchObject({ due: '2027-04-07', remindBy: '2027-04-03' });
  });

  it('goes from findings in time to the ombudsman by the other way', () => {
    const facts = { events: { 'findings-sent': '2026-05-08' } };
    expect(clocks('AWB-9-11-6w', '2026-03-27', facts)).toEqual([
      ['AWB-9-11-6w', 'counted', '2026-03-27', '2026-05-08'],
      ['OMB-9-24-1a', 'counted', '2026-05-08', '2027-05-08'],
    ]);
  });

  it('goes from a bank complaint to Kifid, with the filing as the second date', () => {
    const facts = {
      events: { 'definitive-position': '2026-05-20' },
      details: { 'BNK-43-3': { otherStart: '2026-03-30' } },
    };
    expect(clocks('BNK-43-2', '2026-03-23', facts)).toEqual([
      ['BNK-43-2', 'counted', '2026-03-23', '2026-04-07'],
      ['BNK-43-3', 'counted', '2026-03-23', '2026-05-11'],
      ['KIF-1J3M', 'counted', '2026-05-20', '2027-03-23'],
    ]);
  });

  it('shows the clocks that can be computed when a later one needs a calendar that nobody has yet', () => {
    expect(clocks('OBJ-6-7', '2028-11-13', { committee: false })).toEqual([
      ['OBJ-6-7', 'counted', '2028-11-13', '2028-12-27'],
      ['OBJ-7-10-6', 'beyond-calendar', '2028-12-27', null],
    ]);
  });

  it('waits while the term before it is suspended', () => {
    const suspensions = [{ from: '2026-03-11', to: null }];
    const found = clocksFrom({ term: 'DEC-4-13', start: '2026-03-02', suspensions });
    expect(found.map(({ term, state }) => [term, state])).toEqual([
      ['DEC-4-13', 'counted'],
      ['DEC-4-17-IB', 'waiting'],
      ['OBJ-6-7', 'waiting'],
    ]);
  });
});

describe('The penalty', () => {
  it.each([
    ['2026-07-24', 0],
    ['2026-07-25', 23],
    ['2026-08-07', 322],
    ['2026-08-08', 357],
    ['2026-08-21', 812],
    ['2026-08-22', 857],
    ['2026-09-04', 1442],
    ['2027-01-01', 1442],
    ['2026-07-01', 0],
  ])('when the agency decides on %s is %i euros', (day, euros) => {
    expect(penaltyOwed('2026-07-24', day)).toBe(euros);
  });
});
