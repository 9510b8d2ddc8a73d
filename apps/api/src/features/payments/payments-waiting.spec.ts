import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { GivenPayments, type GivenPerson } from '../../../test/given-payments.js';
import { dayFromToday } from '../../../test/days.js';
import type { GivenAward } from '../../../test/given.js';

let test: TestApp;
let payments: GivenPayments;
let award: GivenAward;
let first: GivenPerson;
let second: GivenPerson;

beforeAll(async () => {
  test = await startTestApp();
  payments = await GivenPayments.of(test);
  first = await payments.approver();
  second = await payments.approver();
});
afterAll(() => test.close());

beforeEach(async () => {
  award = await test.given.acceptedAward();
  await payments.levels(award.fundId, 1_000, null);
});

async function atHome({ client }: GivenPerson, key: string): Promise<string[]> {
  const { sections } = (await client.get('home')).body;
  const section = sections.find((one: { key: string }) => one.key === key);
  return section.items.map((item: { subjectId: string }) => item.subjectId);
}

async function listed({ client }: GivenPerson): Promise<string[]> {
  const reply = await client.get(`payments?waitingForMe=true&fundId=${award.fundId}`);
  return reply.body.items.map((payment: { id: string }) => payment.id);
}

describe('a payment waits', () => {
  it('for every approver until each level is given, and never for who gave one (separation)', async () => {
    const id = await payments.requested(award, 1_001);
    expect(await atHome(first, 'payments-to-approve')).toContain(id);
    expect(await listed(first)).toEqual([id]);
    expect(await listed(payments.requester)).toEqual([]);
    await first.client.post(`payments/${id}/approve`);
    expect(await atHome(first, 'payments-to-approve')).not.toContain(id);
    expect(await listed(first)).toEqual([]);
    expect(await atHome(second, 'payments-to-approve')).toContain(id);
    await second.client.post(`payments/${id}/approve`);
    expect(await listed(second)).toEqual([]);
    const third = await payments.approver();
    expect(await atHome(third, 'payments-to-release')).toContain(id);
    expect(await listed(third)).toEqual([id]);
  });

  it('for who approves in somebody’s name, while that lasts', async () => {
    const id = await payments.requested(award, 400);
    const officer = await test.given.staff('fund-officer');
    const standIn = { ...officer, client: await test.as(officer) };
    expect(await listed(standIn)).toEqual([]);
    const made = await first.client.post('delegations', {
      toUserId: standIn.id,
      fundIds: [award.fundId],
      startsOn: dayFromToday(0),
      endsOn: dayFromToday(1),
      reason: 'Leave',
    });
    expect(await listed(standIn)).toEqual([]);
    await standIn.client.post(`delegations/${made.body.id}/accept`);
    expect(await atHome(standIn, 'payments-to-approve')).toEqual([id]);
    expect(await listed(standIn)).toEqual([id]);
    await first.client.post(`delegations/${made.body.id}/end`);
    expect(await listed(standIn)).toEqual([]);
  });

  it('for who had requested it when it is sent back, and for nobody else', async () => {
    const id = await payments.requested(award, 400);
    await first.client.post(`payments/${id}/send-back`, { reason: 'Which month?' });
    expect(await atHome(payments.requester, 'payments-sent-back')).toContain(id);
    const other = await test.given.staff('finance-officer');
    const colleague = { ...other, client: await test.as(other) };
    expect(await atHome(colleague, 'payments-sent-back')).toEqual([]);
    await payments.requester.client.post(`payments/${id}/request`, { statementOfNeed: 'May' });
    expect(await atHome(payments.requester, 'payments-sent-back')).not.toContain(id);
  });

  it('on hold, for those who can resume it', async () => {
    const id = await payments.requested(award, 400);
    await payments.planner.client.post(`payments/${id}/hold`, { reason: 'Lease' });
    expect(await atHome(payments.planner, 'payments-on-hold')).toContain(id);
    expect(await atHome(first, 'payments-on-hold')).toContain(id);
    expect(await atHome(first, 'payments-to-approve')).not.toContain(id);
  });
});

describe('the list of payments', () => {
  it('is narrowed by the first day that they are due', async () => {
    const id = await payments.planned(award, 400);
    const due = async (from: string): Promise<string[]> =>
      (await first.client.get(`payments?fundId=${award.fundId}&dueFrom=${from}`)).body.items.map(
        (payment: { id: string }) => payment.id,
      );
    expect(await due('2026-12-01')).toEqual([id]);
    expect(await due('2026-12-02')).toEqual([]);
  });
});
