import { describe, expect, it } from '@jest/globals';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { cleanPdf } from './clean-pdf.js';

/** Everything that a program, a camera and a commentator leave in a document. */
async function tellingPdf(): Promise<{ document: PDFDocument; bytes: Buffer }> {
  const document = await PDFDocument.create();
  document.setAuthor('SECRET-AUTHOR');
  document.setTitle('SECRET-TITLE');
  document.setProducer('SECRET-PRODUCER');
  const page = document.addPage([300, 200]);
  page.drawText('The letter of the municipality', { x: 20, y: 150, size: 14 });
  const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#22aa44' } })
    .withExif({ IFD0: { Model: 'SECRET-CAMERA' } })
    .jpeg()
    .toBuffer();
  page.drawImage(await document.embedJpg(photo), { x: 20, y: 20, width: 60, height: 40 });
  const { context, catalog } = document;
  const xmp = context.stream('<x:xmpmeta>SECRET-XMP</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  const script = { Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert("SECRET-SCRIPT")') };
  catalog.set(PDFName.of('OpenAction'), context.register(context.obj(script)));
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Maker: PDFString.of('SECRET-PIECE') }));
  const comment = {
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [10, 10, 20, 20],
    T: PDFString.of('SECRET-PERSON'),
  };
  const link = { Type: 'Annot', Subtype: 'Link', Rect: [10, 40, 20, 60], A: script };
  page.node.set(
    PDFName.of('Annots'),
    context.obj([context.register(context.obj(comment)), context.obj(link)]),
  );
  await document.attach(Buffer.from('SECRET-ATTACHED'), 'SECRET-NAME.txt');
  context.register(context.obj({ Nobody: PDFString.of('SECRET-ORPHAN') }));
  return { document, bytes: Buffer.from(await document.save({ useObjectStreams: false })) };
}

/** Every value in it, with the streams unpacked. */
async function contentOf(bytes: Buffer): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const plain = Buffer.from(await document.save({ useObjectStreams: false, updateFieldAppearances: false }));
  const streams = document.context.enumerateIndirectObjects().map(([, object]) => {
    const contents = (object as { contents?: Uint8Array }).contents;
    return contents === undefined ? '' : Buffer.from(contents).toString('latin1');
  });
  return [plain.toString('latin1'), ...streams].join('\n');
}

describe('A PDF', () => {
  it('keeps its pages and loses author, camera, comments’ authors, scripts, embedded files and leftovers', async () => {
    const { bytes } = await tellingPdf();
    expect(bytes.toString('latin1')).toMatch(/SECRET-ORPHAN/);
    expect(bytes.toString('latin1')).toMatch(/SECRET-CAMERA/);
    const clean = await cleanPdf(bytes);
    const content = await contentOf(clean ?? Buffer.alloc(0));
    expect(content).not.toMatch(/SECRET|JavaScript|OpenAction|EmbeddedFile|xmpmeta|PieceInfo/);
    expect(clean?.toString('latin1')).not.toMatch(/SECRET/);
    const again = await PDFDocument.load(clean ?? Buffer.alloc(0), { updateMetadata: false });
    expect([again.getPageCount(), again.getAuthor(), again.getProducer()]).toEqual([1, undefined, undefined]);
    expect(again.getPage(0).getSize()).toEqual({ width: 300, height: 200 });
  });

  it('under a password is left alone', async () => {
    const { document } = await tellingPdf();
    document.encrypt({ userPassword: 'hers', ownerPassword: 'hers too' });
    const locked = Buffer.from(await document.save());
    await expect(cleanPdf(locked)).resolves.toBeUndefined();
  });

  it('that is none is refused', async () => {
    for (const text of [
      '%PDF-1.7\nSECRET',
      '%PDF-1.7\n%%EOF',
      '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>',
    ]) {
      await expect(cleanPdf(Buffer.from(text))).rejects.toMatchObject({ code: 'FILES.BROKEN' });
    }
  });
});
