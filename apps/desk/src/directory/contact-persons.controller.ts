import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { FormInput, sendPage, type FastifyReply } from '@app/web';
import { IdPipe } from '../forms/id.pipe.js';
import { actOrShowAgain } from '../forms/show-again.js';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { ContactPersonPage } from './contact-person.page.js';
import { addressCheckOf, contactOf } from './directory-form.js';

const ContactId = () => Param('contactId', IdPipe);

/** One contact person of an institution. Each change is a line of audit without a name or address. */
@Controller('directory/contact-persons/:contactId')
@For('caseworker', 'lead', 'administrator')
export class ContactPersonsController {
  constructor(
    private readonly directory: DirectoryService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  async page(
    @Looking() viewer: Viewer,
    @ContactId() contactId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, ContactPersonPage({ viewer, done, ...(await this.found(contactId)) }));
  }

  @Post('changes')
  change(
    @Looking() viewer: Viewer,
    @ContactId() contactId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return this.done(viewer, contactId, reply, 'contact-person-changed', input, () =>
      this.directory.changeContactPerson(contactId, contactOf(input)),
    );
  }

  /** From now on this address opens the overview of what is open with her institution. */
  @Post('address-checks')
  check(
    @Looking() viewer: Viewer,
    @ContactId() contactId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return this.done(viewer, contactId, reply, 'contact-address-checked', undefined, () =>
      this.directory.checkAddress(contactId, addressCheckOf(new FormInput(body))),
    );
  }

  @Post('endings')
  end(@Looking() viewer: Viewer, @ContactId() contactId: string, @Res() reply: FastifyReply) {
    return this.done(viewer, contactId, reply, 'contact-person-ended', undefined, () =>
      this.directory.endContactPerson(contactId),
    );
  }

  private done(
    viewer: Viewer,
    contactId: string,
    reply: FastifyReply,
    action: string,
    input: FormInput | undefined,
    work: () => Promise<{ institutionId: string }>,
  ) {
    return actOrShowAgain(
      reply,
      viewer,
      () =>
        this.transactions.run(async () => {
          const { institutionId } = await work();
          await this.audit.record({
            actorId: viewer.actor.id,
            action,
            subjectKind: 'institution',
            subjectId: institutionId,
            detail: { contactPersonId: contactId },
          });
          return `/directory/contact-persons/${contactId}?done=${action}`;
        }),
      async ({ errors }) =>
        ContactPersonPage({ viewer, ...(input && { input }), errors, ...(await this.found(contactId)) }),
    );
  }

  private async found(contactId: string) {
    const contact = await this.directory.contact(contactId);
    return { contact, institution: await this.directory.institution(contact.institutionId) };
  }
}
