import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { totalsOf } from '../../../test/conservation.js';

let test: TestApp;
let officer: Client;
let organisation: { id: string };
let fund: { id: string };
let line: { id: string };
let idempotencyKey: string | null;

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
  organisation = await test.given.organisation();
});
afterAll(() => test.close());

beforeEach(async () => {
  fund = await test.given.fund();
  line = await test.given.budgetLine(fund.id, 2026, 100_000);
  idempotencyKey = randomUUID();
});

function draft(amountPence = 1_000, client = officer): Promise<Reply> {
  const body = {
    fundId: fund.id,
    organisationId: organisation.id,
    title: 'Family support',
    directReason: 'Given by a test',
    amountPence,
    years: [{ financialYear: '2026-27', amountPence }],
  };
  return client.post('awards', body, { idempotencyKey });
}

async function awardsMade(): Promise<number> {
  return (await officer.get(`awards?fundId=${fund.id}`)).body.total.value;
}

describe('an Idempotency-Key', () => {
  it('sent 20 times in parallel acts once: one award, one reservation (money)', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => draft()));
    const done = replies.filter((reply) => reply.status === 201);
    const others = replies.filter((reply) => reply.status !== 201);
    expect(done.length).toBeGreaterThanOrEqual(1);
    for (const reply of done) expect(reply.body).toEqual(done[0]!.body);
    for (const reply of others) {
      expect([reply.status, reply.body.code]).toEqual([409, 'idempotency.in-flight']);
    }
    expect(await awardsMade()).toBe(1);
    expect(await totalsOf(test.database, line.id)).toMatchObject({ reserved: 1_000 });
  });

  it('sent again later gives the stored reply and does nothing (money)', async () => {
    const first = await draft();
    const again = await draft();
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await awardsMade()).toBe(1);
    expect(await totalsOf(test.database, line.id)).toMatchObject({ reserved: 1_000 });
  });

  it('cannot be used for another body or another command', async () => {
    const { id } = (await draft()).body;
    const otherBody = await draft(2_000);
    expect([otherBody.status, otherBody.body.code]).toEqual([422, 'idempotency.key-reused']);
    const otherCommand = await officer.post(
      `awards/${id}/withdraw`,
      { reason: 'x' },
      { idempotencyKey },
    );
    expect([otherCommand.status, otherCommand.body.code]).toEqual([422, 'idempotency.key-reused']);
    expect(await awardsMade()).toBe(1);
  });

  it('belongs to one person: the same key of another is another command', async () => {
    const colleague = await test.as(await test.given.staff('fund-officer'));
    const mine = await draft();
    const theirs = await draft(2_000, colleague);
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(await awardsMade()).toBe(2);
  });

  it('of a refused command can be used again: nothing was done under it', async () => {
    expect((await draft(100_001)).body.code).toBe('budgets.insufficient');
    expect((await draft(100_000)).status).toBe(201);
  });

  it.each([
    ['missing', null, 'idempotency.key-required'],
    ['too short', 'abc', 'shared.invalid'],
    ['too long', 'k'.repeat(129), 'shared.invalid'],
  ])('that is %s is refused and nothing is done', async (_name, key, code) => {
    idempotencyKey = key;
    const reply = await draft();
    expect([reply.status, reply.body.code]).toEqual([400, code]);
    expect(await awardsMade()).toBe(0);
  });
});
