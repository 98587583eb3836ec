import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { clocksFor } from '@app/casework';
import type { DeadlineRequest } from '@app/deadlines';
import { Clock, invalid } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { CaseFileService, withoutRunning } from '../case/case-file.service.js';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { optionalDay, requiredDay } from '../forms/typed-day.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { ClockWorkService } from './clock-work.service.js';
import { ClockPage, ClocksPage } from './clocks.page.js';
import { confirmedClocks } from './proposed-clocks.js';

const ClockId = () => Param('deadlineId', IdPipe);

/** Starting, moving and ending the clocks of a case. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class ClocksController {
  constructor(
    private readonly files: CaseFileService,
    private readonly clocks: ClockWorkService,
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

  @Get('clocks/:deadlineId')
  async one(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ClockId() deadlineId: string,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.clockPage(viewer, caseId, deadlineId));
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
        await this.apply(viewer, caseId, deadlineId, what, input);
        return what === 'endings' ? `/cases/${caseId}?done=clock-ended` : `/cases/${caseId}?done=clock-moved`;
      },
      (refusal) => this.clockPage(viewer, caseId, deadlineId, input, refusal),
    );
  }

  private async apply(viewer: Viewer, caseId: string, deadlineId: string, what: string, input: FormInput) {
    const version = seenVersion(input);
    const { actor } = viewer;
    if (what === 'endings') {
      const how = input.text('how') === 'met' ? 'met' : 'cancelled';
      return this.clocks.end(actor, caseId, deadlineId, how, version);
    }
    return this.clocks.change(actor, caseId, deadlineId, changeOf(what, input), version);
  }

  private async clocksPage(
    viewer: Viewer,
    caseId: string,
    input?: FormInput,
    refusal?: Refusal,
  ): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    const proposed = withoutRunning(clocksFor(beside.opened.facts), beside.opened.deadlines);
    return ClocksPage({ viewer, ...beside, proposed, today: this.clock.today().toString(), input, refusal });
  }

  private async clockPage(
    viewer: Viewer,
    caseId: string,
    deadlineId: string,
    input?: FormInput,
    refusal?: Refusal,
  ): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    const deadline = await this.clocks.one(viewer.actor, caseId, deadlineId);
    return ClockPage({ viewer, ...beside, deadline, today: this.clock.today().toString(), input, refusal });
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

function changeOf(what: string, input: FormInput) {
  switch (what) {
    case 'extensions': {
      const noticeOn = optionalDay('noticeOn', input.text('noticeOn')) ?? null;
      return {
        extension: { length: input.text('length'), noticeOn, consent: input.text('consent') === 'yes' },
      };
    }
    case 'suspensions': {
      const to = optionalDay('to', input.text('to')) ?? null;
      return { suspension: { from: requiredDay('from', input.text('from')), to } };
    }
    case 'printed-dates':
      return { printed: optionalDay('printed', input.text('printed')) ?? null };
    default:
      throw nothingChosen();
  }
}

function nothingChosen(field = ''): Error {
  const message = 'Choose at least one clock.';
  return invalid('DESK.NO_CLOCK', message, [{ field, code: 'no-clock', message }]);
}
