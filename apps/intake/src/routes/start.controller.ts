import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { sendPage, type FastifyReply, type FastifyRequest, type Translator } from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { PageWords, wordsFor } from '../frame/words.js';
import { beginPage } from '../pages/begin.page.js';
import { helpPage } from '../pages/help.page.js';
import { infoPage } from '../pages/info.page.js';
import { startPage } from '../pages/start.page.js';
import { Gate } from '../visit/gate.js';

/** What anybody can read, without a cookie and without leaving a trace here. */
@Controller()
export class StartController {
  constructor(
    private readonly settings: DoorSettings,
    private readonly gate: Gate,
  ) {}

  @Get()
  start(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return sendPage(reply, startPage(this.frame(wordsFor(request))));
  }

  @Get(':lang')
  startIn(@Param('lang', PageWords) words: Translator, @Res() reply: FastifyReply) {
    return sendPage(reply, startPage(this.frame(words)));
  }

  @Get(':lang/info')
  info(@Param('lang', PageWords) words: Translator, @Res() reply: FastifyReply) {
    return sendPage(reply, infoPage(this.frame(words)));
  }

  @Get(':lang/help')
  help(@Param('lang', PageWords) words: Translator, @Res() reply: FastifyReply) {
    return sendPage(reply, helpPage(this.frame(words)));
  }

  @Get(':lang/begin')
  begin(@Param('lang', PageWords) words: Translator, @Res() reply: FastifyReply) {
    return sendPage(reply, beginPage(this.frame(words), this.gate.challenge()));
  }

  private frame(words: Translator) {
    return { words, exitTo: this.settings.exitTo };
  }
}
