/**
 * Reads back enough of the PDFs that we make to test them: objects, the catalog, metadata and the words of a page.
 * Knows what Typst writes (plain objects, deflated streams, two-byte glyph codes with a ToUnicode map) and no more.
 */
import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  /** All text in the order in which it is drawn, without any white space. */
  words: string;
  /** Everything that is not a page or a font: catalog, information, metadata. */
  metadata: string;
  pages: number;
  language: string | undefined;
  /** Whether it carries a structure tree and says so. */
  isTagged: boolean;
  /** The part of PDF/UA that it declares. */
  accessibility: string | undefined;
  /** Roles of the structure tree, such as `H1` and `P`. */
  roles: Set<string>;
}

interface PdfObject {
  head: string;
  stream?: Buffer;
}

export function readPdf(pdf: Buffer): ReadPdf {
  const objects = objectsOf(pdf);
  const all = [...objects.values()];
  const heads = all.map((object) => object.head).join('\n');
  const xmp =
    all.find((object) => object.head.includes('/Metadata') && object.stream)?.stream?.toString('utf8') ?? '';
  const catalog = all.find((object) => object.head.includes('/Type /Catalog'))?.head ?? '';
  const isFontOrPage = (head: string) => /\/Font|\/Page|\/Contents|\/W \[|\/StructElem/.test(head);
  const loose = all.filter((object) => object.stream === undefined && !isFontOrPage(object.head));
  return {
    words: wordsOf(objects),
    metadata: `${loose.map((object) => object.head).join('\n')}\n${xmp}`,
    pages: all.filter((object) => /\/Type \/Page\b(?!s)/.test(object.head)).length,
    language: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1],
    isTagged: /\/Type \/StructTreeRoot/.test(heads) && /\/Marked true/.test(catalog),
    accessibility: /<pdfuaid:part>(\d)</.exec(xmp)?.[1],
    roles: new Set([...heads.matchAll(/\/S \/(\w+)/g)].map((match) => match[1] ?? '')),
  };
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\b([\s\S]*?)(?:endobj|stream\r?\n)/g)) {
    const [whole, number = '', head = ''] = match;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const start = (match.index ?? 0) + whole.length;
    const isStream = whole.endsWith('stream\n') || whole.endsWith('stream\r\n');
    const raw = isStream ? pdf.subarray(start, start + length) : undefined;
    const stream = raw && head.includes('/FlateDecode') ? inflateSync(raw) : raw;
    objects.set(number, { head, ...(stream ? { stream } : {}) });
  }
  return objects;
}

function wordsOf(objects: Map<string, PdfObject>): string {
  const heads = [...objects.values()].map((object) => object.head);
  const contents = heads.flatMap((head) => /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? []);
  const maps = new Map<string, Map<string, string>>();
  for (const [, name = '', number = ''] of heads.join('\n').matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? '')?.[1];
    if (unicode !== undefined)
      maps.set(name, glyphMap(objects.get(unicode)?.stream?.toString('latin1') ?? ''));
  }
  return contents
    .map((number) => drawnText(objects.get(number)?.stream?.toString('latin1') ?? '', maps))
    .join('')
    .replace(/[\s\u200b]/g, '');
}

function drawnText(content: string, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  let text = '';
  const tokens = /\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f\s]*)>(?!>)|\(/g;
  for (let match = tokens.exec(content); match !== null; match = tokens.exec(content)) {
    const [, name, hex] = match;
    let codes = hex?.replace(/\s/g, '').toLowerCase() ?? '';
    if (name !== undefined) {
      font = fonts.get(name) ?? font;
    } else if (hex === undefined) {
      const literal = literalFrom(content, tokens.lastIndex);
      codes = Buffer.from(literal.bytes, 'latin1').toString('hex');
      tokens.lastIndex = literal.end;
    }
    for (const code of codes.match(/.{4}/g) ?? []) text += font.get(code) ?? '';
  }
  return text;
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string in parentheses, which may hold escapes and parentheses in pairs (ISO 32000-1, 7.3.4.2). */
function literalFrom(content: string, start: number): { bytes: string; end: number } {
  let bytes = '';
  let depth = 1;
  for (let at = start; at < content.length; at += 1) {
    const character = content[at] ?? '';
    const octal = character === '\\' ? /^[0-7]{1,3}/.exec(content.slice(at + 1, at + 4))?.[0] : undefined;
    if (octal !== undefined) {
      bytes += String.fromCharCode(Number.parseInt(octal, 8));
      at += octal.length;
    } else if (character === '\\') {
      at += 1;
      const escaped = content[at] ?? '';
      bytes += ESCAPES[escaped] ?? escaped;
    } else {
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0) return { bytes, end: at + 1 };
      bytes += character;
    }
  }
  return { bytes, end: content.length };
}

function glyphMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', hex = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      map.set(code.toLowerCase(), utf16(hex));
    }
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', hex = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code += 1) {
        const shifted = (Number.parseInt(hex, 16) + code - first).toString(16).padStart(hex.length, '0');
        map.set(code.toString(16).padStart(4, '0'), utf16(shifted));
      }
    }
  }
  return map;
}
