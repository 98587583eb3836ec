import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { FormErrors, sendPage, type FastifyReply, type Translator } from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { PageWords } from '../frame/words.js';
import { answerTo } from './answer.js';
import { readQuestion } from './question.js';
import { rightsPage } from './rights.page.js';
import { topicPage } from './topic.page.js';
import { topicOf } from './topics.js';
import { whenPage } from './when.page.js';

/** What the law says for her, open to anybody: no cookie, no database, and nothing of a question is kept. */
@Controller()
export class RightsController {
  constructor(
    private readonly settings: DoorSettings,
    private readonly clock: Clock,
  ) {}

  @Get(':lang/rights')
  rights(@Param('lang', PageWords) words: Translator, @Res() reply: FastifyReply) {
    return sendPage(reply, rightsPage(this.frame(words)));
  }

  @Get(':lang/rights/when')
  when(@Param('lang', PageWords) words: Translator, @Query() query: unknown, @Res() reply: FastifyReply) {
    const question = readQuestion(query);
    const today = this.clock.today().toString();
    const outcome = question.isAsked ? answerTo(question, words, today) : undefined;
    const status = outcome instanceof FormErrors ? 422 : 200;
    return sendPage(reply, whenPage(this.frame(words), question, outcome), status);
  }

  @Get(':lang/rights/:topic')
  topic(
    @Param('lang', PageWords) words: Translator,
    @Param('topic') slug: string,
    @Res() reply: FastifyReply,
  ) {
    const topic = topicOf(slug);
    if (topic === undefined) throw new NotFoundException();
    return sendPage(reply, topicPage(this.frame(words), topic));
  }

  private frame(words: Translator) {
    return { words, exitTo: this.settings.exitTo };
  }
}
