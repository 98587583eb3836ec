import { Body, Controller, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ReceiptChangesService, ReceiptKeysService, shownReceipt } from '@app/intake';
import type { FastifyRequest } from '@app/web';
import { Gate } from '../visit/gate.js';
import { JsonOnly, readRequest } from './program-request.js';

/** Changing a receipt by a program, in two steps: an offer, and the new code sent back with it. */
@Controller('api/v1/mailbox/receipt')
@UseGuards(JsonOnly)
export class MailboxReceiptController {
  constructor(
    private readonly changes: ReceiptChangesService,
    private readonly receipts: ReceiptKeysService,
    private readonly gate: Gate,
  ) {}

  /** 201 with a new receipt that does not work yet. */
  @Post('offers')
  async offer(@Body() body: unknown, @Req() request: FastifyRequest) {
    const { receipt } = readRequest(body, ['receipt'], (read) => ({ receipt: read.text('receipt') }));
    const key = await this.gate.tryCode(request, () => this.receipts.of(receipt));
    const { digits, offer, validUntil } = await this.changes.offer(key);
    return { newReceipt: shownReceipt(digits), offer, validUntil };
  }

  /** 200 from the moment that the new receipt works and the old one does not, however often it is sent. */
  @Post()
  @HttpCode(200)
  async take(@Body() body: unknown, @Req() request: FastifyRequest) {
    const { receipt, newReceipt, offer } = readRequest(body, ['receipt', 'newReceipt', 'offer'], (read) => ({
      receipt: read.text('receipt'),
      newReceipt: read.text('newReceipt'),
      offer: read.text('offer'),
    }));
    await this.gate.tryCode(request, async () =>
      this.changes.take(await this.receipts.of(receipt), newReceipt, offer),
    );
    return { status: 'changed' };
  }
}
