import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { computeDeadline, reminderLadder, type DeadlineRequest } from '@app/deadlines';

const ROOT = resolve(import.meta.dirname, '../..');
/** West and east of the Netherlands, with and without a change of the clock, and half an hour off. */
const ZONES = ['UTC', 'America/Anchorage', 'Asia/Kolkata'];
const SUITES = ['libs/deadlines/src/', 'test/properties/deadlines\\.spec'];

/** Runs a program in a zone and gives its exit code and everything that it said. */
async function inZone(zone: string, ...words: string[]): Promise<{ code: number | null; said: string }> {
  const program = spawn(process.execPath, words, { cwd: ROOT, env: { ...process.env, TZ: zone } });
  let said = '';
  program.stdout.on('data', (part: Buffer) => (said += part.toString()));
  program.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const [code] = (await once(program, 'close')) as [number | null];
  return { code, said };
}

describe('The engine on machines in other parts of the world', () => {
  it('gives the same answers in each zone, tested by its whole suite there', async () => {
    // By its path, because the settings are plain JavaScript without types.
    const settings: string = resolve(ROOT, 'jest.config.js');
    const { default: config } = (await import(settings)) as { default: Record<string, unknown> };
    const { globalSetup: _setup, globalTeardown: _teardown, reporters: _reporters, ...rest } = config;
    const alone = JSON.stringify({ ...rest, rootDir: ROOT });
    // One zone after another: they share the cache of compiled sources.
    for (const zone of ZONES) {
      const { code, said } = await inZone(
        zone,
        '--no-warnings',
        '--experimental-vm-modules',
        'node_modules/jest/bin/jest.js',
        '--runInBand',
        `--config=${alone}`,
        ...SUITES,
      );
      if (code !== 0) throw new Error(said);
      // A suite that was not found would also end without a failure.
      expect(said).toMatch(/Tests: +\d{3,} passed/);
      expect(said).toContain('test/properties/deadlines.spec.ts');
    }
  });

  it.each([
    ['UTC', '0'],
    ['America/Anchorage', '480'],
    ['Asia/Kolkata', '-330'],
  ])('was in %s, %s minutes behind Greenwich in June', async (zone, minutes) => {
    const { said } = await inZone(zone, '-p', 'new Date(Date.UTC(2026, 5, 1)).getTimezoneOffset()');
    expect(said.trim()).toBe(minutes);
  });

  it.each<[DeadlineRequest, string]>([
    [{ term: 'OBJ-6-7', start: '2026-02-15' }, '2026-03-30'],
    [{ term: 'OBJ-6-7', start: '2026-03-29' }, '2026-05-11'],
    [{ term: 'OBJ-6-7', start: '2026-09-13' }, '2026-10-26'],
    [{ term: 'OBJ-6-7', start: '2026-10-25' }, '2026-12-07'],
    // Real hours: the clock jumps an hour forward in the first, and back in the second.
    [{ term: 'AVG-33', start: '2026-03-28T12:00' }, '2026-03-31T13:00'],
    [{ term: 'AVG-33', start: '2026-10-24T12:00' }, '2026-10-27T11:00'],
  ])('counts %j over the change of the clock', (request, due) => {
    expect(computeDeadline(request).due).toBe(due);
  });

  it('reminds at half past eight on the Dutch clock before and after it changes', () => {
    const moments = ['2026-03-30', '2026-10-26'].map((due) => {
      const dates = { due, overdueFrom: null, remindBy: due };
      const rungs = reminderLadder({
        ...computeDeadline({ term: 'OBJ-6-7', start: due }),
        ...dates,
        side: 'hers',
      });
      return rungs.map((rung) => `${rung.at}`.slice(11, 16));
    });
    expect(new Set(moments.flat())).toEqual(new Set(['06:30', '07:30']));
  });
});
