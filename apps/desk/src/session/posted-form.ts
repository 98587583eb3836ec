/**
 * A posted form with files. What was typed is read first, because the token of the form stands there: not one byte of
 * a file is looked at before the guard has let the form in. Whatever nobody asks for is let pass unread.
 */
import { PayloadTooLargeException } from '@nestjs/common';
import { LARGEST_FILE_BYTES, MOST_FILES, type IncomingFile } from '@app/files';
import { formParts, isFarTooLarge, type FastifyReply, type FastifyRequest, type FormPart } from '@app/web';

/** Ten files as large as they may be, with the form around them, and once more as much. */
const MOST_BYTES = 2 * MOST_FILES * LARGEST_FILE_BYTES;

/** The field that tells, in place of files that could not be taken along, that there were some. */
export const FILES_LEFT_BEHIND = 'files-left-behind';

/** Beside the request, as a session is. */
const forms = new WeakMap<FastifyRequest, PostedForm>();

export class PostedForm {
  /** Everything that stands in front of the first file. */
  readonly fields: Record<string, string> = {};
  private readonly parts: AsyncGenerator<FormPart>;
  private waiting: FormPart | undefined;

  private constructor(request: FastifyRequest) {
    this.parts = formParts(request);
  }

  /** @throws PayloadTooLargeException without reading, for one that says no size too */
  static async open(request: FastifyRequest, reply: FastifyReply): Promise<PostedForm> {
    if (request.headers['content-length'] === undefined || isFarTooLarge(request, MOST_BYTES))
      throw new PayloadTooLargeException();
    const form = new PostedForm(request);
    forms.set(request, form);
    // A refusal somewhere in between leaves the rest unread, and the connection would wait for it.
    reply.raw.once('finish', () => void form.letPass());
    await form.readFields();
    return form;
  }

  static of(request: FastifyRequest): PostedForm | undefined {
    return forms.get(request);
  }

  /** The files in their order; each is taken while it arrives, or passes. A field behind a file is nobody's. */
  async *files(): AsyncGenerator<IncomingFile> {
    for (let part = this.waiting; part !== undefined; part = await this.next()) {
      this.waiting = undefined;
      if (part.kind === 'field') continue;
      try {
        yield part.file;
      } finally {
        part.skip();
      }
    }
  }

  /** Reads on to the end and keeps nothing. */
  async letPass(): Promise<void> {
    try {
      for (let part = this.waiting ?? (await this.next()); part !== undefined; part = await this.next()) {
        this.waiting = undefined;
        if (part.kind === 'file') part.skip();
      }
    } catch {
      // A form that breaks off in a part that nobody wants is no mistake.
    }
  }

  private async readFields(): Promise<void> {
    for (let part = await this.next(); part !== undefined; part = await this.next()) {
      if (part.kind === 'field') {
        this.fields[part.name] = part.value;
        continue;
      }
      this.waiting = part;
      this.fields[FILES_LEFT_BEHIND] = 'yes';
      return;
    }
  }

  /** By hand, because leaving a loop half way would close the form. */
  private async next(): Promise<FormPart | undefined> {
    const { done, value } = await this.parts.next();
    return done === true ? undefined : (value as FormPart);
  }
}
