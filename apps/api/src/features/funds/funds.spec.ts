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

const FUND = { code: 'NEWF', name: 'A new fund', kind: 'open-call' };

describe('funds', () => {
  it('shows an amount that is not published as null, never as zero', async () => {
    const created = await officer.post('funds', { ...FUND, amountNote: 'named without a figure' });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ annualAmountPence: null, totalAmountPence: null });
    expect((await officer.get(`funds?q=${FUND.code}`)).body.items[0].annualAmountPence).toBeNull();
  });

  it('shows which earlier fund a fund replaces, on both funds', async () => {
    const earlier = await test.given.fund({ name: 'Earlier' });
    const later = await officer.post('funds', {
      ...FUND,
      code: 'LATER',
      replacesFundIds: [earlier.id],
    });
    expect(later.body.replaces).toMatchObject([{ id: earlier.id, name: 'Earlier' }]);
    expect((await officer.get(`funds/${earlier.id}`)).body.replacedBy).toMatchObject([
      { id: later.body.id },
    ]);
    const other = await test.given.fund();
    const path = `funds/${later.body.id}`;
    const changed = await officer.patch(path, 1, { replacesFundIds: [other.id] });
    const history = await officer.get(`audit-events?subjectType=fund&subjectId=${later.body.id}`);
    expect(history.body.items[0].changes).toEqual([
      { field: 'replacesFundIds', from: [earlier.id], to: [other.id] },
    ]);
    expect(changed.body.version).toBe(2);
    const itself = await officer.patch(path, 2, {
      replacesFundIds: [later.body.id],
    });
    expect(itself.body).toMatchObject({ code: 'funds.replaces-itself', status: 422 });
  });

  it('keeps the history of a change with what it was before', async () => {
    const fund = await test.given.fund({ name: 'Before' });
    const changed = await officer.patch(`funds/${fund.id}`, 1, {
      name: 'After',
      annualAmountPence: 5,
    });
    expect(changed.body).toMatchObject({ name: 'After', annualAmountPence: 5, version: 2 });
    const history = await officer.get(`audit-events?subjectType=fund&subjectId=${fund.id}`);
    expect(history.body.items[0].changes).toEqual(
      expect.arrayContaining([
        { field: 'name', from: 'Before', to: 'After' },
        { field: 'annualAmountPence', from: null, to: 5 },
      ]),
    );
  });

  it.each([
    ['a code in small letters', { ...FUND, code: 'small' }, 400],
    ['a code that is taken', { ...FUND, code: 'TAKEN' }, 409],
    [
      'a programme that is not there',
      { ...FUND, code: 'NOPROG', programmeId: crypto.randomUUID() },
      422,
    ],
  ])('refuses %s', async (_name, body, status) => {
    await test.given.fund({ code: `TAKEN` }).catch(() => undefined);
    expect((await officer.post('funds', body)).status).toBe(status);
  });

  it('makes no fund for an officer of one fund only (fund scope)', async () => {
    const fund = await test.given.fund();
    const limited = await test.as(await test.given.staff('fund-officer', fund.id));
    const reply = await limited.post('funds', { ...FUND, code: 'SNEAK' });
    expect(reply.status).toBe(403);
    expect((await officer.get('funds?q=SNEAK')).body.items).toEqual([]);
  });
});
