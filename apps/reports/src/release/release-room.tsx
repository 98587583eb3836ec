import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { parseQuarter, previousQuarter, ReleaseShelf, type PublishedRelease } from '@app/statistics';
import { renderPage, type Translator, type VNode } from '@app/web';
import { ChartShelf } from '../charts/chart-shelf.js';
import type { Place } from '../frame/report-page.js';
import { wordsOf } from '../frame/rounded-words.js';
import { Besides, type BesideFigures } from './besides.js';
import { headline, type PublishedTotal } from './headline.js';
import { ReleasePage, type DrawnSubject } from './release.page.js';
import { subjectView, type SubjectView } from './subject-view.js';

interface Surroundings {
  path: string;
  place?: Place | undefined;
  /** What was published of the quarter before; undefined when there is nothing. */
  before: PublishedTotal | undefined;
  latestEdition: number;
  compareWith: string | undefined;
  besides: BesideFigures;
}

/** Finds a published quarter and lays out its page. */
@Injectable()
export class ReleaseRoom {
  constructor(
    private readonly published: ReleaseShelf,
    private readonly charts: ChartShelf,
    private readonly besides: Besides,
  ) {}

  /** @throws DomainError `REPORTS.NO_SUCH_RELEASE` for anything that has not been published, whatever it looks like. */
  async find(quarter: string, edition?: string): Promise<PublishedRelease> {
    const release =
      isQuarter(quarter) && isEdition(edition) && (await this.published.find(quarter, number(edition)));
    if (!release) {
      throw new DomainError(
        'REPORTS.NO_SUCH_RELEASE',
        'not-found',
        'No figures have been published under this address.',
      );
    }
    return release;
  }

  /** The page as HTML. @param path The address of this page without its language. */
  async html(release: PublishedRelease, words: Translator, path: string, place?: Place): Promise<string> {
    const { quarter, edition } = release.document;
    const [entries, besides] = await Promise.all([this.published.list(), this.besides.of(quarter, words)]);
    const neighbours = {
      before: entries.find((entry) => entry.quarter === previousQuarter(quarter)),
      latestEdition: entries.find((entry) => entry.quarter === quarter)?.edition ?? edition,
      // Newest first: the first that is older, or for the oldest one the next that came after it.
      compareWith: (
        entries.find((entry) => entry.quarter < quarter) ??
        entries.findLast((entry) => entry.quarter > quarter)
      )?.quarter,
      besides,
    };
    return renderPage(await this.page(release, words, { path, place, ...neighbours }));
  }

  private async page(release: PublishedRelease, spoken: Translator, around: Surroundings): Promise<VNode> {
    const { document } = release;
    const words = wordsOf(document.policy, spoken);
    const subjects = document.tables.map((table) => subjectView(document, table, words));
    return (
      <ReleasePage
        words={words}
        release={release}
        headline={headline(document, around.before, words)}
        subjects={await Promise.all(subjects.map((subject) => this.drawn(subject)))}
        latestEdition={around.latestEdition}
        compareWith={around.compareWith}
        besides={around.besides}
        place={around.place}
        path={around.path}
      />
    );
  }

  private async drawn(subject: SubjectView): Promise<DrawnSubject> {
    if (subject.charts === undefined) return { subject };
    const { wide, narrow } = subject.charts;
    const map = subject.map === undefined ? '' : await this.charts.tiles(subject.map);
    return {
      subject,
      svg: { wide: await this.charts.svg(wide), narrow: await this.charts.svg(narrow), map },
    };
  }
}

function isQuarter(text: string): boolean {
  try {
    parseQuarter(text);
    return true;
  } catch {
    return false;
  }
}

function isEdition(text: string | undefined): boolean {
  return text === undefined || /^[1-9]\d{0,3}$/.test(text);
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
