import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { dayFromToday } from '../../../test/days.js';

let test: TestApp;
let officer: Client;
let fundId: string;

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
  fundId = (await test.given.fund()).id;
});
afterAll(() => test.close());

const criterion = (code: string, weight: number) => ({
  code,
  title: `Criterion ${code}`,
  guidance: 'What good looks like',
  weight,
  questionKeys: ['need'],
});

const question = {
  key: 'need',
  title: 'Why is this needed?',
  hint: '',
  maxWords: 300,
  required: true,
};

function terms(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    fundId,
    title: 'Whole family support',
    opensOn: dayFromToday(-1),
    closesOn: dayFromToday(30),
    financialYears: ['2026-27', '2027-28'],
    themes: ['Families'],
    criteria: [criterion('A', 70), criterion('B', 30)],
    questions: [question],
    ...change,
  };
}

function allowed(view: { commands: { command: string; allowed: boolean }[] }): string[] {
  return view.commands.filter((c) => c.allowed).map((c) => c.command);
}

describe('the life of a call', () => {
  it('is drafted, changed, opened, prolonged and closed', async () => {
    const created = await officer.post('calls', terms());
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      status: 'draft',
      financialYears: ['2026-27', '2027-28'],
      acceptingApplications: false,
      criteria: [
        { code: 'A', weight: 70 },
        { code: 'B', weight: 30 },
      ],
    });
    expect(allowed(created.body)).toEqual(['edit', 'open']);
    const path = `calls/${created.body.id}`;
    const changed = await officer.patch(path, 1, { criteria: [criterion('Z', 100)] });
    expect(changed.body.criteria).toMatchObject([{ code: 'Z', weight: 100 }]);
    const opened = await officer.post(`${path}/open`);
    expect(opened.body).toMatchObject({ status: 'open', acceptingApplications: true, version: 3 });
    const longer = await officer.patch(path, 3, { closesOn: dayFromToday(60) });
    expect(longer.body.closesOn).toBe(dayFromToday(60));
    const closed = await officer.post(`${path}/close`);
    expect(closed.body).toMatchObject({ status: 'closed', acceptingApplications: false });
    expect(allowed(closed.body)).toEqual([]);
  });

  it('writes down what changed, criteria and all, but not what stayed', async () => {
    const { id } = (await officer.post('calls', terms())).body;
    await officer.patch(`calls/${id}`, 1, { title: 'Another title', closesOn: dayFromToday(31) });
    const [event] = await test.database.query<{ changes: { field: string }[] }>(
      `SELECT changes FROM audit_events WHERE subject_id = $1 AND action = 'calls.update'`,
      [id],
    );
    expect(event?.changes.map((c) => c.field)).toEqual(['closesOn', 'title']);
  });

  it('fixes the terms of an open call, since applicants write to what they read', async () => {
    const call = await test.given.call();
    const reply = await officer.patch(`calls/${call.id}`, 1, { criteria: [criterion('A', 100)] });
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe('/criteria');
    const kept = await officer.get(`calls/${call.id}`);
    expect(kept.body).toMatchObject({ version: 1, criteria: [{ weight: 60 }, { weight: 40 }] });
  });

  it.each([
    ['the day after its last day', dayFromToday(-1), [409, 'calls.last-day-passed']],
    ['on its last day', dayFromToday(0), [200, undefined]],
    ['the day before', dayFromToday(1), [200, undefined]],
  ])('is opened %s (%s): %j (dates)', async (_case, closesOn, answer) => {
    const days = { opensOn: dayFromToday(-40), closesOn };
    const { id } = (await officer.post('calls', terms(days))).body;
    const { commands } = (await officer.get(`calls/${id}`)).body;
    const offered = commands.find((c: { command: string }) => c.command === 'open');
    const reply = await officer.post(`calls/${id}/open`);
    expect([reply.status, reply.body.code]).toEqual(answer);
    expect(offered.allowed).toBe(reply.status === 200);
  });

  it('keeps the last day of an open call from passing unseen (dates)', async () => {
    const call = await test.given.call();
    const past = await officer.patch(`calls/${call.id}`, 1, { closesOn: dayFromToday(-1) });
    expect([past.status, past.body.errors[0].pointer]).toEqual([400, '/closesOn']);
    const today = await officer.patch(`calls/${call.id}`, 1, { closesOn: dayFromToday(0) });
    expect(today.status).toBe(200);
  });

  it('opens a call once and never reopens a closed one', async () => {
    const call = await test.given.call({ status: 'closed' });
    const reply = await officer.post(`calls/${call.id}/open`);
    expect(reply.status).toBe(409);
    expect(reply.body.code).toBe('shared.wrong-state');
  });

  it('refuses a call of a fund that is not an open-call fund', async () => {
    const fund = await test.given.fund({ kind: 'direct-award' });
    const reply = await officer.post('calls', terms({ fundId: fund.id }));
    expect(reply.status).toBe(422);
    expect(reply.body.code).toBe('calls.wrong-fund-kind');
  });

  it('refuses a stale version and one that is not sent, and changes nothing', async () => {
    const { id } = (await officer.post('calls', terms())).body;
    await officer.patch(`calls/${id}`, 1, { title: 'First' });
    expect((await officer.patch(`calls/${id}`, 1, { title: 'Second' })).status).toBe(412);
    expect((await officer.patch(`calls/${id}`, undefined, { title: 'Third' })).status).toBe(428);
    expect((await officer.get(`calls/${id}`)).body).toMatchObject({ title: 'First', version: 2 });
  });
});

describe('who sees a call', () => {
  it('hides drafts from organisations and offers them no command (isolation)', async () => {
    const fund = await test.given.fund();
    const draft = await test.given.call({ fund, status: 'draft' });
    const open = await test.given.call({ fund });
    const member = await test.as(await test.given.member(await test.given.organisation()));
    const listed = await member.get(`calls?fundId=${fund.id}`);
    expect(listed.body.items.map((c: { id: string }) => c.id)).toEqual([open.id]);
    expect((await member.get(`calls/${draft.id}`)).status).toBe(404);
    const view = await member.get(`calls/${open.id}`);
    expect(view.body).toMatchObject({ commands: [], criteria: [{ code: 'A' }, { code: 'B' }] });
  });

  it('hides the calls of other funds from an officer of one fund (permission)', async () => {
    const call = await test.given.call();
    const other = await test.given.fund();
    const limited = await test.as(await test.given.staff('fund-officer', other.id));
    expect((await limited.get(`calls/${call.id}`)).status).toBe(404);
    expect((await limited.post(`calls/${call.id}/close`)).status).toBe(404);
    expect((await limited.get('calls')).body.items).toEqual([]);
    expect((await limited.post('calls', terms())).status).toBe(404);
    expect((await limited.post('calls', terms({ fundId: other.id }))).status).toBe(201);
  });

  it('lets only who may edit, open or close a call do so (permission)', async () => {
    const call = await test.given.call();
    const member = await test.as(await test.given.member(await test.given.organisation()));
    const finance = await test.as(await test.given.staff('finance-officer'));
    for (const client of [member, finance]) {
      expect((await client.post('calls', terms())).status).toBe(403);
      expect((await client.patch(`calls/${call.id}`, 1, { title: 'X' })).status).toBe(403);
      expect((await client.post(`calls/${call.id}/open`)).status).toBe(403);
      expect((await client.post(`calls/${call.id}/close`)).status).toBe(403);
    }
  });

  it('pages through calls in order and exports them all', async () => {
    const fund = await test.given.fund();
    for (let n = 0; n < 3; n += 1) await test.given.call({ fund });
    const first = await officer.get(`calls?fundId=${fund.id}&sort=title&limit=2`);
    const cursor = encodeURIComponent(first.body.nextCursor);
    const second = await officer.get(`calls?fundId=${fund.id}&sort=title&limit=2&cursor=${cursor}`);
    const titles = [...first.body.items, ...second.body.items].map((c) => c.title);
    expect(titles).toEqual([...titles].sort());
    expect(new Set(titles).size).toBe(3);
    expect(second.body.nextCursor).toBeNull();
    const csv = await officer.get(`calls/export.csv?fundId=${fund.id}`);
    expect(csv.text.trim().split('\n')).toHaveLength(4);
  });
});

describe('bad input about calls', () => {
  it.each([
    ['weights that do not sum to 100', { criteria: [criterion('A', 99)] }, 400, '/criteria'],
    ['a weight of nothing', { criteria: [criterion('A', 0)] }, 400, '/criteria/0/weight'],
    [
      'a criterion twice',
      { criteria: [criterion('A', 50), criterion('A', 50)] },
      400,
      '/criteria/1/code',
    ],
    [
      'an unknown field of a criterion',
      { criteria: [{ ...criterion('A', 100), x: 1 }] },
      400,
      '/criteria/0/x',
    ],
    ['a list of numbers as questions', { questions: [7] }, 400, '/questions/0'],
    [
      'a question without a length',
      { questions: [{ ...question, maxWords: 0 }] },
      400,
      '/questions/0/maxWords',
    ],
    ['an impossible financial year', { financialYears: ['2026-28'] }, 400, '/financialYears'],
    ['a date that is none', { opensOn: '2026-02-30' }, 400, '/opensOn'],
    ['a close before the opening', { closesOn: dayFromToday(-2) }, 422, '/closesOn'],
    ['a fund that is no id', { fundId: 'CFF' }, 400, '/fundId'],
    ['an unknown field', { colour: 'red' }, 400, '/colour'],
  ])('refuses %s and names the field', async (_name, wrong, status, pointer) => {
    const reply = await officer.post('calls', terms(wrong));
    expect(reply.status).toBe(status);
    expect(reply.body.errors[0].pointer).toBe(pointer);
  });

  it('refuses fields where a command takes none', async () => {
    const call = await test.given.call();
    const reply = await officer.post(`calls/${call.id}/close`, { force: true });
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe('/force');
  });

  it('refuses a malformed id, cursor and status', async () => {
    expect((await officer.get('calls/seven')).status).toBe(400);
    expect((await officer.get('calls?cursor=x')).status).toBe(400);
    expect((await officer.get('calls?status=ajar')).status).toBe(400);
  });
});
