import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { SENDABLE_YEAR } from '../../../test/given-payment-runs.js';
import { GivenPayments, type GivenPerson } from '../../../test/given-payments.js';
import { dayFromToday } from '../../../test/days.js';
import type { GivenAward } from '../../../test/given.js';

let test: TestApp;
let payments: GivenPayments;
let award: GivenAward;
let lender: GivenPerson;
let standIn: { id: string; name: string };
let client: Client;

beforeAll(async () => {
  test = await startTestApp();
  payments = await GivenPayments.of(test);
});
afterAll(() => test.close());

beforeEach(async () => {
  award = await test.given.acceptedAward({ startYear: SENDABLE_YEAR });
  lender = await payments.approver();
  standIn = await test.given.staff('fund-officer');
  client = await test.as(standIn);
});

function delegation(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    toUserId: standIn.id,
    startsOn: dayFromToday(0),
    endsOn: dayFromToday(7),
    reason: 'Leave',
    ...changes,
  };
}

function offer(changes: Record<string, unknown> = {}): Promise<Reply> {
  return lender.client.post('delegations', delegation(changes));
}

/** Offers a delegation, which the stand-in accepts where it could be offered. */
async function lend(changes: Record<string, unknown> = {}): Promise<Reply> {
  const offered = await offer(changes);
  if (offered.refused) return offered;
  return client.post(`delegations/${offered.body.id}/accept`);
}

/** Gives a delegation other days, as if it had been made for them. */
async function moveDays(id: string, startsOn: string, endsOn: string): Promise<void> {
  const moved = await test.database.query(
    `UPDATE approval_delegations SET starts_on = $2, ends_on = $3 WHERE id = $1 RETURNING id`,
    [id, startsOn, endsOn],
  );
  expect(moved).toHaveLength(1);
}

function outcome({ status, body }: Reply): [number, string] {
  return [status, body.code ?? body.status];
}

describe('a delegation while it runs', () => {
  it('lets the stand-in approve, in the name of the lender', async () => {
    const id = await payments.requested(award, 400);
    expect((await client.post(`payments/${id}/approve`)).status).toBe(403);
    const made = await lend();
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({
      fromName: lender.name,
      toName: standIn.name,
      fundIds: null,
      state: 'running',
    });
    const approved = await client.post(`payments/${id}/approve`);
    expect(approved.body).toMatchObject({
      status: 'approved',
      approvals: [{ approvedByName: standIn.name, onBehalfOfName: lender.name }],
    });
    const { body } = await lender.client.get(`delegations/${made.body.id}`);
    expect(body.approvals).toBe(1);
  });

  it('counts both people: neither the lender nor the stand-in does anything else (separation)', async () => {
    await lend();
    const id = await payments.requested(award, 400);
    await client.post(`payments/${id}/approve`);
    const release = await lender.client.post(`payments/${id}/release`);
    expect(outcome(release)).toEqual([403, 'separation.same-person']);
    expect(release.body.detail).toContain(lender.name);
  });

  it('is refused for a payment that the lender requested (separation)', async () => {
    await test.given.insert('role_assignments', { user_id: lender.id, role: 'finance-officer' });
    await lend();
    const id = await payments.planned(award, 400);
    await lender.client.post(`payments/${id}/request`, { statementOfNeed: 'Rent' });
    const reply = await client.post(`payments/${id}/approve`);
    expect(outcome(reply)).toEqual([403, 'separation.same-person']);
    expect(reply.body.detail).toContain(lender.name);
  });

  it('gives two approvals to no two names of the same people (separation)', async () => {
    await payments.levels(award.fundId, 100, null);
    await lend();
    const id = await payments.requested(award, 101);
    expect((await lender.client.post(`payments/${id}/approve`)).status).toBe(200);
    expect(outcome(await client.post(`payments/${id}/approve`))).toEqual([
      403,
      'separation.same-person',
    ]);
  });

  it('shows the person what they may do now, and where for', async () => {
    await lend({ fundIds: [award.fundId] });
    const { permissions, standsInFor } = (await client.get('session')).body;
    expect(standsInFor).toEqual([lender.name]);
    expect(permissions).toContainEqual({
      permission: 'payments.approve',
      everywhere: false,
      fundIds: [award.fundId],
    });
  });

  it('reaches the funds it was made for (scope)', async () => {
    const elsewhere = await test.given.acceptedAward({ startYear: SENDABLE_YEAR });
    await lend({ fundIds: [award.fundId] });
    const other = await payments.requested(elsewhere, 400);
    expect((await client.post(`payments/${other}/approve`)).status).toBe(404);
    const id = await payments.requested(award, 400);
    expect((await client.post(`payments/${id}/approve`)).status).toBe(200);
  });
});

describe('the days on which a delegation counts', () => {
  it.each([
    ['before its first day', dayFromToday(1), dayFromToday(2), 403],
    ['from its first day', dayFromToday(0), dayFromToday(2), 200],
    ['until its last day', dayFromToday(-3), dayFromToday(0), 200],
    ['after its last day', dayFromToday(-3), dayFromToday(-1), 403],
  ])('%s', async (_name, startsOn, endsOn, status) => {
    const { status: made, body } = await lend();
    expect(made).toBe(200);
    await moveDays(body.id, startsOn, endsOn);
    const id = await payments.requested(award, 400);
    expect((await client.post(`payments/${id}/approve`)).status).toBe(status);
  });

  it('are over once the lender ended it early, at once', async () => {
    const { id: delegationId } = (await lend()).body;
    const stranger = await payments.approver();
    expect(outcome(await stranger.client.post(`delegations/${delegationId}/end`))).toEqual([
      403,
      'delegations.not-yours',
    ]);
    const ended = await lender.client.post(`delegations/${delegationId}/end`);
    expect(ended.body).toMatchObject({ state: 'ended', stateWords: 'Ended early' });
    const id = await payments.requested(award, 400);
    expect((await client.post(`payments/${id}/approve`)).status).toBe(403);
    expect((await lender.client.post(`delegations/${delegationId}/end`)).status).toBe(409);
  });

  it('are over once the lender lost the role (permission)', async () => {
    await lend();
    await test.database.query('DELETE FROM role_assignments WHERE user_id = $1', [lender.id]);
    const id = await payments.requested(award, 400);
    expect((await client.post(`payments/${id}/approve`)).status).toBe(403);
  });
});

describe('a delegation that was offered', () => {
  it('lends nothing before the stand-in accepts it, and nothing where they decline', async () => {
    const { id: delegationId, state } = (await offer()).body;
    expect(state).toBe('offered');
    const id = await payments.requested(award, 400);
    expect((await client.post(`payments/${id}/approve`)).status).toBe(403);
    expect((await client.get('session')).body.standsInFor).toEqual([]);
    const silent = await client.post(`delegations/${delegationId}/decline`, { reason: '' });
    expect(silent.body.errors[0].pointer).toBe('/reason');
    const declined = await client.post(`delegations/${delegationId}/decline`, {
      reason: 'Away too',
    });
    expect(declined.body).toMatchObject({ state: 'declined', answeredReason: 'Away too' });
    expect((await client.post(`payments/${id}/approve`)).status).toBe(403);
    expect((await client.post(`delegations/${delegationId}/accept`)).status).toBe(409);
  });

  it('is answered by the person to whom it is lent and nobody else, and waits on their home', async () => {
    const { id } = (await offer()).body;
    const stranger = await payments.approver();
    for (const by of [lender.client, stranger.client])
      expect(outcome(await by.post(`delegations/${id}/accept`))).toEqual([
        403,
        'delegations.not-to-you',
      ]);
    const waits = async (by: Client) => JSON.stringify((await by.get('home')).body).includes(id);
    expect([await waits(client), await waits(lender.client)]).toEqual([true, false]);
    expect((await client.post(`delegations/${id}/accept`)).body.state).toBe('running');
    expect(await waits(client)).toBe(false);
    const events = await lender.client.get(`audit-events?subjectType=delegation&subjectId=${id}`);
    expect(events.body.items.map((one: { action: string }) => one.action)).toEqual([
      'delegations.accept',
      'delegations.make',
    ]);
  });

  it('is taken back by the lender before it is answered', async () => {
    const { id } = (await offer()).body;
    expect((await lender.client.post(`delegations/${id}/end`)).body.state).toBe('ended');
    expect((await client.post(`delegations/${id}/accept`)).status).toBe(409);
  });

  it.each([
    ['92 days, both included', 91, 201],
    ['93 days', 92, 400],
  ])('is for at most 92 days by reference data: %s', async (_name, last, status) => {
    const reply = await offer({ endsOn: dayFromToday(last) });
    expect(reply.status).toBe(status);
    if (status === 400) expect(reply.body.errors[0].pointer).toBe('/endsOn');
  });

  it('never overlaps with another of the same two people, until that one is ended or declined', async () => {
    const first = await lend();
    const overlapping = { startsOn: dayFromToday(7), endsOn: dayFromToday(9) };
    expect(outcome(await offer(overlapping))).toEqual([409, 'delegations.overlap']);
    expect((await offer({ startsOn: dayFromToday(8), endsOn: dayFromToday(9) })).status).toBe(201);
    await lender.client.post(`delegations/${first.body.id}/end`);
    expect((await offer({ endsOn: dayFromToday(1) })).status).toBe(201);
  });

  it('is refused by the database where two overlap, and where somebody else answers', async () => {
    const { id } = (await offer()).body;
    const again = `INSERT INTO approval_delegations (from_user_id, to_user_id, starts_on, ends_on, reason, made_at)
      SELECT from_user_id, to_user_id, ends_on, ends_on, reason, made_at FROM approval_delegations WHERE id = $1`;
    await expect(test.database.query(again, [id])).rejects.toThrow(
      'ex_approval_delegations_overlap',
    );
    const forged = `UPDATE approval_delegations SET status = 'accepted', answered_at = made_at WHERE id = $1`;
    await expect(test.database.query(forged, [id])).rejects.toThrow('to whom it is lent');
  });
});

describe('making a delegation', () => {
  it('is for permissions of one’s own, so what is lent cannot be lent on (permission)', async () => {
    await lend();
    expect((await client.post('delegations', delegation({ toUserId: lender.id }))).status).toBe(
      403,
    );
    const ofOneFund = await payments.approver(award.fundId);
    const other = await test.given.fund();
    const lent = await ofOneFund.client.post('delegations', delegation());
    expect(lent.status).toBe(201);
    const beyond = await ofOneFund.client.post('delegations', delegation({ fundIds: [other.id] }));
    expect([403, 404]).toContain(beyond.status);
  });

  it('offers the people of the funder without oneself', async () => {
    const organisation = await test.given.organisation();
    const outside = await test.given.member(organisation);
    const ids = (await lender.client.get('delegations/stand-ins')).body.items.map(
      (person: { id: string }) => person.id,
    );
    expect(ids).toContain(standIn.id);
    expect(ids).not.toContain(lender.id);
    expect(ids).not.toContain(outside.id);
    expect(outcome(await lend({ toUserId: outside.id }))).toEqual([422, 'delegations.not-staff']);
    for (const role of ['auditor', 'administrator'] as const) {
      const { id } = await test.given.staff(role);
      expect(ids).not.toContain(id);
      expect((await lend({ toUserId: id })).body.errors[0].pointer).toBe('/toUserId');
    }
  });

  it.each([
    [
      'a last day before the first',
      { startsOn: dayFromToday(3), endsOn: dayFromToday(2) },
      '/endsOn',
      'Enter a day on or after the first',
    ],
    [
      'a period that is past',
      { startsOn: dayFromToday(-2), endsOn: dayFromToday(-1) },
      '/endsOn',
      'Enter a day that is not past',
    ],
    ['an impossible date', { startsOn: '2026-02-30' }, '/startsOn'],
    ['no reason', { reason: '' }, '/reason'],
    ['no fund', { fundIds: [] }, '/fundIds'],
    ['an unknown person', { toUserId: '01890000-0000-7000-8000-000000000000' }, '/toUserId'],
    ['an unknown field', { forever: true }, '/forever'],
  ])('refuses %s and names the field', async (_name, changes, pointer, detail?: string) => {
    const reply = await lend(changes);
    expect([400, 422]).toContain(reply.status);
    expect(reply.body.errors).toMatchObject([{ pointer, ...(detail && { detail }) }]);
  });
});

describe('the list of delegations', () => {
  it('filters by state and by oneself, and exports the same', async () => {
    const { id } = (await lend()).body;
    const next = { startsOn: dayFromToday(8), endsOn: dayFromToday(9) };
    const later = (await lend(next)).body;
    const ids = async (query: string): Promise<string[]> =>
      (await lender.client.get(`delegations?mine=true&${query}`)).body.items.map(
        (d: { id: string }) => d.id,
      );
    expect(await ids('')).toEqual([later.id, id]);
    expect(await ids('state=running')).toEqual([id]);
    expect(await ids('state=coming')).toEqual([later.id]);
    expect(await ids('state=ended')).toEqual([]);
    const csv = await lender.client.get('delegations/export.csv?mine=true&state=running');
    expect(csv.text).toContain(`${lender.name},${standIn.name},all`);
    const events = await lender.client.get(`audit-events?subjectType=delegation&subjectId=${id}`);
    expect(events.body.items[1]).toMatchObject({ action: 'delegations.make' });
  });

  it('tells nothing of other funds to somebody whose role is limited to one (fund scope)', async () => {
    const other = await test.given.acceptedAward({ startYear: SENDABLE_YEAR });
    const { body: ours } = await offer({ fundIds: [award.fundId] });
    const elsewhere = await payments.approver();
    const made = async (fundIds: string[] | undefined, from = elsewhere) =>
      (
        await from.client.post('delegations', {
          ...delegation({ fundIds }),
          toUserId: (await test.given.staff('fund-officer')).id,
        })
      ).body;
    const theirs = await made([other.fundId]);
    const both = await made([award.fundId, other.fundId]);
    const all = await made(undefined);
    const onlyElsewhere = await made(undefined, await payments.approver(other.fundId));
    const limited = await test.as(await test.given.staff('auditor', award.fundId));
    const { body: list, text } = await limited.get('delegations?limit=100');
    const shown = new Map(list.items.map((d: { id: string }) => [d.id, d]));
    expect([ours, both, all].map(({ id }) => shown.has(id))).toEqual([true, true, true]);
    expect([theirs, onlyElsewhere].map(({ id }) => shown.has(id))).toEqual([false, false]);
    expect(shown.get(both.id)).toMatchObject({
      fundIds: [award.fundId],
      fundCodes: [expect.anything()],
    });
    expect(text).not.toContain(other.fundId);
    expect((await limited.get(`delegations/${theirs.id}`)).status).toBe(404);
    expect((await limited.get(`delegations/${both.id}`)).text).not.toContain(other.fundId);
    const approver = await payments.approver(award.fundId);
    expect(outcome(await approver.client.post(`delegations/${theirs.id}/end`))).toEqual([
      404,
      'shared.not-found',
    ]);
    expect((await limited.get('delegations/export.csv')).text.split('\n')).toHaveLength(
      list.items.length + 2,
    );
  });

  it('is not for people of an organisation', async () => {
    const member = await test.as(await test.given.member(await test.given.organisation()));
    expect((await member.get('delegations')).status).toBe(403);
  });
});
