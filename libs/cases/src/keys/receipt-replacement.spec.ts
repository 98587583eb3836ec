import { describe, expect, it } from '@jest/globals';
import {
  assertMayDecide,
  assertMayMake,
  isRecognition,
  isRunning,
  RECOGNITIONS,
  waitsUntil,
  type ReplacementStatus,
} from './receipt-replacement.js';

const AT = new Date('2026-11-20T16:00:00Z');
const EVERY: ReplacementStatus[] = ['asked', 'approved', 'refused', 'stopped', 'made'];

describe('Replacing a lost code', () => {
  it('waits three days, and a week when all she showed is knowledge', () => {
    expect(waitsUntil('agreed-question', AT)).toEqual(new Date('2026-11-23T16:00:00Z'));
    expect(waitsUntil('knows-the-case', AT)).toEqual(new Date('2026-11-27T16:00:00Z'));
    for (const { waitHours } of Object.values(RECOGNITIONS)) expect(waitHours).toBeGreaterThanOrEqual(72);
  });

  it('knows its own list and nothing that an object brings along', () => {
    expect(isRecognition('in-person-outreach')).toBe(true);
    for (const other of ['constructor', '', 'a letter', undefined, 3])
      expect(isRecognition(other)).toBe(false);
  });

  it('needs a second colleague, once', () => {
    expect(() => assertMayDecide({ status: 'asked', askedBy: 'anna' }, 'bram')).not.toThrow();
    expect(() => assertMayDecide({ status: 'asked', askedBy: 'anna' }, 'anna')).toThrow('A second colleague');
    for (const status of EVERY.filter((one) => one !== 'asked')) {
      expect(() => assertMayDecide({ status, askedBy: 'anna' }, 'bram')).toThrow('decided, stopped or used');
    }
  });

  it('is made when the waiting is over, and not a millisecond before', () => {
    const until = waitsUntil('agreed-question', AT);
    expect(() => assertMayMake({ status: 'approved', waitsUntil: until }, until)).not.toThrow();
    const before = new Date(until.getTime() - 1);
    expect(() => assertMayMake({ status: 'approved', waitsUntil: until }, before)).toThrow('waiting period');
    for (const status of EVERY.filter((one) => one !== 'approved')) {
      expect(() => assertMayMake({ status, waitsUntil: until }, until)).toThrow('decided, stopped or used');
    }
  });

  it('runs until it is refused, stopped or used', () => {
    expect(EVERY.filter(isRunning)).toEqual(['asked', 'approved']);
  });
});
