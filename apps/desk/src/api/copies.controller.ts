import { Body, Header, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CaseExportService, OwnCopyReadingService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { CaseFileService } from '../case/case-file.service.js';
import { exportQuestion } from '../copy/export-question.js';
import { CaseId } from '../forms/id.pipe.js';
import { requiredText } from '../forms/typed-text.js';
import { Acting } from '../session/viewer.js';
import { CaseChanges } from './api-route.js';
import { NewCopy, NewExportConsent } from './copies.dto.js';
import { Made } from './outside.dto.js';

@CaseChanges('copies')
export class CopiesApi {
  constructor(
    private readonly copies: OwnCopyReadingService,
    private readonly exports: CaseExportService,
    private readonly files: CaseFileService,
  ) {}

  @Post('copies')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Everything that the desk holds about her, at her request; in the audit trail' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  make(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewCopy) {
    const { sheAsked, withNotes = false } = body;
    return this.copies.make(actor, caseId, { sheAsked, withNotes, as: 'json' });
  }

  @Post('export-consents')
  @ApiOperation({ summary: 'Ask her whether the coded facts may go to another case system' })
  @ApiCreatedResponse({ type: Made })
  async ask(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Body() body: NewExportConsent,
  ): Promise<Made> {
    const { opened } = await this.files.beside(actor, caseId);
    const recipient = requiredText('recipient', body.recipient);
    return {
      id: await this.exports.ask(actor, caseId, { recipient, text: exportQuestion(opened.facts) }),
    };
  }
}
