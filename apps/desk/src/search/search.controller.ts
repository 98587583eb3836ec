import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { CaseSearchService } from '@app/casework';
import { cleanText, FormInput, sendPage, type FastifyReply } from '@app/web';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { QUESTION_MAX, SearchPage } from './search.page.js';

/** Searching the texts of one's own cases. What is asked comes in the body and so in no address, history or log. */
@Controller('search')
@For(...CASE_ROLES)
export class SearchController {
  constructor(private readonly searches: CaseSearchService) {}

  @Get()
  page(@Looking() viewer: Viewer, @Res() reply: FastifyReply) {
    return sendPage(reply, SearchPage({ viewer }));
  }

  @Post()
  async search(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const clean = cleanText(new FormInput(body).text('question'), { max: QUESTION_MAX });
    const question = clean.ok ? clean.text : '';
    const result = await this.searches.search(viewer.actor, question);
    return sendPage(reply, SearchPage({ viewer, question, result }));
  }
}
