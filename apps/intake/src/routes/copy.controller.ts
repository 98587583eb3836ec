import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { OWN_COPY, ownCopyDocument, PdfRenderer } from '@app/documents';
import { copyInPieces, MailboxService, OwnCopyService } from '@app/intake';
import {
  assertSameOrigin,
  FormInput,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { at, PageWords } from '../frame/words.js';
import { copyPage } from '../pages/copy.page.js';
import { WaitingRoom } from '../visit/gate.js';
import { assertFormToken, formToken, Visitors } from '../visit/visitors.js';
import { copyFacts } from './copy-facts.js';

/** Documents are set one after another, so a crowd that asks for them is told to wait. */
const DOCUMENTS_AT_ONCE = 20;
/** Says nothing to somebody who looks through the files of a phone. */
const FILE_NAME = 'document';

/** Her own copy of everything, as a document or for programs. */
@Controller()
export class CopyController {
  private readonly room = new WaitingRoom(DOCUMENTS_AT_ONCE);

  constructor(
    private readonly visitors: Visitors,
    private readonly mailbox: MailboxService,
    private readonly copies: OwnCopyService,
    private readonly documents: PdfRenderer,
    private readonly settings: DoorSettings,
  ) {}

  @Get(':lang/box/copy')
  async page(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    const facts = visitor && (await this.mailbox.find(visitor.visit.receipt));
    if (visitor === undefined || facts === undefined) return redirectTo(reply, at(words, 'open'));
    return sendPage(reply, copyPage({ words, exitTo: this.settings.exitTo }, formToken(visitor)));
  }

  @Post(':lang/box/copy')
  @HttpCode(200)
  async get(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    const input = new FormInput(body);
    assertFormToken(visitor, input.text('csrf'));
    const copy = await this.copies.make(visitor.visit.receipt);
    if (input.text('as') === 'json') {
      return download(reply, 'json', 'application/json; charset=utf-8', Readable.from(copyInPieces(copy)));
    }
    const pdf = await this.room.enter(() =>
      this.documents.render(
        OWN_COPY,
        ownCopyDocument(copy, {
          language: words.language,
          facts: copyFacts(copy, words),
          dateTime: (moment) => words.dateTime(moment),
        }),
      ),
    );
    return download(reply, 'pdf', 'application/pdf', pdf);
  }
}

function download(reply: FastifyReply, ending: string, type: string, content: Readable | Buffer) {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${FILE_NAME}.${ending}"`)
    .header('cache-control', 'no-store')
    .send(content);
}
