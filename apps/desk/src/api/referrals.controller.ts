import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { StaffActor } from '@app/identity';
import { HelpGapsService, PartnerAnswersService, ReferralLinkService, ReferralService } from '@app/referral';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { requiredText } from '../forms/typed-text.js';
import { Acting } from '../session/viewer.js';
import { CaseChanges } from './api-route.js';
import {
  FoundGap,
  Made,
  NewPartnerLinkBody,
  NewReferral,
  NewReferralOutcome,
  SeenReferral,
  WordToHer,
} from './outside.dto.js';

const REFERRAL = { name: 'referralId', format: 'uuid' };

@CaseChanges('referrals')
export class ReferralsApi {
  constructor(
    private readonly referral: ReferralService,
    private readonly links: ReferralLinkService,
    private readonly answers: PartnerAnswersService,
    private readonly gaps: HelpGapsService,
  ) {}

  @Post('referrals')
  @ApiOperation({ summary: 'Offer a referral and ask for her consent to exactly this text' })
  @ApiCreatedResponse({ type: Made })
  async offer(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Body() body: NewReferral,
  ): Promise<Made> {
    const { partnerId, version } = body;
    return {
      id: await this.referral.offer(
        actor,
        caseId,
        { partnerId, text: requiredText('text', body.text) },
        version,
      ),
    };
  }

  @Post('referrals/:referralId/sendings')
  @ApiParam(REFERRAL)
  @ApiOperation({ summary: 'Hand it over after her consent; answers with the page for the partner' })
  @ApiCreatedResponse({ schema: { type: 'object', additionalProperties: true } })
  async send(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('referralId', IdPipe) referralId: string,
    @Body() body: SeenReferral,
  ) {
    await this.referral.send(actor, caseId, referralId, body.version);
    return this.referral.letter(actor, caseId, referralId);
  }

  @Post('referrals/:referralId/outcomes')
  @HttpCode(204)
  @ApiParam(REFERRAL)
  @ApiOperation({ summary: 'Note what became of it' })
  @ApiNoContentResponse()
  async note(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('referralId', IdPipe) referralId: string,
    @Body() body: NewReferralOutcome,
  ) {
    await this.referral.recordOutcome(actor, caseId, referralId, body.outcome, body.version);
  }

  @Post('referrals/:referralId/links')
  @ApiParam(REFERRAL)
  @ApiOperation({
    summary: 'Mail the partner a one-case link; answers with the passcode, which is kept nowhere',
  })
  @ApiCreatedResponse({ schema: { type: 'object', additionalProperties: true } })
  async link(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('referralId', IdPipe) referralId: string,
    @Body() body: NewPartnerLinkBody,
  ) {
    return this.links.send(actor, caseId, referralId, body.version, body.contactId);
  }

  @Post('referrals/:referralId/link-closings')
  @HttpCode(204)
  @ApiParam(REFERRAL)
  @ApiOperation({ summary: 'Close the link of the partner' })
  @ApiNoContentResponse()
  async closeLink(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('referralId', IdPipe) referralId: string,
  ) {
    await this.links.close(actor, caseId, referralId);
  }

  @Post('partner-answers/:answerId/tellings')
  @HttpCode(204)
  @ApiParam({ name: 'answerId', format: 'uuid' })
  @ApiOperation({ summary: 'Tell her what the partner let us know' })
  @ApiNoContentResponse()
  async tell(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('answerId', IdPipe) answerId: string,
    @Body() body: WordToHer,
  ) {
    await this.answers.tellHer(actor, caseId, answerId, requiredText('text', body.text));
  }

  @Post('help-gaps')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record that nobody gives a kind of help in her region' })
  @ApiNoContentResponse()
  async gap(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: FoundGap) {
    await this.gaps.note(actor, caseId, body.kind);
  }
}
