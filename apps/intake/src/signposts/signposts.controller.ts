import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { sendPage, type FastifyReply, type Translator } from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { PageWords } from '../frame/words.js';
import { readAsked } from './asked.js';
import { signpostsPage } from './signposts.page.js';

/** Where else she can find help, open to anybody: no cookie, no database, and nothing of a question is kept. */
@Controller()
export class SignpostsController {
  constructor(private readonly settings: DoorSettings) {}

  @Get(':lang/guide')
  signposts(
    @Param('lang', PageWords) words: Translator,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, signpostsPage({ words, exitTo: this.settings.exitTo }, readAsked(query)));
  }
}
