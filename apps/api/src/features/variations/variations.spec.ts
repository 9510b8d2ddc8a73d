import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { lineFaults, totalsOf } from '../../../test/conservation.js';
import {
  givenVaried,
  givenVariation,
  inYears,
  SPARE_PENCE,
  VARIED_PENCE,
  type GivenVaried,
} from '../../../test/given-variations.js';

let test: TestApp;
let proposer: Client;
let approver: Client;
let people: { proposer: Client; approver: Client };
let organisation: { id: string };
let certifier: Client;
let given: GivenVaried;

beforeAll(async () => {
  test = await startTestApp();
  proposer = await test.as(await test.given.staff('fund-officer'));
  approver = await test.as(await test.given.staff('fund-officer'));
  people = { proposer, approver };
  organisation = await test.given.organisation();
  certifier = await test.as(await test.given.member(organisation, 'organisation-certifier'));
});
afterAll(() => test.close());

beforeEach(async () => {
  given = await givenVaried(test, organisation);
});

async function conserved(): Promise<void> {
  for (const line of given.lines) expect(await lineFaults(test.database, line.id)).toEqual([]);
}

describe('a variation from proposal to a new version of the award', () => {
  it('shows its effect before anything moves, and moves it when it is applied (money rules 3, 4 and 6)', async () => {
    const terms = { years: inYears(120_000, 30_000) };
    const id = await givenVariation(people, given.award, terms, 'approved');
    const before = (await proposer.get(`variations/${id}`)).body;
    expect(before).toMatchObject({
      kinds: ['amount', 'years'],
      amountBeforePence: VARIED_PENCE,
      amountAfterPence: 150_000,
      basedOnVersion: 1,
      awardVersion: 1,
      effect: [
        { financialYear: '2026-27', differencePence: 20_000, availablePence: SPARE_PENCE },
        { financialYear: '2027-28', beforePence: 0, afterPence: 30_000, status: 'indicative' },
      ],
    });
    expect(await totalsOf(test.database, given.lines[0].id)).toMatchObject({ committed: 100_000 });

    const applied = await proposer.post(`variations/${id}/apply`);
    expect(applied.status).toBe(200);
    expect(applied.body).toMatchObject({ status: 'applied', awardVersion: 2 });
    expect((await proposer.get(`awards/${given.award.id}`)).body).toMatchObject({
      amountPence: 150_000,
      years: [
        { financialYear: '2026-27', amountPence: 120_000, status: 'confirmed' },
        { financialYear: '2027-28', amountPence: 30_000, status: 'indicative' },
      ],
    });
    expect(await totalsOf(test.database, given.lines[0].id)).toMatchObject({
      available: 30_000,
      committed: 120_000,
    });
    expect(await totalsOf(test.database, given.lines[1].id)).toMatchObject({
      available: 20_000,
      reserved: 30_000,
      committed: 0,
    });
    await conserved();
  });

  it('is one journal of its own kind, one version and a history on both records', async () => {
    const id = await givenVariation(people, given.award, { years: inYears(60_000) }, 'approved');
    await proposer.post(`variations/${id}/apply`);
    const journals = await proposer.get(`budget-lines/${given.lines[0].id}/journals`);
    expect(journals.body.items[0]).toMatchObject({ kind: 'variation', subjectId: id });
    const { versions } = (await proposer.get(`awards/${given.award.id}/versions`)).body;
    expect(versions).toMatchObject([
      { number: 1, amountPence: 100_000 },
      { number: 2, amountPence: 60_000, cause: 'variation', causeId: id },
    ]);
    const own = await proposer.get(`audit-events?subjectType=variation&subjectId=${id}`);
    expect(own.body.items.map((event: { action: string }) => event.action)).toEqual([
      'variations.apply',
      'variations.approve',
      'variations.submit',
      'variations.propose',
    ]);
    const award = `audit-events?subjectType=award&subjectId=${given.award.id}`;
    expect((await certifier.get(award)).body.items[0]).toMatchObject({ action: 'awards.vary' });
    await conserved();
  });

  it('changes dates and scope without touching a budget', async () => {
    const terms = { title: 'A wider service', endsOn: '2027-01-31', areaCodes: ['S12000050'] };
    const id = await givenVariation(people, given.award, terms, 'approved');
    const applied = await proposer.post(`variations/${id}/apply`);
    expect(applied.body).toMatchObject({ kinds: ['dates', 'scope'], status: 'applied' });
    expect((await proposer.get(`awards/${given.award.id}`)).body).toMatchObject({
      title: 'A wider service',
      endsOn: '2027-01-31',
      areaCodes: ['S12000050'],
      amountPence: VARIED_PENCE,
    });
    await conserved();
  });

  it('reprofiles the same amount over other years', async () => {
    const terms = { years: inYears(70_000, 30_000) };
    const id = await givenVariation(people, given.award, terms, 'approved');
    const { body } = await proposer.post(`variations/${id}/apply`);
    expect(body).toMatchObject({ kinds: ['years', 'reprofile'], amountAfterPence: VARIED_PENCE });
    expect(await totalsOf(test.database, given.lines[0].id)).toMatchObject({ available: 80_000 });
    await conserved();
  });

  it('is rewritten while it is a draft, based on the award as it is then', async () => {
    const id = await givenVariation(people, given.award, { title: 'One' }, 'draft');
    const other = await givenVariation(people, given.award, { title: 'Two' }, 'approved');
    await proposer.post(`variations/${other}/apply`);
    const stale = await proposer.post(`variations/${id}/submit`);
    expect(stale.body).toMatchObject({ code: 'variations.award-changed' });
    const body = { reason: 'Again', years: inYears(90_000) };
    const edited = await proposer.patch(`variations/${id}`, 1, body);
    expect(edited.body).toMatchObject({ basedOnVersion: 2, after: { title: 'Two' }, version: 2 });
    expect((await proposer.patch(`variations/${id}`, 1, body)).status).toBe(412);
    expect((await proposer.post(`variations/${id}/submit`)).status).toBe(200);
  });
});

describe('what a variation refuses', () => {
  it('approval by who proposed it, or by who drafted the award (separation)', async () => {
    const id = await givenVariation(people, given.award, { title: 'New' }, 'submitted');
    const own = await proposer.post(`variations/${id}/approve`);
    expect(own.status).toBe(403);
    expect(own.body.detail).toContain('proposed this variation');
    const [award] = await test.database.query<{ drafted_by_id: string }>(
      'SELECT drafted_by_id FROM awards WHERE id = $1',
      [given.award.id],
    );
    const drafter = await test.as({ id: award!.drafted_by_id });
    const refused = await drafter.post(`variations/${id}/approve`);
    expect(refused.body).toMatchObject({ code: 'separation.same-person' });
    expect((await approver.post(`variations/${id}/approve`)).status).toBe(200);
  });

  it('to approve a payment of the award to who approved its variation (separation)', async () => {
    const both = await test.given.staff('fund-officer');
    await test.given.insert('role_assignments', { user_id: both.id, role: 'finance-approver' });
    await test.given.insert('role_assignments', { user_id: both.id, role: 'finance-officer' });
    const client = await test.as(both);
    await givenVariation({ proposer, approver: client }, given.award, { title: 'X' }, 'approved');
    const planned = await client.post('payments', {
      awardId: given.award.id,
      financialYear: '2026-27',
      amountPence: 1000,
      dueOn: '2026-12-01',
    });
    const asked = { statementOfNeed: 'For the quarter' };
    const requested = await client.post(`payments/${planned.body.id}/request`, asked);
    expect(requested.body).toMatchObject({ code: 'separation.same-person' });
  });

  it('a year below what is planned in it, by name and figures (money)', async () => {
    await proposer.post('payments', {
      awardId: given.award.id,
      financialYear: '2026-27',
      amountPence: 80_000,
      dueOn: '2026-12-01',
    });
    const terms = { years: inYears(70_000, 30_000) };
    const id = await givenVariation(people, given.award, terms, 'draft');
    const refused = await proposer.post(`variations/${id}/submit`);
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'variations.below-planned',
      detail: '2026-27 has £800 planned or paid, so it cannot go down to £700.',
    });
  });

  it('a year that has ended only with a reason of its own, which the approver sees (dates)', async () => {
    const body = {
      awardId: given.award.id,
      reason: 'Work that began early',
      years: [...inYears(100_000), { financialYear: '2024-25', amountPence: 100 }],
      startsOn: '2024-04-01',
      endsOn: '2027-03-31',
    };
    const silent = await proposer.post('variations', body);
    expect([silent.status, silent.body.errors[0].pointer]).toEqual([400, '/endedYearReason']);
    expect(silent.body.errors[0].detail).toContain('2024-25 has ended');
    const why = 'Its costs of March 2025 were agreed in writing';
    const said = await proposer.post('variations', { ...body, endedYearReason: why });
    expect(said.status).toBe(201);
    const seen = await approver.get(`variations/${said.body.id}`);
    expect(seen.body.endedYearReason).toBe(why);
  });

  it('a year without a budget and one that is closed (money)', async () => {
    const none = {
      years: [...inYears(100_000), { financialYear: '2029-30', amountPence: 1 }],
      endsOn: '2030-03-31',
    };
    const id = await givenVariation(people, given.award, none, 'draft');
    expect((await proposer.post(`variations/${id}/submit`)).body.code).toBe('budgets.no-line');
    await test.database.query(`UPDATE budget_lines SET status = 'closed' WHERE id = $1`, [
      given.lines[1].id,
    ]);
    const closed = { years: inYears(100_000, 10_000) };
    const other = await givenVariation(people, given.award, closed, 'draft');
    expect((await proposer.post(`variations/${other}/submit`)).body.code).toBe(
      'budgets.year-closed',
    );
  });

  it('to be applied with too little in the budget, and then changes nothing of any year (money)', async () => {
    const terms = { years: inYears(100_000 + SPARE_PENCE, SPARE_PENCE + 1) };
    const id = await givenVariation(people, given.award, terms, 'approved');
    const { effect } = (await proposer.get(`variations/${id}`)).body;
    expect(effect[1].problem).toContain('less than the £500.01 needed');
    const refused = await proposer.post(`variations/${id}/apply`);
    expect(refused.body).toMatchObject({ status: 409, code: 'budgets.insufficient' });
    expect((await proposer.get(`awards/${given.award.id}`)).body.amountPence).toBe(VARIED_PENCE);
    await conserved();
  });

  it('to be applied once the award has moved on', async () => {
    const one = await givenVariation(people, given.award, { title: 'One' }, 'approved');
    const two = await givenVariation(people, given.award, { title: 'Two' }, 'approved');
    expect((await proposer.post(`variations/${one}/apply`)).status).toBe(200);
    const refused = await proposer.post(`variations/${two}/apply`);
    expect(refused.body).toMatchObject({ status: 409, code: 'variations.award-changed' });
    const rejected = await approver.post(`variations/${two}/reject`, { reason: 'Out of date' });
    expect(rejected.body).toMatchObject({ status: 'rejected', closedReason: 'Out of date' });
  });

  it('to be changed, submitted or withdrawn by anybody but who proposed it', async () => {
    const id = await givenVariation(people, given.award, { title: 'One' }, 'draft');
    const edit = await approver.patch(`variations/${id}`, 1, { reason: 'Mine', title: 'Other' });
    expect(edit.body).toMatchObject({ status: 403, code: 'variations.not-yours' });
    expect((await approver.post(`variations/${id}/submit`)).status).toBe(403);
    expect((await approver.post(`variations/${id}/withdraw`, { reason: 'No' })).status).toBe(403);
    const withdrawn = await proposer.post(`variations/${id}/withdraw`, { reason: 'Not needed' });
    expect(withdrawn.body).toMatchObject({ status: 'withdrawn' });
  });

  it('an award that is not agreed, and people without the permission', async () => {
    const body = { awardId: given.award.id, reason: 'Why', title: 'New' };
    for (const role of ['finance-officer', 'auditor'] as const) {
      const other = await test.as(await test.given.staff(role));
      expect((await other.post('variations', body)).status).toBe(403);
    }
    await test.database.query(`UPDATE awards SET status = 'offered' WHERE id = $1`, [
      given.award.id,
    ]);
    const early = await proposer.post('variations', body);
    expect(early.body).toMatchObject({ status: 409, code: 'shared.wrong-state' });
  });
});

describe('minimal financial assistance of an award that is raised', () => {
  const LIMIT_PENCE = 31_500_000;

  /**
   * Makes the award minimal financial assistance, of an organisation that got so much from others that only `leftPence`
   * of the limit is left beyond this award.
   */
  async function assisted(leftPence: number): Promise<void> {
    const { award } = given;
    await test.database.query(
      `INSERT INTO award_assurances (award_id, fund_id, organisation_id, subsidy_kind, subsidy_reason, subsidy_at, subsidy_by_id)
       SELECT id, fund_id, organisation_id, 'minimal-financial-assistance', 'Small', almoner_now(), drafted_by_id FROM awards WHERE id = $1`,
      [award.id],
    );
    await declare(LIMIT_PENCE - VARIED_PENCE - leftPence);
  }

  function declare(amountPence: number): Promise<unknown> {
    return test.database.query(
      `INSERT INTO declared_subsidies (award_id, fund_id, organisation_id, giver, amount_pence, given_on)
       SELECT id, fund_id, organisation_id, 'A council', $2, almoner_now() - interval '30 days' FROM awards WHERE id = $1`,
      [given.award.id, amountPence],
    );
  }

  it('is asked again at the approval and when it is applied (money)', async () => {
    const refused = [409, 'awards.minimal-financial-assistance-exceeded'];
    const outcome = async (id: string, step: string) => {
      const { status, body } = await approver.post(`variations/${id}/${step}`);
      return [status, body.code];
    };
    await assisted(1_000);
    const over = { years: inYears(VARIED_PENCE + 1_001) };
    const beyond = await givenVariation(people, given.award, over, 'submitted');
    expect(await outcome(beyond, 'approve')).toEqual(refused);
    await proposer.post(`variations/${beyond}/withdraw`, { reason: 'Too much' });
    const most = { years: inYears(VARIED_PENCE + 1_000) };
    const fits = await givenVariation(people, given.award, most, 'approved');
    await declare(1);
    expect(await outcome(fits, 'apply')).toEqual(refused);
    await conserved();
    await test.database.query('DELETE FROM declared_subsidies WHERE amount_pence = 1');
    expect((await outcome(fits, 'apply'))[0]).toBe(200);
  });

  it('does not keep an award from being lowered or renamed', async () => {
    await assisted(-1);
    const terms = { title: 'Another name', years: inYears(VARIED_PENCE - 1) };
    const id = await givenVariation(people, given.award, terms, 'approved');
    expect((await proposer.post(`variations/${id}/apply`)).status).toBe(200);
  });
});

describe('bad input to a variation', () => {
  it.each([
    ['nothing new', { title: undefined }, 'variations.changes-nothing', undefined],
    ['an unknown field', { colour: 'red' }, 'shared.invalid', '/colour'],
    ['pence as text', { amountPence: '100' }, 'shared.invalid', '/amountPence'],
    ['no amount at all', { amountPence: 0 }, 'shared.invalid', '/amountPence'],
    ['a sum that is none', { amountPence: 5, years: inYears(4) }, 'shared.invalid', '/years'],
    [
      'a year before the award begins',
      { years: [...inYears(1), { financialYear: '2025-26', amountPence: 1 }] },
      'shared.invalid',
      '/years/1/financialYear',
    ],
    [
      'a year after the award ends',
      { years: [...inYears(1), { financialYear: '2028-29', amountPence: 1 }] },
      'shared.invalid',
      '/years/1/financialYear',
    ],
    ['a last day in a year it has not', { endsOn: '2029-03-31' }, 'shared.invalid', '/endsOn'],
    [
      'an ended year without a reason of its own',
      {
        years: [...inYears(1), { financialYear: '2024-25', amountPence: 1 }],
        startsOn: '2024-04-01',
        endsOn: '2027-03-31',
      },
      'shared.invalid',
      '/endedYearReason',
    ],
    ['years left out', { years: [inYears(1, 2)[1]] }, 'shared.invalid', '/years'],
    [
      'a year twice',
      { years: [...inYears(1), ...inYears(1)] },
      'shared.invalid',
      '/years/1/financialYear',
    ],
    ['a new year of nothing', { years: inYears(1, 0) }, 'shared.invalid', '/years/1/amountPence'],
    [
      'money past the safe integer',
      { years: inYears(2 ** 60) },
      'shared.invalid',
      '/years/0/amountPence',
    ],
    ['dates the wrong way round', { endsOn: '2020-01-01' }, 'shared.invalid', '/endsOn'],
    ['a date that is none', { startsOn: '2026-02-30' }, 'shared.invalid', '/startsOn'],
    ['an area there is not', { areaCodes: ['X'] }, 'shared.unknown-reference', '/areaCodes/0'],
    ['an empty reason', { reason: ' ' }, 'shared.invalid', '/reason'],
  ])('refuses %s and names the field', async (_what, terms, code, pointer) => {
    const body = { awardId: given.award.id, reason: 'Why', ...terms };
    const refused = await proposer.post('variations', body);
    expect(refused.body).toMatchObject({ code });
    if (pointer !== undefined)
      expect(refused.body.errors.map((e: { pointer: string }) => e.pointer)).toContain(pointer);
  });
});

describe('variations at the same moment', () => {
  it('apply once where the same one is applied many times at once (money, concurrency)', async () => {
    const terms = { years: inYears(110_000) };
    const id = await givenVariation(people, given.award, terms, 'approved');
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => proposer.post(`variations/${id}/apply`)),
    );
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect(await totalsOf(test.database, given.lines[0].id)).toMatchObject({ committed: 110_000 });
    expect((await proposer.get(`awards/${given.award.id}/versions`)).body.versions).toHaveLength(2);
    await conserved();
  });

  it('never leave a year below what is planned, whichever comes first (money, concurrency)', async () => {
    const ids = await Promise.all(
      [40_000, 60_000].map((amount) =>
        givenVariation(people, given.award, { years: inYears(amount) }, 'approved'),
      ),
    );
    const plan = (amountPence: number) =>
      proposer.post('payments', {
        awardId: given.award.id,
        financialYear: '2026-27',
        amountPence,
        dueOn: '2026-12-01',
      });
    await Promise.all([
      ...ids.map((id) => proposer.post(`variations/${id}/apply`)),
      ...[50_000, 50_000].map(plan),
    ]);
    const [year] = await test.database.query<{ amount: number; planned: number }>(
      'SELECT amount_pence AS amount, planned_pence AS planned FROM award_years WHERE award_id = $1',
      [given.award.id],
    );
    expect(year!.planned).toBeLessThanOrEqual(year!.amount);
    await conserved();
  });

  it('never take more from a budget than there is, of several awards (money, concurrency)', async () => {
    const others = await Promise.all(
      Array.from({ length: 4 }, () =>
        test.given.acceptedAward({ fund: given.fund, amountPence: 10_000 }),
      ),
    );
    const ids = await Promise.all(
      others.map((award) => givenVariation(people, award, { years: inYears(30_000) }, 'approved')),
    );
    const replies = await Promise.all(ids.map((id) => proposer.post(`variations/${id}/apply`)));
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(2);
    expect(await totalsOf(test.database, given.lines[0].id)).toMatchObject({ available: 10_000 });
    await conserved();
  });
});

describe('who sees a variation', () => {
  it('is the organisation once it is applied, without the people behind it (isolation)', async () => {
    const id = await givenVariation(people, given.award, { title: 'New' }, 'approved');
    expect((await certifier.get(`variations/${id}`)).status).toBe(404);
    const own = `variations?awardId=${given.award.id}`;
    expect((await certifier.get(own)).body.items).toEqual([]);
    await proposer.post(`variations/${id}/apply`);
    const theirs = await certifier.get(`variations/${id}`);
    expect(theirs.body).toMatchObject({
      statusWords: 'Agreed',
      proposedByName: null,
      approvedByName: null,
      proposedAt: null,
      commands: [],
      before: { title: expect.stringContaining('Award') },
      after: { title: 'New' },
    });
    expect((await certifier.get(own)).body.items).toHaveLength(1);
  });

  it('is not another organisation nor an officer of another fund (isolation, scope)', async () => {
    const id = await givenVariation(people, given.award, { title: 'New' }, 'approved');
    await proposer.post(`variations/${id}/apply`);
    const elsewhere = await test.given.fund();
    const strangers = [
      await test.given.member(await test.given.organisation()),
      await test.given.staff('fund-officer', elsewhere.id),
    ];
    for (const person of strangers) {
      const stranger = await test.as(person);
      expect((await stranger.get(`variations/${id}`)).status).toBe(404);
      expect((await stranger.get('variations')).body.items).toEqual([]);
    }
  });

  it('filters, sorts and exports', async () => {
    const id = await givenVariation(people, given.award, { title: 'New' }, 'submitted');
    await givenVariation(people, given.award, { years: inYears(10) }, 'draft');
    const filter = `fundId=${given.fund.id}&status=submitted&kind=scope`;
    const list = await proposer.get(`variations?${filter}&sort=-proposedAt`);
    expect(list.body).toMatchObject({ items: [{ id }], total: { value: 1 } });
    const csv = await proposer.get(`variations/export.csv?fundId=${given.fund.id}`);
    expect(csv.text.trim().split('\n')).toHaveLength(3);
  });

  it('may read what a variation can be written against only where it may propose one', async () => {
    const basis = await proposer.get(`awards/${given.award.id}/variation-basis`);
    expect(basis.body).toMatchObject({
      awardVersion: 1,
      terms: { amountPence: VARIED_PENCE },
      years: [{ financialYear: '2026-27', plannedPence: 0, status: 'confirmed' }],
      lines: [
        { financialYear: '2026-27', availablePence: SPARE_PENCE },
        { financialYear: '2027-28', availablePence: SPARE_PENCE },
      ],
    });
    expect((await certifier.get(`awards/${given.award.id}/variation-basis`)).status).toBe(403);
  });
});
