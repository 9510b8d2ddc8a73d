import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';

let test: TestApp;
let officer: Client;

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
});
afterAll(() => test.close());

describe('programmes', () => {
  it('computes £6.5m a year from £3.5m and £3m, and counts what is not published', async () => {
    const programme = await officer.post('programmes', {
      code: 'WFA',
      name: 'Whole Family Approach',
    });
    expect(programme.body).toMatchObject({ annualTotalPence: null, unpublishedFunds: 0 });
    const programme_id = programme.body.id;
    await test.given.fund({ programme_id, annual_amount_pence: 350_000_000 });
    await test.given.fund({ programme_id, annual_amount_pence: 300_000_000 });
    await test.given.fund({ programme_id, annual_amount_pence: null });
    const shown = await officer.get(`programmes/${programme_id}`);
    expect(shown.body).toMatchObject({ annualTotalPence: 650_000_000, unpublishedFunds: 1 });
    expect(shown.body.funds).toHaveLength(3);
  });

  it('counts only the funds that a limited officer sees (fund scope)', async () => {
    const programme = await test.given.programme();
    const mine = await test.given.fund({ programme_id: programme.id, annual_amount_pence: 100 });
    await test.given.fund({ programme_id: programme.id, annual_amount_pence: 900 });
    const limited = await test.as(await test.given.staff('fund-officer', mine.id));
    expect((await limited.get(`programmes/${programme.id}`)).body.annualTotalPence).toBe(100);
  });

  it('are made and changed by people of every fund, not of one (fund scope)', async () => {
    const programme = await test.given.programme({ name: 'Shared' });
    const mine = await test.given.fund({ programme_id: programme.id });
    const limited = await test.as(await test.given.staff('fund-officer', mine.id));
    const made = await limited.post('programmes', { code: 'MINE', name: 'Mine' });
    const changed = await limited.patch(`programmes/${programme.id}`, 1, { name: 'Mine' });
    expect([made.status, changed.status]).toEqual([403, 403]);
    expect((await officer.get(`programmes/${programme.id}`)).body.name).toBe('Shared');
  });

  it('refuses a code that is taken', async () => {
    await test.given.programme({ code: 'TAKEN' });
    const reply = await officer.post('programmes', { code: 'TAKEN', name: 'Again' });
    expect(reply.body).toMatchObject({
      status: 409,
      code: 'shared.duplicate',
      errors: [{ pointer: '/code' }],
    });
  });
});
