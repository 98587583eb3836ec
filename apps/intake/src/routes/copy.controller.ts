import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { CaseCopy } from '@app/cases';
import { OWN_COPY, ownCopyDocument, PdfRenderer } from '@app/documents';
import { copyInPieces, decoyCopy, MailboxService, OwnCopyService, SecondCodesService } from '@app/intake';
import { Clock } from '@app/kernel';
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
import { assertFormToken, formToken, Visitors, type Visitor } from '../visit/visitors.js';
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
    private readonly seconds: SecondCodesService,
    private readonly documents: PdfRenderer,
    private readonly settings: DoorSettings,
    private readonly clock: Clock,
  ) {}

  @Get(':lang/box/copy')
  async page(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined || !(await this.hasCase(visitor))) return redirectTo(reply, at(words, 'open'));
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
    const copy = await this.copyFor(visitor, words);
    if (copy === undefined) return redirectTo(reply, at(words, 'open'));
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

  private async hasCase({ visit }: Visitor): Promise<boolean> {
    const { receipt, stage } = visit;
    return (
      (await (stage === 'decoy' ? this.seconds.find(receipt) : this.mailbox.find(receipt))) !== undefined
    );
  }

  /** With a second code, of what it opens and of nothing else. */
  private async copyFor({ visit }: Visitor, words: Translator): Promise<CaseCopy | undefined> {
    if (visit.stage !== 'decoy') return this.copies.make(visit.receipt);
    const box = await this.seconds.find(visit.receipt);
    return box && decoyCopy(box, words.language, this.clock.now().toISOString());
  }
}

function download(reply: FastifyReply, ending: string, type: string, content: Readable | Buffer) {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${FILE_NAME}.${ending}"`)
    .header('cache-control', 'no-store')
    .send(content);
}
