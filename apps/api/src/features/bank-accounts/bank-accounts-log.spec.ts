import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MasterKeyFits } from './master-key-fits.js';
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

  // who looked at the numbers, and who tried what they may not, stands in the stream of security events
  const auditor = await test.given.staff('auditor');
  const refused = await (await test.as(auditor)).post(`${base}/${id}/reveal`, { reason: 'Trying' });
  expect(refused.status).toBe(403);
  const other = await test.as(await test.given.member(await test.given.organisation()));
  const hidden = await other.post(`${base}/${id}/withdraw`, { reason: 'Trying' });
  expect(hidden.status).toBe(404);
  const forged = await officer.post(
    `${base}/${id}/reveal`,
    { reason: 'Trying' },
    { headers: { 'x-almoner-request': '' } },
  );
  expect(forged.status).toBe(403);
  const events = logged
    .split('\n')
    .filter((line) => line.includes('"stream":"security"'))
    .map((line) => JSON.parse(line));
  const of = (reply: { headers: Headers }) =>
    events.filter(({ requestId }) => requestId === reply.headers.get('x-request-id'));
  expect(of(revealed)).toMatchObject([
    { event: 'bank-details.revealed', record: id, address: '127.0.0.1' },
  ]);
  expect(of(revealed)[0].account).toMatch(/^[0-9a-f-]{36}$/);
  expect(of(refused)).toMatchObject([
    { event: 'permission.refused', account: auditor.id, code: 'shared.not-permitted', record: id },
  ]);
  expect(of(hidden)).toMatchObject([{ event: 'record.not-found' }]);
  expect(of(forged)).toMatchObject([{ event: 'request.forged' }]);
  expect(events.filter(({ event }) => event === 'bank-details.revealed')).toHaveLength(1);

  expect(logged).toContain(`/api/v1/${base}`);
  expect(logged).toContain('Bank details do not open');
  expect(logged).not.toMatch(/66374958|6637 4958|66374959|089999|08-99-9/);
});

it('starts in production only with a master key that opens something of what is stored', async () => {
  const config = test.app.get<Config>(CONFIG);
  const start = (more: Partial<Config>) =>
    new MasterKeyFits({ ...config, ...more }, test.app.get(UnitOfWork)).onModuleInit();
  const other = { id: '0123456789ab', bytes: Buffer.alloc(32, 1) };
  const masterKeys = { current: other, earlier: [] };
  await start({ environment: 'production' });
  await expect(start({ environment: 'production', masterKeys })).rejects.toThrow('opens none');
  const earlier = [config.masterKeys.current];
  await start({ environment: 'production', masterKeys: { current: other, earlier } });
  await start({ environment: 'development', masterKeys });
  await test.database.query('DELETE FROM bank_account_secrets');
  await start({ environment: 'production', masterKeys });
});
