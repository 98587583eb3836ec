import { Injectable } from '@nestjs/common';
import {
  attachmentUnknown,
  AttachmentsService,
  caseReader,
  CorrespondenceService,
  draftHolder,
  HerCaseService,
  KeptOriginalsService,
  type ArrivingAttachment,
  type AttachmentReader,
  type ReadableAttachment,
} from '@app/cases';
import { checkFile, MOST_FILES, tooManyFiles, VirusScanner, type IncomingFile } from '@app/files';
import { SecondLock, type ReceiptKey } from '@app/vault';
import { DraftsService } from '../visit/drafts.service.js';
import { draftGone } from '../intake.errors.js';

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
    private readonly originals: KeptOriginalsService,
    private readonly lock: SecondLock,
  ) {}

  /** @throws DomainError `INTAKE.DRAFT_GONE` when there is neither a draft nor a case. */
  async list(receipt: ReceiptKey): Promise<{ place: FilePlace; files: HerFile[] }> {
    const { reader, place } = await this.placeOf(receipt);
    return { place, files: (await this.attachments.read(reader)).map(withoutKey) };
  }

  /** For a page that has the draft already. */
  async ofDraft(receipt: ReceiptKey): Promise<HerFile[]> {
    return (await this.attachments.read(draftHolder(receipt))).map(withoutKey);
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
    try {
      await this.takeIn(receipt, reader, arriving, file);
    } catch (error) {
      await this.attachments.remove(arriving.id);
      throw error;
    }
    const added = (await this.attachments.read(reader)).find(({ id }) => id === arriving.id);
    if (added === undefined) throw attachmentUnknown();
    if ('caseId' in reader.place) {
      const { keyring } = await this.cases.reach(receipt);
      await this.originals.keep(keyring, receipt, this.lock);
      await this.correspondence.fileFromHer(keyring.caseId, added.id);
    }
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
    file: IncomingFile,
  ): Promise<void> {
    const { type, bytes, copy, scan } = await checkFile(
      file,
      this.scanner,
      this.attachments.holdingOf(arriving),
    );
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
      scan,
    });
  }
}

export function withoutKey({ key: _key, ...file }: ReadableAttachment): HerFile {
  return file;
}
