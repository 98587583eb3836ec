import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { RegistrationsService } from '@app/tagging';
import { FormInput, latinDigits, sendPage, type FastifyReply, type VNode } from '@app/web';
import { IdPipe } from '../forms/id.pipe.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { optionalText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { ownIncident } from '../work/incident-code.js';
import { RegistrationsPage } from './registrations.page.js';

/** Violence that is nobody's case: registered, and nothing more. */
@Controller('registrations')
@For(...CASE_ROLES)
export class RegistrationsController {
  constructor(private readonly registrations: RegistrationsService) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.list(viewer, { done }));
  }

  @Post()
  add(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const happenedIn = latinDigits(input.text('happenedIn')).trim();
        const incident = ownIncident(
          input.text('violenceForm'),
          input.text('perpetrator'),
          input.text('setting'),
        );
        await this.registrations.add(viewer.actor, {
          ...incident,
          happenedIn: happenedIn === '' ? null : happenedIn,
          institutionType: input.text('institutionType'),
          region: input.text('region'),
          workType: input.text('workType'),
          note: optionalText('text', input.text('text')),
        });
        return '/registrations?done=registered';
      },
      (refusal) => this.list(viewer, { input, refusal }),
    );
  }

  @Post(':id/removals')
  remove(@Looking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.registrations.remove(viewer.actor, id);
        return '/registrations?done=unregistered';
      },
      (refusal) => this.list(viewer, { refusal }),
    );
  }

  private async list(
    viewer: Viewer,
    more: { input?: FormInput; refusal?: Refusal; done?: string },
  ): Promise<VNode> {
    return RegistrationsPage({
      viewer,
      registrations: await this.registrations.list(viewer.actor),
      ...more,
    });
  }
}
