import { Injectable } from '@nestjs/common';
import { PdfRenderer } from '@app/documents';
import { PublishedReleases, previousQuarter, RELEASE_REPORT, type PublishedRelease } from '@app/statistics';
import { WORDS, type Language } from '../frame/words.js';
import { reportData } from './report-data.js';

const MOST = 24;

/** The report as PDF, made once for each edition and language. */
@Injectable()
export class ReportPdf {
  private readonly made = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly renderer: PdfRenderer,
    private readonly published: PublishedReleases,
  ) {}

  async of(release: PublishedRelease, language: Language): Promise<Buffer> {
    const { document } = release;
    const before = await this.published.find(previousQuarter(document.quarter));
    const data = reportData(release, before?.document.persons, WORDS.for(language));
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
