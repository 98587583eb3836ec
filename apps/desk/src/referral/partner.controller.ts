import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { CaseReadingService } from '@app/casework';
import { codesOf, invalid, isId } from '@app/kernel';
import {
  HelpGapsService,
  PartnerAnswersService,
  ReferralLinkService,
  type OpenedPartnerAnswer,
} from '@app/referral';
import { FormInput, sendPage, type FastifyReply, type FormErrors, type VNode } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CasePage } from '../case/case.page.js';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain, answerOrShowAgain, type Refusal } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { LinkSentPage } from './link-sent.page.js';
import { NOTHING_PREFILLED, prefilled, type Prefilled } from '../to-her/words-to-her.js';
import { PartnerAnswerPage } from './partner-answer.page.js';

const ReferralId = () => Param('referralId', IdPipe);
const AnswerId = () => Param('answerId', IdPipe);

/** The link of a partner, what came back through it, and help that nobody gives. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class PartnerController {
  constructor(
    private readonly links: ReferralLinkService,
    private readonly answers: PartnerAnswersService,
    private readonly gaps: HelpGapsService,
    private readonly reading: CaseReadingService,
    private readonly files: CaseFileService,
  ) {}

  /** Answers with a page of its own and no redirect: the passcode exists only in this answer. */
  @Post('referrals/:referralId/links')
  send(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ReferralId() referralId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return answerOrShowAgain(
      reply,
      viewer,
      async () => {
        const { facts } = await this.reading.reach(viewer.actor, caseId);
        const input = new FormInput(body);
        const contactId = chosenContact(input);
        const sent = await this.links.send(viewer.actor, caseId, referralId, seenVersion(input), contactId);
        return sendPage(reply, LinkSentPage({ viewer, caseId, reference: facts.reference, sent }));
      },
      (refusal) => this.casePage(viewer, caseId, refusal),
    );
  }

  @Post('referrals/:referralId/link-closings')
  close(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ReferralId() referralId: string,
    @Res() reply: FastifyReply,
  ) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.links.close(viewer.actor, caseId, referralId);
        return `/cases/${caseId}?done=partner-link-closed`;
      },
      (refusal) => this.casePage(viewer, caseId, refusal),
    );
  }

  @Get('partner-answers/:answerId')
  async page(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @AnswerId() answerId: string,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.show(viewer, caseId, answerId));
  }

  @Post('partner-answers/:answerId/tellings')
  tell(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @AnswerId() answerId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const text = requiredText('explanation', input.text('explanation'));
        await this.answers.tellHer(viewer.actor, caseId, answerId, text);
        return `/cases/${caseId}?done=partner-answer-told`;
      },
      ({ errors }) => this.show(viewer, caseId, answerId, { input, errors }),
    );
  }

  @Post('partner-answers/:answerId/notes')
  note(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @AnswerId() answerId: string,
    @Res() reply: FastifyReply,
  ) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.answers.note(viewer.actor, caseId, answerId);
        return `/cases/${caseId}?done=partner-answer-noted`;
      },
      ({ errors }) => this.show(viewer, caseId, answerId, { errors }),
    );
  }

  @Post('help-gaps')
  gap(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.gaps.note(viewer.actor, caseId, chosenKind(new FormInput(body)));
        return `/cases/${caseId}/refer?done=gap-noted`;
      },
      (refusal) => this.casePage(viewer, caseId, refusal),
    );
  }

  private async casePage(viewer: Viewer, caseId: string, refusal: Refusal): Promise<VNode> {
    return CasePage({ viewer, file: await this.files.read(viewer.actor, caseId), refusal });
  }

  private async show(
    viewer: Viewer,
    caseId: string,
    answerId: string,
    more: { input?: FormInput; errors?: FormErrors } = {},
  ): Promise<VNode> {
    const opened = await this.answers.open(viewer.actor, caseId, answerId);
    const { facts } = await this.reading.reach(viewer.actor, caseId);
    const proposal = proposalOf(facts.language, viewer.words.language, opened);
    return PartnerAnswerPage({ viewer, caseId, reference: facts.reference, opened, proposal, ...more });
  }
}

/** What a partner says that she usually wants to know, in words that she can read. */
const TOLD: readonly string[] = ['accept', 'decline', 'appointment'];

/** A beginning of a message to her; the caseworker reads and changes it before it goes. */
function proposalOf(her: string, viewer: string, { answer, recipient }: OpenedPartnerAnswer): Prefilled {
  const { kind, day, time = '', place = '' } = answer;
  if (!TOLD.includes(kind)) return NOTHING_PREFILLED;
  return prefilled(her, viewer, (words) =>
    words.t(`to-her.partner.${kind}`, {
      partner: recipient,
      day: day === undefined ? '' : words.date(day),
      time,
      place,
    }),
  );
}

/** Somebody at the partner; undefined for the partner itself. */
function chosenContact(input: FormInput): string | undefined {
  const id = input.text('contactId');
  return isId(id) ? id : undefined;
}

function chosenKind(input: FormInput): string {
  const kind = codesOf('referral').find((code) => code === input.text('kind'));
  if (kind !== undefined) return kind;
  const message = 'Choose from the list.';
  throw invalid('DESK.CHOICE', message, [{ field: 'kind', code: 'choose', message }]);
}
