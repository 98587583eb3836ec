import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { CaseworkService } from '@app/casework';
import { FormInput, sendPage, type FastifyReply } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { WritingPage } from './writing.page.js';

const NOTE = { what: 'note', field: 'text', to: 'notes' } as const;
const REOPEN = { what: 'reopen', field: 'reason', to: 'reopenings' } as const;
type Form = typeof NOTE | typeof REOPEN;

/** Notes for colleagues, and taking a closed case up again. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class WritingController {
  constructor(
    private readonly casework: CaseworkService,
    private readonly files: CaseFileService,
  ) {}

  @Get('note')
  notePage(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return this.show(reply, viewer, caseId, NOTE);
  }

  /** A note changes nothing that a colleague could have changed, so it is never too late for one. */
  @Post('notes')
  note(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return this.take(reply, viewer, caseId, NOTE, body, async (input) => {
      await this.casework.note(viewer.actor, caseId, requiredText('text', input.text('text')));
      return 'noted';
    });
  }

  @Get('reopen')
  reopenPage(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return this.show(reply, viewer, caseId, REOPEN);
  }

  @Post('reopenings')
  reopen(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return this.take(reply, viewer, caseId, REOPEN, body, async (input) => {
      await this.casework.reopen(
        viewer.actor,
        caseId,
        requiredText('reason', input.text('reason')),
        seenVersion(input),
      );
      return 'reopened';
    });
  }

  private async show(reply: FastifyReply, viewer: Viewer, caseId: string, form: Form) {
    const beside = await this.files.beside(viewer.actor, caseId);
    return sendPage(reply, WritingPage({ viewer, ...beside, ...form }));
  }

  private take(
    reply: FastifyReply,
    viewer: Viewer,
    caseId: string,
    form: Form,
    body: unknown,
    work: (input: FormInput) => Promise<string>,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => `/cases/${caseId}?done=${await work(input)}`,
      async (refusal) => {
        const beside = await this.files.beside(viewer.actor, caseId);
        return WritingPage({ viewer, ...beside, ...form, input, refusal, seen: input.text('seen') });
      },
    );
  }
}
