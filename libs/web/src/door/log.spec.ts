import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSampleDoor, sampleEnv, type SampleDoor } from '../testing/sample-door.js';
import { loggedError } from './error-log.js';

const lines: string[] = [];
let door: SampleDoor;

beforeAll(async () => {
  door = await openSampleDoor({
    env: sampleEnv({ LOG_LEVEL: 'info' }),
    logTo: { write: (line) => lines.push(line) },
  });
});

afterAll(() => door.close());

/** The lines that a request adds; the last of them is written once its answer has been sent. */
async function logOf(path: string, init?: RequestInit): Promise<Record<string, unknown>[]> {
  lines.length = 0;
  await (await fetch(door.url + path, init)).text();
  while (!lines.some((line) => line.includes('"ms"'))) await new Promise((resolve) => setImmediate(resolve));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('The log', () => {
  test('knows a request by its pattern, and holds nothing of what was in it', async () => {
    const [line] = await logOf('/fail/conflict?code=12345', {
      headers: { cookie: 'session=abc', 'user-agent': 'her phone', 'x-forwarded-for': '192.0.2.9' },
    });
    expect(line).toEqual({
      level: 30,
      time: expect.any(Number),
      door: 'intake',
      method: 'GET',
      route: '/fail/:kind',
      status: 409,
      ms: expect.any(Number),
    });
  });

  test('does not repeat an address that leads nowhere', async () => {
    const log = await logOf('/1234-5678-9012');
    expect(JSON.stringify(log)).not.toContain('1234-5678');
    expect(log[0]).toMatchObject({ route: '(none)', status: 404 });
  });

  test('does not repeat a body that could not be read', async () => {
    const log = await logOf('/api/v1/complaints', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"narrative": "secret',
    });
    expect(JSON.stringify(log)).not.toContain('secret');
  });

  test('tells of a mistake of ours under the reference that the person saw, without quoting anything', async () => {
    const log = await logOf('/api/v1/fail/bug');
    const entry = log.find((line) => line.level === 50) as { reference: string; error: { stack: string[] } };
    expect(entry.reference).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(entry.error.stack[0]).toContain('sample-door');
    expect(JSON.stringify(log)).not.toMatch(/secret story|1234 5678/);
  });
});

describe('An error in the log', () => {
  test('of the database says which rule was broken and not by what', () => {
    const driverError = Object.assign(
      new Error('duplicate key value violates unique constraint "complaints_reference_key"'),
      {
        code: '23505',
        table: 'complaints',
        constraint: 'complaints_reference_key',
        detail: 'Key (reference)=(SR-2026-000123) already exists.',
      },
    );
    const error = Object.assign(new Error(driverError.message), { driverError, parameters: ['her story'] });
    const logged = loggedError(error);
    expect(logged.cause).toMatchObject({
      code: '23505',
      table: 'complaints',
      constraint: 'complaints_reference_key',
    });
    expect(JSON.stringify(logged)).not.toMatch(/her story|000123/);
  });

  test('of a parser does not hold what it was reading', () => {
    let error: unknown;
    try {
      JSON.parse('her secret story');
    } catch (thrown) {
      error = thrown;
    }
    expect(JSON.stringify(loggedError(error))).not.toMatch(/secret|story/);
  });

  test('that is no error at all has a kind and nothing else', () => {
    expect(loggedError('a receipt 1234')).toEqual({ name: 'string', message: '', stack: [] });
  });
});
