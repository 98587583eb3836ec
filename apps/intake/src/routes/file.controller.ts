import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { attachmentUnknown } from '@app/cases';
import { HerFilesService } from '@app/intake';
import { isId } from '@app/kernel';
import { redirectTo, sendPage, type FastifyReply, type FastifyRequest, type Translator } from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { at, PageWords } from '../frame/words.js';
import { filePage } from '../pages/file.page.js';
import { Visitors } from '../visit/visitors.js';

/** One of her files, or of those that the desk sent her, to look at. */
@Controller()
export class FileController {
  constructor(
    private readonly visitors: Visitors,
    private readonly files: HerFilesService,
    private readonly settings: DoorSettings,
  ) {}

  @Get(':lang/attach/:id/look')
  async show(
    @Param('lang', PageWords) words: Translator,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined || !isId(id)) return redirectTo(reply, at(words, 'open'));
    // A decoy has no files.
    if (visitor.visit.stage === 'decoy') throw attachmentUnknown();
    const { place, files } = await this.files.list(visitor.visit.receipt);
    const file = files.find((one) => one.id === id);
    if (file === undefined) throw attachmentUnknown();
    // Only this page may play sound, and only hers.
    const policy = String(reply.getHeader('content-security-policy') ?? "default-src 'none'");
    void reply.header('content-security-policy', `${policy};media-src 'self'`);
    return sendPage(reply, filePage({ frame: { words, exitTo: this.settings.exitTo }, place, file }));
  }
}
