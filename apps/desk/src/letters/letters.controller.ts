import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { isLetterKind } from '@app/documents';
import { invalid } from '@app/kernel';
import { LettersService, type LetterContent } from '@app/mediation';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { optionalText, requiredText } from '../forms/typed-text.js';
import { caseUnknown } from '@app/cases';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { LetterPage } from './letter.page.js';
import { LettersPage } from './letters.page.js';

const LetterId = () => Param('letterId', IdPipe);

/** Letters about a case: drafted from codes, edited, agreed to by her, made, and taken out as PDF or text. */
@Controller('cases/:caseId/letters')
@For(...CASE_ROLES)
export class LettersController {
  constructor(
    private readonly letters: LettersService,
    private readonly files: CaseFileService,
  ) {}

  @Get()
  async all(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.list(viewer, caseId));
  }

  @Post()
  draft(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const kind = new FormInput(body).text('kind');
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        if (!isLetterKind(kind)) throw noKind();
        const id = await this.letters.draft(viewer.actor, caseId, kind);
        return `/cases/${caseId}/letters/${id}`;
      },
      (refusal) => this.list(viewer, caseId, refusal),
    );
  }

  @Get(':letterId')
  async one(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @LetterId() letterId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.show(viewer, caseId, letterId, { done }));
  }

  /** Saves what was edited, and goes on to whatever the pressed button asks for. */
  @Post(':letterId')
  edit(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @LetterId() letterId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    const at = `/cases/${caseId}/letters/${letterId}`;
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const seen = seenVersion(input);
        await this.letters.edit(viewer.actor, caseId, letterId, contentOf(input), seen);
        const next = input.text('next');
        if (next === 'ask') await this.letters.askConsent(viewer.actor, caseId, letterId, seen + 1);
        if (next === 'make') await this.letters.make(viewer.actor, caseId, letterId, seen + 1);
        return `${at}?done=${next === 'ask' ? 'consent-asked' : next === 'make' ? 'letter-made' : 'letter-saved'}`;
      },
      (refusal) => this.show(viewer, caseId, letterId, { input, refusal }),
    );
  }

  @Post(':letterId/making')
  make(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @LetterId() letterId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.letters.make(viewer.actor, caseId, letterId, seenVersion(new FormInput(body)));
        return `/cases/${caseId}/letters/${letterId}?done=letter-made`;
      },
      (refusal) => this.show(viewer, caseId, letterId, { refusal }),
    );
  }

  @Get(':letterId/letter.pdf')
  async pdf(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @LetterId() letterId: string,
    @Res() reply: FastifyReply,
  ) {
    const pdf = await this.letters.asPdf(viewer.actor, caseId, letterId);
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', 'attachment; filename="brief.pdf"')
      .send(pdf);
  }

  @Get(':letterId/letter.txt')
  async text(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @LetterId() letterId: string,
    @Res() reply: FastifyReply,
  ) {
    const text = await this.letters.asMailText(viewer.actor, caseId, letterId);
    return reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('content-disposition', 'attachment; filename="brief.txt"')
      .send(text);
  }

  private async list(viewer: Viewer, caseId: string, refusal?: Refusal): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    const letters = await this.letters.ofCase(viewer.actor, caseId);
    return LettersPage({ viewer, ...beside, letters, refusal });
  }

  private async show(
    viewer: Viewer,
    caseId: string,
    letterId: string,
    how: { done?: string; input?: FormInput; refusal?: Refusal },
  ): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    const letter = (await this.letters.ofCase(viewer.actor, caseId)).find(({ id }) => id === letterId);
    if (letter === undefined) throw caseUnknown();
    return LetterPage({ viewer, ...beside, letter, ...how });
  }
}

function contentOf(input: FormInput): LetterContent {
  return {
    sender: requiredText('sender', input.text('sender')),
    recipient: optionalText('recipient', input.text('recipient')) ?? '',
    subject: requiredText('subject', input.text('subject')),
    body: requiredText('text', input.text('text')),
  };
}

function noKind(): Error {
  const message = 'Choose one from the list.';
  return invalid('MEDIATION.CODE', message, [{ field: 'kind', code: 'choose', message }]);
}
