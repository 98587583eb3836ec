import {
  Body,
  Controller,
  Get,
  Param,
  PayloadTooLargeException,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { attachmentUnknown } from '@app/cases';
import { LARGEST_FILE_BYTES, MOST_FILES, type IncomingFile } from '@app/files';
import { HerFilesService } from '@app/intake';
import { DomainError, isId } from '@app/kernel';
import {
  assertSameOrigin,
  FormErrors,
  FormInput,
  formParts,
  isFarTooLarge,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { at, PageWords } from '../frame/words.js';
import { attachPage, type AttachNews } from '../pages/attach.page.js';
import { CHANGE_FIELD, stepPath } from '../pages/steps/index.js';
import { assertFormToken, formToken, isOwnForm, Visitors, type Visitor } from '../visit/visitors.js';
import { FILES_AFTER, FILES_BEFORE } from './attach-flow.js';
import { sendFile } from './attach-reply.js';

/** Ten files as large as they may be, with the form around them, and once more as much. */
const MOST_BYTES = 2 * MOST_FILES * LARGEST_FILE_BYTES;

interface Posted {
  go: string;
  isChange: boolean;
  isOwn: boolean;
  added: number;
  errors: FormErrors;
}

/** Her photos, PDFs and recordings: while she writes and afterwards. Works without a script. */
@Controller(':lang/attach')
export class AttachController {
  constructor(
    private readonly visitors: Visitors,
    private readonly files: HerFilesService,
    private readonly settings: DoorSettings,
  ) {}

  @Get()
  async show(
    @Param('lang', PageWords) words: Translator,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    const news = query.news === 'added' || query.news === 'removed' ? query.news : undefined;
    return this.page(reply, words, visitor, { news, isChange: CHANGE_FIELD in query });
  }

  @Post()
  async add(
    @Param('lang', PageWords) words: Translator,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    assertSameOrigin(request);
    if (isFarTooLarge(request, MOST_BYTES)) throw new PayloadTooLargeException();
    const visitor = await this.visitors.find(request);
    const posted = await this.take(request, body, words, visitor);
    if (visitor === undefined) return redirectTo(reply, at(words, 'open'));
    const { go, isChange, isOwn, errors, added } = posted;
    if (!isOwn) return this.page(reply, words, visitor, { isChange, isStale: true }, 403);
    if (errors.any) return this.page(reply, words, visitor, { isChange, errors }, 422);
    if (go === 'next') return redirectTo(reply, stepPath(words, isChange ? 'check' : FILES_BEFORE));
    if (go === 'back') return redirectTo(reply, stepPath(words, isChange ? 'check' : FILES_AFTER));
    if (go === 'later') return redirectTo(reply, at(words, 'code'));
    if (added === 0) {
      errors.add('files', 'none', words.t('files.fault.none'));
      return this.page(reply, words, visitor, { isChange, errors }, 422);
    }
    return redirectTo(reply, `${at(words, 'attach')}?news=added${isChange ? `&${CHANGE_FIELD}` : ''}`);
  }

  @Post('remove')
  async remove(
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
    const id = input.text('file');
    // Pressed twice: the list shows that it is gone.
    if (isId(id) && !isDecoy(visitor)) await this.files.remove(visitor.visit.receipt, id).catch(unlessGone);
    const change = input.has(CHANGE_FIELD) ? `&${CHANGE_FIELD}` : '';
    return redirectTo(reply, `${at(words, 'attach')}?news=removed${change}`);
  }

  @Get(':id')
  async open(
    @Param('lang', PageWords) words: Translator,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visitor = await this.visitors.find(request);
    if (visitor === undefined || !isId(id)) return redirectTo(reply, at(words, 'open'));
    if (isDecoy(visitor)) throw attachmentUnknown();
    return sendFile(reply, await this.files.open(visitor.visit.receipt, id));
  }

  /** Reads the whole form, so that an answer can be heard; each file is taken or refused by itself. */
  private async take(
    request: FastifyRequest,
    body: unknown,
    words: Translator,
    visitor: Visitor | undefined,
  ): Promise<Posted> {
    const posted: Posted = { go: '', isChange: false, isOwn: false, added: 0, errors: new FormErrors() };
    const read = (name: string, value: string) => {
      if (name === 'csrf') posted.isOwn = visitor !== undefined && isOwnForm(visitor, value);
      if (name === 'go') posted.go = value;
      if (name === CHANGE_FIELD) posted.isChange = true;
    };
    if (!request.isMultipart()) {
      const input = new FormInput(body);
      for (const name of ['csrf', 'go', CHANGE_FIELD]) if (input.has(name)) read(name, input.text(name));
      return posted;
    }
    let number = 0;
    for await (const part of formParts(request)) {
      if (part.kind === 'field') {
        read(part.name, part.value);
        continue;
      }
      number += 1;
      // The token stands first in the form, so a file that comes before it is not ours.
      if (visitor !== undefined && posted.isOwn) {
        await this.addOne(visitor, part.file, number, words, posted);
      }
      part.skip();
    }
    return posted;
  }

  private async addOne(
    visitor: Visitor,
    file: IncomingFile,
    number: number,
    words: Translator,
    posted: Posted,
  ) {
    // Nothing is kept behind a second code, and what is missing afterwards must not have been promised.
    if (isDecoy(visitor)) {
      const why = words.t('problem.WEB.UNAVAILABLE');
      posted.errors.add('files', 'unavailable', words.t('files.fault.which', { number, why }));
      return;
    }
    try {
      await this.files.add(visitor.visit.receipt, file);
      posted.added += 1;
    } catch (error) {
      if (!(error instanceof DomainError) || !error.code.startsWith('FILES.')) throw error;
      const why = words.t(`problem.${error.code}`);
      posted.errors.add('files', error.code, words.t('files.fault.which', { number, why }));
    }
  }

  private async page(
    reply: FastifyReply,
    words: Translator,
    visitor: Visitor,
    shown: { isChange?: boolean; isStale?: boolean; errors?: FormErrors; news?: AttachNews },
    status = 200,
  ) {
    const list = isDecoy(visitor)
      ? { place: 'case' as const, files: [] }
      : await this.files.list(visitor.visit.receipt).catch(unlessGone);
    if (list === undefined) return redirectTo(reply, at(words, 'open'));
    const page = attachPage({
      frame: { words, exitTo: this.settings.exitTo },
      csrf: formToken(visitor),
      ...list,
      isChange: shown.isChange ?? false,
      isStale: shown.isStale ?? false,
      errors: shown.errors ?? new FormErrors(),
      news: shown.news,
    });
    return sendPage(reply, page, status);
  }
}

/** Behind a second code the page looks as everywhere, and no file is ever there. */
function isDecoy(visitor: Visitor): boolean {
  return visitor.visit.stage === 'decoy';
}

function unlessGone(error: unknown): undefined {
  if (error instanceof DomainError && error.kind === 'not-found') return undefined;
  throw error;
}
