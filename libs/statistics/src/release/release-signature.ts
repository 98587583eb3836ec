/**
 * The signature of a release: Ed25519 (RFC 8032) over the UTF-8 bytes of its document, so that anybody can tell with
 * common tools that a file is the one that the desk published.
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410, section 7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED = /^[0-9a-f]{64}$/;

export interface SigningKey {
  /** The first 16 hexadecimal digits of the SHA-256 of the public key in DER. */
  id: string;
  /** SubjectPublicKeyInfo in PEM. */
  publicKey: string;
  privateKey: KeyObject;
}

/**
 * @param seed 32 bytes in hexadecimal, secret.
 * @throws Error when the seed has another form
 */
export function signingKeyOf(seed: string): SigningKey {
  if (!SEED.test(seed)) throw new Error('the seed of a signing key is 32 bytes in hexadecimal');
  const der = Buffer.concat([PKCS8_HEAD, Buffer.from(seed, 'hex')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const bytes = publicKey.export({ format: 'der', type: 'spki' });
  return {
    id: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    privateKey,
  };
}

/** @returns 64 bytes */
export function signatureOf(text: string, { privateKey }: SigningKey): Buffer {
  return sign(null, Buffer.from(text, 'utf8'), privateKey);
}

/** Whether the text is, byte for byte, the one that was signed. False for a key or signature of another form too. */
export function isSignedBy(text: string, signature: Uint8Array, publicKey: string): boolean {
  try {
    return verify(null, Buffer.from(text, 'utf8'), publicKey, signature);
  } catch {
    return false;
  }
}
