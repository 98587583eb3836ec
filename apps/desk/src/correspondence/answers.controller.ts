import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { CaseReadingService } from '@app/casework';
import { DirectoryService } from '@app/directory';
import { invalid, isId, LEGAL_ZONE } from '@app/kernel';
import { ExtractAnswersService } from '@app/mediation';
import { FormInput, sendPage, type FastifyReply, type FormErrors, type VNode } from '@app/web';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { actOrShowAgain } from '../forms/show-again.js';
import { requiredDay } from '../forms/typed-day.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { AnswerPage } from './answer.page.js';
import { NOTHING_PREFILLED, prefilled, type Prefilled } from '../to-her/words-to-her.js';

const AnswerId = () => Param('answerId', IdPipe);
const DUTCH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: LEGAL_ZONE, dateStyle: 'short' });
/** Nothing that is sent from here may run, load or send anything, wherever it is opened. */
const NOTHING_ACTS = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'";

/** What an institution answered, and what a caseworker makes of it. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class AnswersController {
  constructor(
    private readonly answers: ExtractAnswersService,
    private readonly reading: CaseReadingService,
    private readonly directory: DirectoryService,
  ) {}

  @Get('answers/:answerId')
  async page(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @AnswerId() answerId: string,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.show(viewer, caseId, answerId));
  }

  @Post('answers/:answerId/extensions')
  extend(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @AnswerId() answerId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return this.act(viewer, caseId, answerId, body, reply, async (input) => {
      const deadlineId = chosenId(input, 'deadlineId');
      const weeks = /^\d{1,2}$/.test(input.text('weeks')) ? input.text('weeks') : '';
      if (weeks === '') throw choose('weeks');
      const extension = {
        length: `P${weeks}W`,
        noticeOn: requiredDay('noticeOn', input.text('noticeOn')),
        consent: input.text('consent') === 'yes',
      };
      const text = requiredText('text', input.text('text'));
      await this.answers.grantTime(viewer.actor, caseId, answerId, { deadlineId, extension }, text);
      return `/cases/${caseId}?done=answer-extended`;
    });
  }

  @Post('answers/:answerId/forwardings')
  forward(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @AnswerId() answerId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return this.act(viewer, caseId, answerId, body, reply, async (input) => {
      const draftId = await this.answers.forward(
        viewer.actor,
        caseId,
        answerId,
        chosenId(input, 'contactPersonId'),
      );
      return `/cases/${caseId}/extracts/${draftId}/edit`;
    });
  }

  @Post('answers/:answerId/tellings')
  tell(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @AnswerId() answerId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return this.act(viewer, caseId, answerId, body, reply, async (input) => {
      const text = requiredText('explanation', input.text('explanation'));
      await this.answers.tellHer(viewer.actor, caseId, answerId, text);
      return `/cases/${caseId}?done=answer-told`;
    });
  }

  @Post('answers/:answerId/notes')
  note(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @AnswerId() answerId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return this.act(viewer, caseId, answerId, body, reply, async () => {
      await this.answers.note(viewer.actor, caseId, answerId);
      return `/cases/${caseId}?done=answer-noted`;
    });
  }

  @Get('received-files/:fileId')
  async file(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res() reply: FastifyReply,
  ) {
    const { file, content } = await this.answers.readFile(viewer.actor, caseId, fileId);
    return reply
      .header('content-type', file.mime)
      .header('content-length', file.bytes)
      .header('content-disposition', `attachment; filename*=UTF-8''${encoded(file.name)}`)
      .header('content-security-policy', NOTHING_ACTS)
      .send(Readable.from(content));
  }

  private act(
    viewer: Viewer,
    caseId: string,
    answerId: string,
    body: unknown,
    reply: FastifyReply,
    work: (input: FormInput) => Promise<string>,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      () => work(input),
      ({ errors }) => this.show(viewer, caseId, answerId, { input, errors }),
    );
  }

  private async show(
    viewer: Viewer,
    caseId: string,
    answerId: string,
    more: { input?: FormInput; errors?: FormErrors } = {},
  ): Promise<VNode> {
    const opened = await this.answers.open(viewer.actor, caseId, answerId);
    const { facts } = await this.reading.reach(viewer.actor, caseId);
    const addressees = opened.answer.kind === 'not-for-us' ? await this.addressees(opened) : [];
    const receivedOn = DUTCH_DAY.format(opened.answer.receivedAt);
    return AnswerPage({
      viewer,
      caseId,
      reference: facts.reference,
      opened,
      receivedOn,
      proposal: proposalOf(facts.language, viewer.words.language, opened.answer.kind),
      addressees,
      ...more,
    });
  }

  /** Everybody but the institution that says that it is not for them. */
  private async addressees({ extract }: { extract: { institutionId: string } }) {
    const institutions = (await this.directory.institutions()).filter(
      ({ id }) => id !== extract.institutionId,
    );
    const contacts = await Promise.all(institutions.map(({ id }) => this.directory.contactsOf(id)));
    return institutions.flatMap((institution, index) =>
      (contacts[index] ?? []).map((contact) => ({ institution, contact })),
    );
  }
}

/** What she usually wants to know of an answer of this kind; their own words the caseworker puts in hers. */
function proposalOf(her: string, viewer: string, kind: string): Prefilled {
  if (kind !== 'more-time' && kind !== 'not-for-us') return NOTHING_PREFILLED;
  return prefilled(her, viewer, (words) => words.t(`to-her.answer.${kind}`));
}

function chosenId(input: FormInput, field: string): string {
  const id = input.text(field);
  if (!isId(id)) throw choose(field);
  return id;
}

function choose(field: string): Error {
  const message = 'Choose from the list.';
  return invalid('DESK.CHOICE', message, [{ field, code: 'choose', message }]);
}

/** RFC 8187: everything but letters, digits and a few marks as percent signs. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
