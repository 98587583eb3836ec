import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { FixedClock } from '@app/kernel';
import { ProofOfWork } from './proof-of-work.js';

const START = '2026-11-23T09:00:00Z';

function work(challenge: string): string {
  const bits = Number(challenge.split('.')[0]);
  for (let number = 0; ; number += 1) {
    const hash = createHash('sha256').update(`${challenge}.${number}`).digest();
    if (Math.clz32(hash.readUInt32BE(0)) >= bits) return String(number);
  }
}

describe('Work for the machine that sends a form', () => {
  test('is good once, for its own challenge, and while that lives', () => {
    const clock = FixedClock.at(START);
    const proofs = new ProofOfWork(clock, { bits: 8 });
    const [one, other, late] = [proofs.challenge(), proofs.challenge(), proofs.challenge()];
    expect(new Set([one, other, late]).size).toBe(3);
    const answer = work(one);
    expect(proofs.isDone(one, answer)).toBe(true);
    expect(proofs.isDone(one, answer)).toBe(false);
    expect(proofs.isDone(other, work(other))).toBe(true);
    clock.moveTo('2026-11-23T09:30:01Z');
    expect(proofs.isDone(late, work(late))).toBe(false);
  });

  test('is not that of another process, of fewer bits, or of a challenge that was made longer', () => {
    const proofs = new ProofOfWork(FixedClock.at(START), { bits: 8 });
    const strange = new ProofOfWork(FixedClock.at(START), { bits: 1 }).challenge();
    expect(proofs.isDone(strange, work(strange))).toBe(false);
    const mine = proofs.challenge();
    const easier = mine.replace(/^8/, '1');
    expect(proofs.isDone(easier, work(easier))).toBe(false);
    const longer = mine.replace(/\.(\d+)\./, (_, until: string) => `.${Number(until) + 9}.`);
    expect(proofs.isDone(longer, work(longer))).toBe(false);
  });

  test.each(['', 'x', '8.1.a.b', '..', '8'.repeat(9_000)])('that is %p is no work at all', (given) => {
    const proofs = new ProofOfWork(FixedClock.at(START));
    expect(proofs.isDone(given, '1')).toBe(false);
    expect(proofs.isDone(proofs.challenge(), given)).toBe(false);
  });
});
