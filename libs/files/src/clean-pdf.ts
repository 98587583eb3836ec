/**
 * Takes out of a PDF who made it, with what, when and where, and whatever could act by itself: the Info dictionary,
 * XMP, makers' private data, names of commentators, scripts, actions, forms that send, embedded files, and what
 * cameras wrote into pictures. Earlier versions of the document and objects that nothing refers to are left behind.
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { cleanJpegSegments } from './clean-jpeg-segments.js';
import { fileBroken } from './files.errors.js';

const OBJECTS_PER_TICK = 100;

/** Gone wherever they stand. */
const GONE = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'OpenAction',
  'AA',
  'JS',
  'JavaScript',
  'EmbeddedFiles',
  'EF',
  'AF',
  'XFA',
  'Perms',
  'Legal',
  'Collection',
  'SpiderInfo',
  'CreationDate',
  'ModDate',
  'Measure',
  'GPTS',
  'Threads',
  'URI-base',
].map((name) => PDFName.of(name));
/** Actions that do no more than turn a page or show an address. */
const HARMLESS_ACTIONS = new Set(['/GoTo', '/URI', '/Named']);
const ANNOTATIONS_GONE = new Set(['/FileAttachment', '/RichMedia', '/Screen', '/Movie', '/Sound', '/3D']);

const name = (text: string) => PDFName.of(text);

/**
 * @returns Undefined for a document under a password: nobody can clean what nobody can open.
 * @throws DomainError `FILES.BROKEN`
 */
export async function cleanPdf(file: Buffer): Promise<Buffer | undefined> {
  let isLocked = false;
  try {
    const document = await PDFDocument.load(file, {
      updateMetadata: false,
      ignoreEncryption: true,
      parseSpeed: OBJECTS_PER_TICK,
      throwOnInvalidObject: false,
    });
    isLocked = document.isEncrypted;
    if (isLocked) return undefined;
    clean(document);
    // A document without a page is none.
    if (document.getPageCount() === 0) throw fileBroken();
    const saved = await document.save({
      objectsPerTick: OBJECTS_PER_TICK,
      addDefaultPage: false,
      updateFieldAppearances: false,
    });
    return Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength);
  } catch {
    throw fileBroken();
  }
}

function clean(document: PDFDocument): void {
  const { context } = document;
  context.trailerInfo.Info = undefined;
  context.trailerInfo.ID = undefined;
  const reached = new Set<string>();
  const seen = new Set<PDFObject>();
  const waiting: PDFObject[] = [context.trailerInfo.Root].filter((root) => root !== undefined);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PDFRef) {
      if (reached.has(next.tag)) continue;
      reached.add(next.tag);
      const target = context.lookup(next);
      if (target === undefined) continue;
      const lighter = withoutCameraData(target);
      if (lighter !== target) context.assign(next, lighter);
      waiting.push(lighter);
    } else if (!seen.has(next)) {
      seen.add(next);
      waiting.push(...childrenOf(next, context));
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref.tag)) context.delete(ref);
}

function childrenOf(object: PDFObject, context: PDFDocument['context']): PDFObject[] {
  if (object instanceof PDFStream) return childrenOf(object.dict, context);
  if (object instanceof PDFArray) {
    for (let index = object.size() - 1; index >= 0; index -= 1) {
      if (isUnwanted(context.lookup(object.get(index)))) object.remove(index);
    }
    return object.asArray();
  }
  if (!(object instanceof PDFDict)) return [];
  for (const key of GONE) object.delete(key);
  const subtype = object.get(name('Subtype'))?.toString() ?? '';
  // What names a field of a form names the author of a comment.
  const isComment = object.has(name('Rect')) && subtype !== '/Widget';
  if (isComment) for (const key of ['T', 'NM', 'M']) object.delete(name(key));
  for (const [key, value] of object.entries()) if (isUnwanted(context.lookup(value))) object.delete(key);
  return object.values();
}

/** An action that does more than lead somewhere, or an annotation that carries a file, a film or a sound. */
function isUnwanted(object: PDFObject | undefined): boolean {
  if (!(object instanceof PDFDict)) return false;
  const subtype = object.get(name('Subtype'))?.toString() ?? '';
  if (object.has(name('Rect')) && ANNOTATIONS_GONE.has(subtype)) return true;
  const type = object.get(name('Type'))?.toString();
  const action = object.get(name('S'))?.toString() ?? '';
  const isAction = type === '/Action' || ACTIONS.has(action);
  return isAction && !HARMLESS_ACTIONS.has(action);
}

const ACTIONS = new Set([
  '/JavaScript',
  '/Launch',
  '/SubmitForm',
  '/ImportData',
  '/GoToR',
  '/GoToE',
  '/Rendition',
  '/Movie',
  '/Sound',
  '/Hide',
  '/ResetForm',
  '/SetOCGState',
  '/Trans',
  '/GoTo3DView',
  '/RichMediaExecute',
]);

function withoutCameraData(object: PDFObject): PDFObject {
  if (!(object instanceof PDFRawStream)) return object;
  const filter = object.dict.get(name('Filter'))?.toString() ?? '';
  if (filter !== '/DCTDecode' && filter !== '[ /DCTDecode ]') return object;
  return PDFRawStream.of(object.dict, cleanJpegSegments(object.contents));
}
