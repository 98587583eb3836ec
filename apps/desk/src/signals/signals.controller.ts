import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { StaffService } from '@app/identity';
import { isId } from '@app/kernel';
import { SignalsService } from '@app/mediation';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { IdPipe } from '../forms/id.pipe.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { SignalsPage } from './signals.page.js';

/** Patterns by institution and conduct, and the letters that tell of them without a case. */
@Controller('signals')
@For('lead', 'statistician')
export class SignalsController {
  constructor(
    private readonly signals: SignalsService,
    private readonly staff: StaffService,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.show(viewer, { done }));
  }

  @Post()
  propose(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const institutionId = input.text('institutionId');
        await this.signals.propose(
          viewer.actor,
          isId(institutionId) ? institutionId : '',
          input.text('conduct'),
        );
        return '/signals?done=signal-proposed';
      },
      (refusal) => this.show(viewer, { refusal }),
    );
  }

  @Post(':signalId/confirmations')
  confirm(
    @Looking() viewer: Viewer,
    @Param('signalId', IdPipe) signalId: string,
    @Res() reply: FastifyReply,
  ) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.signals.confirm(viewer.actor, signalId);
        return '/signals?done=signal-confirmed';
      },
      (refusal) => this.show(viewer, { refusal }),
    );
  }

  @Get(':signalId/letter.pdf')
  async letter(
    @Looking() viewer: Viewer,
    @Param('signalId', IdPipe) signalId: string,
    @Res() reply: FastifyReply,
  ) {
    const pdf = await this.signals.letter(viewer.actor, signalId);
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', 'attachment; filename="signaal.pdf"')
      .send(pdf);
  }

  private async show(viewer: Viewer, how: { done?: string; refusal?: Refusal }): Promise<VNode> {
    const [patterns, signals, colleagues] = await Promise.all([
      this.signals.patterns(viewer.actor),
      this.signals.all(viewer.actor),
      this.staff.active(),
    ]);
    const people = new Map(colleagues.map(({ id, displayName }) => [id, displayName]));
    return SignalsPage({ viewer, patterns, signals, people, window: this.signals.window(), ...how });
  }
}
