import { Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { AttachmentReadingService, CaseReadingService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { ExtractAnswersService } from '@app/mediation';
import type { FastifyReply } from '@app/web';
import { attachmentFileName } from '../case/attachment-bytes.js';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { Acting } from '../session/viewer.js';
import { FileList } from './answers.dto.js';
import { OfCase } from './api-route.js';
import { fileItem, sendFile } from './file-answer.js';

const BYTES = {
  description: 'The cleaned copy.',
  content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
};

/** Her files and those of institutions: what there is, and the cleaned copies. Each opening is in the audit trail. */
@OfCase('files')
export class FilesApi {
  constructor(
    private readonly attachments: AttachmentReadingService,
    private readonly reading: CaseReadingService,
    private readonly answers: ExtractAnswersService,
  ) {}

  @Get('attachments')
  @ApiOperation({ summary: 'Her files; nothing of any file is read' })
  @ApiOkResponse({ type: FileList })
  async list(@Acting() actor: StaffActor, @CaseId() caseId: string): Promise<FileList> {
    const { keyring } = await this.reading.reach(actor, caseId);
    const items = await this.attachments.list(keyring);
    return {
      items: items.map((one) => ({
        id: one.id,
        number: one.number,
        name: attachmentFileName(one),
        kind: one.kind,
        mime: one.mime,
        bytes: one.bytes,
        scan: one.scan,
        receivedAt: one.createdAt,
      })),
    };
  }

  @Get('attachments/:attachmentId/contents')
  @ApiParam({ name: 'attachmentId', format: 'uuid' })
  @ApiOperation({ summary: 'The cleaned copy of a file of hers' })
  @ApiOkResponse(BYTES)
  async content(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('attachmentId', IdPipe) attachmentId: string,
    @Res() reply: FastifyReply,
  ) {
    const { attachment, read } = await this.attachments.content(actor, caseId, attachmentId);
    return sendFile(reply, attachment, attachmentFileName(attachment), read());
  }

  @Get('received-files')
  @ApiOperation({ summary: 'Files that came in with answers and mails' })
  @ApiOkResponse({ type: FileList })
  async received(@Acting() actor: StaffActor, @CaseId() caseId: string): Promise<FileList> {
    return { items: (await this.answers.filesOf(actor, caseId)).map(fileItem) };
  }

  @Get('received-files/:fileId/contents')
  @ApiParam({ name: 'fileId', format: 'uuid' })
  @ApiOperation({ summary: 'The cleaned copy of a file that came in' })
  @ApiOkResponse(BYTES)
  async receivedContent(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res() reply: FastifyReply,
  ) {
    const { file, content } = await this.answers.readFile(actor, caseId, fileId);
    return sendFile(reply, file, `received-${file.kind}-${file.number}`, content);
  }
}
