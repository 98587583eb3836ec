/** Which pages the intake door has, and somebody whose visit shows those that are nobody else's. */
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

const STORY =
  'De gemeente stuurde mij een brief. Ik moet mijn woning uit omdat ik thuis werk. Ik kreeg geen uitleg.';

export interface Fetched {
  status: number;
  headers: IncomingHttpHeaders;
  /** As they came over the line, compressed or not. */
  body: Buffer;
  /** From the request to the last byte. */
  ms: number;
}

export class Walker {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private cookie = '';

  constructor(readonly origin: string) {}

  /** A page as her browser asks for it: over a line that is open, ready for what is compressed. */
  get(path: string, cookie = this.cookie): Promise<Fetched> {
    return this.ask(path, 'GET', '', { 'accept-encoding': 'br', ...(cookie === '' ? {} : { cookie }) });
  }

  async post(path: string, typed: Record<string, string>): Promise<Fetched> {
    const page = await this.ask(path.replace(/\/message$/, '/read'), 'GET', '', { cookie: this.cookie });
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.body.toString())?.[1] ?? '';
    const answer = await this.ask(path, 'POST', new URLSearchParams({ csrf, ...typed }).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: this.cookie,
    });
    const [set] = answer.headers['set-cookie'] ?? [];
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
    return answer;
  }

  close(): void {
    this.agent.destroy();
  }

  private ask(path: string, method: string, body: string, headers: Record<string, string>): Promise<Fetched> {
    const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return new Promise((resolve, reject) => {
      const started = performance.now();
      const sent = request(
        this.origin + path,
        { method, agent: this.agent, headers: { ...headers, ...length } },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(parts),
              ms: performance.now() - started,
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

/** What anybody can open, with every rights page and card that is linked. */
export async function openPages(walker: Walker): Promise<string[]> {
  const fixed = ['/', '/nl', '/nl/info', '/nl/help', '/nl/begin', '/nl/open', '/nl/done', '/nl/nowhere'];
  const lists = [
    '/nl/rights',
    '/nl/rights/when',
    '/nl/cards',
    '/nl/guide',
    '/nl/paper',
    '/nl/assisted-begin',
  ];
  const linked: string[] = [];
  for (const list of ['/nl/rights', '/nl/cards']) {
    const html = await plain(walker, list);
    linked.push(
      ...[...html.matchAll(/href="(\/nl\/(?:rights|cards)\/[\w-]+)"/g)].map((match) => match[1] ?? ''),
    );
  }
  return [...new Set([...fixed, ...lists, ...linked])];
}

/** Pages of a draft, in the order in which she sees them. */
export async function draftPages(walker: Walker): Promise<string[]> {
  await walker.post('/nl/begin', {});
  await walker.post('/nl/1', { narrative: STORY, language: 'nl', go: 'next' });
  await walker.post('/nl/2', { institutionType: 'municipality', go: 'next' });
  await walker.post('/nl/3', { conduct: 'eviction-or-closure', stigmaPerceived: 'yes', go: 'next' });
  const steps = Array.from({ length: 8 }, (_, step) => `/nl/${step + 1}`);
  return ['/nl/code', ...steps, '/nl/attach', '/nl/contact'];
}

/** Sends the draft and opens its mailbox. */
export async function mailboxPages(walker: Walker): Promise<string[]> {
  const shown = await plain(walker, '/nl/code');
  const digits = /class="code-digits">([\s\S]*?)<\/p>/.exec(shown)?.[1] ?? '';
  await walker.post('/nl/8', { go: 'untyped' });
  await walker.post('/nl/open', { code: digits.replace(/<[^>]+>|\s/g, '') });
  await walker.post('/nl/box/message', { text: 'Ik heb de brief nog.' });
  const box = ['box', 'box/read', 'box/contact', 'box/ping', 'box/stop', 'attach'];
  const code = ['code-options', 'code-card', 'decoy-code'];
  return [...box, ...code].map((path) => `/nl/${path}`);
}

async function plain(walker: Walker, path: string): Promise<string> {
  const { body, headers } = await walker.get(path);
  return (headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body).toString();
}
