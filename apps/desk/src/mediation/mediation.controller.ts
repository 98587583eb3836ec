import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { DirectoryService } from '@app/directory';
import {
  ACTION_OWNERS,
  isEndReason,
  isStage,
  MediationCourseService,
  WORDS_KINDS,
  type WantedMove,
} from '@app/mediation';
import { Clock, invalid } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { requiredDay } from '../forms/typed-day.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { MediationPage } from './mediation.page.js';

const MediationId = () => Param('mediationId', IdPipe);

/** The course of a mediation: where it is, what comes next, the words of both sides, and what was agreed. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class MediationController {
  constructor(
    private readonly course: MediationCourseService,
    private readonly files: CaseFileService,
    private readonly directory: DirectoryService,
    private readonly clock: Clock,
  ) {}

  @Get('mediation')
  async page(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.show(viewer, caseId, { done }));
  }

  @Post('mediations')
  start(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return this.act(reply, viewer, caseId, 'mediation-started', undefined, () =>
      this.course.start(viewer.actor, caseId),
    );
  }

  @Post('mediations/:mediationId/moves')
  move(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @MediationId() mediationId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return this.act(reply, viewer, caseId, 'mediation-moved', input, () =>
      this.course.move(viewer.actor, caseId, mediationId, wantedMove(input), seenVersion(input)),
    );
  }

  @Post('mediations/:mediationId/words')
  note(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @MediationId() mediationId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return this.act(reply, viewer, caseId, 'mediation-words', input, () => {
      const kind = chosen('kind', WORDS_KINDS, input.text('kind'));
      const text = requiredText('text', input.text('text'));
      return this.course.note(viewer.actor, caseId, mediationId, kind, text);
    });
  }

  @Post('mediations/:mediationId/actions')
  agree(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @MediationId() mediationId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return this.act(reply, viewer, caseId, 'mediation-action', input, () =>
      this.course.agreeAction(viewer.actor, caseId, mediationId, {
        owner: chosen('owner', ACTION_OWNERS, input.text('owner')),
        text: requiredText('promise', input.text('promise')),
        due: requiredDay('due', input.text('due')),
      }),
    );
  }

  @Post('mediations/:mediationId/actions/:actionId/settlements')
  settle(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @MediationId() mediationId: string,
    @Param('actionId', IdPipe) actionId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return this.act(reply, viewer, caseId, 'mediation-settled', input, () => {
      const state = chosen('state', ['done', 'not-done'] as const, input.text('state'));
      return this.course.settleAction(viewer.actor, caseId, mediationId, actionId, state);
    });
  }

  private act(
    reply: FastifyReply,
    viewer: Viewer,
    caseId: string,
    done: string,
    input: FormInput | undefined,
    work: () => Promise<unknown>,
  ): Promise<FastifyReply> {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await work();
        return `/cases/${caseId}/mediation?done=${done}`;
      },
      (refusal) => this.show(viewer, caseId, { input, refusal }),
    );
  }

  private async show(
    viewer: Viewer,
    caseId: string,
    how: { done?: string; input?: FormInput; refusal?: Refusal },
  ): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    const courses = await this.course.ofCase(viewer.actor, caseId);
    const { institutionId } = beside.opened.facts;
    const id = courses.at(-1)?.institutionId ?? institutionId;
    const institution = id === null ? undefined : await this.directory.institution(id);
    const today = this.clock.today().toString();
    return MediationPage({ viewer, ...beside, courses, institution, today, ...how });
  }
}

function wantedMove(input: FormInput): WantedMove {
  const to = input.text('to');
  const side = input.text('side');
  const reason = input.text('endReason');
  if (!isStage(to)) throw choose('to');
  if (to === 'ended' && !isEndReason(reason)) throw choose('endReason');
  return {
    to,
    ...(side === 'hers' || side === 'theirs' ? { side } : {}),
    ...(isEndReason(reason) ? { reason } : {}),
  };
}

function chosen<Code extends string>(field: string, codes: readonly Code[], value: string): Code {
  const found = codes.find((code) => code === value);
  if (found === undefined) throw choose(field);
  return found;
}

function choose(field: string): Error {
  const message = 'Choose one from the list.';
  return invalid('MEDIATION.CODE', message, [{ field, code: 'choose', message }]);
}
