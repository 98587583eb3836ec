/**
 * The recovery key is shown once, as three sheets of which any two bring it back (Shamir 1979), and is never stored.
 * A sheet is written in groups of four letters and digits that cannot be mistaken for one another, with a checksum.
 */
import { createHash } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { invalid } from '@app/kernel';

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const SHEETS = 3;
const NEEDED = 2;
const CHECK_BYTES = 3;

export async function recoverySheets(privateKey: Buffer): Promise<string[]> {
  const shares = await split(new Uint8Array(privateKey), SHEETS, NEEDED);
  return shares.map((share) => write(Buffer.from(share)));
}

/** @throws DomainError `VAULT.SHEET_UNREADABLE` for a slip of the pen, `VAULT.SHEETS_TOO_FEW` for fewer than two. */
export async function fromRecoverySheets(sheets: string[]): Promise<Buffer> {
  const shares = sheets.map(read);
  if (new Set(shares.map((share) => share.toString('hex'))).size < NEEDED) {
    throw invalid('VAULT.SHEETS_TOO_FEW', 'Two different recovery sheets are needed.');
  }
  return Buffer.from(await combine(shares.map((share) => new Uint8Array(share))));
}

function checksum(share: Buffer): Buffer {
  return createHash('sha256').update(share).digest().subarray(0, CHECK_BYTES);
}

function write(share: Buffer): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of Buffer.concat([share, checksum(share)])) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  if (bits > 0) text += ALPHABET[(held << (5 - bits)) & 31];
  return text.replace(/(.{4})(?=.)/g, '$1 ');
}

function read(sheet: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of sheet.toUpperCase().replace(/[\s-]/g, '')) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) throw unreadable();
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
      held &= (1 << bits) - 1;
    }
  }
  const all = Buffer.from(bytes);
  const share = all.subarray(0, Math.max(0, all.length - CHECK_BYTES));
  if (share.length === 0 || !checksum(share).equals(all.subarray(-CHECK_BYTES))) throw unreadable();
  return Buffer.from(share);
}

function unreadable() {
  return invalid('VAULT.SHEET_UNREADABLE', 'This recovery sheet cannot be read; check it letter by letter.');
}
