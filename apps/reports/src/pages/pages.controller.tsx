import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { PublishedReleases } from '@app/statistics';
import { renderPage, type FastifyReply, type FastifyRequest, type VNode } from '@app/web';
import { sendPublicText } from '../frame/public-answer.js';
import { MessagePage } from '../frame/report-page.js';
import { spoken } from '../frame/words.js';
import { ReleaseRoom } from '../release/release-room.js';
import { GlossaryPage } from './glossary.page.js';
import { MethodPage } from './method.page.js';
import { ReleasesPage } from './releases.page.js';

/** The pages for people, each under `/nl`, under `/en`, and without a language in the one that the browser asks for. */
@Controller()
export class PagesController {
  constructor(
    private readonly published: PublishedReleases,
    private readonly room: ReleaseRoom,
  ) {}

  @Get(['/', '/:language'])
  async latest(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('language') language?: string,
  ) {
    const words = spoken(request, language);
    const release = await this.published.latest();
    if (release !== undefined)
      return send(request, reply, await this.room.html(release, words, '', 'latest'));
    const nothing = { title: words.t('none.title'), lines: [words.t('none.text')] };
    return send(request, reply, <MessagePage words={words} path="" {...nothing} />);
  }

  @Get(['/releases', '/:language/releases'])
  async all(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('language') language?: string,
  ) {
    const words = spoken(request, language);
    return send(request, reply, <ReleasesPage words={words} entries={await this.published.list()} />);
  }

  @Get(['/method', '/:language/method'])
  async method(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('language') language?: string,
  ) {
    const published = await this.published.everything();
    return send(request, reply, <MethodPage words={spoken(request, language)} published={published} />);
  }

  @Get(['/glossary', '/:language/glossary'])
  glossary(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('language') language?: string) {
    return send(request, reply, <GlossaryPage words={spoken(request, language)} />);
  }

  @Get([
    '/releases/:quarter',
    '/releases/:quarter/editions/:edition',
    '/:language/releases/:quarter',
    '/:language/releases/:quarter/editions/:edition',
  ])
  async quarter(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() params: { language?: string; quarter: string; edition?: string },
  ) {
    const words = spoken(request, params.language);
    const release = await this.room.find(params.quarter, params.edition);
    const edition = params.edition === undefined ? '' : `/editions/${params.edition}`;
    const path = `/releases/${release.document.quarter}${edition}`;
    return send(request, reply, await this.room.html(release, words, path));
  }
}

function send(request: FastifyRequest, reply: FastifyReply, page: VNode | string): FastifyReply {
  const text = typeof page === 'string' ? page : renderPage(page);
  return sendPublicText(request, reply, { text, type: 'text/html; charset=utf-8', keep: 'latest' });
}
