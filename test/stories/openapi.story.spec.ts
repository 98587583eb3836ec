import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskHouse } from '../support/desk-door.js';

const ROOT = resolve(import.meta.dirname, '../..');
const RULES = join(ROOT, 'test/fixtures/api-design-rules.yaml');
const SPECTRAL = join(
  dirname(createRequire(import.meta.url).resolve('@stoplight/spectral-cli/package.json')),
  'dist/index.js',
);

interface Finding {
  code: string;
  message: string;
  path: string[];
}

/** What the linter finds in a description. */
async function lint(description: unknown): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'spreekrecht-openapi-'));
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(description));
  const words = ['lint', file, '--ruleset', RULES, '--format', 'json', '--quiet', '--fail-severity', 'hint'];
  const linter = spawn(process.execPath, [SPECTRAL, ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(linter.stdout),
    text(linter.stderr),
    once(linter, 'close'),
  ]);
  rmSync(folder, { recursive: true });
  if (!out.trimStart().startsWith('['))
    throw new Error(`the linter ended with ${String(code)}: ${err}${out}`);
  return (JSON.parse(out) as Finding[]).map(({ code: rule, path, message }) =>
    [rule, path.join('.'), message].join(' '),
  );
}

describe('The description of the API of the desk', () => {
  let house: DeskHouse;
  let description: { paths: Record<string, Record<string, unknown>>; components: object };
  beforeAll(async () => {
    house = await DeskHouse.open();
    description = (await (await fetch(`${house.url}/api/v1/openapi.json`)).json()) as typeof description;
  }, 60_000);
  afterAll(() => house.close());

  it('keeps the rules for APIs of the Dutch government, without one remark', async () => {
    expect(await lint(description)).toEqual([]);
  }, 60_000);

  it('says its whole version in every answer, also in one about a mistake', async () => {
    const version = (description as unknown as { info: { version: string } }).info.version;
    for (const path of ['/api/v1/openapi.json', '/api/v1/cases', '/api/v1/nothing']) {
      const answer = await fetch(`${house.url}${path}`);
      expect([path, answer.headers.get('api-version')]).toEqual([path, version]);
      if (!answer.ok) expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
    expect((await fetch(`${house.url}/login`)).headers.get('api-version')).toBeNull();
  });

  it('would be told of a path, a method, a name or an answer against them', async () => {
    const one = description.paths['/api/v1/cases'];
    const broken = structuredClone(description);
    broken.paths = {
      ...broken.paths,
      '/api/cases': { get: one?.get },
      '/api/v1/cases/': { get: one?.get },
      '/api/v1/case': { get: one?.get },
      '/api/v1/Cases': { get: one?.get },
      '/api/v1/things': { get: { ...(one?.get as object), responses: { '200': { description: 'yes' } } } },
    };
    const codes = (await lint(broken)).map((finding) => finding.split(' ')[0]);
    for (const rule of [
      'version-in-path',
      'no-trailing-slash',
      'plural-nouns',
      'kebab-case-paths',
      'problem-details',
    ])
      expect(codes).toContain(rule);
  }, 60_000);
});
