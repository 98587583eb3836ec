import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { StaffActor } from '@app/identity';
import { InboundMailsService, type CaseMailbox } from '@app/mediation';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { Changing, OfCase } from './api-route.js';
import { fileItem } from './file-answer.js';
import { HeldAssignment, MailboxView, MailList, type MailItem } from './mails.dto.js';
import { Made } from './outside.dto.js';

const HELD = { name: 'mailId', format: 'uuid' };

/** Mail of institutions to the secret address of a case. What goes out is an extract or a letter, with her consent. */
@OfCase('mails')
export class MailsApi {
  constructor(private readonly mails: InboundMailsService) {}

  @Get('mails')
  @ApiOperation({ summary: 'The secret address of the case, and the mail that came in to it' })
  @ApiOkResponse({ type: MailboxView })
  async mailbox(@Acting() actor: StaffActor, @CaseId() caseId: string): Promise<MailboxView> {
    const { address, mails } = await this.mails.mailboxOf(actor, caseId);
    return { address, items: mails.map((mail) => ({ ...itemOf(mail), seenAt: mail.seenAt })) };
  }

  @Post('mails/addresses')
  @HttpCode(204)
  @Changing()
  @ApiOperation({ summary: 'Make the address of the case, or another one in its place' })
  @ApiNoContentResponse()
  async makeAddress(@Acting() actor: StaffActor, @CaseId() caseId: string) {
    await this.mails.makeAddress(actor, caseId);
  }

  @Post('mails/closings')
  @HttpCode(204)
  @Changing()
  @ApiOperation({ summary: 'Close the address of the case' })
  @ApiNoContentResponse()
  async closeAddress(@Acting() actor: StaffActor, @CaseId() caseId: string) {
    await this.mails.closeAddress(actor, caseId);
  }
}

/** The holding pen: mail that matched no case, sealed to the leads. */
@Controller('api/v1/held-mails')
@For('lead')
@ApiTags('mails')
@ApiCookieAuth('session')
export class HeldMailsApi {
  constructor(private readonly mails: InboundMailsService) {}

  @Get()
  @ApiOperation({ summary: 'Mail that belongs to no case yet' })
  @ApiOkResponse({ type: MailList })
  async list(@Acting() actor: StaffActor): Promise<MailList> {
    return {
      items: (await this.mails.held(actor)).map((mail) => ({ ...itemOf(mail), endsAt: mail.endsAt })),
    };
  }

  @Post(':mailId/assignments')
  @Changing()
  @ApiParam(HELD)
  @ApiOperation({ summary: 'Give it to a case that this lead can open; answers with the id of the case' })
  @ApiCreatedResponse({ type: Made })
  async assign(
    @Acting() actor: StaffActor,
    @Param('mailId', IdPipe) mailId: string,
    @Body() body: HeldAssignment,
  ): Promise<Made> {
    return { id: await this.mails.giveToCase(actor, mailId, body.reference) };
  }

  @Post(':mailId/discards')
  @HttpCode(204)
  @Changing()
  @ApiParam(HELD)
  @ApiOperation({ summary: 'Throw it away' })
  @ApiNoContentResponse()
  async discard(@Acting() actor: StaffActor, @Param('mailId', IdPipe) mailId: string) {
    await this.mails.discard(actor, mailId);
  }
}

/** Whatever the sender wrote stands in `content`; a file is its facts, and never its key. */
function itemOf(mail: Omit<CaseMailbox['mails'][number], 'seenAt'>): MailItem {
  const { id, kind, receivedAt, files, from, to, subject, text, isCut, refused, bounceCode } = mail;
  return {
    id,
    kind,
    receivedAt,
    content: { from, to, subject, text, isCut, refused, bounceCode },
    files: files.map(fileItem),
  };
}
