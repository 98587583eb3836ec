import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { TieEndingsService, TiesService } from '@app/casework';
import { DirectoryService } from '@app/directory';
import { invalid, isId } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply, type FormErrors } from '@app/web';
import { IdPipe } from '../forms/id.pipe.js';
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
    private readonly endings: TieEndingsService,
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

  /** Asks for the end of one's own tie; a lead decides. */
  @Post('endings')
  askEnd(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const institutionId = input.text('institutionId');
        const tie = isId(institutionId)
          ? { institutionId }
          : { region: input.text('region'), workType: input.text('workType') };
        await this.endings.ask(viewer.actor, tie, input.text('reason'));
        return '/ties?done=tie-end-asked';
      },
      ({ errors }) => this.form(viewer, { errors }),
    );
  }

  @Post('endings/:id/decisions')
  decide(
    @Looking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const decision = new FormInput(body).text('decision');
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        if (decision === 'agree') {
          await this.endings.agree(viewer.actor, id);
          return '/ties?done=tie-ended';
        }
        if (decision === 'withdraw') {
          await this.endings.withdraw(viewer.actor, id);
          return '/ties?done=tie-end-withdrawn';
        }
        await this.endings.refuse(viewer.actor, id);
        return '/ties?done=tie-end-refused';
      },
      ({ errors }) => this.form(viewer, { errors }),
    );
  }

  private async form(viewer: Viewer, more: { input?: FormInput; errors?: FormErrors; done?: string }) {
    const { actor } = viewer;
    const seesAll = actor.role === 'lead' || actor.role === 'administrator';
    const [ties, institutions, asked, toDecide] = await Promise.all([
      seesAll ? this.ties.everybodys(actor) : this.ties.own(actor),
      this.directory.institutions(),
      this.endings.own(actor),
      actor.role === 'lead' ? this.endings.toDecide(actor) : [],
    ]);
    return TiesPage({ viewer, ties, institutions, asked, toDecide, ...more });
  }
}

function chooseInstitution(): Error {
  const message = 'Choose from the list.';
  return invalid('DESK.CHOICE', message, [{ field: 'institutionId', code: 'choose', message }]);
}
