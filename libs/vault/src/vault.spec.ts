import { describe, expect, it } from '@jest/globals';
import { argon2id } from './argon2.js';
import { newKeyPair, openSecret, sealSecret } from './key-pair.js';
import { newSalt, passphraseKey, unwrapSecret, wrapSecret } from './passphrase.js';
import { newReceipt, receiptDigits, Receipts } from './receipt.js';
import { fromRecoverySheets, recoverySheets } from './recovery-sheets.js';
import { openText, sealText } from './sealed-text.js';
import { openSession, sealSession } from './session-secret.js';
import { newShareLink, shareKey } from './share-link.js';
import { PADDING_BLOCK_BYTES } from './text-padding.js';

const HERE = { column: 'cases.messages.sealed', row: '019a0000-0000-7000-8000-000000000001' };

describe('A sealed text', () => {
  const reader = newKeyPair();

  it.each([
    '',
    'x',
    'На гишето',
    '🙂'.repeat(300),
    'a'.repeat(511),
    'a'.repeat(512),
    `ends in padding \u0080`,
  ])('comes back as it was: %#', (text) => {
    expect(openText(sealText(text, reader.publicKey, HERE), reader, HERE)).toBe(text);
  });

  it('has the same length for every short text', () => {
    const lengths = ['ja', 'nee', 'a'.repeat(500)].map(
      (text) => sealText(text, reader.publicKey, HERE).length,
    );
    expect(new Set(lengths).size).toBe(1);
    expect(sealText('a'.repeat(PADDING_BLOCK_BYTES), reader.publicKey, HERE).length).toBeGreaterThan(
      lengths[0] ?? 0,
    );
  });

  it('does not open in another row, another column or for another reader', () => {
    const sealed = sealText('secret', reader.publicKey, HERE);
    expect(() => openText(sealed, reader, { ...HERE, row: 'other' })).toThrow(/not sealed for this reader/);
    expect(() => openText(sealed, reader, { ...HERE, column: 'cases.texts.sealed' })).toThrow(/not sealed/);
    expect(() => openText(sealed, newKeyPair(), HERE)).toThrow(/not sealed/);
  });

  it('does not open after any bit of it was changed', () => {
    const sealed = sealText('secret', reader.publicKey, HERE);
    for (const at of [0, 40, 80, 81, 100, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openText(changed, reader, HERE)).toThrow();
    }
  });
});

describe('A receipt', () => {
  const receipts = new Receipts('ab'.repeat(32), 'cd'.repeat(16));

  it('is twenty digits in groups of four', () => {
    expect(newReceipt()).toMatch(/^\d{4} \d{4} \d{4} \d{4} \d{4}$/);
  });

  it('is read however she typed it, and refused when it is not twenty digits', () => {
    expect(receiptDigits(' 1234-5678 9012.3456\u00a07890 ')).toBe('12345678901234567890');
    expect(receiptDigits('1234 5678 9012 3456 789')).toBeUndefined();
    expect(receiptDigits('1234 5678 9012 3456 789o')).toBeUndefined();
  });

  it('always gives the same key, and another pepper another one', async () => {
    const one = await receipts.derive('12345678901234567890');
    const again = await receipts.derive('12345678901234567890');
    const elsewhere = await new Receipts('ac'.repeat(32), 'cd'.repeat(16)).derive('12345678901234567890');
    expect(again.lookup.equals(one.lookup)).toBe(true);
    expect(again.keys.privateKey.equals(one.keys.privateKey)).toBe(true);
    expect(elsewhere.lookup.equals(one.lookup)).toBe(false);
    const caseKey = newKeyPair().privateKey;
    expect(openSecret(sealSecret(caseKey, one.keys.publicKey), again.keys).equals(caseKey)).toBe(true);
  });

  it('never runs more than two derivations at once, and finishes all of a burst', async () => {
    const salt = newSalt();
    const burst = Array.from({ length: 8 }, (_, number) =>
      argon2id(Buffer.from(String(number)), salt, 32, { memoryBytes: 8 * 1024 * 1024, passes: 1 }),
    );
    const keys = await Promise.all(burst);
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(8);
  });
});

describe("A colleague's key", () => {
  it('opens under her passphrase and under no other', async () => {
    const salt = newSalt();
    const key = await passphraseKey('correct horse battery', salt);
    const { privateKey } = newKeyPair();
    const wrapped = wrapSecret(privateKey, key, 'staff-1', 'wrapped_private_key');
    expect(unwrapSecret(wrapped, key, 'staff-1', 'wrapped_private_key').equals(privateKey)).toBe(true);
    const other = await passphraseKey('correct horse batterz', salt);
    expect(() => unwrapSecret(wrapped, other, 'staff-1', 'wrapped_private_key')).toThrow();
    expect(() => unwrapSecret(wrapped, key, 'staff-2', 'wrapped_private_key')).toThrow();
  });

  it('comes back from any two of three sheets, and not from one or a miswritten one', async () => {
    const { privateKey } = newKeyPair();
    const [one = '', two = '', three = ''] = await recoverySheets(privateKey);
    for (const pair of [
      [one, two],
      [one, three],
      [three, two],
    ]) {
      expect((await fromRecoverySheets(pair)).equals(privateKey)).toBe(true);
    }
    await expect(fromRecoverySheets([one])).rejects.toThrow(/Two different/);
    await expect(fromRecoverySheets([one, one])).rejects.toThrow(/Two different/);
    const slip = (one.startsWith('A') ? 'B' : 'A') + one.slice(1);
    await expect(fromRecoverySheets([slip, two])).rejects.toThrow(/letter by letter/);
  });
});

describe('A session and a share link', () => {
  it('open only for whoever holds the cookie', () => {
    const sealed = sealSession('content', 'token-1', 'identity.sessions.sealed_private_key');
    expect(openSession(sealed, 'token-1', 'identity.sessions.sealed_private_key')).toBe('content');
    expect(() => openSession(sealed, 'token-2', 'identity.sessions.sealed_private_key')).toThrow();
  });

  it('need both the link and the passcode, however it is typed', async () => {
    const { link, passcode } = newShareLink();
    const salt = newSalt();
    const key = await shareKey(link, passcode, salt);
    expect((await shareKey(link, ` ${passcode.toLowerCase().replace('-', ' ')} `, salt)).equals(key)).toBe(
      true,
    );
    expect((await shareKey(link, 'AAAAA-AAAAA', salt)).equals(key)).toBe(false);
    expect((await shareKey(newShareLink().link, passcode, salt)).equals(key)).toBe(false);
  });
});
