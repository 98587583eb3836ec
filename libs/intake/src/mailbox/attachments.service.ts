import { Injectable } from '@nestjs/common';
import {
  attachmentUnknown,
  AttachmentsService,
  caseReader,
  CorrespondenceService,
  draftHolder,
  HerCaseService,
  type ArrivingAttachment,
  type AttachmentReader,
  type ReadableAttachment,
} from '@app/cases';
import {
  cleanFile,
  fileEmpty,
  fileInfected,
  fileTooLarge,
  fileTypeOf,
  fileTypeUnknown,
  MOST_FILES,
  TELLING_BYTES,
  tooManyFiles,
  VirusScanner,
  type FileType,
  type Scan,
} from '@app/files';
import type { ReceiptKey } from '@app/vault';
import { DraftsService } from '../visit/drafts.service.js';
import { draftGone } from '../intake.errors.js';

/** A file as it comes in. */
export interface IncomingFile {
  /** As her phone calls it; sealed with the original and shown to nobody. */
  name: string;
  bytes: AsyncIterable<Buffer>;
  /** Told when all bytes came: whether more were cut off than are taken. */
  isCutOff: () => boolean;
}

/** A file as she sees it in her list. */
export type HerFile = Omit<ReadableAttachment, 'key'>;

/** Where her files are kept now. */
export type FilePlace = 'draft' | 'case';

/** How much of a name is kept. */
const LONGEST_NAME = 200;

/** Her photos, PDFs and recordings: in, in a list, and out again, by her code and nothing else. */
@Injectable()
export class HerFilesService {
  constructor(
    private readonly attachments: AttachmentsService,
    private readonly cases: HerCaseService,
    private readonly drafts: DraftsService,
    private readonly correspondence: CorrespondenceService,
    private readonly scanner: VirusScanner,
  ) {}

  /** @throws DomainError `INTAKE.DRAFT_GONE` when there is neither a draft nor a case. */
  async list(receipt: ReceiptKey): Promise<{ place: FilePlace; files: HerFile[] }> {
    const { reader, place } = await this.placeOf(receipt);
    return { place, files: (await this.attachments.read(reader)).map(withoutKey) };
  }

  /**
   * Takes one file in while it arrives: sealed piece by piece, looked at by the scanner, cleaned, and only then there.
   * Whatever goes wrong on the way, nothing of it stays.
   *
   * @throws DomainError `FILES.*`, `INTAKE.DRAFT_GONE`, `CASES.ATTACHMENT_PLACE_GONE`
   */
  async add(receipt: ReceiptKey, file: IncomingFile): Promise<HerFile> {
    const { reader } = await this.placeOf(receipt);
    const arriving = await this.attachments.begin(reader, { most: MOST_FILES });
    if (arriving === undefined) throw tooManyFiles();
    const scan = this.scanner.begin();
    try {
      await this.takeIn(receipt, reader, arriving, scan, file);
    } catch (error) {
      scan.abort();
      await this.attachments.remove(arriving.id);
      throw error;
    }
    const added = (await this.attachments.read(reader)).find(({ id }) => id === arriving.id);
    if (added === undefined) throw attachmentUnknown();
    if ('caseId' in reader.place) await this.correspondence.fileFromHer(reader.place.caseId, added.id);
    return withoutKey(added);
  }

  /** @throws DomainError `CASES.ATTACHMENT_UNKNOWN`, also for what the desk sent. */
  async remove(receipt: ReceiptKey, id: string): Promise<void> {
    const { reader } = await this.placeOf(receipt);
    const found = await this.find(reader, id);
    if (found.authorId !== null) throw attachmentUnknown();
    await this.attachments.remove(id);
    if ('caseId' in reader.place) await this.correspondence.fileRemovedByHer(reader.place.caseId, id);
  }

  /** Her own file as the desk sees it, or one that the desk sent. */
  async open(receipt: ReceiptKey, id: string): Promise<{ file: HerFile; content: AsyncGenerator<Buffer> }> {
    const { reader } = await this.placeOf(receipt);
    const found = await this.find(reader, id);
    if (found.isLocked) throw attachmentUnknown();
    return { file: withoutKey(found), content: this.attachments.content(found) };
  }

  private async find(reader: AttachmentReader, id: string): Promise<ReadableAttachment> {
    const found = (await this.attachments.read(reader)).find((one) => one.id === id);
    if (found === undefined) throw attachmentUnknown();
    return found;
  }

  private async placeOf(receipt: ReceiptKey): Promise<{ reader: AttachmentReader; place: FilePlace }> {
    if ((await this.drafts.find(receipt)) !== undefined)
      return { reader: draftHolder(receipt), place: 'draft' };
    try {
      return { reader: caseReader((await this.cases.reach(receipt)).keyring), place: 'case' };
    } catch {
      throw draftGone();
    }
  }

  private async takeIn(
    receipt: ReceiptKey,
    reader: AttachmentReader,
    arriving: ArrivingAttachment,
    scan: Scan,
    file: IncomingFile,
  ): Promise<void> {
    const { type, bytes } = await this.writeOriginal(arriving, scan, file);
    const verdict = await scan.end();
    if (verdict === 'infected') throw fileInfected();
    const copy = await cleanFile(type, () => whole(this.attachments.readOriginal(arriving, bytes), bytes));
    if (copy !== undefined) {
      const writer = this.attachments.write(arriving, 'cleaned');
      await writer.write(copy.bytes);
      await writer.end();
    }
    await this.attachments.complete(arriving, reader, receipt.keys.publicKey, {
      facts: {
        kind: type.kind,
        mime: copy?.mime ?? type.mime,
        bytes: copy?.bytes.length ?? bytes,
        isLocked: copy === undefined,
      },
      original: { name: [...file.name].slice(0, LONGEST_NAME).join(''), mime: type.mime, bytes },
      scan: verdict,
    });
  }

  /** Refuses a kind that is not taken as soon as its first bytes are there. */
  private async writeOriginal(
    arriving: ArrivingAttachment,
    scan: Scan,
    file: IncomingFile,
  ): Promise<{ type: FileType; bytes: number }> {
    const writer = this.attachments.write(arriving, 'original');
    let head = Buffer.alloc(0);
    let isKnown = false;
    for await (const bytes of file.bytes) {
      if (head.length < TELLING_BYTES) head = Buffer.concat([head, bytes]).subarray(0, TELLING_BYTES);
      if (!isKnown && head.length === TELLING_BYTES) {
        if (fileTypeOf(head) === undefined) throw fileTypeUnknown();
        isKnown = true;
      }
      await scan.write(bytes);
      await writer.write(bytes);
    }
    if (file.isCutOff()) throw fileTooLarge();
    const bytes = await writer.end();
    if (bytes === 0) throw fileEmpty();
    const type = fileTypeOf(head);
    if (type === undefined) throw fileTypeUnknown();
    return { type, bytes };
  }
}

/** All of it in one piece of memory, filled as it comes. */
async function whole(content: AsyncIterable<Buffer>, bytes: number): Promise<Buffer> {
  const all = Buffer.alloc(bytes);
  let at = 0;
  for await (const piece of content) at += piece.copy(all, at);
  return all;
}

function withoutKey({ key: _key, ...file }: ReadableAttachment): HerFile {
  return file;
}
