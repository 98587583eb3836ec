import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSampleDoor, sampleEnv, type SampleDoor } from '../testing/sample-door.js';

let door: SampleDoor;

beforeAll(async () => {
  door = await openSampleDoor();
});

afterAll(() => door.close());

const get = (path: string, init?: RequestInit) => fetch(door.url + path, { redirect: 'manual', ...init });

const postJson = (path: string, body: string) =>
  get(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return (await response.json()) as Record<string, unknown>;
};

describe('A door', () => {
  test('says that it is well', async () => {
    const response = await get('/healthz');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  test('sends pages as HTML that no cache keeps', async () => {
    const response = await get('/');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
  });

  test('says nothing about the software behind it', async () => {
    const response = await get('/');
    expect(response.headers.get('server')).toBeNull();
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  test('asks search engines to stay away, and only the reports door does not', async () => {
    expect((await get('/')).headers.get('x-robots-tag')).toContain('noindex');
    const reports = await openSampleDoor({ name: 'reports' });
    expect((await fetch(reports.url)).headers.get('x-robots-tag')).toBeNull();
    await reports.close();
  });

  test('promises https only where it is reached over https', async () => {
    expect((await get('/')).headers.get('strict-transport-security')).toBeNull();
    const secure = await openSampleDoor({ env: sampleEnv({ INTAKE_URL: 'https://door.example' }) });
    expect((await fetch(secure.url)).headers.get('strict-transport-security')).toBe('max-age=31536000');
    await secure.close();
  });

  test('sets no cookie before someone starts', async () => {
    for (const path of ['/', '/story', '/nowhere'])
      expect((await get(path)).headers.get('set-cookie')).toBeNull();
  });

  test('escapes what people typed', async () => {
    const html = await (await get('/typed')).text();
    expect(html).toContain('&lt;script>alert(1)&lt;/script>\n&amp; &quot;quotes&quot;');
  });
});

describe('Errors', () => {
  test.each([
    ['invalid', 400],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['unavailable', 503],
  ])('of kind %s are %i, as problem details for programs and as a page for people', async (kind, status) => {
    const response = await get(`/api/v1/fail/${kind}`);
    expect(response.status).toBe(status);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status, code: 'SAMPLE.REFUSED', detail: 'This is refused.' });
    const page = await get(`/fail/${kind}`);
    expect(page.status).toBe(status);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('This is refused.');
  });

  test('of ours tell a reference and nothing else', async () => {
    const response = await get('/api/v1/fail/bug');
    const text = await response.clone().text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('secret story');
    const { reference, detail } = await problemOf(response);
    expect(reference).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(detail).toBe('Something went wrong on our side. Please try again later.');
    expect(await (await get('/fail/bug')).text()).toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}/);
  });

  test('about haste say when to try again', async () => {
    const response = await get('/api/v1/fail/fast');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  });

  test('about an unknown address do not repeat it', async () => {
    const response = await get('/1234-5678?story=secret');
    const text = await response.text();
    expect(response.status).toBe(404);
    expect(text).toContain('There is nothing here.');
    expect(text).not.toMatch(/1234|secret/);
    expect((await problemOf(await get('/api/v1/none/1234'))).status).toBe(404);
  });

  test('about malformed JSON do not repeat it', async () => {
    const response = await postJson('/api/v1/complaints', '{"narrative": secret');
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'WEB.BAD_REQUEST' });
    expect(text).not.toContain('secret');
  });

  test('about a body that is too large, of either kind', async () => {
    const large = 'x'.repeat(300_000);
    const json = await postJson('/api/v1/complaints', JSON.stringify({ narrative: large }));
    expect([json.status, (await problemOf(json)).code]).toEqual([413, 'WEB.TOO_LARGE']);
    const form = await get('/story', { method: 'POST', body: new URLSearchParams({ story: large }) });
    expect(form.status).toBe(413);
    expect(await form.text()).toContain('too large');
  });

  test('about a type of content that is not taken', async () => {
    const response = await get('/api/v1/complaints', {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: '<a/>',
    });
    expect([response.status, (await problemOf(response)).code]).toEqual([415, 'WEB.UNSUPPORTED_TYPE']);
  });

  test('about an address that cannot be decoded, or is far too long, are pages like others', async () => {
    for (const path of ['/fail/%E0%A4%A', `/assets/${'x'.repeat(200)}`]) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(await response.text()).toContain('There is nothing here.');
    }
    expect((await problemOf(await get('/api/%E0%A4%A'))).status).toBe(404);
  });

  test('in fields are named one by one, with codes', async () => {
    const response = await postJson(
      '/api/v1/complaints',
      '{"language":"xx","narrative":"012345678901234567890123","bsn":"1"}',
    );
    expect(response.status).toBe(400);
    const { errors } = await problemOf(response);
    expect(errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'language', code: 'is-in' }),
        expect.objectContaining({ field: 'narrative', code: 'too-long' }),
        expect.objectContaining({ field: 'bsn', code: 'whitelist-validation' }),
      ]),
    );
  });

  test('speak the language of the request where the door has words for them', async () => {
    const dutch = await openSampleDoor({
      translate: ({ code }, request) =>
        code === 'SAMPLE.REFUSED' && request.headers['accept-language'] === 'nl'
          ? 'Dit mag niet.'
          : undefined,
    });
    const problem = await fetch(`${dutch.url}/api/v1/fail/conflict`, {
      headers: { 'accept-language': 'nl' },
    });
    expect(await problem.json()).toMatchObject({ detail: 'Dit mag niet.' });
    await dutch.close();
  });

  test('in the page about an error still give a page', async () => {
    const broken = await openSampleDoor({
      errorPage: () => {
        throw new Error('the page itself fails');
      },
    });
    const response = await fetch(`${broken.url}/nowhere`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    expect(await response.text()).toContain('Something went wrong');
    await broken.close();
  });
});

describe('The programming interface', () => {
  test('hands over checked instances', async () => {
    const response = await postJson('/api/v1/complaints', '{"language":"nl","narrative":"short"}');
    expect(await response.json()).toEqual({ language: 'nl', isInstance: true });
  });
});

describe('A file', () => {
  const send = (url: string, size: number) => {
    const body = new FormData();
    body.append('file', new Blob(['x'.repeat(size)]), 'photo.jpg');
    return fetch(`${url}/api/v1/upload`, { method: 'POST', body });
  };

  test('is refused by a door that takes none', async () => {
    expect((await send(door.url, 10)).status).toBe(415);
  });

  test('may be larger than a form, up to its own limit', async () => {
    const taking = await openSampleDoor({ uploads: { maxFileBytes: 400_000, maxFiles: 1 } });
    expect(await (await send(taking.url, 300_000)).json()).toEqual({ size: 300_000 });
    expect((await problemOf(await send(taking.url, 400_001))).code).toBe('WEB.TOO_LARGE');
    await taking.close();
  });
});

describe('Compression', () => {
  const encodingOf = async (path: string, headers: Record<string, string> = {}) =>
    (await get(path, { headers: { 'accept-encoding': 'gzip, br', ...headers } })).headers.get(
      'content-encoding',
    );

  test('is for pages that are the same for everybody', async () => {
    expect(await encodingOf('/')).toBe('br');
    expect(await encodingOf('/', { 'accept-encoding': 'gzip' })).toBe('gzip');
  });

  test('is not for pages of a session, nor for any that could repeat a query', async () => {
    expect(await encodingOf('/', { cookie: 'session=abc' })).toBeNull();
    expect(await encodingOf('/?q=guess')).toBeNull();
  });

  test('is done once for the stylesheet, which browsers keep for ever', async () => {
    const html = await (await get('/')).text();
    const url = /\/assets\/[0-9a-f]{20}\.css/.exec(html)?.[0] ?? '';
    const plain = await get(url, { headers: { 'accept-encoding': 'identity' } });
    const compressed = await get(url, { headers: { 'accept-encoding': 'br' } });
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(compressed.headers.get('cache-control')).toContain('immutable');
    expect(Number(compressed.headers.get('content-length'))).toBeLessThan(12_000);
    expect(await compressed.text()).toBe(await plain.text());
    expect((await get('/assets/0000.css')).status).toBe(404);
  });
});

describe('Health', () => {
  test('is told as it is', async () => {
    const ill = await openSampleDoor({ health: () => Promise.reject(new Error('no database')) });
    const response = await fetch(`${ill.url}/healthz`);
    expect([response.status, await response.json()]).toEqual([503, { status: 'unavailable' }]);
    await ill.close();
  });
});

describe('Figures', () => {
  test('are served on request only, and know routes by their pattern', async () => {
    expect((await get('/metrics')).status).toBe(404);
    const measured = await openSampleDoor({ metrics: true });
    await fetch(`${measured.url}/fail/conflict`);
    const text = await (await fetch(`${measured.url}/metrics`)).text();
    expect(text).toContain('route="/fail/:kind"');
    expect(text).not.toContain('conflict');
    await measured.close();
  });
});
