export { argon2id, ARGON2_SALT_BYTES, PASSPHRASE_COST, RECEIPT_COST, type Argon2Cost } from './argon2.js';
export {
  deriveHandOver,
  firstVisitKey,
  HAND_OVER_DIGITS,
  handOverDigits,
  newHandOverCode,
} from './hand-over-code.js';
export { keyPairFromSeed, keyPairOf, newKeyPair, openSecret, sealSecret, type KeyPair } from './key-pair.js';
export { newSalt, passphraseKey, unwrapSecret, wrapSecret } from './passphrase.js';
export { formatReceipt, newReceipt, receiptDigits, Receipts, type ReceiptKey } from './receipt.js';
export { fromRecoverySheets, recoverySheets } from './recovery-sheets.js';
export { CHUNK_BYTES, chunkCount, ChunkSealer, openChunk } from './sealed-chunks.js';
export { SecondLock } from './second-lock.js';
export { decryptText, encryptText, newSecretKey, openText, sealText, type Place } from './sealed-text.js';
export {
  newSessionToken,
  openSession,
  sealSession,
  sessionFormSecret,
  sessionTokenHash,
} from './session-secret.js';
export { newShareLink, shareKey, shareLinkHash, tidyPasscode, type NewShareLink } from './share-link.js';
export { PADDING_BLOCK_BYTES } from './text-padding.js';
