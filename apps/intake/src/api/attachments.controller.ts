import {
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  PayloadTooLargeException,
  Post,
  Req,
  Res,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { attachmentUnknown } from '@app/cases';
import { LARGEST_FILE_BYTES } from '@app/files';
import { HerFilesService, ReceiptKeysService, type HerFile } from '@app/intake';
import { DomainError, isId } from '@app/kernel';
import type { ReceiptKey } from '@app/vault';
import { formParts, isFarTooLarge, type FastifyReply, type FastifyRequest } from '@app/web';
import { sendFile } from '../routes/attach-reply.js';
import { Gate } from '../visit/gate.js';

/** For the form around one file. */
const FORM_BYTES = 64 * 1024;

/**
 * Files for programs, of a draft or a complaint. The receipt comes in the header `Authorization: Receipt …`: these
 * requests have no JSON body for it, and it may never stand in an address.
 */
@Controller('api/v1/attachments')
export class AttachmentsApiController {
  constructor(
    private readonly files: HerFilesService,
    private readonly receipts: ReceiptKeysService,
    private readonly gate: Gate,
  ) {}

  @Get()
  async list(@Headers('authorization') receipt: string | undefined, @Req() request: FastifyRequest) {
    const { place, files } = await this.files.list(await this.keyOf(request, receipt));
    return { place, attachments: files.map(describedFile) };
  }

  /** One file a request, in any field of `multipart/form-data`. */
  @Post()
  async add(@Headers('authorization') receipt: string | undefined, @Req() request: FastifyRequest) {
    if (!request.isMultipart()) throw new UnsupportedMediaTypeException();
    if (isFarTooLarge(request, 2 * LARGEST_FILE_BYTES + FORM_BYTES)) throw new PayloadTooLargeException();
    const key = await this.keyOf(request, receipt);
    for await (const part of formParts(request)) {
      if (part.kind === 'field') continue;
      try {
        return describedFile(await this.files.add(key, part.file));
      } catch (error) {
        if (error instanceof DomainError && error.code === 'FILES.TOO_LARGE')
          throw new PayloadTooLargeException();
        throw error;
      } finally {
        part.skip();
      }
    }
    throw noFile();
  }

  @Get(':id')
  async open(
    @Headers('authorization') receipt: string | undefined,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const key = await this.keyOf(request, receipt);
    if (!isId(id)) throw attachmentUnknown();
    return sendFile(reply, await this.files.open(key, id));
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(
    @Headers('authorization') receipt: string | undefined,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const key = await this.keyOf(request, receipt);
    if (!isId(id)) throw attachmentUnknown();
    await this.files.remove(key, id);
  }

  private keyOf(request: FastifyRequest, header: string | undefined): Promise<ReceiptKey> {
    const receipt = /^Receipt\s+(.+)$/i.exec(header ?? '')?.[1] ?? '';
    return this.gate.tryCode(request, () => this.receipts.of(receipt));
  }
}

/** A file for programs: what it is, and nothing of what it was called. */
export function describedFile({
  id,
  number,
  kind,
  mime,
  bytes,
  scan,
  isLocked,
  authorId,
  messageId,
  createdAt,
}: HerFile) {
  return {
    id,
    number,
    kind,
    mediaType: mime,
    bytes,
    scan,
    isLocked,
    isFromDesk: authorId !== null,
    messageId,
    createdAt,
  };
}

function noFile(): DomainError {
  const message = 'Send one file as multipart/form-data.';
  return new DomainError('INTAKE.REQUEST_INVALID', 'invalid', message, {
    errors: [{ field: 'file', code: 'required', message }],
  });
}
