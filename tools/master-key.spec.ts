import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useMasterKey } from './master-key.mjs';

let home: string;
const before = { ...process.env };

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'almoner-key-'));
  delete process.env['ALMONER_MASTER_KEY'];
});
afterEach(() => {
  process.env = { ...before };
});

describe('the master key of this computer', () => {
  it('is made once, for its owner alone, and found again', () => {
    useMasterKey(home);
    const made = process.env['ALMONER_MASTER_KEY'] ?? '';
    expect(Buffer.from(made, 'base64')).toHaveLength(32);
    expect(statSync(path.join(home, 'master-key')).mode & 0o777).toBe(0o600);
    delete process.env['ALMONER_MASTER_KEY'];
    useMasterKey(home);
    expect(process.env['ALMONER_MASTER_KEY']).toBe(made);
    expect(readFileSync(path.join(home, 'master-key'), 'utf8').trim()).toBe(made);
  });

  it('is the one of the environment where that has one, and none in production', () => {
    process.env['ALMONER_MASTER_KEY'] = 'given';
    useMasterKey(home);
    expect(process.env['ALMONER_MASTER_KEY']).toBe('given');
    delete process.env['ALMONER_MASTER_KEY'];
    process.env['NODE_ENV'] = 'production';
    useMasterKey(home);
    expect(process.env['ALMONER_MASTER_KEY']).toBeUndefined();
  });
});
