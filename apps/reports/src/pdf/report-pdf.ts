import { Injectable } from '@nestjs/common';
import { PdfRenderer } from '@app/documents';
import {
  ReleaseShelf,
  previousQuarter,
  RELEASE_REPORT,
  roundedTo,
  trendsOf,
  type PublishedRelease,
} from '@app/statistics';
import { ChartShelf } from '../charts/chart-shelf.js';
import { WORDS, type Language } from '../frame/words.js';
import { Besides } from '../release/besides.js';
import { TREND_QUARTERS } from '../trends/trend-view.js';
import { reportData } from './report-data.js';

const MOST = 24;

/** The report as PDF, made again only when something that it says has changed. */
@Injectable()
export class ReportPdf {
  private readonly made = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly renderer: PdfRenderer,
    private readonly published: ReleaseShelf,
    private readonly besides: Besides,
    private readonly charts: ChartShelf,
  ) {}

  async of(release: PublishedRelease, language: Language): Promise<Buffer> {
    const { document } = release;
    const words = WORDS.for(language);
    const documents = await this.published.latestEditions();
    const before = documents.find(({ quarter }) => quarter === previousQuarter(document.quarter));
    const around = {
      before: before && { persons: before.persons, roundedTo: roundedTo(before.policy) },
      // The edition that is printed, among the latest editions of the other quarters.
      trends: trendsOf(
        [...documents.filter(({ quarter }) => quarter !== document.quarter), document],
        document.quarter,
        TREND_QUARTERS,
      ),
      besides: await this.besides.of(document.quarter, words),
      draw: (map: Parameters<ChartShelf['tiles']>[0]) => this.charts.tiles(map),
    };
    const data = await reportData(release, around, words);
    const key = JSON.stringify(data);
    let pdf = this.made.get(key);
    if (pdf === undefined) {
      pdf = this.renderer.render(RELEASE_REPORT, data);
      pdf.catch(() => this.made.delete(key));
      this.made.set(key, pdf);
      const [oldest] = this.made.keys();
      if (this.made.size > MOST && oldest !== undefined) this.made.delete(oldest);
    }
    return pdf;
  }
}
