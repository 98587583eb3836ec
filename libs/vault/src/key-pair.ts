import sodium from 'sodium-native';
import { DomainError } from '@app/kernel';

/** An X25519 key pair; both halves are 32 bytes. */
export interface KeyPair {
  publicKey: Buffer;
  privateKey: Buffer;
}

export function newKeyPair(): KeyPair {
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES);
  const privateKey = Buffer.alloc(sodium.crypto_box_SECRETKEYBYTES);
  sodium.crypto_box_keypair(publicKey, privateKey);
  return { publicKey, privateKey };
}

/** The same 32 bytes always give the same pair. */
export function keyPairFromSeed(seed: Buffer): KeyPair {
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES);
  const privateKey = Buffer.alloc(sodium.crypto_box_SECRETKEYBYTES);
  sodium.crypto_box_seed_keypair(publicKey, privateKey, seed);
  return { publicKey, privateKey };
}

export function keyPairOf(privateKey: Buffer): KeyPair {
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES);
  sodium.crypto_scalarmult_base(publicKey, privateKey);
  return { publicKey, privateKey };
}

/** Seals a short secret (a key) so that only the holder of the private half can open it. */
export function sealSecret(secret: Buffer, toPublicKey: Buffer): Buffer {
  const sealed = Buffer.alloc(secret.length + sodium.crypto_box_SEALBYTES);
  sodium.crypto_box_seal(sealed, secret, toPublicKey);
  return sealed;
}

/** @throws DomainError `VAULT.CANNOT_OPEN` when it was sealed to another key or was changed. */
export function openSecret(sealed: Buffer, keys: KeyPair): Buffer {
  const secret = Buffer.alloc(Math.max(0, sealed.length - sodium.crypto_box_SEALBYTES));
  if (
    sealed.length <= sodium.crypto_box_SEALBYTES ||
    !sodium.crypto_box_seal_open(secret, sealed, keys.publicKey, keys.privateKey)
  ) {
    throw cannotOpen();
  }
  return secret;
}

export function cannotOpen(): DomainError {
  return new DomainError('VAULT.CANNOT_OPEN', 'forbidden', 'This text was not sealed for this reader.');
}
