import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { CaseClocksService, happeningsOf } from '@app/casework';
import { Clock } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain, lookOrShowAgain, type Refusal } from '../forms/show-again.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { changeKind, clockChange } from './clock-change.js';
import { happeningIn } from './clock-happening.js';
import { ClockPage } from './clock.page.js';
import type { ShownChange } from './what-if.js';

const ClockId = () => Param('deadlineId', IdPipe);

interface Typed {
  input: FormInput;
  refusal?: Refusal;
  shown?: ShownChange;
}

/** One clock: what a change would do, making it, and ending the clock. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class ClockController {
  constructor(
    private readonly files: CaseFileService,
    private readonly clocks: CaseClocksService,
    private readonly clock: Clock,
  ) {}

  @Get('clocks/:deadlineId')
  async one(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ClockId() deadlineId: string,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.page(viewer, caseId, deadlineId));
  }

  /** Computes and shows; nothing is stored. A post, so that the days do not end up in an address. */
  @Post('clocks/:deadlineId/what-if/:what')
  whatIf(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ClockId() deadlineId: string,
    @Param('what') what: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return lookOrShowAgain(
      reply,
      viewer,
      async () => {
        const kind = changeKind(what);
        const change = clockChange(kind, input);
        const found = await this.clocks.whatIf(viewer.actor, caseId, deadlineId, change, seenVersion(input));
        return this.page(viewer, caseId, deadlineId, { input, shown: { kind, ...found } });
      },
      (refusal) => this.page(viewer, caseId, deadlineId, { input, refusal }),
    );
  }

  @Post('deadlines/:deadlineId/endings')
  end(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ClockId() deadlineId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const how = input.text('how') === 'met' ? 'met' : 'cancelled';
        await this.clocks.end(viewer.actor, caseId, deadlineId, how, seenVersion(input));
        return `/cases/${caseId}?done=clock-ended`;
      },
      (refusal) => this.page(viewer, caseId, deadlineId, { input, refusal }),
    );
  }

  @Post('deadlines/:deadlineId/happenings')
  happened(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ClockId() deadlineId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const happening = happeningIn(input);
        await this.clocks.record(viewer.actor, caseId, deadlineId, happening, seenVersion(input));
        return `/cases/${caseId}?done=clock-happened`;
      },
      (refusal) => this.page(viewer, caseId, deadlineId, { input, refusal }),
    );
  }

  @Post('deadlines/:deadlineId/:what')
  change(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ClockId() deadlineId: string,
    @Param('what') what: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const change = clockChange(changeKind(what), input);
        await this.clocks.change(viewer.actor, caseId, deadlineId, change, seenVersion(input));
        return `/cases/${caseId}?done=clock-moved`;
      },
      (refusal) => this.page(viewer, caseId, deadlineId, { input, refusal }),
    );
  }

  private async page(viewer: Viewer, caseId: string, deadlineId: string, typed?: Typed): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    const { deadline, all } = await this.clocks.among(viewer.actor, caseId, deadlineId);
    const happenings = happeningsOf(deadline, all);
    const today = this.clock.today().toString();
    return ClockPage({ viewer, ...beside, deadline, happenings, today, ...typed });
  }
}
