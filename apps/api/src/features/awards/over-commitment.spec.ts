import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { acceptOffer, approveAward } from '../../../test/given.js';
import { lineFaults, totalsOf } from '../../../test/conservation.js';

const CLIENTS = 64;

let test: TestApp;
let clients: Client[];
let organisation: { id: string };
let certifier: Client;
let fund: { id: string };

beforeAll(async () => {
  test = await startTestApp();
  const people = await Promise.all(
    Array.from({ length: CLIENTS }, () => test.given.staff('fund-officer')),
  );
  clients = await Promise.all(people.map((person) => test.as(person)));
  organisation = await test.given.organisation();
  certifier = await test.as(await test.given.member(organisation, 'organisation-certifier'));
});
afterAll(() => test.close());

beforeEach(async () => {
  fund = await test.given.fund();
});

function draft(client: Client, years: Record<string, number>): Promise<Reply> {
  return client.post('awards', {
    fundId: fund.id,
    organisationId: organisation.id,
    title: 'Family support',
    directReason: 'Given by a test',
    amountPence: Object.values(years).reduce((sum, pence) => sum + pence),
    years: Object.entries(years).map(([financialYear, amountPence]) => ({
      financialYear,
      amountPence,
    })),
  });
}

/** Drafts an award; where that succeeds, the next client approves it. */
async function draftAndApprove(index: number, years: Record<string, number>): Promise<Reply> {
  const drafted = await draft(clients[index]!, years);
  if (drafted.status !== 201) return drafted;
  return approveAward(clients[(index + 1) % CLIENTS]!, drafted.body.id);
}

function count(replies: readonly Reply[], status: number): number {
  return replies.filter((reply) => reply.status === status).length;
}

describe('a budget line under 64 officers at once', () => {
  it('never over-commits: exactly as many awards as it has room for win, and it stays balanced (money)', async () => {
    const room = 7;
    const line = await test.given.budgetLine(fund.id, 2026, room * 5_000 + 4_999);
    const replies = await Promise.all(
      clients.map((_client, index) => draftAndApprove(index, { '2026-27': 5_000 })),
    );
    expect(count(replies, 200)).toBe(room);
    const losers = replies.filter((reply) => reply.status !== 200);
    expect(new Set(losers.map((reply) => reply.body.code))).toEqual(
      new Set(['budgets.insufficient']),
    );
    expect(await totalsOf(test.database, line.id)).toMatchObject({
      reserved: 35_000,
      available: 4_999,
    });
    expect(await lineFaults(test.database, line.id)).toEqual([]);
    const kept = await clients[0]!.get(`awards?fundId=${fund.id}&status=approved`);
    expect(kept.body.total.value).toBe(room);
  });

  it('reserves all years of an award or none, whichever year is short (money)', async () => {
    const first = await test.given.budgetLine(fund.id, 2026, 64_000);
    const second = await test.given.budgetLine(fund.id, 2027, 5_000);
    const replies = await Promise.all(
      clients.map((client) => draft(client, { '2027-28': 1_000, '2026-27': 1_000 })),
    );
    expect(count(replies, 201)).toBe(5);
    expect(count(replies, 409)).toBe(CLIENTS - 5);
    for (const line of [first, second]) {
      expect(await totalsOf(test.database, line.id)).toMatchObject({ reserved: 5_000 });
      expect(await lineFaults(test.database, line.id)).toEqual([]);
    }
  });

  it('gives the last pound to one of two, in each of 30 races (money)', async () => {
    const races = Array.from({ length: 30 }, (_none, index) => 2030 + index);
    for (const startYear of races) {
      const line = await test.given.budgetLine(fund.id, startYear, 100);
      const year = `${startYear}-${String(startYear + 1).slice(-2)}`;
      const replies = await Promise.all([
        draft(clients[0]!, { [year]: 100 }),
        draft(clients[1]!, { [year]: 100 }),
      ]);
      expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409]);
      expect(await lineFaults(test.database, line.id)).toEqual([]);
    }
  });

  it('stays balanced while awards are drafted, withdrawn, accepted and declined at once (money)', async () => {
    const line = await test.given.budgetLine(fund.id, 2026, 20_000);
    const lives = clients.map(async (client, index) => {
      const other = clients[(index + 1) % CLIENTS]!;
      const { status, body } = await draft(client, { '2026-27': 1_000 });
      if (status !== 201) return;
      if (index % 3 === 0)
        return client.post(`awards/${body.id}/withdraw`, { reason: 'Drafted in error' });
      await approveAward(other, body.id);
      await client.post(`awards/${body.id}/offer`);
      return index % 3 === 1
        ? acceptOffer(certifier, body.id)
        : certifier.post(`awards/${body.id}/decline`, { reason: 'No thank you' });
    });
    const ends = (await Promise.all(lives)).filter((reply) => reply !== undefined);
    expect(ends.length).toBeGreaterThanOrEqual(20);
    expect(count(ends, 200)).toBe(ends.length);
    const accepted = ends.filter((reply) => reply.body.status === 'accepted').length;
    expect(await totalsOf(test.database, line.id)).toMatchObject({
      reserved: 0,
      committed: accepted * 1_000,
      available: 20_000 - accepted * 1_000,
    });
    expect(await lineFaults(test.database, line.id)).toEqual([]);
  });

  it('leads one approved application to one award, though all draft it at once (money)', async () => {
    const line = await test.given.budgetLine(fund.id, 2026, 1_000_000);
    const application = await test.given.approvedApplication({
      fund,
      organisation,
      amountPence: 1_000,
    });
    const years = [{ financialYear: '2026-27', amountPence: 1_000 }];
    const replies = await Promise.all(
      clients.map((client) =>
        client.post('awards', { applicationId: application.id, amountPence: 1_000, years }),
      ),
    );
    expect(count(replies, 201)).toBe(1);
    const losers = replies.filter((reply) => reply.status !== 201);
    expect(new Set(losers.map((reply) => reply.body.code))).toEqual(
      new Set(['awards.already-awarded']),
    );
    expect(await totalsOf(test.database, line.id)).toMatchObject({ reserved: 1_000 });
  });

  it('commits an offer once, though it is accepted 20 times at once (money)', async () => {
    const line = await test.given.budgetLine(fund.id, 2026, 1_000);
    const { id } = (await draft(clients[0]!, { '2026-27': 1_000 })).body;
    await approveAward(clients[1]!, id);
    await clients[1]!.post(`awards/${id}/offer`);
    const replies = await Promise.all(Array.from({ length: 20 }, () => acceptOffer(certifier, id)));
    expect([count(replies, 200), count(replies, 409)]).toEqual([1, 19]);
    expect(await totalsOf(test.database, line.id)).toMatchObject({ reserved: 0, committed: 1_000 });
    expect(await lineFaults(test.database, line.id)).toEqual([]);
  });
});

describe('the budget line itself', () => {
  it('refuses totals that do not add up or give more than there is, whoever writes them (money)', async () => {
    const line = await test.given.budgetLine(fund.id, 2026, 100);
    const write = (set: string) =>
      test.database.query(`UPDATE budget_lines SET ${set} WHERE id = $1`, [line.id]);
    await expect(write('available_pence = 99')).rejects.toThrow('ck_budget_lines_conserved');
    await expect(write('available_pence = -1, reserved_pence = 101')).rejects.toThrow(
      'ck_budget_lines_not_over_committed',
    );
    await expect(write('reserved_pence = -1, available_pence = 101')).rejects.toThrow(
      'ck_budget_lines_not_negative',
    );
  });
});
