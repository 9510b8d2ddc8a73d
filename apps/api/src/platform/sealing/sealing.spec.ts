import { describe, expect, it } from 'vitest';
import { open, readMasterKey, rewrap, seal, SealBrokenError, type MasterKeys } from './sealing.js';

function key(byte: number) {
  return readMasterKey(Buffer.alloc(32, byte).toString('base64'))!;
}

const keys: MasterKeys = { current: key(1), earlier: [] };
const TEXT = '{"sortCode":"089999","accountNumber":"66374958"}';

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = copy[at]! ^ 1;
  return copy;
}

describe('sealing', () => {
  it('opens for the record it was sealed for, and for no other', () => {
    const sealed = seal(keys, TEXT, 'record one');
    expect(open(keys, sealed, 'record one')).toBe(TEXT);
    expect(() => open(keys, sealed, 'record two')).toThrow(SealBrokenError);
  });

  it('never seals alike twice, and shows nothing of what is inside', () => {
    const [one, other] = [seal(keys, TEXT, 'record'), seal(keys, TEXT, 'record')];
    expect(one.sealed.equals(other.sealed)).toBe(false);
    expect(one.wrappedKey.equals(other.wrappedKey)).toBe(false);
    for (const bytes of [one.sealed, one.wrappedKey]) {
      expect(bytes.includes('089999')).toBe(false);
      expect(bytes.includes('66374958')).toBe(false);
    }
  });

  it('does not open where any byte of it was changed', () => {
    const sealed = seal(keys, TEXT, 'record');
    for (let at = 0; at < sealed.sealed.length; at += 1) {
      const changed = { ...sealed, sealed: flipped(sealed.sealed, at) };
      expect(() => open(keys, changed, 'record')).toThrow(SealBrokenError);
    }
    for (let at = 0; at < sealed.wrappedKey.length; at += 1) {
      const changed = { ...sealed, wrappedKey: flipped(sealed.wrappedKey, at) };
      expect(() => open(keys, changed, 'record')).toThrow(SealBrokenError);
    }
  });

  it('does not open with the data key of another record', () => {
    const [one, other] = [seal(keys, TEXT, 'one'), seal(keys, TEXT, 'other')];
    const swapped = { ...one, wrappedKey: other.wrappedKey };
    expect(() => open(keys, swapped, 'one')).toThrow(SealBrokenError);
    expect(() => open(keys, swapped, 'other')).toThrow(SealBrokenError);
  });

  it('names the master key it needs where that is not configured', () => {
    const sealed = seal(keys, TEXT, 'record');
    const stranger = { current: key(2), earlier: [] };
    expect(() => open(stranger, sealed, 'record')).toThrow(keys.current.id);
  });

  it('has its data key encrypted again with the current key, and its text left as it is', () => {
    const sealed = seal(keys, TEXT, 'record');
    const both = { current: key(2), earlier: [key(1)] };
    const rewrapped = rewrap(both, sealed, 'record');
    expect(rewrapped.sealed.equals(sealed.sealed)).toBe(true);
    expect(rewrapped.keyId).toBe(key(2).id);
    expect(open({ current: key(2), earlier: [] }, rewrapped, 'record')).toBe(TEXT);
    expect(() => open(keys, rewrapped, 'record')).toThrow(SealBrokenError);
    expect(() => rewrap(both, sealed, 'another record')).toThrow(SealBrokenError);
  });
});

describe('a master key', () => {
  it('is 32 bytes in base64 and nothing else', () => {
    expect(readMasterKey(Buffer.alloc(32, 9).toString('base64'))?.bytes).toHaveLength(32);
    for (const text of [
      '',
      'not base64 at all!',
      Buffer.alloc(31).toString('base64'),
      'A'.repeat(64),
    ])
      expect(readMasterKey(text)).toBeNull();
  });
});
