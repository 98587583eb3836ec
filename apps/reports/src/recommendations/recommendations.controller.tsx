import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { promiseStateOf, PublishedRecommendations, replyStateOf } from '@app/platform';
import { renderPage, type FastifyReply, type FastifyRequest } from '@app/web';
import { openToAll, sendPublicText } from '../frame/public-answer.js';
import { spoken } from '../frame/words.js';
import { recommendationView } from './recommendation-view.js';
import { RecommendationsPage } from './recommendations.page.js';

/** What was recommended and what came of it, for people and for programs. */
@Controller()
export class RecommendationsController {
  constructor(
    private readonly recommendations: PublishedRecommendations,
    private readonly clock: Clock,
  ) {}

  @Get(['/recommendations', '/:language/recommendations'])
  async page(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('language') language?: string,
  ) {
    const words = spoken(request, language);
    const today = this.clock.today().toString();
    const views = (await this.recommendations.all()).map((one) => recommendationView(one, today, words));
    const text = renderPage(<RecommendationsPage words={words} views={views} today={today} />);
    return sendPublicText(request, reply, { text, type: 'text/html; charset=utf-8', keep: 'latest' });
  }

  @Get('api/v1/recommendations')
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const today = this.clock.today().toString();
    const recommendations = (await this.recommendations.all()).map((one) => ({
      id: one.id,
      to: { kind: one.addressee, name: one.institution },
      title: one.title,
      text: one.text,
      issuedOn: one.issuedOn,
      reply: {
        state: replyStateOf(one, today),
        dueOn: one.replyDue,
        decision: one.reply,
        reasons: one.replyReasons,
        answeredOn: one.answeredOn,
      },
      promises: one.promises.map((promise) => ({
        id: promise.id,
        text: promise.text,
        dueOn: promise.due,
        state: promiseStateOf(promise, today),
        settledOn: promise.settledOn,
      })),
      closedOn: one.closedOn,
    }));
    const text = JSON.stringify({ asOf: today, recommendations });
    const type = 'application/json; charset=utf-8';
    return sendPublicText(request, openToAll(reply), { text, type, keep: 'latest' });
  }
}
