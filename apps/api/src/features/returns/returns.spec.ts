import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import type { GivenAward } from '../../../test/given.js';

let test: TestApp;
let officer: Client;
let editor: Client;
let certifier: Client;
let fund: { id: string; code: string };
let organisation: { id: string; name: string };
let award: GivenAward;
let people: { id: string };
let share: { id: string };

beforeAll(async () => {
  test = await startTestApp();
  fund = await test.given.fund();
  organisation = await test.given.organisation();
  award = await test.given.acceptedAward({ fund, organisation });
  officer = await test.as(await test.given.staff('fund-officer'));
  editor = await test.as(await test.given.member(organisation));
  certifier = await test.as(await test.given.member(organisation, 'organisation-certifier'));
  people = await test.given.indicator({ unit: 'people', rule: 'sum' });
  share = await test.given.indicator({ unit: 'percent', rule: 'ratio', fund_id: fund.id });
});
afterAll(() => test.close());

function wanted(period: string, values: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    awardId: award.id,
    kind: 'outcome',
    period,
    dueOn: '2026-01-31',
    indicatorIds: [people.id, share.id],
    ...values,
  };
}

const answers = () => [
  { indicatorId: people.id, value: 518, state: 'reported' },
  { indicatorId: share.id, numerator: 23, denominator: 30, state: 'reported' },
];

/** A return with answers that its editor has sent for certification. */
async function sent(period: string): Promise<{ id: string; version: number }> {
  const { body } = await officer.post('returns', wanted(period));
  expect(body.status).toBe('due');
  const written = await editor.patch(`returns/${body.id}`, body.version, {
    observations: answers(),
  });
  const reply = await editor.post(
    `returns/${body.id}/submit`,
    {},
    { ifMatch: written.body.version },
  );
  expect(reply.status).toBe(200);
  return reply.body;
}

describe('a return from schedule to acceptance', () => {
  it('is asked for, written, sent, certified by another person and accepted', async () => {
    const scheduled = await officer.post('returns', wanted('2021-22'));
    expect(scheduled.status).toBe(201);
    const { id } = scheduled.body;
    expect(scheduled.body).toMatchObject({
      status: 'due',
      statusWords: 'Due',
      opensOn: '2022-04-01',
      overdue: true,
      observations: [],
    });
    expect(scheduled.body.reference).toMatch(new RegExp(`^${fund.code}-R-\\d{4}-0001$`));
    expect(scheduled.body.questions.map((q: { rule: string }) => q.rule)).toEqual(['sum', 'ratio']);

    const written = await editor.patch(`returns/${id}`, scheduled.body.version, {
      narrative: 'A good year.',
      observations: [answers()[0]],
    });
    expect(written.body).toMatchObject({
      status: 'in-progress',
      statusWords: 'Started',
      narrative: 'A good year.',
    });
    const more = await editor.patch(`returns/${id}`, written.body.version, {
      observations: [answers()[1]],
    });
    expect(more.body.observations).toHaveLength(2);
    const submitted = await editor.post(`returns/${id}/submit`, {}, { ifMatch: more.body.version });
    expect(submitted.body.status).toBe('awaiting-certification');
    const certified = await certifier.post(`returns/${id}/certify`);
    expect(certified.body).toMatchObject({ status: 'submitted', statusWords: 'Being checked' });
    const accepted = await officer.post(`returns/${id}/accept`);
    expect(accepted.body).toMatchObject({ status: 'accepted', overdue: false });
    expect(accepted.body.submittedByName).toContain('organisation-editor');
    expect(accepted.body.certifiedByName).toContain('organisation-certifier');
    const events = await editor.get(`audit-events?subjectType=return&subjectId=${id}&sort=at`);
    expect(events.body.items.map((e: { action: string }) => e.action)).toEqual([
      'returns.schedule',
      'returns.write',
      'returns.write',
      'returns.submit',
      'returns.certify',
      'returns.accept',
    ]);
  });

  it('shows the figure of the last accepted return beside the next question', async () => {
    const next = await officer.post('returns', wanted('2022-23'));
    expect(next.body.questions[0].previous).toEqual({
      period: '2021-22',
      value: 518,
      numerator: null,
      denominator: null,
    });
  });

  it('goes back to its writer with the reason, from the certifier and from the funder', async () => {
    const { id } = await sent('2018-19');
    const back = await certifier.post(`returns/${id}/send-back`, { reason: 'Check the total' });
    expect(back.body).toMatchObject({
      status: 'in-progress',
      changesRequested: { reason: 'Check the total' },
    });
    await editor.post(`returns/${id}/submit`, {}, { ifMatch: back.body.version });
    await certifier.post(`returns/${id}/certify`);
    const changes = await officer.post(`returns/${id}/request-changes`, { reason: 'Say where' });
    expect(changes.body.status).toBe('changes-requested');
    const seen = await editor.get(`returns/${id}`);
    expect(seen.body).toMatchObject({
      statusWords: 'Changes needed',
      changesRequested: { reason: 'Say where' },
    });
    const rewritten = await editor.patch(`returns/${id}`, seen.body.version, {
      narrative: 'In Fife',
    });
    expect(rewritten.body.status).toBe('in-progress');
  });

  it('becomes due by its date only, and cannot be written before', async () => {
    const later = await officer.post('returns', wanted('2040-41', { dueOn: '2042-01-31' }));
    expect(later.body).toMatchObject({ status: 'not-due', opensOn: '2041-04-01', overdue: false });
    const early = await editor.patch(`returns/${later.body.id}`, later.body.version, {
      narrative: 'x',
    });
    expect(early.status).toBe(409);
    expect(early.body.code).toBe('returns.not-due-yet');
    await test.database.query(`UPDATE returns SET opens_on = '2026-01-01' WHERE id = $1`, [
      later.body.id,
    ]);
    const due = await editor.get('returns?status=due&period=2040-41');
    expect(due.body.items).toMatchObject([{ id: later.body.id, status: 'due' }]);
    const written = await editor.patch(`returns/${later.body.id}`, later.body.version, {
      narrative: 'Now it is open',
    });
    expect(written.body.status).toBe('in-progress');
  });
});

describe('separation of duties and permission', () => {
  it('refuses certification by who sent the return (separation)', async () => {
    const both = await test.given.member(organisation);
    await test.given.membership(both, organisation, 'organisation-certifier');
    const client = await test.as(both);
    const { body } = await officer.post('returns', wanted('2017-18'));
    const written = await client.patch(`returns/${body.id}`, body.version, {
      observations: answers(),
    });
    await client.post(`returns/${body.id}/submit`, {}, { ifMatch: written.body.version });
    const reply = await client.post(`returns/${body.id}/certify`);
    expect(reply.status).toBe(403);
    expect(reply.body.code).toBe('returns.same-person');
    const view = await client.get(`returns/${body.id}`);
    expect(view.body.commands).toContainEqual({
      command: 'certify',
      allowed: false,
      code: 'returns.same-person',
      reason: reply.body.detail,
    });
  });

  it('keeps writing and certifying to the organisation, reviewing and scheduling to the funder (permission)', async () => {
    const { id, version } = await sent('2016-17');
    expect((await officer.patch(`returns/${id}`, version, { narrative: 'x' })).status).toBe(403);
    expect((await officer.post(`returns/${id}/certify`)).status).toBe(403);
    expect((await editor.post(`returns/${id}/certify`)).status).toBe(403);
    expect((await certifier.post(`returns/${id}/accept`)).status).toBe(403);
    expect((await editor.post('returns', wanted('2015-16'))).status).toBe(403);
    expect((await editor.get(`returns/${id}`)).body.status).toBe('awaiting-certification');
  });

  it('acts once for the same idempotency key', async () => {
    const { id } = await sent('2014-15');
    const idempotencyKey = randomUUID();
    const first = await certifier.post(`returns/${id}/certify`, {}, { idempotencyKey });
    const again = await certifier.post(`returns/${id}/certify`, {}, { idempotencyKey });
    expect(again.body).toEqual(first.body);
  });
});

describe('isolation', () => {
  it('hides a return from another organisation, to read and to write', async () => {
    const { id, version } = await sent('2013-14');
    const stranger = await test.given.organisation();
    const other = await test.as(await test.given.member(stranger));
    const otherCertifier = await test.as(
      await test.given.member(stranger, 'organisation-certifier'),
    );
    expect((await other.get(`returns/${id}`)).status).toBe(404);
    expect((await other.patch(`returns/${id}`, version, { narrative: 'x' })).status).toBe(404);
    expect((await otherCertifier.post(`returns/${id}/certify`)).status).toBe(404);
    expect((await other.get('returns')).body.total.value).toBe(0);
  });

  it('keeps what is being written from staff until it is certified and sent (isolation)', async () => {
    const auditor = await test.as(await test.given.staff('auditor'));
    const { id } = await sent('1998-99');
    await certifier.post(`returns/${id}/send-back`, { reason: 'Look again.' });
    const { version } = (await editor.get(`returns/${id}`)).body;
    await editor.patch(`returns/${id}`, version, { narrative: 'Not for you yet.' });
    for (const reader of [officer, auditor]) {
      const view = (await reader.get(`returns/${id}`)).body;
      expect(view).toMatchObject({ unsent: true, narrative: '', observations: [] });
    }
    const history = await auditor.get(`audit-events?subjectType=return&subjectId=${id}`);
    expect(history.body.items).not.toEqual([]);
    expect(history.text).not.toMatch(/Not for you yet|"to":518\b/);
    const again = (await editor.get(`returns/${id}`)).body;
    expect(again).toMatchObject({ unsent: false, narrative: 'Not for you yet.' });
    await editor.post(`returns/${id}/submit`, {}, { ifMatch: again.version });
    await certifier.post(`returns/${id}/certify`);
    const view = (await officer.get(`returns/${id}`)).body;
    expect(view).toMatchObject({ unsent: false, narrative: 'Not for you yet.' });
    expect(view.observations).toHaveLength(2);
  });

  it('hides a return from an officer of another fund', async () => {
    const { id } = await sent('2012-13');
    const elsewhere = await test.given.fund();
    const limited = await test.as(await test.given.staff('fund-officer', elsewhere.id));
    expect((await limited.get(`returns/${id}`)).status).toBe(404);
    expect((await limited.post(`returns/${id}/accept`)).status).toBe(404);
    expect((await limited.post('returns', wanted('2011-12'))).status).toBe(404);
    expect((await limited.get('returns')).body.items).toEqual([]);
  });
});

describe('lists', () => {
  it('filters by overdue and exports what it lists', async () => {
    const late = await officer.get(`returns?awardId=${award.id}&overdue=true&sort=-dueOn`);
    expect(late.body.items.every((r: { overdue: boolean }) => r.overdue)).toBe(true);
    const rest = await officer.get(`returns?awardId=${award.id}&overdue=false`);
    const all = await officer.get(`returns?awardId=${award.id}`);
    expect(late.body.total.value + rest.body.total.value).toBe(all.body.total.value);
    const csv = await officer.get(`returns/export.csv?awardId=${award.id}&overdue=true`);
    expect(csv.text.trim().split('\n')).toHaveLength(late.body.total.value + 1);
  });

  it('follows its cursors through every sort without a gap', async () => {
    for (const sort of ['dueOn', '-submittedAt', 'organisationName', '-status', 'period']) {
      const seen = new Set<string>();
      let cursor = '';
      do {
        const page = await officer.get(`returns?limit=2&sort=${sort}${cursor}`);
        expect(page.status).toBe(200);
        for (const { id } of page.body.items) seen.add(id);
        cursor = page.body.nextCursor === null ? '' : `&cursor=${page.body.nextCursor}`;
      } while (cursor !== '');
      expect(seen.size).toBe((await officer.get('returns')).body.total.value);
    }
  });

  it.each([
    ['a malformed cursor', 'returns?cursor=x', '/cursor'],
    ['a malformed id', 'returns/1', '/id'],
    ['an unknown status', 'returns?status=lost', '/status'],
    ['an impossible period', 'returns?period=2021-23', '/period'],
  ])('refuses %s and names it', async (_name, path, pointer) => {
    const reply = await officer.get(path);
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe(pointer);
  });
});

describe('bad input', () => {
  it.each([
    ['a kind that cannot be asked for', { kind: 'spend' }, 400, '/kind'],
    ['an impossible period', { period: '2021-24' }, 400, '/period'],
    ['no indicator', { indicatorIds: [] }, 400, '/indicatorIds'],
    ['a malformed award', { awardId: 'x' }, 400, '/awardId'],
    ['a due day before it opens', { opensOn: '2026-02-01' }, 400, '/dueOn'],
    ['an unknown field', { colour: 'red' }, 400, '/colour'],
    ['an unknown indicator', { indicatorIds: [randomUUID()] }, 422, '/indicatorIds/0'],
  ])('refuses a schedule with %s and names the field', async (_name, values, status, pointer) => {
    const reply = await officer.post('returns', wanted('2009-10', values));
    expect(reply.status).toBe(status);
    expect(reply.body.errors[0].pointer).toBe(pointer);
  });

  it('refuses an indicator of another fund (isolation)', async () => {
    const foreign = await test.given.indicator({ fund_id: (await test.given.fund()).id });
    const reply = await officer.post('returns', wanted('2009-10', { indicatorIds: [foreign.id] }));
    expect(reply.status).toBe(422);
    expect(reply.body.code).toBe('shared.unknown-reference');
  });

  it('refuses a second return for the same award, kind and period', async () => {
    const reply = await officer.post('returns', wanted('2021-22'));
    expect(reply.status).toBe(409);
    expect(reply.body.code).toBe('shared.duplicate');
  });

  it('refuses to ask for a return before the award is accepted', async () => {
    const offered = await test.given.acceptedAward({ fund, organisation });
    await test.database.query(`UPDATE awards SET status = 'offered' WHERE id = $1`, [offered.id]);
    const reply = await officer.post('returns', wanted('2021-22', { awardId: offered.id }));
    expect(reply.body.code).toBe('returns.award-not-active');
  });

  it.each([
    ['a negative figure', { value: -1 }, 400, 'shared.invalid', '/observations/0/value'],
    [
      'a figure past the safe integer',
      { value: 2 ** 53 },
      400,
      'shared.invalid',
      '/observations/0/value',
    ],
    ['a figure as text', { value: '5' }, 400, 'shared.invalid', '/observations/0/value'],
    ['an unknown state', { state: 'lost' }, 400, 'shared.invalid', '/observations/0/state'],
    [
      'an unknown field of an answer',
      { colour: 1 },
      400,
      'shared.invalid',
      '/observations/0/colour',
    ],
    [
      'an indicator that is not asked',
      { indicatorId: randomUUID() },
      400,
      'shared.invalid',
      '/observations/0/indicatorId',
    ],
    [
      'a numerator above its denominator',
      { numerator: 31, denominator: 30 },
      422,
      'outcomes.numerator-above-denominator',
      '/observations/0/numerator',
    ],
  ])(
    'refuses %s, names the field and keeps what was there',
    async (_name, values, status, code, pointer) => {
      const { body: found } = await editor.get('returns?period=2022-23');
      const { id } = found.items[0];
      const before = (await editor.get(`returns/${id}`)).body;
      const observation = { indicatorId: people.id, state: 'reported', ...values };
      const reply = await editor.patch(`returns/${id}`, before.version, {
        observations: [observation],
      });
      expect(reply.status).toBe(status);
      expect(reply.body.code).toBe(code);
      expect(reply.body.errors[0].pointer).toBe(pointer);
      expect((await editor.get(`returns/${id}`)).body).toEqual(before);
    },
  );

  it('refuses a change without If-Match and with a stale one', async () => {
    const { body } = await officer.post('returns', wanted('2010-11'));
    const none = await editor.patch(`returns/${body.id}`, undefined, { narrative: 'x' });
    expect(none.status).toBe(428);
    await editor.patch(`returns/${body.id}`, body.version, { narrative: 'first' });
    const stale = await editor.patch(`returns/${body.id}`, body.version, { narrative: 'second' });
    expect(stale.status).toBe(412);
    const submit = await editor.post(`returns/${body.id}/submit`, {}, { ifMatch: body.version });
    expect(submit.status).toBe(412);
    expect((await editor.get(`returns/${body.id}`)).body.narrative).toBe('first');
  });

  it('refuses to send an incomplete return and says what is missing', async () => {
    const { body } = await officer.post('returns', wanted('2008-09'));
    const written = await editor.patch(`returns/${body.id}`, body.version, {
      observations: [{ indicatorId: share.id, numerator: 3, state: 'reported' }],
    });
    const reply = await editor.post(
      `returns/${body.id}/submit`,
      {},
      { ifMatch: written.body.version },
    );
    expect(reply.status).toBe(422);
    expect(reply.body.code).toBe('returns.incomplete');
    expect(reply.body.errors.map((e: { pointer: string }) => e.pointer).sort()).toEqual([
      '/observations',
      '/observations/0/denominator',
    ]);
  });

  it('refuses fields on a command that has none', async () => {
    const { id } = await sent('2007-08');
    const reply = await certifier.post(`returns/${id}/certify`, { force: true });
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe('/force');
  });

  it('refuses to ask for changes without a reason', async () => {
    const { id } = await sent('2006-07');
    await certifier.post(`returns/${id}/certify`);
    const reply = await officer.post(`returns/${id}/request-changes`, { reason: ' ' });
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe('/reason');
  });
});
