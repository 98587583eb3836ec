import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { pairOf, ReleaseShelf, type Point, type Quarter } from '@app/statistics';
import { renderPage, type FastifyReply, type FastifyRequest } from '@app/web';
import { PageShelf } from '../frame/page-shelf.js';
import { HTML, openToAll, sendPublicText } from '../frame/public-answer.js';
import { spoken } from '../frame/words.js';
import { ReleaseRoom } from '../release/release-room.js';
import { compareView } from './compare-view.js';
import { ComparePage, type ComparePageProps } from './compare.page.js';

/** Two published quarters side by side, for people and for programs. */
@Controller()
export class CompareController {
  constructor(
    private readonly published: ReleaseShelf,
    private readonly room: ReleaseRoom,
    private readonly shelf: PageShelf,
  ) {}

  /** Without a choice: the newest quarter and the one before it. */
  @Get(['/compare', '/:language/compare'])
  async page(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('language') language?: string,
    @Query() asked: Record<string, unknown> = {},
  ) {
    const words = spoken(request, language);
    const entries = await this.published.list();
    const quarters = entries.map(({ quarter }) => quarter);
    const chosen = { a: wanted(asked.a, quarters, 1), b: wanted(asked.b, quarters, 0) };
    const base = { words, quarters, chosen };
    const known = [chosen.a, chosen.b].every((quarter) => quarters.includes(quarter));
    const make = async () => renderPage(<ComparePage {...base} {...await this.found(base)} />);
    if (known) {
      const name = ['compare', words.language, chosen.a, chosen.b];
      return this.shelf.send(request, reply, { name, type: HTML, keep: 'latest', make });
    }
    // What was only typed is kept nowhere.
    return sendPublicText(request, reply, { text: await make(), type: HTML, keep: 'latest' });
  }

  @Get('api/v1/comparisons/:a/:b')
  async json(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { a, b }: { a: string; b: string },
  ) {
    const [one, other] = [await this.room.find(a), await this.room.find(b)];
    if (a === b) {
      throw new DomainError('REPORTS.SAME_QUARTER', 'invalid', 'Choose two different quarters.');
    }
    const { lines, ...pair } = pairOf(one.document, other.document);
    const text = JSON.stringify({
      ...pair,
      lines: lines.map(({ before, after, comparison: { with: _, ...verdict }, ...line }) => ({
        ...line,
        before: figure(before),
        after: figure(after),
        ...verdict,
      })),
    });
    const type = 'application/json; charset=utf-8';
    return sendPublicText(request, openToAll(reply), { text, type, keep: 'latest' });
  }

  private async found({
    words,
    quarters,
    chosen,
  }: Pick<ComparePageProps, 'words' | 'quarters' | 'chosen'>): Promise<
    Pick<ComparePageProps, 'found' | 'mistake'>
  > {
    const { a, b } = chosen;
    if (quarters.length < 2) return {};
    if (![a, b].every((quarter) => quarters.includes(quarter))) return { mistake: 'unknown' };
    if (a === b) return { mistake: 'same' };
    const [one, other] = [await this.room.find(a), await this.room.find(b)];
    const newer = a < b ? other.document : one.document;
    const pair = pairOf(one.document, other.document);
    return { found: { pair, view: compareView(pair, newer.dictionary, words), mark: newer.policy.mark } };
  }
}

/** What was asked for, or the quarter at this place when nothing was. Whatever else was typed is shown nowhere. */
function wanted(asked: unknown, quarters: readonly Quarter[], place: number): string {
  return typeof asked === 'string' && asked !== '' ? asked : (quarters[place] ?? '');
}

function figure(point: Point): { status: string; persons?: number } {
  if (typeof point === 'number') return { status: 'shown', persons: point };
  return { status: point === null ? 'hidden' : 'not-published' };
}
