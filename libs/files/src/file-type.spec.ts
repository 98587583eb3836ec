import { describe, expect, it } from '@jest/globals';
import { fileTypeOf } from './file-type.js';

const bytes = (text: string) => Buffer.from(text.padEnd(64, '\0'), 'latin1');
const ftyp = (brand: string, more = '') =>
  Buffer.concat([Buffer.from([0, 0, 0, 16 + more.length]), bytes(`ftyp${brand}\0\0\0\0${more}`)]);
const ogg = (packet: string) =>
  Buffer.concat([bytes('OggS\0\x02').subarray(0, 26), Buffer.from([1, 30]), bytes(packet)]);

describe('What a file is', () => {
  it.each([
    [bytes('\xff\xd8\xff\xe1'), 'photo', 'jpeg'],
    [bytes('\x89PNG\r\n\x1a\n'), 'photo', 'png'],
    [bytes('GIF89a'), 'photo', 'gif'],
    [bytes('RIFF\x10\0\0\0WEBP'), 'photo', 'webp'],
    [ftyp('heic'), 'photo', 'heic'],
    [ftyp('mif1', 'heic'), 'photo', 'heic'],
    [ftyp('avif'), 'photo', 'avif'],
    [bytes('\r\n\r\n%PDF-1.4'), 'pdf', 'pdf'],
    [ftyp('qt  '), 'recording', 'mp4'],
    [ftyp('isom', 'mp42'), 'recording', 'mp4'],
    [ftyp('M4A '), 'recording', 'mp4'],
    [ftyp('3gp5'), 'recording', 'mp4'],
    [bytes('ID3\x03'), 'recording', 'mp3'],
    [bytes('\xff\xfb\x90\x44'), 'recording', 'mp3'],
    [bytes('\xff\xf1\x50\x80'), 'recording', 'adts'],
    [ogg('OpusHead'), 'recording', 'ogg'],
    [ogg('\x01vorbis'), 'recording', 'ogg'],
    [bytes('RIFF\x10\0\0\0WAVE'), 'recording', 'wav'],
    [bytes('\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm'), 'recording', 'webm'],
    [bytes('#!AMR\n'), 'recording', 'amr'],
  ])('is told by its first bytes: %#', (head, kind, format) => {
    expect(fileTypeOf(head)).toMatchObject({ kind, format });
  });

  it.each([
    'MZ\x90\0',
    '\x7fELF',
    'PK\x03\x04',
    '<html><script>',
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '\xd0\xcf\x11\xe0',
    '\xff\xfea\0b\0',
    'just a text',
    '',
    'OggS',
    '#!/bin/sh\n',
  ])('is nothing that the desk takes: %j', (text) => {
    expect(fileTypeOf(bytes(text))).toBeUndefined();
    expect(fileTypeOf(Buffer.from(text, 'latin1'))).toBeUndefined();
  });

  it('is never told by anything behind them', () => {
    expect(fileTypeOf(ogg('\x80theora'))).toBeUndefined();
    expect(fileTypeOf(ftyp('crx '))).toBeUndefined();
  });
});
