import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CaseReadingService } from '@app/casework';
import { DomainError, isId } from '@app/kernel';
import { ExtractContactsService, MediationService, type ExtractView } from '@app/mediation';
import { FormInput, sendPage, type FastifyReply, type FormErrors } from '@app/web';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { actOrShowAgain } from '../forms/show-again.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { SentPage } from '../work/extract.page.js';
import { ContactsPage } from './contacts.page.js';

const ExtractId = () => Param('extractId', IdPipe);

/** Several people at one institution for one text, each with a link and a passcode of her own. */
@Controller('cases/:caseId/extracts/:extractId/contacts')
@For(...CASE_ROLES)
export class ContactsController {
  constructor(
    private readonly contacts: ExtractContactsService,
    private readonly mediation: MediationService,
    private readonly reading: CaseReadingService,
  ) {}

  @Get()
  async page(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ExtractId() extractId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.show(viewer, caseId, extractId, { done }));
  }

  @Post()
  choose(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ExtractId() extractId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const chosen = new FormInput(body).list('contactPersonId').filter(isId);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.contacts.choose(viewer.actor, caseId, extractId, chosen);
        return `/cases/${caseId}/extracts/${extractId}/contacts?done=contacts-chosen`;
      },
      ({ errors }) => this.show(viewer, caseId, extractId, { errors }),
    );
  }

  /** Answers with a page of its own and no redirect: the passcode exists only in this answer. */
  @Post(':contactPersonId/sendings')
  async send(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ExtractId() extractId: string,
    @Param('contactPersonId', IdPipe) contactPersonId: string,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.one(viewer, caseId, extractId);
      const { facts } = await this.reading.reach(viewer.actor, caseId);
      const sent = await this.mediation.send(viewer.actor, extractId, contactPersonId);
      return sendPage(reply, SentPage({ viewer, caseId, reference: facts.reference, sent }));
    } catch (error) {
      return actOrShowAgain(
        reply,
        viewer,
        () => Promise.reject(error as Error),
        ({ errors }) => this.show(viewer, caseId, extractId, { errors }),
      );
    }
  }

  private async show(
    viewer: Viewer,
    caseId: string,
    extractId: string,
    more: { done?: string; errors?: FormErrors },
  ) {
    const extract = await this.one(viewer, caseId, extractId);
    const { facts } = await this.reading.reach(viewer.actor, caseId);
    const choices = await this.contacts.choices(viewer.actor, caseId, extractId);
    return ContactsPage({ viewer, caseId, reference: facts.reference, extract, choices, ...more });
  }

  /** Of this case and no other. */
  private async one(viewer: Viewer, caseId: string, extractId: string): Promise<ExtractView> {
    const found = (await this.mediation.extractsOf(viewer.actor, caseId)).find(({ id }) => id === extractId);
    if (found === undefined) {
      throw new DomainError(
        'MEDIATION.EXTRACT_UNKNOWN',
        'not-found',
        'There is no such extract, or it is not yours to see.',
      );
    }
    return found;
  }
}
