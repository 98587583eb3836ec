import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { TiesService } from '@app/casework';
import { DirectoryService } from '@app/directory';
import { invalid, isId } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply, type FormErrors } from '@app/web';
import { actOrShowAgain } from '../forms/show-again.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { TiesPage } from './ties.page.js';

/** One's own ties, declared by oneself; leads see everybody's. */
@Controller('ties')
@For(...CASE_ROLES, 'administrator')
export class TiesController {
  constructor(
    private readonly ties: TiesService,
    private readonly directory: DirectoryService,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.form(viewer, { done }));
  }

  @Post('institutions')
  toInstitution(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const id = input.text('institutionId');
        if (!isId(id)) throw chooseInstitution();
        await this.ties.declareInstitution(viewer.actor, id);
        return '/ties?done=tie-declared';
      },
      ({ errors }) => this.form(viewer, { input, errors }),
    );
  }

  @Post('circles')
  toCircle(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.ties.declareCircle(viewer.actor, input.text('region'), input.text('workType'));
        return '/ties?done=tie-declared';
      },
      ({ errors }) => this.form(viewer, { input, errors }),
    );
  }

  private async form(viewer: Viewer, more: { input?: FormInput; errors?: FormErrors; done?: string }) {
    const { actor } = viewer;
    const seesAll = actor.role === 'lead' || actor.role === 'administrator';
    const [ties, institutions] = await Promise.all([
      seesAll ? this.ties.everybodys(actor) : this.ties.own(actor),
      this.directory.institutions(),
    ]);
    return TiesPage({ viewer, ties, institutions, ...more });
  }
}

function chooseInstitution(): Error {
  const message = 'Choose from the list.';
  return invalid('DESK.CHOICE', message, [{ field: 'institutionId', code: 'choose', message }]);
}
