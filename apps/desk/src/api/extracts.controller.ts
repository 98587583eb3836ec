import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { DomainError } from '@app/kernel';
import type { StaffActor } from '@app/identity';
import { ExtractContactsService, MediationService } from '@app/mediation';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { requiredText } from '../forms/typed-text.js';
import { Acting } from '../session/viewer.js';
import { CaseChanges } from './api-route.js';
import { DisclosureReason, ExtractContacts, Made, NewExtractBody, NewSending } from './outside.dto.js';

const EXTRACT = { name: 'extractId', format: 'uuid' };

@CaseChanges('extracts')
export class ExtractsApi {
  constructor(
    private readonly mediation: MediationService,
    private readonly contacts: ExtractContactsService,
  ) {}

  @Post('extracts')
  @ApiOperation({ summary: 'Write the text for an institution' })
  @ApiCreatedResponse({ type: Made })
  async write(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Body() body: NewExtractBody,
  ): Promise<Made> {
    const text = requiredText('text', body.text);
    return { id: await this.mediation.writeExtract(actor, caseId, { ...body, text }) };
  }

  @Post('extracts/:extractId/contact-persons')
  @HttpCode(204)
  @ApiParam(EXTRACT)
  @ApiOperation({ summary: 'Choose who else at the institution gets the text of a draft' })
  @ApiNoContentResponse()
  async choose(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('extractId', IdPipe) extractId: string,
    @Body() body: ExtractContacts,
  ) {
    await this.contacts.choose(actor, caseId, extractId, body.contactPersonIds);
  }

  @Post('extracts/:extractId/disclosure-requests')
  @ApiParam(EXTRACT)
  @ApiOperation({
    summary: 'Ask a second person to agree that exactly this text, which makes her known, is sent',
  })
  @ApiCreatedResponse({ type: Made, description: 'The id of the request, for `approvals`.' })
  async askDisclosure(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('extractId', IdPipe) extractId: string,
    @Body() body: DisclosureReason,
  ): Promise<Made> {
    await this.assertOfCase(actor, caseId, extractId);
    const reason = requiredText('reason', body.reason);
    return { id: await this.mediation.askDisclosure(actor, extractId, reason) };
  }

  @Post('extracts/:extractId/consent-requests')
  @HttpCode(204)
  @ApiParam(EXTRACT)
  @ApiOperation({ summary: 'Ask her whether exactly this text may go to exactly this person' })
  @ApiNoContentResponse()
  async ask(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('extractId', IdPipe) extractId: string,
  ) {
    await this.assertOfCase(actor, caseId, extractId);
    await this.mediation.askConsent(actor, extractId);
  }

  @Post('extracts/:extractId/sendings')
  @ApiParam(EXTRACT)
  @ApiOperation({ summary: 'Send what she consented to; the passcode is in this answer and nowhere else' })
  @ApiCreatedResponse({ schema: { type: 'object', additionalProperties: true } })
  async send(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('extractId', IdPipe) extractId: string,
    @Body() body: NewSending,
  ) {
    await this.assertOfCase(actor, caseId, extractId);
    return this.mediation.send(actor, extractId, body.contactPersonId);
  }

  @Post('extracts/:extractId/links/:linkId/revocations')
  @HttpCode(204)
  @ApiParam(EXTRACT)
  @ApiParam({ name: 'linkId', format: 'uuid' })
  @ApiOperation({ summary: 'Close a link at once' })
  @ApiNoContentResponse()
  async revoke(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('extractId', IdPipe) extractId: string,
    @Param('linkId', IdPipe) linkId: string,
  ) {
    const extract = await this.assertOfCase(actor, caseId, extractId);
    if (!extract.links.some((link) => link.id === linkId)) throw unknownExtract();
    await this.mediation.revoke(actor, linkId);
  }

  private async assertOfCase(actor: StaffActor, caseId: string, extractId: string) {
    const found = (await this.mediation.extractsOf(actor, caseId)).find(
      (extract) => extract.id === extractId,
    );
    if (found === undefined) throw unknownExtract();
    return found;
  }
}

function unknownExtract(): DomainError {
  return new DomainError(
    'MEDIATION.EXTRACT_UNKNOWN',
    'not-found',
    'There is no such extract, or it is not yours to see.',
  );
}
