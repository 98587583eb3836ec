import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { PdfRenderer } from '@app/documents';
import { ReceiptKeysService } from '@app/intake';
import { receiptDigits } from '@app/vault';
import {
  assertSameOrigin,
  FormErrors,
  FormInput,
  latinDigits,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { at, PageWords } from '../frame/words.js';
import {
  CARD_LOOKS,
  cardRows,
  codeCardFormPage,
  codeCardPage,
  type CardContent,
} from '../pages/code-card.page.js';
import { POCKET_CARD } from '../paper/pocket-card.template.js';
import { Gate } from '../visit/gate.js';
import { assertFormToken, formToken, Visitors, type Visitor } from '../visit/visitors.js';

/** A card that looks like nothing, for paper. It is drawn and forgotten. */
@Controller()
export class CodeCardController {
  constructor(
    private readonly visitors: Visitors,
    private readonly receipts: ReceiptKeysService,
    private readonly gate: Gate,
    private readonly documents: PdfRenderer,
    private readonly settings: DoorSettings,
  ) {}

  @Get(':lang/code-card')
  async ask(
    @Param('lang', PageWords) words: Translator,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    return this.form(reply, words, visitor, new FormInput({}), new FormErrors());
  }

  @Post(':lang/code-card')
  async draw(
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
    const digits = visitor.visit.digits ?? (await this.typed(request, visitor, input));
    if (digits === undefined) {
      const errors = new FormErrors().add('code', 'other', words.t('mycode.type.wrong'));
      return this.form(reply, words, visitor, input, errors, 422);
    }
    const address = input.text('address') === 'yes' ? request.host : undefined;
    const card = { digits, look: lookOf(input), address };
    if (input.text('as') === 'pdf') return this.sendPdf(reply, words, card);
    const frame = { words, exitTo: this.settings.exitTo };
    return sendPage(reply, codeCardPage({ frame, ...card }));
  }

  /** Set in memory, sent, and forgotten: no file here, no name in it, and a title that could be anybody's. */
  private async sendPdf(reply: FastifyReply, words: Translator, card: CardContent) {
    const pdf = await this.documents.render(POCKET_CARD, {
      language: words.language,
      title: words.t(`pocket.${card.look}`),
      pageWord: '',
      ofWord: '',
      rows: cardRows(card),
      address: card.address ?? '',
    });
    return reply
      .code(200)
      .header('content-type', 'application/pdf')
      .header('content-disposition', 'attachment; filename="note.pdf"')
      .header('cache-control', 'no-store')
      .send(pdf);
  }

  /** A card with a slip in it would be worse than none, so the code has to be the one of this visit. */
  private async typed(
    request: FastifyRequest,
    { visit }: Visitor,
    input: FormInput,
  ): Promise<string | undefined> {
    const code = latinDigits(input.text('code'));
    const key = await this.gate.tryCode(request, () => this.receipts.of(code));
    return key.lookup.equals(visit.receipt.lookup) ? receiptDigits(code) : undefined;
  }

  private form(
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    input: FormInput,
    errors: FormErrors,
    status = 200,
  ) {
    const page = codeCardFormPage({
      frame: { words, exitTo: this.settings.exitTo },
      csrf: formToken(visitor),
      isKnown: visitor.visit.digits !== undefined,
      look: lookOf(input),
      hasAddress: input.text('address') === 'yes',
      typed: input.text('code'),
      errors,
    });
    return sendPage(reply, page, status);
  }
}

function lookOf(input: FormInput) {
  return CARD_LOOKS.find((look) => look === input.text('look')) ?? 'phones';
}
