import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { doorUrl, Env } from '@app/config';
import { ReleaseShelf } from '@app/statistics';
import type { FastifyReply, FastifyRequest } from '@app/web';
import { openToAll, sendPublicText } from '../frame/public-answer.js';
import { spoken, WORDS } from '../frame/words.js';
import { atomFeed } from './atom-feed.js';
import { dcatCatalogue } from './dcat-catalogue.js';

/** Ways to be told that there is something new: a feed for people, a catalogue for data portals. */
@Controller()
export class CatalogueController {
  private readonly site: string;

  constructor(
    private readonly published: ReleaseShelf,
    env: Env,
  ) {
    this.site = doorUrl(env, 'reports');
  }

  @Get(['/feed.atom', '/:language/feed.atom'])
  async feed(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('language') language?: string,
  ) {
    const words = spoken(request, language);
    const text = atomFeed(this.site, await this.published.list(), words);
    const type = 'application/atom+xml; charset=utf-8';
    return sendPublicText(request, openToAll(reply), { text, type, keep: 'latest' });
  }

  @Get('api/v1/catalog.jsonld')
  async catalogue(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const text = JSON.stringify(dcatCatalogue(this.site, await this.published.list(), WORDS));
    const type = 'application/ld+json; charset=utf-8';
    return sendPublicText(request, openToAll(reply), { text, type, keep: 'latest' });
  }
}
