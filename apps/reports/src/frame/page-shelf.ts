/**
 * Pages and files of publications, laid out and compressed once. What a page says follows from the editions, from what
 * stands beside them, and from the day; as long as these are the same, the same bytes go out. They are asked for each
 * time, which costs three short reads, so a new edition shows at once and so does one that is gone.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { PublishedQuestions, PublishedRecommendations } from '@app/platform';
import { ReleaseShelf } from '@app/statistics';
import { encodingFor, varyBy, type FastifyReply, type FastifyRequest } from '@app/web';
import { KEEP } from './public-answer.js';

export interface ShelvedPage {
  /** What tells this page from every other one, its language included. Nothing that somebody only typed. */
  name: readonly unknown[];
  type: string;
  keep: keyof typeof KEEP;
  /** Lays out the text; whatever it throws is the answer, and is not kept. */
  make: () => Promise<string> | string;
}

interface Kept {
  tag: string;
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
}

/** Some three hundred pages with their compressed forms. */
const MOST_BYTES = 48 * 1024 * 1024;

/** Below this a compressed answer is no faster on any network. */
const WORTH_COMPRESSING_BYTES = 1400;

const compressed = { br: promisify(brotliCompress), gzip: promisify(gzip) };

@Injectable()
export class PageShelf {
  private readonly pages = new Map<string, Kept>();
  private readonly making = new Map<string, Promise<Kept>>();
  private bytes = 0;

  constructor(
    private readonly releases: ReleaseShelf,
    private readonly recommendations: PublishedRecommendations,
    private readonly questions: PublishedQuestions,
    private readonly clock: Clock,
  ) {}

  /** Sends a page, or says that the reader has it already. */
  async send(request: FastifyRequest, reply: FastifyReply, page: ShelvedPage): Promise<FastifyReply> {
    const kept = await this.kept(JSON.stringify([...page.name, await this.stamp()]), page.make);
    void reply.header('cache-control', KEEP[page.keep]).header('etag', kept.tag);
    varyBy(reply, 'accept-encoding');
    const known = (request.headers['if-none-match'] ?? '').split(',').map((text) => text.trim());
    if (known.includes(kept.tag) || known.includes('*')) return reply.code(304).send();
    void reply.header('content-type', page.type);
    const encoding = encodingFor(request);
    if (encoding === undefined || kept.plain.length < WORTH_COMPRESSING_BYTES) return reply.send(kept.plain);
    return reply.header('content-encoding', encoding).send(kept[encoding]);
  }

  /** The same as long as nothing that was published has changed, and the day is the same. */
  private async stamp(): Promise<string> {
    const today = this.clock.today().toString();
    const all = await Promise.all([
      this.releases.editions(),
      this.recommendations.all(),
      this.questions.all(),
    ]);
    return createHash('sha256')
      .update(JSON.stringify([today, all]))
      .digest('base64url');
  }

  private async kept(key: string, make: ShelvedPage['make']): Promise<Kept> {
    const found = this.pages.get(key);
    if (found !== undefined) {
      // Last asked for, last to leave.
      this.pages.delete(key);
      this.pages.set(key, found);
      return found;
    }
    let making = this.making.get(key);
    if (making === undefined) {
      making = bytesOf(make).finally(() => this.making.delete(key));
      this.making.set(key, making);
      making.then(
        (made) => this.keep(key, made),
        () => undefined,
      );
    }
    return making;
  }

  private keep(key: string, made: Kept): void {
    this.pages.set(key, made);
    this.bytes += sizeOf(made);
    for (const [oldest, page] of this.pages) {
      if (this.bytes <= MOST_BYTES) return;
      this.pages.delete(oldest);
      this.bytes -= sizeOf(page);
    }
  }
}

async function bytesOf(make: ShelvedPage['make']): Promise<Kept> {
  const plain = Buffer.from(await make());
  const [br, gzipped] = await Promise.all([
    compressed.br(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } }),
    compressed.gzip(plain, { level: 8 }),
  ]);
  // The tag is weak, because the same text travels compressed and plain.
  const tag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { tag, plain, br, gzip: gzipped };
}

function sizeOf({ plain, br, gzip: gzipped }: Kept): number {
  return plain.length + br.length + gzipped.length;
}
