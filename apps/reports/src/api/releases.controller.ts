import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import {
  releaseCsv,
  besidesJsonStat,
  releaseCsvMetadata,
  releaseJsonStat,
  ReleaseShelf,
  tableJsonStat,
  type PublishedRelease,
} from '@app/statistics';
import type { FastifyReply, FastifyRequest } from '@app/web';
import { PageShelf } from '../frame/page-shelf.js';
import { HTML, openToAll, sendPublicBytes, sendPublicText, type KEEP } from '../frame/public-answer.js';
import { isLanguage, WORDS, type Language } from '../frame/words.js';
import { ReportPdf } from '../pdf/report-pdf.js';
import { ReleaseRoom } from '../release/release-room.js';
import { acceptedKind, splitEnding, type FileKind } from './file-kind.js';

const ROOT = '/api/v1/releases';
const JSON_TYPE = 'application/json; charset=utf-8';

interface Asked {
  release: PublishedRelease;
  kind: FileKind;
  language: Language;
  keep: keyof typeof KEEP;
}

/** The same figures for programs: JSON-stat, CSV with its description, PDF; open to every website. */
@Controller('api/v1/releases')
export class ReleasesController {
  constructor(
    private readonly published: ReleaseShelf,
    private readonly room: ReleaseRoom,
    private readonly pdf: ReportPdf,
    private readonly shelf: PageShelf,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const releases = (await this.published.list()).map((entry) => ({
      quarter: entry.quarter,
      edition: entry.edition,
      publishedAt: entry.publishedAt.toISOString(),
      persons: entry.persons,
      roundedTo: entry.roundedTo,
      links: linksOf(entry.quarter, entry.edition),
    }));
    const answer = { text: JSON.stringify({ releases }), type: JSON_TYPE, keep: 'latest' } as const;
    return sendPublicText(request, openToAll(reply), answer);
  }

  @Get(':file')
  async latest(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
    @Query('lang') lang?: unknown,
  ) {
    const { name, kind } = splitEnding(file);
    const release = await this.room.find(name);
    return this.answer(request, reply, asked(request, release, kind, lang, 'latest'));
  }

  @Get(':quarter/editions/:file')
  async edition(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { quarter, file }: { quarter: string; file: string },
    @Query('lang') lang?: unknown,
  ) {
    const { name, kind } = splitEnding(file);
    const release = await this.room.find(quarter, name);
    return this.answer(request, reply, asked(request, release, kind, lang, 'edition'));
  }

  /** One table as a data set on its own. */
  @Get(':quarter/tables/:file')
  async table(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { quarter, file }: { quarter: string; file: string },
    @Query('lang') lang?: unknown,
  ) {
    const { document } = await this.room.find(quarter);
    const { name } = splitEnding(file);
    const options = { language: languageFrom(lang), hrefOf: tableUrl(quarter) };
    const table = document.tables.find((made) => made.dimension === name);
    const dataset =
      table === undefined
        ? besidesJsonStat(document, options).find(({ href }) => href === options.hrefOf(name))
        : tableJsonStat(document, table, options);
    if (dataset === undefined) {
      throw new DomainError('REPORTS.NO_SUCH_TABLE', 'not-found', 'This release has no table of that name.');
    }
    const answer = { text: JSON.stringify(dataset), type: JSON_TYPE, keep: 'latest' } as const;
    return sendPublicText(request, openToAll(reply), answer);
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { release, kind, language, keep }: Asked,
  ) {
    const { document } = release;
    const { quarter, edition } = document;
    if (kind === 'pdf') {
      const bytes = await this.pdf.of(release, language);
      const fileName = `spreekrecht-${quarter}-${edition}-${language}.pdf`;
      // The report also tells of replies and answers that come later, so it is not kept for ever either.
      const answer = { bytes, type: 'application/pdf', keep: 'latest', fileName } as const;
      return sendPublicBytes(request, openToAll(reply), answer);
    }
    const csv = `${keep === 'edition' ? edition : quarter}.csv`;
    if (kind === 'csv')
      void reply.header('link', `<${csv}-metadata.json>; rel="describedby"; type="application/csvm+json"`);
    const path = keep === 'edition' ? `/releases/${quarter}/editions/${edition}` : `/releases/${quarter}`;
    const texts = {
      html: () => this.room.html(release, WORDS.for(language), path),
      json: () => JSON.stringify(releaseJsonStat(document, { language, hrefOf: tableUrl(quarter) })),
      csv: () => releaseCsv(document),
      'csv-metadata': () => JSON.stringify(releaseCsvMetadata(document, csv)),
    };
    const types = {
      html: HTML,
      json: JSON_TYPE,
      csv: 'text/csv; charset=utf-8; header=present',
      'csv-metadata': JSON_TYPE,
    };
    return this.shelf.send(request, kind === 'html' ? reply : openToAll(reply), {
      name: ['release', quarter, edition, kind, language, keep],
      type: types[kind],
      // A page also tells of its neighbours, which come later; so none is kept for ever.
      keep: kind === 'html' ? 'latest' : keep,
      make: texts[kind],
    });
  }
}

function asked(
  request: FastifyRequest,
  release: PublishedRelease,
  kind: FileKind | undefined,
  lang: unknown,
  keep: keyof typeof KEEP,
): Asked {
  return { release, kind: kind ?? acceptedKind(request.headers.accept), language: languageFrom(lang), keep };
}

function languageFrom(lang: unknown): Language {
  return isLanguage(lang) ? lang : 'nl';
}

function tableUrl(quarter: string): (dimension: string) => string {
  return (dimension) => `${ROOT}/${quarter}/tables/${dimension}.json`;
}

function linksOf(quarter: string, edition: number): Record<string, string> {
  const address = `${ROOT}/${quarter}`;
  return {
    self: address,
    edition: `${address}/editions/${edition}`,
    page: `/releases/${quarter}`,
    json: `${address}.json`,
    csv: `${address}.csv`,
    csvMetadata: `${address}.csv-metadata.json`,
    pdf: `${address}.pdf`,
    signedDocument: `${address}/editions/${edition}/signed-document`,
    signature: `${address}/editions/${edition}/signature`,
  };
}
