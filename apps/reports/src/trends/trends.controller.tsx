import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ReleaseShelf, trendsOf, type ReleaseDocument, type Trends } from '@app/statistics';
import { renderPage, type FastifyReply, type FastifyRequest, type Translator } from '@app/web';
import { ChartShelf } from '../charts/chart-shelf.js';
import { PageShelf } from '../frame/page-shelf.js';
import { HTML, openToAll } from '../frame/public-answer.js';
import { MessagePage } from '../frame/report-page.js';
import { wordsOf } from '../frame/rounded-words.js';
import { spoken } from '../frame/words.js';
import { TREND_QUARTERS, trendView, type TrendRow } from './trend-view.js';
import { TrendsPage } from './trends.page.js';

/** How published figures moved, for people and for programs. */
@Controller()
export class TrendsController {
  constructor(
    private readonly published: ReleaseShelf,
    private readonly charts: ChartShelf,
    private readonly shelf: PageShelf,
  ) {}

  @Get(['/trends', '/:language/trends'])
  async page(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('language') language?: string,
  ) {
    const words = spoken(request, language);
    const name = ['trends', words.language];
    const make = () => this.html(words);
    return this.shelf.send(request, reply, { name, type: HTML, keep: 'latest', make });
  }

  @Get('api/v1/trends')
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const make = async () => trendsJson((await this.trends())?.trends);
    const page = {
      name: ['trends.json'],
      type: 'application/json; charset=utf-8',
      keep: 'latest',
      make,
    } as const;
    return this.shelf.send(request, openToAll(reply), page);
  }

  private async html(words: Translator): Promise<string> {
    const found = await this.trends();
    if (found === undefined) {
      const nothing = { title: words.t('none.title'), lines: [words.t('none.text')] };
      return renderPage(<MessagePage words={words} path="/trends" {...nothing} />);
    }
    const { trends, newest } = found;
    const { mark } = newest.policy;
    const view = trendView(trends, newest.dictionary, words);
    const lines = new Map<TrendRow, string>();
    const rows = [...(view.everybody ? [view.everybody] : []), ...view.subjects.flatMap((one) => one.rows)];
    await Promise.all(
      rows.map(async (row) => lines.set(row, await this.charts.line({ points: row.points, mark }))),
    );
    const page = {
      words: wordsOf(newest.policy, words),
      trends,
      view,
      mark,
      lineOf: (row: TrendRow) => lines.get(row) ?? '',
    };
    return renderPage(<TrendsPage {...page} />);
  }

  private async trends(): Promise<{ trends: Trends; newest: ReleaseDocument } | undefined> {
    const documents = await this.published.latestEditions();
    const newest = documents.at(-1);
    return newest && { trends: trendsOf(documents, newest.quarter, TREND_QUARTERS), newest };
  }
}

function trendsJson(found: Trends | undefined): string {
  const trends = found ?? { quarters: [], roundedTo: [], series: [], tests: 0 };
  const series = trends.series.map(({ points, ...one }) => ({
    ...one,
    points: points.map((point, at) => ({
      quarter: trends.quarters[at],
      status: point === undefined ? 'not-published' : point === null ? 'hidden' : 'shown',
      ...(typeof point === 'number' ? { persons: point } : {}),
    })),
  }));
  return JSON.stringify({ ...trends, series });
}
