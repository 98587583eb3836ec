import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { invalid } from '@app/kernel';
import { TaggingService, type Incident } from '@app/tagging';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { incidentOfCode, ownIncident } from './incident-code.js';
import { TagsPage } from './tags.page.js';

/** Confirming incidents, and assessing stigma. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class TagsController {
  constructor(
    private readonly tagging: TaggingService,
    private readonly files: CaseFileService,
  ) {}

  @Get('tags')
  async page(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.form(viewer, caseId, undefined, undefined, done));
  }

  @Post('incidents')
  confirm(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return this.take(reply, viewer, caseId, body, async (input) => {
      await this.tagging.confirmIncidents(viewer.actor, caseId, chosenIncidents(input));
      return 'tagged';
    });
  }

  @Post('incidents/:incidentId/removals')
  remove(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Param('incidentId', IdPipe) incidentId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return this.take(reply, viewer, caseId, body, async () => {
      await this.tagging.removeIncident(viewer.actor, caseId, incidentId);
      return 'untagged';
    });
  }

  @Post('stigma-assessments')
  assess(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return this.take(reply, viewer, caseId, body, async (input) => {
      const assessment = {
        assessed: input.text('assessed'),
        expression: input.list('expression'),
        ground: input.list('ground'),
        reason: requiredText('reason', input.text('reason')),
      };
      await this.tagging.assessStigma(
        viewer.actor,
        caseId,
        assessment,
        seenVersion(input, 'assessmentVersion'),
      );
      return 'assessed';
    });
  }

  private take(
    reply: FastifyReply,
    viewer: Viewer,
    caseId: string,
    body: unknown,
    work: (input: FormInput) => Promise<string>,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => `/cases/${caseId}/tags?done=${await work(input)}`,
      (refusal) => this.form(viewer, caseId, input, refusal),
    );
  }

  private async form(
    viewer: Viewer,
    caseId: string,
    input?: FormInput,
    refusal?: Refusal,
    done?: string,
  ): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    const tags = await this.tagging.ofCase(viewer.actor, caseId);
    return TagsPage({ viewer, ...beside, tags, input, refusal, done });
  }
}

function chosenIncidents(input: FormInput): Incident[] {
  const ticked = input.list('incident').flatMap((value) => incidentOfCode(value) ?? []);
  const own = input.text('violenceSub');
  if (own !== '') ticked.push(ownIncident(own, input.text('perpetrator'), input.text('setting')));
  if (ticked.length > 0) return ticked;
  const message = 'Choose at least one incident.';
  throw invalid('DESK.NO_INCIDENT', message, [{ field: 'violenceSub', code: 'choose', message }]);
}
