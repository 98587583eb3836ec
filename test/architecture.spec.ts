import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '..');

const CORE = [
  'kernel',
  'config',
  'database',
  'vault',
  'cases',
  'casework',
  'exchange',
  'audit',
  'directory',
  'identity',
  'deadlines',
];
const PORTS = ['queue', 'mail', 'documents'];

/** Which lib may import which. A new arrow here is a decision, and belongs in ARCHITECTURE.md. */
const MAY_IMPORT: Record<string, string[]> = {
  kernel: [],
  deadlines: ['kernel'],
  'disclosure-control': ['kernel'],
  config: ['kernel'],
  vault: ['kernel', 'config'],
  queue: ['kernel', 'config'],
  mail: ['kernel', 'config'],
  web: ['kernel', 'config'],
  documents: ['kernel', 'config'],
  files: ['kernel', 'config'],
  database: ['kernel', 'config'],
  audit: ['kernel', 'config', 'database', 'vault'],
  directory: ['kernel', 'config', 'database', 'vault'],
  identity: ['kernel', 'config', 'database', 'vault'],
  cases: ['kernel', 'deadlines', 'database', 'vault'],
  casework: ['kernel', 'deadlines', 'database', 'vault', 'cases', 'audit', 'directory', 'identity', 'files'],
  exchange: ['kernel', 'database', 'vault', 'cases', 'files'],
  pings: ['kernel', 'database', 'vault'],
  webhooks: ['kernel', 'database', 'vault'],
  intake: ['kernel', 'config', 'database', 'vault', 'cases', 'deadlines', 'files', 'pings'],
  mediation: [...CORE, ...PORTS],
  referral: [...CORE, ...PORTS],
  tagging: [...CORE, ...PORTS],
  recommendations: [...CORE, ...PORTS, 'platform'],
  platform: ['kernel', 'database'],
  reminders: ['kernel', 'config', 'deadlines', 'database', 'cases', 'identity', 'queue', 'mail'],
  retention: ['kernel', 'database'],
  statistics: ['kernel', 'config', 'database', 'disclosure-control', 'documents', 'audit', 'identity'],
};

/** What the process of a door may load, whatever the way. */
const BLAST_RADIUS: Record<string, string[]> = {
  intake: [
    'kernel',
    'config',
    'database',
    'vault',
    'cases',
    'deadlines',
    'files',
    'pings',
    'intake',
    'directory',
    'web',
    'documents',
  ],
  exchange: [
    'kernel',
    'config',
    'database',
    'vault',
    'cases',
    'deadlines',
    'exchange',
    'files',
    'mail',
    'web',
    'documents',
  ],
  reports: [
    'kernel',
    'config',
    'database',
    'web',
    'documents',
    'statistics',
    'platform',
    'disclosure-control',
    'audit',
    'vault',
  ],
  worker: [
    'kernel',
    'config',
    'database',
    'deadlines',
    'queue',
    'mail',
    'reminders',
    'retention',
    'pings',
    'webhooks',
    'vault',
    'web',
  ],
};

interface SourceFile {
  path: string;
  text: string;
  isSpec: boolean;
  imports: { from: string; typeOnly: boolean }[];
}

function sourcesBelow(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = relative(ROOT, join(entry.parentPath, entry.name));
      const text = readFileSync(join(ROOT, path), 'utf8');
      const imports = [
        ...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm),
      ].map((match) => ({ typeOnly: match[1] !== undefined, from: match[2] ?? '' }));
      const dynamic = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map((match) => ({
        typeOnly: false,
        from: match[1] ?? '',
      }));
      return { path, text, isSpec: /\.spec\.tsx?$/.test(path), imports: [...imports, ...dynamic] };
    });
}

const FILES = [...sourcesBelow('libs'), ...sourcesBelow('apps')];
const PRODUCTION = FILES.filter((file) => !file.isSpec);

const libOf = (path: string) => /^libs\/([^/]+)\//.exec(path)?.[1];
const appOf = (path: string) => /^apps\/([^/]+)\//.exec(path)?.[1];
const aliasOf = (from: string) => /^@app\/([^/]+)$/.exec(from)?.[1];

function offenders(holds: (file: SourceFile) => boolean): string[] {
  return PRODUCTION.filter((file) => !holds(file)).map((file) => file.path);
}

function importersOf(packages: RegExp, allowed: (path: string) => boolean): string[] {
  return PRODUCTION.filter(
    (file) => !allowed(file.path) && file.imports.some((one) => packages.test(one.from)),
  ).map((file) => file.path);
}

describe('The architecture', () => {
  it('lets each lib import only what the matrix allows', () => {
    const arrows = PRODUCTION.flatMap((file) => {
      const lib = libOf(file.path);
      if (lib === undefined) return [];
      const allowed = MAY_IMPORT[lib];
      if (allowed === undefined) return [`${lib} is not in the matrix`];
      return file.imports
        .map((one) => aliasOf(one.from))
        .filter((target) => target !== undefined && target !== lib && !allowed.includes(target))
        .map((target) => `${file.path} imports ${target}`);
    });
    expect(arrows).toEqual([]);
  });

  it('has no import past the index of a lib', () => {
    const deep = PRODUCTION.flatMap((file) =>
      file.imports
        .filter((one) => {
          if (/^@app\/[^/]+\//.test(one.from)) return true;
          if (!one.from.startsWith('.')) return false;
          const target = relative(ROOT, resolve(ROOT, dirname(file.path), one.from));
          return libOf(target) !== undefined && libOf(target) !== libOf(file.path);
        })
        .map((one) => `${file.path} imports ${one.from}`),
    );
    expect(deep).toEqual([]);
  });

  it('never lets an app import another app', () => {
    const across = PRODUCTION.flatMap((file) =>
      file.imports
        .filter((one) => one.from.startsWith('.'))
        .map((one) => relative(ROOT, resolve(ROOT, dirname(file.path), one.from)))
        .filter((target) => appOf(file.path) !== undefined && appOf(target) !== appOf(file.path))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(across).toEqual([]);
  });

  it('has no import cycle between files', () => {
    const graph = new Map(
      PRODUCTION.map((file) => [
        file.path.replace(/\.tsx?$/, ''),
        file.imports
          .filter((one) => one.from.startsWith('.') && !one.typeOnly)
          .map((one) => relative(ROOT, resolve(ROOT, dirname(file.path), one.from)).replace(/\.js$/, '')),
      ]),
    );
    const cycles: string[] = [];
    const state = new Map<string, 'open' | 'done'>();
    const visit = (node: string, trail: string[]): void => {
      if (state.get(node) === 'done') return;
      if (state.get(node) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(node)), node].join(' -> '));
        return;
      }
      state.set(node, 'open');
      for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
      state.set(node, 'done');
    };
    for (const node of graph.keys()) visit(node, []);
    expect(cycles).toEqual([]);
  });

  it.each(Object.entries(BLAST_RADIUS))(
    'keeps the process of the %s door to its own libs',
    (door, allowed) => {
      const loaded = new Set<string>();
      const open = (lib: string): void => {
        if (loaded.has(lib)) return;
        loaded.add(lib);
        loadedBy((path) => libOf(path) === lib).forEach(open);
      };
      loadedBy((path) => appOf(path) === door).forEach(open);
      expect([...loaded].filter((lib) => !allowed.includes(lib))).toEqual([]);
    },
  );

  it('reads the environment only in config', () => {
    expect(offenders((file) => libOf(file.path) === 'config' || !file.text.includes('process.env'))).toEqual(
      [],
    );
  });

  it('keeps typeorm to entities, repositories and the database lib', () => {
    const allowed = (path: string) => libOf(path) === 'database' || /\.(entity|repository)\.ts$/.test(path);
    expect(importersOf(/^typeorm$/, allowed)).toEqual([]);
  });

  it.each([
    ['queue', /^(bullmq|ioredis)$/],
    ['mail', /^nodemailer/],
    ['vault', /^sodium-native$/],
    ['documents', /^@myriaddreamin\//],
    ['disclosure-control', /^highs$/],
    ['files', /^(sharp|heic-decode|@cantoo\/pdf-lib)$/],
  ])('keeps to the %s lib what only it may import', (lib, packages) => {
    expect(importersOf(packages, (path) => libOf(path) === lib)).toEqual([]);
  });

  it('throws HTTP exceptions only in web and the apps', () => {
    const http =
      /\b(HttpException|BadRequestException|NotFoundException|ForbiddenException|ConflictException)\b/;
    expect(
      offenders(
        (file) => libOf(file.path) === 'web' || appOf(file.path) !== undefined || !http.test(file.text),
      ),
    ).toEqual([]);
  });

  it('asks only the clock what time it is', () => {
    const now = /\bnew Date\(\)|\bDate\.now\(\)|\bTemporal\.Now\b/;
    expect(offenders((file) => file.path === 'libs/kernel/src/clock.ts' || !now.test(file.text))).toEqual([]);
  });

  it('keeps every file under 400 lines', () => {
    expect(PRODUCTION.filter((file) => file.text.split('\n').length > 401).map((file) => file.path)).toEqual(
      [],
    );
  });
});

/** The libs whose code is really loaded by these files; types leave no trace at run time. */
function loadedBy(which: (path: string) => boolean): Set<string> {
  return new Set(
    PRODUCTION.filter((file) => which(file.path))
      .flatMap((file) => file.imports)
      .filter((one) => !one.typeOnly)
      .map((one) => aliasOf(one.from))
      .filter((lib) => lib !== undefined),
  );
}
