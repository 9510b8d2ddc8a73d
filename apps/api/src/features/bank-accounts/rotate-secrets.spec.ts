import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { SOUND_DETAILS } from '../../../test/given-bank-accounts.js';
import { DEVELOPMENT_MASTER_KEY } from '../../platform/config/config.js';
import { readMasterKey, type MasterKeys } from '../../platform/sealing/sealing.js';
import { rotateSecrets } from './rotate-secrets.js';

const NEXT_KEY = Buffer.alloc(32, 9).toString('base64');
const REASON = { reason: 'Reading after the rotation' };

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

async function rotate(keys: MasterKeys): Promise<number> {
  const client = new pg.Client(test.database.url);
  await client.connect();
  try {
    return await rotateSecrets(
      async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
        (await client.query<Row>(sql, [...parameters])).rows,
      keys,
    );
  } finally {
    await client.end();
  }
}

describe('the rotation of the master key', () => {
  it('encrypts every data key again, changes no sealed text, and leaves details that only the next key opens', async () => {
    const organisation = await test.given.organisation({}, { bankDetails: 'none' });
    await test.given.organisation();
    const editor = await test.as(await test.given.member(organisation));
    const officer = await test.given.staff('finance-officer');
    const base = `organisations/${organisation.id}/bank-accounts`;
    const { id } = (await editor.post(base, SOUND_DETAILS)).body;
    const sealed = () => test.database.query('SELECT sealed FROM bank_account_secrets ORDER BY 1');
    const before = await sealed();

    const current = readMasterKey(NEXT_KEY)!;
    const forgetful = { current, earlier: [] };
    await expect(rotate(forgetful)).rejects.toThrow(/is not configured/);
    const keys = { current, earlier: [readMasterKey(DEVELOPMENT_MASTER_KEY)!] };
    expect(await rotate(keys)).toBe(2);
    expect(await rotate(keys)).toBe(0);
    expect(await sealed()).toEqual(before);

    const old = await (await test.as(officer)).post(`${base}/${id}/reveal`, REASON);
    expect([old.status, old.body.code]).toEqual([409, 'bank-accounts.seal-broken']);
    const next = await startTestApp({ ALMONER_MASTER_KEY: NEXT_KEY }, test.database);
    const revealed = await (await next.as(officer)).post(`${base}/${id}/reveal`, REASON);
    await next.app.close();
    expect(revealed.body).toMatchObject({ sortCode: '089999', accountNumber: '66374958' });
  });
});
