import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { sendPage, type FastifyReply, type Translator } from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { PageWords } from '../frame/words.js';
import { cardPage, cardsPage } from './cards.page.js';
import { cardOf } from './cards.js';

/** The cards, open to anybody: no cookie, no database. */
@Controller()
export class CardsController {
  constructor(private readonly settings: DoorSettings) {}

  @Get(':lang/cards')
  cards(@Param('lang', PageWords) words: Translator, @Res() reply: FastifyReply) {
    return sendPage(reply, cardsPage({ words, exitTo: this.settings.exitTo }));
  }

  @Get(':lang/cards/:card')
  card(@Param('lang', PageWords) words: Translator, @Param('card') slug: string, @Res() reply: FastifyReply) {
    const card = cardOf(slug);
    if (card === undefined) throw new NotFoundException();
    return sendPage(reply, cardPage({ words, exitTo: this.settings.exitTo }, card));
  }
}
