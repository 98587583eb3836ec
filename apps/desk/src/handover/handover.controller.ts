import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { HandoverService, type HandoverReport } from '@app/casework';
import { StaffService } from '@app/identity';
import { invalid, isId } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply, type FormErrors } from '@app/web';
import { lookOrShowAgain } from '../forms/show-again.js';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { HandoverPage } from './handover.page.js';

/** All cases of somebody who leaves or is ill, to somebody else, in one step. */
@Controller('handover')
@For('lead')
export class HandoverController {
  constructor(
    private readonly handovers: HandoverService,
    private readonly staff: StaffService,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('from') from: string | undefined, @Res() reply: FastifyReply) {
    const input = new FormInput({ fromId: from });
    return sendPage(reply, await this.form(viewer, { input }));
  }

  @Post()
  hand(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    return lookOrShowAgain(
      reply,
      viewer,
      async () => {
        const report = await this.handovers.handOverAll(
          viewer.actor,
          chosen(input, 'fromId'),
          chosen(input, 'toId'),
          input.text('withEnded') === 'yes',
        );
        return this.form(viewer, { input, report });
      },
      ({ errors }) => this.form(viewer, { input, errors }),
    );
  }

  private async form(
    viewer: Viewer,
    more: { input: FormInput; errors?: FormErrors; report?: HandoverReport },
  ) {
    const colleagues = (await this.staff.active())
      .filter(({ role }) => role === 'caseworker' || role === 'lead')
      .map(({ id, displayName }) => ({ value: id, label: displayName }));
    const former = (await this.handovers.former(viewer.actor)).map(({ id, displayName }) => ({
      value: id,
      label: viewer.words.t('handover.former', { name: displayName }),
    }));
    return HandoverPage({ viewer, colleagues, former, ...more });
  }
}

function chosen(input: FormInput, field: string): string {
  const id = input.text(field);
  if (isId(id)) return id;
  const message = 'Choose from the list.';
  throw invalid('DESK.CHOICE', message, [{ field, code: 'choose', message }]);
}
