import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { FormInput, sendPage, type FastifyReply } from '@app/web';
import { IdPipe } from '../forms/id.pipe.js';
import { actOrShowAgain } from '../forms/show-again.js';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { contactOf, institutionOf } from './directory-form.js';
import { DirectoryPage } from './directory.page.js';
import { InstitutionFormPage } from './institution-form.page.js';
import { InstitutionPage } from './institution.page.js';

/** Institutions with whom to write to there, and partners to refer to. */
@Controller('directory')
@For('caseworker', 'lead', 'administrator')
export class DirectoryController {
  constructor(
    private readonly directory: DirectoryService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    const [institutions, partners] = await Promise.all([
      this.directory.institutions(),
      this.directory.partners(),
    ]);
    return sendPage(reply, DirectoryPage({ viewer, institutions, partners, done }));
  }

  @Get('institutions/new')
  newInstitution(@Looking() viewer: Viewer, @Res() reply: FastifyReply) {
    return sendPage(reply, InstitutionFormPage({ viewer }));
  }

  @Post('institutions')
  addInstitution(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const { id } = await this.recorded(viewer, 'institution-added', () =>
          this.directory.addInstitution(institutionOf(input)),
        );
        return `/directory/institutions/${id}?done=institution-added`;
      },
      async ({ errors }) => InstitutionFormPage({ viewer, input, errors }),
    );
  }

  @Get('institutions/:institutionId')
  async institution(
    @Looking() viewer: Viewer,
    @Param('institutionId', IdPipe) institutionId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, InstitutionPage({ viewer, done, ...(await this.found(institutionId)) }));
  }

  @Post('institutions/:institutionId/contact-persons')
  addContact(
    @Looking() viewer: Viewer,
    @Param('institutionId', IdPipe) institutionId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.recorded(viewer, 'contact-person-added', () =>
          this.directory.addContactPerson({ institutionId, ...contactOf(input) }),
        );
        return `/directory/institutions/${institutionId}?done=contact-added`;
      },
      async ({ errors }) => InstitutionPage({ viewer, input, errors, ...(await this.found(institutionId)) }),
    );
  }

  @Get('institutions/:institutionId/edit')
  async edit(
    @Looking() viewer: Viewer,
    @Param('institutionId', IdPipe) institutionId: string,
    @Res() reply: FastifyReply,
  ) {
    const { institution } = await this.found(institutionId);
    return sendPage(reply, InstitutionFormPage({ viewer, institution }));
  }

  @Post('institutions/:institutionId/changes')
  change(
    @Looking() viewer: Viewer,
    @Param('institutionId', IdPipe) institutionId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.recorded(viewer, 'institution-changed', async () => {
          await this.directory.changeInstitution(institutionId, institutionOf(input));
          return { id: institutionId };
        });
        return `/directory/institutions/${institutionId}?done=institution-changed`;
      },
      async ({ errors }) => {
        const { institution } = await this.found(institutionId);
        return InstitutionFormPage({ viewer, institution, input, errors });
      },
    );
  }

  private async found(institutionId: string) {
    const institution = await this.directory.institution(institutionId);
    return { institution, contacts: await this.directory.contactsOf(institutionId) };
  }

  private recorded<T extends { id: string }>(
    viewer: Viewer,
    action: string,
    work: () => Promise<T>,
  ): Promise<T> {
    return this.transactions.run(async () => {
      const added = await work();
      await this.audit.record({
        actorId: viewer.actor.id,
        action,
        subjectKind: 'institution',
        subjectId: added.id,
      });
      return added;
    });
  }
}
