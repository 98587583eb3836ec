import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ReleaseShelf } from '@app/statistics';
import { renderPage, type FastifyReply, type FastifyRequest, type VNode } from '@app/web';
import { PageShelf } from '../frame/page-shelf.js';
import { HTML } from '../frame/public-answer.js';
import { MessagePage } from '../frame/report-page.js';
import { spoken } from '../frame/words.js';
import { ReleaseRoom } from '../release/release-room.js';
import { GlossaryPage } from './glossary.page.js';
import { MethodPage } from './method.page.js';
import { QualityPage } from './quality.page.js';
import { ReleasesPage } from './releases.page.js';

/** The pages for people, each under `/nl`, under `/en`, and without a language in the one that the browser asks for. */
@Controller()
export class PagesController {
  constructor(
    private readonly published: ReleaseShelf,
    private readonly room: ReleaseRoom,
    private readonly shelf: PageShelf,
  ) {}

  @Get(['/', '/:language'])
  async latest(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('language') language?: string,
  ) {
    const words = spoken(request, language);
    return this.send(request, reply, ['latest', words.language], async () => {
      const release = await this.published.latest();
      if (release !== undefined) return this.room.html(release, words, '', 'latest');
      const nothing = { title: words.t('none.title'), lines: [words.t('none.text')] };
      return <MessagePage words={words} path="" {...nothing} />;
    });
  }

  @Get(['/releases', '/:language/releases'])
  async all(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('language') language?: string,
  ) {
    const words = spoken(request, language);
    return this.send(request, reply, ['all', words.language], async () => (
      <ReleasesPage words={words} entries={await this.published.list()} />
    ));
  }

  @Get(['/method', '/:language/method'])
  method(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('language') language?: string) {
    const words = spoken(request, language);
    return this.send(request, reply, ['method', words.language], () => <MethodPage words={words} />);
  }

  @Get(['/quality', '/:language/quality'])
  quality(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('language') language?: string) {
    const words = spoken(request, language);
    return this.send(request, reply, ['quality', words.language], async () => (
      <QualityPage words={words} published={await this.published.everything()} />
    ));
  }

  @Get(['/glossary', '/:language/glossary'])
  glossary(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('language') language?: string) {
    const words = spoken(request, language);
    return this.send(request, reply, ['glossary', words.language], () => <GlossaryPage words={words} />);
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
    @Param() { language, quarter, edition }: { language?: string; quarter: string; edition?: string },
  ) {
    const words = spoken(request, language);
    const name = ['quarter', words.language, quarter, edition ?? null];
    return this.send(request, reply, name, async () => {
      const release = await this.room.find(quarter, edition);
      const path = `/releases/${quarter}${edition === undefined ? '' : `/editions/${edition}`}`;
      return this.room.html(release, words, path);
    });
  }

  private send(
    request: FastifyRequest,
    reply: FastifyReply,
    name: readonly unknown[],
    make: () => Promise<VNode | string> | VNode,
  ): Promise<FastifyReply> {
    const text = async () => {
      const page = await make();
      return typeof page === 'string' ? page : renderPage(page);
    };
    return this.shelf.send(request, reply, { name, type: HTML, keep: 'latest', make: text });
  }
}
