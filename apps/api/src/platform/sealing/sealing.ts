import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A master key of 32 bytes. Its id is the beginning of its hash, by which a record names the key it was sealed with.
 */
export interface MasterKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** The key that seals new records, and the keys that older records may still be sealed with. */
export interface MasterKeys {
  readonly current: MasterKey;
  readonly earlier: readonly MasterKey[];
}

/** A text encrypted with a data key of its own, and that data key encrypted with a master key. */
export interface Sealed {
  readonly sealed: Buffer;
  readonly wrappedKey: Buffer;
  readonly keyId: string;
}

/** Thrown where sealed data cannot be opened: wrong key, wrong record, or changed bytes. */
export class SealBrokenError extends Error {
  constructor(reason: string) {
    super(`What is sealed cannot be opened: ${reason}.`);
    this.name = 'SealBrokenError';
  }
}

/** A master key from base64 of 32 bytes; null where the text is anything else. */
export function readMasterKey(text: string): MasterKey | null {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== KEY_BYTES || bytes.toString('base64') !== text) return null;
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 12), bytes };
}

/** Answers nonce, tag and ciphertext as one value, as it is stored. */
function encrypt(key: Buffer, plain: Buffer, boundTo: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(boundTo, 'utf8'));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function decrypt(key: Buffer, stored: Buffer, boundTo: string): Buffer {
  const nonce = stored.subarray(0, NONCE_BYTES);
  const tag = stored.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(boundTo, 'utf8'));
    decipher.setAuthTag(tag);
    const text = decipher.update(stored.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]);
  } catch {
    // the message of the cipher's own error would help neither an attacker nor a reader, so it is replaced
    throw new SealBrokenError('it was sealed for another record, or changed since');
  }
}

/** The text that an encrypted data key is bound to: its record and its master key. */
function wrapping(boundTo: string, keyId: string): string {
  return `${boundTo} key ${keyId}`;
}

function masterKeyOf({ current, earlier }: MasterKeys, keyId: string): MasterKey {
  const found = [current, ...earlier].find((key) => key.id === keyId);
  if (!found) throw new SealBrokenError(`the master key ${keyId} is not configured`);
  return found;
}

/** Seals a text for one record. `boundTo` names the record; the text can be opened for no other. */
export function seal({ current }: MasterKeys, text: string, boundTo: string): Sealed {
  const dataKey = randomBytes(KEY_BYTES);
  return {
    sealed: encrypt(dataKey, Buffer.from(text, 'utf8'), boundTo),
    wrappedKey: encrypt(current.bytes, dataKey, wrapping(boundTo, current.id)),
    keyId: current.id,
  };
}

/** Opens a text that was sealed for the record. Throws SealBrokenError for any other record, key or bytes. */
export function open(keys: MasterKeys, given: Sealed, boundTo: string): string {
  const { bytes } = masterKeyOf(keys, given.keyId);
  const dataKey = decrypt(bytes, given.wrappedKey, wrapping(boundTo, given.keyId));
  return decrypt(dataKey, given.sealed, boundTo).toString('utf8');
}

/** Encrypts the data key again with the current master key. The sealed text itself does not change. */
export function rewrap(keys: MasterKeys, given: Sealed, boundTo: string): Sealed {
  const { current } = keys;
  const { bytes } = masterKeyOf(keys, given.keyId);
  const dataKey = decrypt(bytes, given.wrappedKey, wrapping(boundTo, given.keyId));
  const wrappedKey = encrypt(current.bytes, dataKey, wrapping(boundTo, current.id));
  return { sealed: given.sealed, wrappedKey, keyId: current.id };
}
