import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '@app/kernel';
import { TooManyRequests, type FastifyRequest } from '@app/web';
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
});
