import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { PublishedReleases, trendsOf, type ReleaseDocument, type Trends } from '@app/statistics';
import { renderPage, type FastifyReply, type FastifyRequest } from '@app/web';
import { ChartShelf } from '../charts/chart-shelf.js';
import { openToAll, sendPublicText } from '../frame/public-answer.js';
import { MessagePage } from '../frame/report-page.js';
import { spoken } from '../frame/words.js';
import { TREND_QUARTERS, trendView, type TrendRow } from './trend-view.js';
import { TrendsPage } from './trends.page.js';

/** How published figures moved, for people and for programs. */
@Controller()
export class TrendsController {
  constructor(
    private readonly published: PublishedReleases,
    private readonly charts: ChartShelf,
  ) {}

  @Get(['/trends', '/:language/trends'])
  async page(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('language') language?: string,
  ) {
    const words = spoken(request, language);
    const found = await this.trends();
    const send = (text: string) =>
      sendPublicText(request, reply, { text, type: 'text/html; charset=utf-8', keep: 'latest' });
    if (found === undefined) {
      const nothing = { title: words.t('none.title'), lines: [words.t('none.text')] };
      return send(renderPage(<MessagePage words={words} path="/trends" {...nothing} />));
    }
    const { trends, newest } = found;
    const { mark } = newest.policy;
    const view = trendView(trends, newest.dictionary, words);
    const lines = new Map<TrendRow, string>();
    const rows = [...(view.everybody ? [view.everybody] : []), ...view.subjects.flatMap((one) => one.rows)];
    await Promise.all(
      rows.map(async (row) => lines.set(row, await this.charts.line({ points: row.points, mark }))),
    );
    const page = { words, trends, view, mark, lineOf: (row: TrendRow) => lines.get(row) ?? '' };
    return send(renderPage(<TrendsPage {...page} />));
  }

  @Get('api/v1/trends')
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const found = await this.trends();
    const trends = found?.trends ?? { quarters: [], series: [], tests: 0 };
    const series = trends.series.map(({ points, ...one }) => ({
      ...one,
      points: points.map((point, at) => ({
        quarter: trends.quarters[at],
        status: point === undefined ? 'not-published' : point === null ? 'hidden' : 'shown',
        ...(typeof point === 'number' ? { persons: point } : {}),
      })),
    }));
    const text = JSON.stringify({ ...trends, series });
    const type = 'application/json; charset=utf-8';
    return sendPublicText(request, openToAll(reply), { text, type, keep: 'latest' });
  }

  private async trends(): Promise<{ trends: Trends; newest: ReleaseDocument } | undefined> {
    const documents = await this.published.latestEditions();
    const newest = documents.at(-1);
    return newest && { trends: trendsOf(documents, newest.quarter, TREND_QUARTERS), newest };
  }
}
