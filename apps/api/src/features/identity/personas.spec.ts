import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp({ ALMONER_DEMO: 'false' });
});
afterAll(() => test.close());

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
