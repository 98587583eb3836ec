import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { TiesService } from '@app/casework';
import { DirectoryService } from '@app/directory';
import { StaffService } from '@app/identity';
import { invalid, isId } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply, type FormErrors, type VNode } from '@app/web';
import { actOrShowAgain } from '../forms/show-again.js';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { StaffPage } from './staff.page.js';

/** Accounts to look at, and ties to declare. Accounts are made by the operator, beside the new colleague. */
@Controller('staff')
@For('lead', 'administrator')
export class StaffController {
  constructor(
    private readonly staff: StaffService,
    private readonly directory: DirectoryService,
    private readonly ties: TiesService,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.form(viewer, { done }));
  }

  @Post('ties')
  declare(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const staffId = chosen(input, 'staffId');
        const institutionId = chosen(input, 'institutionId');
        await this.ties.declareFor(viewer.actor, staffId, institutionId);
        return '/staff?done=tie-declared';
      },
      ({ errors }) => this.form(viewer, { input, errors }),
    );
  }

  private async form(
    viewer: Viewer,
    more: { input?: FormInput; errors?: FormErrors; done?: string },
  ): Promise<VNode> {
    const [colleagues, institutions] = await Promise.all([
      this.staff.active(),
      this.directory.institutions(),
    ]);
    const names = new Map(institutions.map(({ id, name }) => [id, name]));
    const rows = await Promise.all(
      colleagues.map(async (colleague) => ({
        colleague,
        ties: (await this.staff.tiesOf(colleague.id)).map((id) => names.get(id) ?? id),
      })),
    );
    return StaffPage({ viewer, rows, institutions, ...more });
  }
}

function chosen(input: FormInput, field: string): string {
  const id = input.text(field);
  if (isId(id)) return id;
  const message = 'Choose from the list.';
  throw invalid('DESK.CHOICE', message, [{ field, code: 'choose', message }]);
}
