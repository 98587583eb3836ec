import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { PublishedQuestions } from '@app/platform';
import { renderPage, type FastifyReply, type FastifyRequest } from '@app/web';
import { openToAll, sendPublicText } from '../frame/public-answer.js';
import { spoken } from '../frame/words.js';
import { QuestionsPage } from './questions.page.js';

/** What members of the Platform asked and what the desk answered, for people and for programs. */
@Controller()
export class QuestionsController {
  constructor(private readonly questions: PublishedQuestions) {}

  @Get(['/questions', '/:language/questions'])
  async page(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('language') language?: string,
  ) {
    const words = spoken(request, language);
    const text = renderPage(<QuestionsPage words={words} questions={await this.questions.all()} />);
    return sendPublicText(request, reply, { text, type: 'text/html; charset=utf-8', keep: 'latest' });
  }

  @Get('api/v1/questions')
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const text = JSON.stringify({ questions: await this.questions.all() });
    const type = 'application/json; charset=utf-8';
    return sendPublicText(request, openToAll(reply), { text, type, keep: 'latest' });
  }
}
