import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { SOUND_DETAILS } from '../../../test/given-bank-accounts.js';

let logged = '';
let test: TestApp;

beforeAll(async () => {
  const logTo = { write: (line: string) => void (logged += line) };
  test = await startTestApp({ LOG_LEVEL: 'trace' }, undefined, { logTo });
});
afterAll(() => test.close());

it('writes no bank details into the log, whatever is refused or fails', async () => {
  const organisation = await test.given.organisation({}, { bankDetails: 'none' });
  const editor = await test.as(await test.given.member(organisation));
  const officer = await test.as(await test.given.staff('finance-officer'));
  const base = `organisations/${organisation.id}/bank-accounts`;
  await editor.post(base, { ...SOUND_DETAILS, accountNumber: '66374959' });
  await editor.post(base, { ...SOUND_DETAILS, sortCode: '08-99-9' });
  const { id } = (await editor.post(base, SOUND_DETAILS)).body;
  await editor.post(base, SOUND_DETAILS);
  const revealed = await officer.post(`${base}/${id}/reveal`, { reason: 'Reading the log' });
  expect(revealed.body.accountNumber).toBe('66374958');
  await test.database.query('UPDATE bank_account_secrets SET sealed = $1', [Buffer.alloc(60)]);
  expect((await officer.post(`${base}/${id}/reveal`, { reason: 'Once more' })).status).toBe(409);

  expect(logged).toContain(`/api/v1/${base}`);
  expect(logged).toContain('Bank details do not open');
  expect(logged).not.toMatch(/66374958|6637 4958|66374959|089999|08-99-9/);
});
