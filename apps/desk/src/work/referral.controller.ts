import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CaseReadingService } from '@app/casework';
import { DirectoryService } from '@app/directory';
import { Clock, invalid, isId } from '@app/kernel';
import {
  byFit,
  HelpGapsService,
  isCoverageGap,
  REFERRAL_OUTCOMES,
  ReferralService,
  wishedHelp,
  type ReferralOutcome,
} from '@app/referral';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CasePage } from '../case/case.page.js';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { withPace } from '../referral/pace.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { LetterPage, ReferralPage } from './referral.page.js';

const ReferralId = () => Param('referralId', IdPipe);

/** Offering a referral, sending it after her consent, and noting what became of it. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class ReferralController {
  constructor(
    private readonly referral: ReferralService,
    private readonly reading: CaseReadingService,
    private readonly files: CaseFileService,
    private readonly directory: DirectoryService,
    private readonly gaps: HelpGapsService,
    private readonly clock: Clock,
  ) {}

  @Get('refer')
  async page(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Query('done') done: unknown,
    @Res() reply: FastifyReply,
  ) {
    const code = typeof done === 'string' ? done : undefined;
    return sendPage(reply, await this.form(viewer, caseId, undefined, undefined, code));
  }

  @Post('referrals')
  offer(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const text = withPace(requiredText('text', input.text('text')), input.text('pace'));
        const offer = { partnerId: chosenPartner(input), text };
        await this.referral.offer(viewer.actor, caseId, offer, seenVersion(input));
        return `/cases/${caseId}?done=consent-asked`;
      },
      (refusal) => this.form(viewer, caseId, input, refusal),
    );
  }

  @Post('referrals/:referralId/:what')
  move(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ReferralId() referralId: string,
    @Param('what') what: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      () => this.apply(viewer, caseId, referralId, what, input),
      async (refusal) => CasePage({ viewer, file: await this.files.read(viewer.actor, caseId), refusal }),
    );
  }

  @Get('referrals/:referralId/letter')
  async letter(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ReferralId() referralId: string,
    @Res() reply: FastifyReply,
  ) {
    const { facts } = await this.reading.reach(viewer.actor, caseId);
    const letter = await this.referral.letter(viewer.actor, caseId, referralId);
    return sendPage(reply, LetterPage({ viewer, caseId, reference: facts.reference, letter }));
  }

  private async apply(
    viewer: Viewer,
    caseId: string,
    referralId: string,
    what: string,
    input: FormInput,
  ): Promise<string> {
    const { actor } = viewer;
    const version = seenVersion(input);
    switch (what) {
      case 'sendings':
        await this.referral.send(actor, caseId, referralId, version);
        return `/cases/${caseId}/referrals/${referralId}/letter`;
      case 'takings-back':
        await this.referral.takeBack(actor, caseId, referralId, version);
        return `/cases/${caseId}?done=referral-changed`;
      case 'outcomes':
        await this.referral.recordOutcome(actor, caseId, referralId, chosenOutcome(input), version);
        return `/cases/${caseId}?done=referral-changed`;
      default:
        throw choose('outcome');
    }
  }

  private async form(
    viewer: Viewer,
    caseId: string,
    input?: FormInput,
    refusal?: Refusal,
    done?: string,
  ): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    const partners = await this.directory.partners();
    const { facts } = beside.opened;
    const kinds = [...new Set([...partners.map((partner) => partner.kind), ...wishedHelp(facts.wish)])];
    const noted = await this.gaps.ofCase(viewer.actor, caseId);
    const gaps = kinds.filter((kind) =>
      isCoverageGap(
        partners.filter((partner) => partner.kind === kind),
        facts,
      ),
    );
    return ReferralPage({
      viewer,
      ...beside,
      partners: byFit(partners, facts),
      gaps,
      notedGaps: noted.map(({ kind }) => kind),
      today: this.clock.today().toString(),
      done,
      input,
      refusal,
      seen: input?.text('seen'),
    });
  }
}

function chosenPartner(input: FormInput): string {
  const id = input.text('partnerId');
  if (!isId(id)) throw choose('partnerId');
  return id;
}

function chosenOutcome(input: FormInput): ReferralOutcome {
  const outcome = REFERRAL_OUTCOMES.find((code) => code === input.text('outcome'));
  if (outcome === undefined) throw choose('outcome');
  return outcome;
}

function choose(field: string): Error {
  const message = 'Choose from the list.';
  return invalid('DESK.CHOICE', message, [{ field, code: 'choose', message }]);
}
