import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { CaseClocksService, clocksFor } from '@app/casework';
import type { DeadlineRequest } from '@app/deadlines';
import { Clock, invalid } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { CaseFileService, withoutRunning } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { optionalDay, requiredDay } from '../forms/typed-day.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { lodgedIn } from './clock-happening.js';
import { ClocksPage } from './clocks.page.js';
import { confirmedClocks } from './proposed-clocks.js';

/** Starting the clocks of a case. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class ClocksController {
  constructor(
    private readonly files: CaseFileService,
    private readonly clocks: CaseClocksService,
    private readonly clock: Clock,
  ) {}

  @Get('clocks')
  async page(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.clocksPage(viewer, caseId));
  }

  @Post('deadlines')
  start(
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
        const { opened } = await this.files.beside(viewer.actor, caseId);
        const requests = input.has('term')
          ? [otherClock(input)]
          : confirmedClocks(clocksFor(opened.facts).clocks, input);
        if (requests.length === 0) throw nothingChosen();
        await this.clocks.start(viewer.actor, caseId, requests);
        return `/cases/${caseId}?done=clocks-started`;
      },
      (refusal) => this.clocksPage(viewer, caseId, input, refusal),
    );
  }

  /** The complaint or request has reached the institution. */
  @Post('lodgings')
  lodged(
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
        await this.clocks.lodged(viewer.actor, caseId, lodgedIn(input));
        return `/cases/${caseId}?done=clocks-started`;
      },
      (refusal) => this.clocksPage(viewer, caseId, input, refusal),
    );
  }

  private async clocksPage(
    viewer: Viewer,
    caseId: string,
    input?: FormInput,
    refusal?: Refusal,
  ): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    const proposed = withoutRunning(clocksFor(beside.opened.facts), beside.opened);
    return ClocksPage({ viewer, ...beside, proposed, today: this.clock.today().toString(), input, refusal });
  }
}

function otherClock(input: FormInput): DeadlineRequest {
  const term = input.text('term');
  if (term === '') throw nothingChosen('term');
  const request: DeadlineRequest = { term, start: requiredDay('startOn', input.text('startOn')) };
  const printed = optionalDay('printedOn', input.text('printedOn'));
  if (printed !== undefined) request.printed = printed;
  return request;
}

function nothingChosen(field = ''): Error {
  const message = 'Choose at least one clock.';
  return invalid('DESK.NO_CLOCK', message, [{ field, code: 'no-clock', message }]);
}
