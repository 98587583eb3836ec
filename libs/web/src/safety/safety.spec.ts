import { describe, expect, test } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FixedClock } from '@app/kernel';
import { networkOf } from './client-address.js';
import { assertCsrf, csrfToken } from './csrf.js';
import { DelayLimiter } from './delay-limiter.js';
import { assertSameOrigin } from './same-origin.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.js';
import { TooManyRequests } from './too-many-requests.js';

const SECRET = 'a secret of at least sixteen bytes';

describe('The token of a form', () => {
  test('is good for its own session only', () => {
    const token = csrfToken(SECRET);
    expect(() => assertCsrf(SECRET, token)).not.toThrow();
    expect(() => assertCsrf(`${SECRET}!`, token)).toThrow(
      expect.objectContaining({ code: 'WEB.FORM_EXPIRED' }),
    );
  });

  test('is never the same twice, so that compression cannot give it away', () => {
    expect(new Set(Array.from({ length: 50 }, () => csrfToken(SECRET))).size).toBe(50);
  });

  test('changed in any character is refused', () => {
    const token = csrfToken(SECRET);
    for (let i = 0; i < token.length - 1; i += 1) {
      const other = token[i] === 'A' ? 'B' : 'A';
      expect(() => assertCsrf(SECRET, token.slice(0, i) + other + token.slice(i + 1))).toThrow();
    }
  });

  test.each([undefined, '', 'short', 12, ['x'], {}])('that is %p is refused', (given) => {
    expect(() => assertCsrf(SECRET, given)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
  });

  test('is not made from a secret that could be guessed', () => {
    expect(() => csrfToken('short')).toThrow('at least 16 bytes');
  });
});

describe('The origin of a request', () => {
  const from = (headers: Record<string, string>) => () =>
    assertSameOrigin({
      headers,
      host: 'internal:3000',
      server: { publicUrl: 'https://door.example' },
    } as unknown as FastifyRequest);

  test.each([
    ['our own page', { 'sec-fetch-site': 'same-origin' }],
    ['our own page, in a browser that says only its origin', { origin: 'http://internal:3000' }],
    ['our own page, behind a proxy that changes the host', { origin: 'https://door.example' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['a program', {}],
  ])('may be %s', (_who, headers) => {
    expect(from(headers as Record<string, string>)).not.toThrow();
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://door.example' }],
    ['a sibling of ours', { 'sec-fetch-site': 'same-site' }],
    ['another port', { origin: 'https://door.example:3001' }],
    ['a page that hides', { origin: 'null' }],
    ['nonsense', { origin: 'http://' }],
  ])('may not be %s', (_who, headers) => {
    expect(from(headers as Record<string, string>)).toThrow(
      expect.objectContaining({ code: 'WEB.OTHER_ORIGIN' }),
    );
  });
});

describe('A session cookie', () => {
  const replyInto = (set: unknown[][]) =>
    ({ setCookie: (...given: unknown[]) => set.push(given) }) as unknown as FastifyReply;

  test('over https is bound to this very host and out of reach of scripts and other sites', () => {
    const set: unknown[][] = [];
    setSessionCookie(replyInto(set), 'session', 'v', { secure: true });
    expect(set).toEqual([
      ['__Host-session', 'v', { path: '/', httpOnly: true, secure: true, sameSite: 'strict' }],
    ]);
  });

  test('is found under the name that it was set with, and gone once it is cleared', () => {
    const request = { cookies: { '__Host-session': 'v', session: 'other' } } as unknown as FastifyRequest;
    expect(readSessionCookie(request, 'session', { secure: true })).toBe('v');
    expect(readSessionCookie(request, 'session', { secure: false })).toBe('other');
    const set: unknown[][] = [];
    clearSessionCookie(replyInto(set), 'session', { secure: false });
    expect(set[0]?.[2]).toMatchObject({ maxAge: 0 });
  });
});

describe('The limiter', () => {
  const limits = { free: 3, slowed: 2, windowSeconds: 60, maxDelayMs: 40 };
  const start = '2026-11-21T09:00:00Z';
  const elapsed = async (work: Promise<void>) => {
    const began = performance.now();
    await work;
    return performance.now() - began;
  };

  test('lets some pass, then slows down more and more, then refuses and says for how long', async () => {
    const limiter = new DelayLimiter(FixedClock.at(start), limits);
    const ip = '192.0.2.1';
    for (let i = 0; i < 3; i += 1) expect(await elapsed(limiter.pass({ ip }))).toBeLessThan(15);
    expect(await elapsed(limiter.pass({ ip }))).toBeGreaterThanOrEqual(19);
    expect(await elapsed(limiter.pass({ ip }))).toBeGreaterThanOrEqual(39);
    await expect(limiter.pass({ ip })).rejects.toEqual(new TooManyRequests(20));
    await expect(limiter.pass({ ip })).rejects.toMatchObject({ retryAfterSeconds: 20 });
  });

  test('knows one connection from another', async () => {
    const limiter = new DelayLimiter(FixedClock.at(start), { ...limits, slowed: 0 });
    for (let i = 0; i < 3; i += 1) await limiter.pass({ ip: '192.0.2.1' });
    await expect(limiter.pass({ ip: '192.0.2.1' })).rejects.toBeInstanceOf(TooManyRequests);
    await expect(limiter.pass({ ip: '192.0.2.2' })).resolves.toBeUndefined();
  });

  test('forgives as time goes by', async () => {
    const clock = FixedClock.at(start);
    const limiter = new DelayLimiter(clock, { ...limits, slowed: 0 });
    for (let i = 0; i < 3; i += 1) await limiter.pass({ ip: '192.0.2.1' });
    clock.moveTo('2026-11-21T09:00:20Z');
    await limiter.pass({ ip: '192.0.2.1' });
    await expect(limiter.pass({ ip: '192.0.2.1' })).rejects.toMatchObject({ retryAfterSeconds: 20 });
  });

  test('holds no address, and forgets every count with the key', async () => {
    const clock = FixedClock.at(start);
    const limiter = new DelayLimiter(clock, { free: 1, slowed: 0, windowSeconds: 100_000 });
    await limiter.pass({ ip: '192.0.2.77' });
    expect(
      JSON.stringify([...(limiter as unknown as { levels: Map<string, unknown> }).levels]),
    ).not.toContain('192.0.2');
    await expect(limiter.pass({ ip: '192.0.2.77' })).rejects.toBeInstanceOf(TooManyRequests);
    clock.moveTo('2026-11-21T09:10:01Z');
    await expect(limiter.pass({ ip: '192.0.2.77' })).resolves.toBeUndefined();
  });

  test('by its own measure does not slow thirty people who file from one room', async () => {
    const clock = FixedClock.at(start);
    const limiter = new DelayLimiter(clock);
    const began = performance.now();
    for (let second = 0; second < 60; second += 10) {
      clock.moveTo(`2026-11-21T09:00:${String(second).padStart(2, '0')}Z`);
      for (let person = 0; person < 30; person += 1) await limiter.pass({ ip: '192.0.2.1' });
    }
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('A connection', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:1:2:ffff::', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
