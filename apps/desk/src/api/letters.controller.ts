import { Body, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
} from '@nestjs/swagger';
import { caseUnknown } from '@app/cases';
import { CaseReadingService } from '@app/casework';
import { gapsOf, LETTER_KINDS, REVIEWED_BY_LAWYER, suits } from '@app/documents';
import type { StaffActor } from '@app/identity';
import { LettersService, needsConsent, type LetterView } from '@app/mediation';
import type { FastifyReply } from '@app/web';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { optionalText, requiredText } from '../forms/typed-text.js';
import { Acting } from '../session/viewer.js';
import { Changing, OfCase } from './api-route.js';
import { Versioned } from './casework.dto.js';
import { PDF, sendDocument, TEXT } from './file-answer.js';
import { LetterChange, LetterItem, LetterKindList, LetterList, NewLetter } from './letters.dto.js';
import { Made } from './outside.dto.js';

const LETTER = { name: 'letterId', format: 'uuid' };
const LetterId = () => Param('letterId', IdPipe);

/** Letters about a case: drafted from codes, edited, agreed to by her, made, and taken out. */
@OfCase('letters')
export class LettersApi {
  constructor(
    private readonly letters: LettersService,
    private readonly reading: CaseReadingService,
  ) {}

  @Get('letter-kinds')
  @ApiOperation({ summary: 'The kinds of letters whose law binds the institution of the case' })
  @ApiOkResponse({ type: LetterKindList })
  async kinds(@Acting() actor: StaffActor, @CaseId() caseId: string): Promise<LetterKindList> {
    const { facts } = await this.reading.reach(actor, caseId);
    const fitting = LETTER_KINDS.filter((kind) => suits(kind, facts.institutionType));
    return {
      items: fitting.map((kind) => ({
        kind,
        needsConsent: needsConsent(kind),
        reviewedByLawyer: REVIEWED_BY_LAWYER[kind],
      })),
    };
  }

  @Get('letters')
  @ApiOperation({ summary: 'The letters of a case with their text; the opening is in the audit trail' })
  @ApiOkResponse({ type: LetterList })
  async list(@Acting() actor: StaffActor, @CaseId() caseId: string): Promise<LetterList> {
    return { items: (await this.letters.ofCase(actor, caseId)).map(itemOf) };
  }

  @Post('letters')
  @Changing()
  @ApiOperation({ summary: 'Draft a letter from the codes of the case, without a word of hers' })
  @ApiCreatedResponse({ type: Made })
  async draft(@Acting() actor: StaffActor, @CaseId() caseId: string, @Body() body: NewLetter): Promise<Made> {
    return { id: await this.letters.draft(actor, caseId, body.kind) };
  }

  @Get('letters/:letterId')
  @ApiParam(LETTER)
  @ApiOperation({ summary: 'One letter' })
  @ApiOkResponse({ type: LetterItem })
  async one(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @LetterId() letterId: string,
  ): Promise<LetterItem> {
    const letter = (await this.letters.ofCase(actor, caseId)).find(({ id }) => id === letterId);
    if (letter === undefined) throw caseUnknown();
    return itemOf(letter);
  }

  @Post('letters/:letterId/changes')
  @HttpCode(204)
  @Changing()
  @ApiParam(LETTER)
  @ApiOperation({ summary: 'Write a draft anew; once she was asked about it, it does not change any more' })
  @ApiNoContentResponse()
  async edit(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @LetterId() letterId: string,
    @Body() body: LetterChange,
  ) {
    const content = {
      sender: requiredText('sender', body.sender),
      recipient: optionalText('recipient', body.recipient ?? '') ?? '',
      subject: requiredText('subject', body.subject),
      body: requiredText('text', body.text),
    };
    await this.letters.edit(actor, caseId, letterId, content, body.version);
  }

  @Post('letters/:letterId/consent-requests')
  @HttpCode(204)
  @Changing()
  @ApiParam(LETTER)
  @ApiOperation({ summary: 'Ask her whether exactly this letter may go to exactly this recipient' })
  @ApiNoContentResponse()
  async ask(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @LetterId() letterId: string,
    @Body() { version }: Versioned,
  ) {
    await this.letters.askConsent(actor, caseId, letterId, version);
  }

  @Post('letters/:letterId/makings')
  @HttpCode(204)
  @Changing()
  @ApiParam(LETTER)
  @ApiOperation({ summary: 'Make it: after her yes, and after a second person where it tells who she is' })
  @ApiNoContentResponse()
  async make(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @LetterId() letterId: string,
    @Body() { version }: Versioned,
  ) {
    await this.letters.make(actor, caseId, letterId, version);
  }

  @Get('letters/:letterId/contents')
  @ApiParam(LETTER)
  @ApiOperation({ summary: 'A letter that was made, as a tagged PDF; her yes is looked at each time' })
  @ApiOkResponse(PDF)
  async pdf(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @LetterId() letterId: string,
    @Res() reply: FastifyReply,
  ) {
    const pdf = await this.letters.asPdf(actor, caseId, letterId);
    return sendDocument(reply, 'application/pdf', 'brief.pdf', pdf);
  }

  @Get('letters/:letterId/mail-texts')
  @ApiParam(LETTER)
  @ApiOperation({ summary: 'The same as plain text for a mail' })
  @ApiOkResponse(TEXT)
  async text(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @LetterId() letterId: string,
    @Res() reply: FastifyReply,
  ) {
    const text = await this.letters.asMailText(actor, caseId, letterId);
    return sendDocument(reply, 'text/plain; charset=utf-8', 'brief.txt', text);
  }
}

function itemOf({ body, ...letter }: LetterView): LetterItem {
  const gaps = gapsOf([letter.sender, letter.recipient, letter.subject, body].join('\n'));
  return { ...letter, text: body, gaps };
}
