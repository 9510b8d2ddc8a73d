import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { DemonstrationAccounts } from './demonstration-accounts.js';
import { hashPublishedPassword } from './passwords.js';
import { PeopleQueries } from './people.queries.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp({ ALMONER_DEMO: 'false' });
});
afterAll(() => test.close());

describe('a server of production', () => {
  it('does not start on a database with accounts that anybody can use, unless allowed by name', async () => {
    const config = test.app.get<Config>(CONFIG);
    const start = (more: Partial<Config>) =>
      new DemonstrationAccounts({ ...config, ...more }, test.app.get(PeopleQueries)).onModuleInit();
    const { id } = await test.given.staff('auditor');
    const give = (key: string | null, hash: string) =>
      test.database.query('UPDATE users SET persona_key = $1, password_hash = $2 WHERE id = $3', [
        key,
        hash,
        id,
      ]);
    await give(null, '!');
    await start({ environment: 'production' });
    for (const [key, hash] of [
      ['somebody', '!'],
      [null, await hashPublishedPassword('demonstration')],
    ] as const) {
      await give(key, hash);
      await expect(start({ environment: 'production' })).rejects.toThrow(
        'ALMONER_DEMO_IN_PRODUCTION',
      );
      await start({ environment: 'production', demonstrationInProduction: true });
      await start({ environment: 'development' });
    }
    await give(null, '!');
  });
});

// In a spec file of its own, because passport registers its strategies once per process: only one application can run
// in it.
describe('personas outside demonstration mode', () => {
  it('do not exist', async () => {
    const person = await test.given.staff('auditor');
    await test.database.query(`UPDATE users SET persona_key = 'auditor' WHERE id = $1`, [
      person.id,
    ]);
    expect((await test.anyone.get('demo/personas')).body.items).toEqual([]);
    const reply = await test.anyone.post('demo/personas/auditor/session');
    expect(reply.status).toBe(404);
    expect(reply.headers.get('set-cookie')).toBeNull();
  });
});
