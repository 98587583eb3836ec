import { Body, Controller, HttpCode, Param, Post, Req, UseGuards } from '@nestjs/common';
import type { ConsentDecision } from '@app/cases';
import { MailboxService, OwnCopyService, ReceiptChangesService, ReceiptKeysService } from '@app/intake';
import { DomainError, isId } from '@app/kernel';
import type { ReceiptKey } from '@app/vault';
import type { FastifyRequest } from '@app/web';
import { Gate } from '../visit/gate.js';
import { describedFile } from './attachments.controller.js';
import { JsonOnly, readRequest } from './program-request.js';

/** The mailbox for programs. The receipt comes in the body, never in an address. */
@Controller('api/v1/mailbox')
@UseGuards(JsonOnly)
export class MailboxApiController {
  constructor(
    private readonly mailbox: MailboxService,
    private readonly receipts: ReceiptKeysService,
    private readonly changes: ReceiptChangesService,
    private readonly copies: OwnCopyService,
    private readonly gate: Gate,
  ) {}

  @Post()
  @HttpCode(200)
  async open(@Body() body: unknown, @Req() request: FastifyRequest) {
    const { receipt } = readRequest(body, ['receipt'], (read) => ({ receipt: read.text('receipt') }));
    return this.withReceipt(request, receipt, async (key) => {
      const { reference, status, comeBackOn, comeBackWas, messages, consents } = await this.mailbox.open(key);
      await this.changes.arrive(key);
      return {
        reference,
        status,
        comeBackOn,
        // Said only when the day became earlier than the one that she was told.
        ...(comeBackWas === undefined ? {} : { comeBackWas }),
        messages: messages.map(({ id, direction, text, writtenAt, files }) => ({
          id,
          direction,
          text,
          writtenAt,
          // Each opens at `attachments/{id}`.
          files: files.map(describedFile),
        })),
        consents,
      };
    });
  }

  @Post('messages')
  async write(@Body() body: unknown, @Req() request: FastifyRequest) {
    const { receipt, text } = readRequest(body, ['receipt', 'text'], (read) => ({
      receipt: read.text('receipt'),
      text: read.story('text'),
    }));
    return this.withReceipt(request, receipt, async (key) => ({ id: await this.mailbox.write(key, text) }));
  }

  @Post('consents/:id')
  @HttpCode(200)
  async decide(@Param('id') id: string, @Body() body: unknown, @Req() request: FastifyRequest) {
    const { receipt, decision, declined } = readRequest(
      body,
      ['receipt', 'decision', 'declined'],
      (read) => ({
        receipt: read.text('receipt'),
        // Another word was noted as a mistake, and then nothing is decided.
        decision: read.oneOf('decision', ['give', 'refuse', 'withdraw']) as ConsentDecision,
        declined: read.places('declined'),
      }),
    );
    return this.withReceipt(request, receipt, async (key) => {
      if (!isId(id)) throw consentUnknown();
      await this.mailbox.decide(key, id, decision, declined);
      return { id, status: STATUS_AFTER[decision] };
    });
  }

  /** Everything that the desk holds about her, for her own programs. */
  @Post('copies')
  @HttpCode(200)
  async copy(@Body() body: unknown, @Req() request: FastifyRequest) {
    const { receipt } = readRequest(body, ['receipt'], (read) => ({ receipt: read.text('receipt') }));
    return this.withReceipt(request, receipt, (key) => this.copies.make(key));
  }

  @Post('withdrawal')
  @HttpCode(200)
  async withdraw(@Body() body: unknown, @Req() request: FastifyRequest) {
    const { receipt, erase } = readRequest(body, ['receipt', 'erase'], (read) => ({
      receipt: read.text('receipt'),
      erase: read.flag('erase'),
    }));
    return this.withReceipt(request, receipt, async (key) => {
      if (erase) await this.mailbox.erase(key);
      else await this.mailbox.withdraw(key);
      return { status: erase ? 'erased' : 'withdrawn' };
    });
  }

  private async withReceipt<T>(
    request: FastifyRequest,
    receipt: string,
    work: (key: ReceiptKey) => Promise<T>,
  ): Promise<T> {
    const key = await this.gate.tryCode(request, () => this.receipts.of(receipt));
    return work(key);
  }
}

const STATUS_AFTER = { give: 'given', refuse: 'refused', withdraw: 'withdrawn' } as const;

function consentUnknown(): DomainError {
  return new DomainError('CASES.CONSENT_UNKNOWN', 'not-found', 'There is no such question.');
}
