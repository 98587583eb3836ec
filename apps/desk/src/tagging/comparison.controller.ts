import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { CODED_LISTS, CodingComparisonService, SETTLERS, type Settlement } from '@app/tagging';
import { FormInput, sendPage, type FastifyReply } from '@app/web';
import { CaseId } from '../forms/id.pipe.js';
import { actOrShowAgain } from '../forms/show-again.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { ComparisonPage, type ComparisonPageProps } from './comparison.page.js';

/** Both codings of a case beside each other, after both have coded. */
@Controller('coding/cases/:caseId')
@For(...CASE_ROLES)
export class ComparisonController {
  constructor(private readonly comparisons: CodingComparisonService) {}

  @Get('comparison')
  async page(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.show(viewer, caseId, { done }));
  }

  @Post('settlements')
  settle(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.comparisons.settle(viewer.actor, caseId, settlementOf(input));
        return `/coding/cases/${caseId}/comparison?done=coding-settled`;
      },
      (refusal) => this.show(viewer, caseId, { input, refusal }),
    );
  }

  private async show(
    viewer: Viewer,
    caseId: string,
    more: Pick<ComparisonPageProps, 'done' | 'input' | 'refusal'>,
  ) {
    return ComparisonPage({
      viewer,
      caseId,
      comparison: await this.comparisons.open(viewer.actor, caseId),
      ...more,
    });
  }
}

/** What was ticked; a list that was left out, or holds anything else, is open. */
function settlementOf(input: FormInput): Settlement {
  return Object.fromEntries(
    CODED_LISTS.flatMap((list) => {
      const who = SETTLERS.find((one) => one === input.text(list));
      return who === undefined ? [] : [[list, who]];
    }),
  );
}
