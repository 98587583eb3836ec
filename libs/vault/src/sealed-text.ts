/**
 * Texts of hers, sealed to a public key: a fresh content key encrypts the padded text (XChaCha20-Poly1305),
 * and the content key is sealed to the reader (libsodium sealed box). The place of the ciphertext,
 * its table, column and row, is authenticated with it: moved to another row, it does not open.
 */
import sodium from 'sodium-native';
import { cannotOpen, openSecret, sealSecret, type KeyPair } from './key-pair.js';
import { pad, unpad } from './text-padding.js';

const KEY_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
const NONCE_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
const TAG_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES;
const SEALED_KEY_BYTES = KEY_BYTES + sodium.crypto_box_SEALBYTES;
const FORMAT = 1;

/** Where a ciphertext lives, for example `cases.messages.sealed` and the id of the row. */
export interface Place {
  column: string;
  row: string;
}

export function newSecretKey(): Buffer {
  const key = Buffer.alloc(KEY_BYTES);
  sodium.randombytes_buf(key);
  return key;
}

/** Encrypts a text under a key that both sides hold. */
export function encryptText(text: string, key: Buffer, place: Place): Buffer {
  const padded = pad(Buffer.from(text, 'utf8'));
  const out = Buffer.alloc(1 + NONCE_BYTES + padded.length + TAG_BYTES);
  out[0] = FORMAT;
  const nonce = out.subarray(1, 1 + NONCE_BYTES);
  sodium.randombytes_buf(nonce);
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    out.subarray(1 + NONCE_BYTES),
    padded,
    bound(place),
    null,
    nonce,
    key,
  );
  return out;
}

/** @throws DomainError `VAULT.CANNOT_OPEN` under another key, at another place or after a change. */
export function decryptText(sealed: Buffer, key: Buffer, place: Place): string {
  if (sealed[0] !== FORMAT || sealed.length <= 1 + NONCE_BYTES + TAG_BYTES) throw cannotOpen();
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const body = sealed.subarray(1 + NONCE_BYTES);
  const padded = Buffer.alloc(body.length - TAG_BYTES);
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(padded, null, body, bound(place), nonce, key);
  } catch {
    throw cannotOpen();
  }
  return unpad(padded).toString('utf8');
}

/** Encrypts a text so that only the holder of the private key can read it. */
export function sealText(text: string, toPublicKey: Buffer, place: Place): Buffer {
  const key = newSecretKey();
  return Buffer.concat([sealSecret(key, toPublicKey), encryptText(text, key, place)]);
}

/** @throws DomainError `VAULT.CANNOT_OPEN` */
export function openText(sealed: Buffer, keys: KeyPair, place: Place): string {
  const key = openSecret(sealed.subarray(0, SEALED_KEY_BYTES), keys);
  return decryptText(sealed.subarray(SEALED_KEY_BYTES), key, place);
}

function bound(place: Place): Buffer {
  return Buffer.from(`${place.column}:${place.row}`, 'utf8');
}
