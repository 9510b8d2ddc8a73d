import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { lineFaults } from '../../../test/conservation.js';
import { dayFromToday } from '../../../test/days.js';
import { assessNoSubsidy } from '../../../test/given.js';
import { statementsOf } from '../../../test/statements.js';

const LAST_DAY = dayFromToday(40);

let test: TestApp;
let officer: Client;
let second: Client;
let names: { officer: string };
let fund: { id: string };
let line: { id: string };
let organisation: { id: string };

beforeAll(async () => {
  test = await startTestApp();
  const drafter = await test.given.staff('fund-officer');
  names = { officer: drafter.name };
  officer = await test.as(drafter);
  second = await test.as(await test.given.staff('fund-officer'));
  organisation = await test.given.organisation();
});
afterAll(() => test.close());

beforeEach(async () => {
  fund = await test.given.fund();
  line = await test.given.budgetLine(fund.id, 2026, 1_000_000);
});

async function drafts(count: number, client = officer): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { body } = await client.post('awards', {
      fundId: fund.id,
      organisationId: organisation.id,
      title: `Award ${n}`,
      directReason: 'Given by a test',
      amountPence: 1_000,
      years: [{ financialYear: '2026-27', amountPence: 1_000 }],
    });
    ids.push(body.id);
  }
  if (ids.length > 0) await assessNoSubsidy(client, ...ids);
  return ids;
}

async function statuses(ids: readonly string[]): Promise<Set<string>> {
  const rows = await test.database.query<{ status: string }>(
    'SELECT status FROM awards WHERE id = ANY ($1)',
    [ids],
  );
  return new Set(rows.map(({ status }) => status));
}

describe('several awards at once', () => {
  it('approves them with as many statements as it takes for one', async () => {
    const [one, ...many] = await drafts(13);
    const approve = async (awardIds: unknown[]) =>
      expect((await second.post('awards/approve', { awardIds })).status).toBe(200);
    const forOne = await statementsOf(() => approve([one]));
    expect(forOne).toBeGreaterThan(5);
    expect(await statementsOf(() => approve(many))).toBe(forOne);
    const outbox = await test.database.query(
      `SELECT DISTINCT actor_id, payload->'changes'->0->>'to' AS "to" FROM outbox_events
        WHERE action = 'awards.approve' AND subject_id = ANY ($1)`,
      [many],
    );
    expect(outbox).toMatchObject([{ to: 'approved' }]);
  });

  it('approves and offers 30 awards, each with its own record', async () => {
    const awardIds = await drafts(30);
    const approved = await second.post('awards/approve', { awardIds });
    expect(approved.body).toMatchObject({ count: 30, amountPence: 30_000 });
    expect(await statuses(awardIds)).toEqual(new Set(['approved']));
    const offered = await officer.post('awards/offer', { awardIds, expiresOn: LAST_DAY });
    expect(offered.status).toBe(200);
    expect(offered.body.awards[7]).toMatchObject({ id: awardIds[7], status: 'offered' });
    const events = await test.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_events WHERE action IN ('awards.approve', 'awards.offer')
         AND subject_id = ANY ($1)`,
      [awardIds],
    );
    expect(events[0]!.n).toBe(60);
    expect(await lineFaults(test.database, line.id)).toEqual([]);
  });

  it('refuses all for the one that the same person drafted, and names it (separation)', async () => {
    const others = await drafts(2, second);
    const [mine] = await drafts(1);
    const awardIds = [others[0]!, mine!, others[1]!];
    const reply = await officer.post('awards/approve', { awardIds });
    expect(reply.status).toBe(403);
    expect(reply.body.code).toBe('separation.same-person');
    expect(reply.body.errors).toHaveLength(1);
    expect(reply.body.errors[0].pointer).toBe('/awardIds/1');
    expect(reply.body.errors[0].detail).toContain(`${names.officer} drafted this award`);
    expect(await statuses(awardIds)).toEqual(new Set(['drafted']));
  });

  it('refuses all for those in another state, each by its place', async () => {
    const awardIds = await drafts(4);
    await second.post(`awards/${awardIds[1]}/approve`);
    await second.post(`awards/${awardIds[3]}/approve`);
    const reply = await second.post('awards/approve', { awardIds });
    expect(reply.status).toBe(409);
    expect(reply.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual([
      '/awardIds/1',
      '/awardIds/3',
    ]);
    expect((await officer.post('awards/offer', { awardIds })).body.errors).toHaveLength(2);
    expect(await statuses([awardIds[0]!, awardIds[2]!])).toEqual(new Set(['drafted']));
  });

  it('refuses no awards, one that is there twice, and one of a fund out of reach (isolation)', async () => {
    const [id] = await drafts(1);
    expect((await second.post('awards/approve', { awardIds: [] })).body.errors).toMatchObject([
      { pointer: '/awardIds' },
    ]);
    expect((await second.post('awards/approve', { awardIds: [id, id] })).body.errors).toMatchObject(
      [{ pointer: '/awardIds/1' }],
    );
    const elsewhere = await test.given.fund();
    const stranger = await test.as(await test.given.staff('fund-officer', elsewhere.id));
    const reply = await stranger.post('awards/approve', { awardIds: [id] });
    expect([reply.status, reply.body.errors[0].pointer]).toEqual([404, '/awardIds/0']);
  });

  it('approves each award once though two people approve the same batch in another order', async () => {
    const awardIds = await drafts(12);
    const third = await test.as(await test.given.staff('fund-officer'));
    const replies = await Promise.all([
      second.post('awards/approve', { awardIds }),
      third.post('awards/approve', { awardIds: [...awardIds].reverse() }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await statuses(awardIds)).toEqual(new Set(['approved']));
  });

  it('offers all with the same last day, and none with a day that is past', async () => {
    const awardIds = await drafts(2);
    await second.post('awards/approve', { awardIds });
    const past = await officer.post('awards/offer', { awardIds, expiresOn: '2020-01-01' });
    expect(past.status).toBeGreaterThanOrEqual(400);
    expect(await statuses(awardIds)).toEqual(new Set(['approved']));
    await officer.post('awards/offer', { awardIds, expiresOn: LAST_DAY });
    const { body } = await officer.get(`awards/${awardIds[1]}`);
    expect(body.expiresOn).toBe(LAST_DAY);
  });
});

describe('the check before a batch', () => {
  it('shows what each award would answer, and the totals by fund and year', async () => {
    const awardIds = [...(await drafts(2)), ...(await drafts(1, second))];
    const { body } = await second.post('awards/check', { command: 'approve', awardIds });
    expect(body.amountPence).toBe(3_000);
    expect(body.totals).toMatchObject([
      { fundId: fund.id, financialYear: '2026-27', count: 3, amountPence: 3_000 },
    ]);
    expect(body.awards.map((a: { allowed: boolean }) => a.allowed)).toEqual([true, true, false]);
    expect(body.awards[2].reason).toContain('drafted this award');
    expect(await statuses(awardIds)).toEqual(new Set(['drafted']));
  });
});
