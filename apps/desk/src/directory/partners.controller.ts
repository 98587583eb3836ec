import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { FormInput, sendPage, type FastifyReply, type FormErrors, type VNode } from '@app/web';
import { IdPipe } from '../forms/id.pipe.js';
import { actOrShowAgain } from '../forms/show-again.js';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { partnerContactOf, partnerOf } from './directory-form.js';
import { PartnerFormPage } from './partner-form.page.js';
import { PartnerPage } from './partner.page.js';

const PartnerId = () => Param('partnerId', IdPipe);

/** Partners to refer to, and their people. Each change is a line of audit without a name or address. */
@Controller('directory/partners')
@For('caseworker', 'lead', 'administrator')
export class PartnersController {
  constructor(
    private readonly directory: DirectoryService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
  ) {}

  @Get('new')
  newPartner(@Looking() viewer: Viewer, @Res() reply: FastifyReply) {
    return sendPage(reply, PartnerFormPage({ viewer }));
  }

  @Post()
  add(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    const work = async () => (await this.directory.addPartner(partnerOf(input))).id;
    return this.done(viewer, reply, 'partner-added', work, async (errors) =>
      PartnerFormPage({ viewer, input, errors }),
    );
  }

  @Get(':partnerId')
  async page(
    @Looking() viewer: Viewer,
    @PartnerId() partnerId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, PartnerPage({ viewer, done, ...(await this.found(partnerId)) }));
  }

  @Get(':partnerId/edit')
  async edit(@Looking() viewer: Viewer, @PartnerId() partnerId: string, @Res() reply: FastifyReply) {
    const { partner } = await this.found(partnerId);
    return sendPage(reply, PartnerFormPage({ viewer, partner }));
  }

  @Post(':partnerId/changes')
  change(
    @Looking() viewer: Viewer,
    @PartnerId() partnerId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    const work = async () => {
      await this.directory.changePartner(partnerId, partnerOf(input));
      return partnerId;
    };
    return this.done(viewer, reply, 'partner-changed', work, async (errors) => {
      const { partner } = await this.found(partnerId);
      return PartnerFormPage({ viewer, partner, input, errors });
    });
  }

  @Post(':partnerId/endings')
  end(@Looking() viewer: Viewer, @PartnerId() partnerId: string, @Res() reply: FastifyReply) {
    const work = async () => {
      await this.directory.endPartner(partnerId);
      return partnerId;
    };
    return this.done(viewer, reply, 'partner-ended', work, (errors) =>
      this.show(viewer, partnerId, { errors }),
    );
  }

  @Post(':partnerId/contact-persons')
  addPerson(
    @Looking() viewer: Viewer,
    @PartnerId() partnerId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    const work = async () => {
      await this.directory.addPartnerContact({ partnerId, ...partnerContactOf(input) });
      return partnerId;
    };
    return this.done(viewer, reply, 'partner-contact-added', work, (errors) =>
      this.show(viewer, partnerId, { input, errors }),
    );
  }

  @Post(':partnerId/contact-persons/:contactId/endings')
  endPerson(
    @Looking() viewer: Viewer,
    @PartnerId() partnerId: string,
    @Param('contactId', IdPipe) contactId: string,
    @Res() reply: FastifyReply,
  ) {
    const work = async () => {
      await this.directory.endPartnerContact(partnerId, contactId);
      return partnerId;
    };
    return this.done(viewer, reply, 'partner-contact-ended', work, (errors) =>
      this.show(viewer, partnerId, { errors }),
    );
  }

  private done(
    viewer: Viewer,
    reply: FastifyReply,
    action: string,
    work: () => Promise<string>,
    showAgain: (errors: FormErrors) => Promise<VNode>,
  ) {
    return actOrShowAgain(
      reply,
      viewer,
      () =>
        this.transactions.run(async () => {
          const subjectId = await work();
          const line = { actorId: viewer.actor.id, action, subjectKind: 'institution' as const, subjectId };
          await this.audit.record(line);
          return `/directory/partners/${subjectId}?done=${action}`;
        }),
      ({ errors }) => showAgain(errors),
    );
  }

  private async show(viewer: Viewer, partnerId: string, more: { input?: FormInput; errors: FormErrors }) {
    return PartnerPage({ viewer, ...more, ...(await this.found(partnerId)) });
  }

  private async found(partnerId: string) {
    const partner = await this.directory.partner(partnerId);
    return { partner, people: await this.directory.partnerContacts(partnerId) };
  }
}
