import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '@app/kernel';
import { createHash } from 'node:crypto';
import { FormInput, HONEYPOT_FIELD, TooManyRequests, type FastifyRequest } from '@app/web';
import { AttackSignal } from './attack-signal.js';
import { Gate, WaitingRoom } from './gate.js';

const from = (ip: string) => ({ ip }) as FastifyRequest;

describe('The gate', () => {
  it('lets a number in at a time and tells the next one when to come back', async () => {
    const room = new WaitingRoom(2);
    const leave: (() => void)[] = [];
    const stay = () =>
      room.enter(() => new Promise<string>((resolve) => leave.push(() => resolve('served'))));
    const inside = [stay(), stay()];
    await expect(stay()).rejects.toMatchObject({ retryAfterSeconds: 1 });
    leave.forEach((go) => go());
    await expect(Promise.all(inside)).resolves.toEqual(['served', 'served']);
    await expect(room.enter(async () => 'next')).resolves.toBe('next');
  });

  it('gives the place back when the work fails', async () => {
    const room = new WaitingRoom(1);
    await expect(room.enter(async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(room.enter(async () => 'next')).resolves.toBe('next');
  });

  it('lets thirty people behind one connection all file', async () => {
    const gate = new Gate(FixedClock.at('2026-11-23T09:00:00Z'));
    const filed = await Promise.all(
      Array.from({ length: 30 }, () => gate.file(from('203.0.113.7'), async () => 'filed')),
    );
    expect(filed).toHaveLength(30);
  });

  it('counts no connection when a proxy of this machine names none', async () => {
    const gate = new Gate(FixedClock.at('2026-11-23T09:00:00Z'));
    for (let count = 0; count < 2000; count += 1) await gate.file(from('127.0.0.1'), async () => 'filed');
    await expect(gate.file(from('::1'), async () => 'filed')).resolves.toBe('filed');
  });

  it('refuses a connection that tries codes far faster than people do', async () => {
    const gate = new Gate(FixedClock.at('2026-11-23T09:00:00Z'));
    const tries = Array.from({ length: 1500 }, () =>
      gate.tryCode(from('203.0.113.7'), async () => 'wrong').catch((error: unknown) => error),
    );
    // Those that may wait are still waiting; whoever is refused is told at once.
    const refused = await Promise.all(tries.slice(-100));
    expect(refused.every((answer) => answer instanceof TooManyRequests)).toBe(true);
    await expect(gate.tryCode(from('198.51.100.1'), async () => 'another')).resolves.toBe('another');
    await Promise.all(tries);
  });

  it('lets a form pass at once on any other day, and makes one wait that a program filled in', async () => {
    const gate = new Gate(FixedClock.at('2026-11-23T09:00:00Z'));
    expect(gate.challenge()).toBeUndefined();
    const order: string[] = [];
    await Promise.all([
      gate.fileForm(
        from('203.0.113.7'),
        new FormInput({ [HONEYPOT_FIELD]: 'https://spam.example' }),
        async () => order.push('program'),
      ),
      ...Array.from({ length: 30 }, () =>
        gate.fileForm(from('203.0.113.7'), new FormInput({ [HONEYPOT_FIELD]: '' }), async () =>
          order.push('person'),
        ),
      ),
    ]);
    expect(order).toEqual([...Array<string>(30).fill('person'), 'program']);
  });

  it('during an attack lets those pass who did the work, and everybody else a little later', async () => {
    const clock = FixedClock.at('2026-11-23T09:00:00Z');
    const gate = new Gate(clock);
    const leave: (() => void)[] = [];
    const crowd = Array.from({ length: 60 }, () =>
      gate.file(from('127.0.0.1'), () => new Promise<void>((resolve) => leave.push(resolve))),
    );
    await new Promise(setImmediate);
    leave.forEach((go) => go());
    await Promise.all(crowd);
    const challenge = gate.challenge() ?? '';
    const order: string[] = [];
    const worked = new FormInput({ challenge, proof: workOf(challenge) });
    await Promise.all([
      ...Array.from({ length: 30 }, () =>
        gate.fileForm(from('203.0.113.7'), new FormInput({}), async () => order.push('without script')),
      ),
      gate.fileForm(from('203.0.113.7'), worked, async () => order.push('with script')),
    ]);
    expect(order).toEqual(['with script', ...Array<string>(30).fill('without script')]);
    clock.moveTo('2026-11-23T09:10:01Z');
    expect(gate.challenge()).toBeUndefined();
  });

  it('takes sixty at one moment for an attack and thirty for a club', () => {
    const signal = new AttackSignal(FixedClock.at('2026-11-23T09:00:00Z'));
    signal.note(30);
    expect(signal.isOn).toBe(false);
    signal.note(60);
    expect(signal.isOn).toBe(true);
  });
});

function workOf(challenge: string): string {
  for (let number = 0; ; number += 1) {
    const hash = createHash('sha256').update(`${challenge}.${number}`).digest();
    if (Math.clz32(hash.readUInt32BE(0)) >= Number(challenge.split('.')[0])) return String(number);
  }
}
