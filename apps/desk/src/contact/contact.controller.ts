import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ContactCallsService } from '@app/casework';
import { isId } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { optionalText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { ContactPage } from './contact.page.js';

/** Calling her: a page that shows how, a button that asks whether now, and a form for what came of it. */
@Controller('cases/:caseId/contact')
@For(...CASE_ROLES)
export class ContactController {
  constructor(
    private readonly calls: ContactCallsService,
    private readonly files: CaseFileService,
  ) {}

  @Get()
  async show(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.page(viewer, caseId, { done }));
  }

  @Post()
  begin(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.calls.begin(viewer.actor, caseId);
        return `/cases/${caseId}/contact`;
      },
      (refusal) => this.page(viewer, caseId, { refusal }),
    );
  }

  @Post('result')
  end(
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
        const note = optionalText('text', input.text('text'));
        const attempt = input.text('attempt');
        const ending = { result: input.text('result'), note };
        await this.calls.end(viewer.actor, caseId, isId(attempt) ? attempt : NO_CALL, ending);
        return `/cases/${caseId}?done=called`;
      },
      (refusal) => this.page(viewer, caseId, { refusal, input }),
    );
  }

  private async page(
    viewer: Viewer,
    caseId: string,
    shown: { done?: string; refusal?: Refusal; input?: FormInput },
  ) {
    const beside = await this.files.beside(viewer.actor, caseId);
    const contact = await this.calls.look(beside.opened);
    return ContactPage({ viewer, ...beside, contact, ...shown });
  }
}

/** The id of no call, for a form that names none. */
const NO_CALL = '00000000-0000-0000-0000-000000000000';
