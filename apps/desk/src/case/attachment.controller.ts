import { Readable } from 'node:stream';
import { Body, Controller, Get, Headers, Param, Post, Res } from '@nestjs/common';
import { attachmentUnknown } from '@app/cases';
import { AttachmentReadingService } from '@app/casework';
import { isId } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply } from '@app/web';
import { CaseId } from '../forms/id.pipe.js';
import { actOrShowAgain } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { attachmentFileName, byteRange } from './attachment-bytes.js';
import { AttachmentPage } from './attachment.page.js';

/** Nothing that is sent from here may run, load or send anything, wherever it is opened. */
const NOTHING_ACTS = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'";

/** Who asks her; a name and not a sentence, so that it is the same in every language. */
const DESK = 'Spreekrecht';

/** Her files at the desk: a page for each, its cleaned bytes, and the original if she consents. */
@Controller('cases/:caseId/attachments/:id')
@For(...CASE_ROLES)
export class AttachmentController {
  constructor(private readonly files: AttachmentReadingService) {}

  @Get()
  async show(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ) {
    const opened = await this.files.open(viewer.actor, caseId, known(id));
    letPlay(reply);
    return sendPage(reply, AttachmentPage({ viewer, caseId, opened }));
  }

  @Get('content')
  async content(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Param('id') id: string,
    @Headers('range') asked: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    const { attachment, read } = await this.files.content(viewer.actor, caseId, known(id));
    const range = byteRange(asked, attachment.bytes);
    asDownload(reply, attachmentFileName(attachment)).header('accept-ranges', 'bytes');
    void reply.header('content-type', attachment.mime);
    if (range === undefined) {
      return reply.header('content-length', attachment.bytes).send(Readable.from(read()));
    }
    const { from, to } = range;
    return reply
      .code(206)
      .header('content-range', `bytes ${from}-${to}/${attachment.bytes}`)
      .header('content-length', to - from + 1)
      .send(Readable.from(read(from, to)));
  }

  @Get('original')
  async original(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ) {
    const { facts, content } = await this.files.original(viewer.actor, caseId, known(id));
    return asDownload(reply, 'original.bin')
      .header('content-type', 'application/octet-stream')
      .header('content-length', facts.bytes)
      .send(Readable.from(content));
  }

  @Post('original-questions')
  askForOriginal(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const text = requiredText('text', input.text('text'));
        await this.files.askForOriginal(viewer.actor, caseId, known(id), { recipient: DESK, text });
        return `/cases/${caseId}?done=original-asked`;
      },
      async (refusal) => {
        const opened = await this.files.open(viewer.actor, caseId, known(id));
        return AttachmentPage({ viewer, caseId, opened, refusal, typed: input.text('text') });
      },
    );
  }
}

function known(id: string): string {
  if (!isId(id)) throw attachmentUnknown();
  return id;
}

/** Only this page may play sound, and only ours. */
function letPlay(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy') ?? "default-src 'none'");
  void reply.header('content-security-policy', `${policy};media-src 'self'`);
}

function asDownload(reply: FastifyReply, fileName: string): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('content-security-policy', NOTHING_ACTS);
}
