import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { TEST_NOW } from '../../../test/days.js';

let test: TestApp;
let fund: { id: string };
let otherFund: { id: string };
let organisation: { id: string };
let officer: { id: string; name: string };
let member: { id: string; name: string };
let auditor: Client;
const awardId = randomUUID();

async function event(values: Record<string, unknown>): Promise<void> {
  await test.given.insert('audit_events', {
    at: TEST_NOW,
    action: 'awards.offer',
    subject_type: 'award',
    subject_id: awardId,
    request_id: 'given',
    ...values,
  });
}

beforeAll(async () => {
  test = await startTestApp();
  fund = await test.given.fund();
  otherFund = await test.given.fund();
  organisation = await test.given.organisation();
  officer = await test.given.staff('fund-officer');
  member = await test.given.member(organisation);
  auditor = await test.as(await test.given.staff('auditor'));
  const shared = { fund_id: fund.id, organisation_id: organisation.id };
  await event({ actor_id: officer.id, at: '2026-05-01T10:00:00Z', ...shared });
  await event({
    actor_id: member.id,
    at: '2026-05-02T22:59:59Z',
    action: 'awards.accept',
    ...shared,
  });
  await event({
    actor_id: officer.id,
    at: '2026-05-03T10:00:00Z',
    fund_id: fund.id,
    reason: 'ours',
  });
  await event({ actor_id: officer.id, fund_id: otherFund.id, subject_id: randomUUID() });
  await event({ actor_id: null, fund_id: fund.id, at: '2026-05-04T10:00:00Z' });
});
afterAll(() => test.close());

const history = `audit-events?subjectType=award&subjectId=${awardId}`;

describe('the history of a record', () => {
  it('shows staff who did what, newest first', async () => {
    const reply = await (await test.as(officer)).get(history);
    expect(reply.status).toBe(200);
    expect(reply.body.items.map((e: { actorName: string }) => e.actorName)).toEqual([
      'Almoner',
      officer.name,
      member.name,
      officer.name,
    ]);
    expect(reply.body.items[1]).toMatchObject({ reason: 'ours', requestId: 'given', changes: [] });
    expect(reply.body.total).toEqual({ value: 4, capped: false });
  });

  it('names staff "The funder" to an organisation, and shows it only its own events (isolation)', async () => {
    const reply = await (await test.as(member)).get(`${history}&sort=at`);
    expect(reply.body.items).toMatchObject([
      { actorName: 'The funder', actorId: null, action: 'awards.offer' },
      { actorName: member.name, actorId: member.id, action: 'awards.accept' },
    ]);
    expect(reply.text).not.toContain(officer.name);
  });

  it('shows another organisation nothing (isolation)', async () => {
    const stranger = await test.given.member(await test.given.organisation());
    const reply = await (await test.as(stranger)).get(history);
    expect(reply.body).toEqual({
      items: [],
      nextCursor: null,
      previousCursor: null,
      total: { value: 0, capped: false },
    });
  });

  it('shows an officer of another fund nothing (isolation)', async () => {
    const limited = await test.as(await test.given.staff('fund-officer', otherFund.id));
    expect((await limited.get(history)).body.items).toEqual([]);
  });

  it('is open to those alone who may read the record itself (permission)', async () => {
    const assessmentId = randomUUID();
    const about = { subject_type: 'assessment', subject_id: assessmentId, fund_id: fund.id };
    await event({ ...about, action: 'assessments.declare-conflict', reason: 'Her sister' });
    const path = `audit-events?subjectType=assessment&subjectId=${assessmentId}`;
    const finance = await test.as(await test.given.staff('finance-officer'));
    const [closed, open] = [await finance.get(path), await auditor.get(path)];
    expect(closed.body.items).toEqual([]);
    expect(open.body.items).toMatchObject([{ reason: 'Her sister' }]);
    expect((await finance.get(history)).body.items).toHaveLength(4);
  });

  it('exports the same events as CSV', async () => {
    const client = await test.as(officer);
    const reply = await client.get(
      `audit-events/export.csv?subjectType=award&subjectId=${awardId}`,
    );
    expect(reply.headers.get('content-type')).toContain('text/csv');
    expect(reply.text.trim().split('\n')).toHaveLength(5);
  });

  it.each([
    ['no subject', 'audit-events', '/subjectType'],
    [
      'an unknown kind of record',
      `audit-events?subjectType=spoon&subjectId=${awardId}`,
      '/subjectType',
    ],
    ['a malformed id', 'audit-events?subjectType=award&subjectId=1', '/subjectId'],
    ['a malformed cursor', `${history}&cursor=x`, '/cursor'],
    ['an unknown filter', `${history}&colour=red`, '/colour'],
  ])('refuses %s and names the field', async (_name, path, pointer) => {
    const reply = await auditor.get(path);
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe(pointer);
  });
});

describe('the audit log', () => {
  it('crosses records for the auditor, filtered by person, action and day in Scotland', async () => {
    const all = await auditor.get('audit-log');
    expect(all.body.total.value).toBe(6);
    const own = await auditor.get(`audit-log?actorId=${member.id}`);
    expect(own.body.items).toHaveLength(1);
    const offers = await auditor.get('audit-log?action=awards.offer&to=2026-05-01');
    expect(offers.body.items).toHaveLength(1);
    const day = await auditor.get('audit-log?from=2026-05-02&to=2026-05-02');
    expect(day.body.items.map((e: { action: string }) => e.action)).toEqual(['awards.accept']);
  });

  it('shows an auditor of one fund that fund alone (isolation)', async () => {
    const limited = await test.as(await test.given.staff('auditor', otherFund.id));
    expect((await limited.get('audit-log')).body.total.value).toBe(1);
  });

  it('is closed to officers and organisations (permission)', async () => {
    for (const person of [officer, member]) {
      const reply = await (await test.as(person)).get('audit-log');
      expect(reply.status).toBe(403);
    }
  });

  it('refuses a date that does not exist and names it', async () => {
    const reply = await auditor.get('audit-log?from=2026-02-30');
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe('/from');
  });
});
