import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CaseReadingService } from '@app/casework';
import { DomainError, invalid } from '@app/kernel';
import { InboundMailsService } from '@app/mediation';
import { FormInput, sendPage, type FastifyReply, type FormErrors } from '@app/web';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { actOrShowAgain } from '../forms/show-again.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { HeldMailsPage, MailsPage } from './mails.page.js';

/** Mail of institutions to the secret address of a case. */
@Controller('cases/:caseId/mails')
@For(...CASE_ROLES)
export class MailsController {
  constructor(
    private readonly mails: InboundMailsService,
    private readonly reading: CaseReadingService,
  ) {}

  @Get()
  async page(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.show(viewer, caseId, { done }));
  }

  @Post('addresses')
  make(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.mails.makeAddress(viewer.actor, caseId);
        return `/cases/${caseId}/mails?done=address-made`;
      },
      ({ errors }) => this.show(viewer, caseId, { errors }),
    );
  }

  @Post('closings')
  close(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.mails.closeAddress(viewer.actor, caseId);
        return `/cases/${caseId}/mails?done=address-closed`;
      },
      ({ errors }) => this.show(viewer, caseId, { errors }),
    );
  }

  private async show(viewer: Viewer, caseId: string, more: { done?: string; errors?: FormErrors }) {
    const { facts } = await this.reading.reach(viewer.actor, caseId);
    const mailbox = await this.mails.mailboxOf(viewer.actor, caseId);
    return MailsPage({ viewer, caseId, reference: facts.reference, mailbox, ...more });
  }
}

/** The holding pen, for leads. */
@Controller('held-mails')
@For('lead')
export class HeldMailsController {
  constructor(private readonly mails: InboundMailsService) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    return sendPage(reply, HeldMailsPage({ viewer, held: await this.mails.held(viewer.actor), done }));
  }

  @Post(':id/assignments')
  assign(
    @Looking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    const typed = input.text('reference') || input.text(`reference-${id}`);
    // A zero byte is no letter, and the database would refuse the question itself.
    const reference = typed.replaceAll('\0', '').trim();
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const caseId = await this.mails.giveToCase(viewer.actor, id, reference).catch(asMistake);
        return `/cases/${caseId}/mails?done=held-assigned`;
      },
      async ({ errors }) =>
        HeldMailsPage({
          viewer,
          held: await this.mails.held(viewer.actor),
          input: { id, reference },
          errors,
        }),
    );
  }

  @Post(':id/discards')
  discard(@Looking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.mails.discard(viewer.actor, id);
        return '/held-mails?done=held-discarded';
      },
      async ({ errors }) => HeldMailsPage({ viewer, held: await this.mails.held(viewer.actor), errors }),
    );
  }
}

/** A reference that leads nowhere is a mistake of the form; so is one of a case that this lead may not see. */
function asMistake(error: unknown): never {
  if (!(error instanceof DomainError) || error.code !== 'CASES.UNKNOWN') throw error;
  const message = 'There is no case with this reference that you can open.';
  throw invalid('DESK.REFERENCE', message, [{ field: 'reference', code: 'no-such-case', message }]);
}
