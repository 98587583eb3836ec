import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { StaffService } from '@app/identity';
import { codesOf, invalid, isId } from '@app/kernel';
import { CodingComparisonService, SecondCodingService, type Coding } from '@app/tagging';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { CodingPage } from './coding.page.js';
import { SecondCodingPage } from './second-coding.page.js';

/** How far two coders agree, which cases are coded twice, and the form of the second coder. */
@Controller('coding')
@For(...CASE_ROLES, 'statistician')
export class CodingController {
  constructor(
    private readonly codings: SecondCodingService,
    private readonly comparisons: CodingComparisonService,
    private readonly staff: StaffService,
    private readonly files: CaseFileService,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.overview(viewer, { done }));
  }

  @Post('samples')
  @For('lead', 'statistician')
  draw(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const quarter = new FormInput(body).text('quarter');
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.codings.draw(viewer.actor, quarter);
        return '/coding?done=coding-drawn';
      },
      (refusal) => this.overview(viewer, { refusal }),
    );
  }

  @Post('cases/:caseId/hands')
  @For('lead')
  hand(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    // A field for each case on the page: its name is its own.
    const coderId = new FormInput(body).text(`coder-${caseId}`);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        if (!isId(coderId)) throw chooseCoder(caseId);
        await this.codings.hand(viewer.actor, caseId, coderId);
        return '/coding?done=coding-handed';
      },
      (refusal) => this.overview(viewer, { refusal }),
    );
  }

  @Post('cases/:caseId/takings-back')
  @For('lead')
  takeBack(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.codings.takeBack(viewer.actor, caseId);
        return '/coding?done=coding-taken-back';
      },
      (refusal) => this.overview(viewer, { refusal }),
    );
  }

  @Get('cases/:caseId')
  @For(...CASE_ROLES)
  async form(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.coding(viewer, caseId));
  }

  @Post('cases/:caseId')
  @For(...CASE_ROLES)
  code(
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
        await this.codings.code(viewer.actor, caseId, codingOf(input));
        return '/coding?done=coding-done';
      },
      (refusal) => this.coding(viewer, caseId, input, refusal),
    );
  }

  private async overview(viewer: Viewer, more: { done?: string; refusal?: Refusal }): Promise<VNode> {
    const { actor } = viewer;
    const isLead = actor.role === 'lead';
    const [figures, waiting, mine, colleagues, toSettle] = await Promise.all([
      actor.role === 'caseworker' ? undefined : this.codings.overview(actor),
      isLead ? this.codings.waiting(actor) : [],
      actor.role === 'statistician' ? [] : this.codings.mine(actor),
      isLead ? this.staff.active() : [],
      actor.role === 'statistician' ? [] : this.comparisons.waiting(actor),
    ]);
    const coders = colleagues.filter(({ role }) => role === 'caseworker' || role === 'lead');
    return CodingPage({ viewer, figures, waiting, mine, toSettle, coders, ...more });
  }

  private async coding(viewer: Viewer, caseId: string, input?: FormInput, refusal?: Refusal): Promise<VNode> {
    await this.codings.assertMine(viewer.actor, caseId);
    return SecondCodingPage({ viewer, ...(await this.files.beside(viewer.actor, caseId)), input, refusal });
  }
}

/** A sub-form says which form it is, so that nobody has to tick both. */
function codingOf(input: FormInput): Coding {
  const chosen = codesOf('violence').flatMap((form) => input.list(`violence-${form}`));
  const several = (name: string) => [...new Set(input.list(name))].sort();
  return {
    violence: [...new Set(chosen.map((code) => code.split('/')[0] ?? code))].sort(),
    violenceSub: [...new Set(chosen.filter((code) => code.includes('/')))].sort(),
    perpetrator: several('perpetrator'),
    setting: several('setting'),
    stigmaAssessed: input.text('stigmaAssessed'),
    expression: several('expression'),
    discriminationGround: several('discriminationGround'),
  };
}

function chooseCoder(caseId: string): Error {
  const message = 'Choose a colleague.';
  return invalid('DESK.CHOICE', message, [{ field: `coder-${caseId}`, code: 'choose', message }]);
}
