/**
 * A lock that only the process of the intake door can open, for what must open again after her code was replaced and
 * must not open at the desk. It is laid around something that is sealed to a key already, and is never the only lock.
 * Its key comes from the pepper, which is in the environment of that one process and not in the database.
 */
import sodium from 'sodium-native';
import { decryptText, encryptText, type Place } from './sealed-text.js';

const PURPOSE = Buffer.from('spreekrecht second lock', 'utf8');

export class SecondLock {
  private readonly key = Buffer.alloc(sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

  /** @param pepperHex 32 bytes, from the installation's secrets. */
  constructor(pepperHex: string) {
    const pepper = Buffer.from(pepperHex, 'hex');
    if (pepper.length !== 32) throw new Error('the receipt pepper has the wrong length');
    sodium.crypto_generichash(this.key, PURPOSE, pepper);
  }

  close(sealed: Buffer, place: Place): Buffer {
    return encryptText(sealed.toString('base64'), this.key, place);
  }

  /** @throws DomainError `VAULT.CANNOT_OPEN` in another installation, at another place or after a change. */
  open(closed: Buffer, place: Place): Buffer {
    return Buffer.from(decryptText(closed, this.key, place), 'base64');
  }
}
