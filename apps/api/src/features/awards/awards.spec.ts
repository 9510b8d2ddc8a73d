import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { TEST_NOW } from '../../../test/days.js';
import { giveAuthority } from '../../../test/given-budget-changes.js';
import { acceptOffer, approveAward } from '../../../test/given.js';

let test: TestApp;
let officer: Client;
let approver: Client;
let certifier: Client;
let editor: Client;
let fund: { id: string; code: string };
let organisation: { id: string };
let application: { id: string };

const YEARS = [
  { financialYear: '2026-27', amountPence: 600 },
  { financialYear: '2027-28', amountPence: 400 },
];

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
  approver = await test.as(await test.given.staff('fund-officer'));
  organisation = await test.given.organisation({ name: 'Circle' });
  certifier = await test.as(await test.given.member(organisation, 'organisation-certifier'));
  editor = await test.as(await test.given.member(organisation));
});
afterAll(() => test.close());

beforeEach(async () => {
  fund = await test.given.fund();
  await test.given.budgetLine(fund.id, 2026, 1000);
  await test.given.budgetLine(fund.id, 2027, 1000);
  application = await test.given.approvedApplication({ fund, organisation, amountPence: 1000 });
});

function draft(changes: Record<string, unknown> = {}) {
  return officer.post('awards', {
    applicationId: application.id,
    amountPence: 1000,
    years: YEARS,
    purpose: 'Family support',
    ...changes,
  });
}

async function offered(): Promise<string> {
  const { id } = (await draft()).body;
  await approveAward(approver, id);
  expect((await officer.post(`awards/${id}/offer`)).status).toBe(200);
  return id;
}

async function lines() {
  return (await officer.get(`funds/${fund.id}/budget`)).body.lines;
}

describe('an award from draft to acceptance', () => {
  it('reserves every year when drafted, the first year confirmed and later ones indicative', async () => {
    const { status, body, headers } = await draft();
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({
      reference: `${fund.code}-A-${TEST_NOW.getUTCFullYear()}-0001`,
      status: 'drafted',
      statusWords: 'Drafted',
      startsOn: '2026-04-01',
      organisationName: 'Circle',
      warnings: [],
      years: [
        { financialYear: '2026-27', amountPence: 600, status: 'confirmed', plannedPence: 0 },
        { financialYear: '2027-28', amountPence: 400, status: 'indicative', paidPence: 0 },
      ],
    });
    expect(await lines()).toMatchObject([
      { availablePence: 400, reservedPence: 600 },
      { availablePence: 600, reservedPence: 400 },
    ]);
  });

  it('is committed in its confirmed year by the acceptance of a certifier (indicative), with a history for staff and organisation', async () => {
    const id = await offered();
    const accepted = await acceptOffer(certifier, id);
    expect(accepted.body.years[0]).toMatchObject({ financialYear: '2026-27', pot: null });
    expect(accepted.status).toBe(200);
    expect(accepted.body).toMatchObject({ status: 'accepted', draftedByName: null, warnings: [] });
    expect(accepted.body.acceptedByName).toContain('organisation-certifier');
    expect(await lines()).toMatchObject([
      { availablePence: 400, reservedPence: 0, committedPence: 600 },
      { availablePence: 600, reservedPence: 400, committedPence: 0 },
    ]);
    const history = await officer.get(`audit-events?subjectType=award&subjectId=${id}`);
    expect(history.body.items.map((event: { action: string }) => event.action)).toEqual([
      'awards.accept',
      'awards.offer',
      'awards.approve',
      'assurances.subsidy',
      'awards.draft',
    ]);
    const theirs = await certifier.get(`audit-events?subjectType=award&subjectId=${id}`);
    expect(theirs.body.items.map((event: { action: string }) => event.action)).toEqual([
      'awards.accept',
      'awards.offer',
    ]);
  });

  it('keeps what was accepted as its first version, from its first year to the end of its last', async () => {
    const id = await offered();
    expect((await officer.get(`awards/${id}/versions`)).body).toEqual({
      versions: [],
      illustrative: false,
    });
    await acceptOffer(certifier, id);
    const first = {
      number: 1,
      cause: 'accepted',
      causeWords: 'As accepted',
      amountPence: 1000,
      years: [
        { financialYear: '2026-27', amountPence: 600, status: 'confirmed' },
        { financialYear: '2027-28', amountPence: 400, status: 'indicative' },
      ],
      purpose: 'Family support',
      startsOn: '2026-04-01',
      endsOn: '2028-03-31',
    };
    expect((await officer.get(`awards/${id}/versions`)).body).toMatchObject({ versions: [first] });
    const theirs = await certifier.get(`awards/${id}/versions`);
    expect(theirs.body).toMatchObject({ versions: [{ ...first, byName: null }] });
    await expect(
      test.database.query('UPDATE award_versions SET amount_pence = 1 WHERE award_id = $1', [id]),
    ).rejects.toThrow();
  });

  it('gives the money back when the organisation declines, and the application can lead to another award', async () => {
    const id = await offered();
    const declined = await certifier.post(`awards/${id}/decline`, {
      reason: 'We found other money',
    });
    expect(declined.body).toMatchObject({
      status: 'declined',
      closedReason: 'We found other money',
    });
    expect(await lines()).toMatchObject([{ availablePence: 1000 }, { availablePence: 1000 }]);
    expect((await draft()).status).toBe(201);
  });

  it('gives the money back when it is withdrawn, and the organisation never saw it', async () => {
    const { id } = (await draft()).body;
    expect((await certifier.get(`awards/${id}`)).status).toBe(404);
    const withdrawn = await officer.post(`awards/${id}/withdraw`, { reason: 'Drafted in error' });
    expect(withdrawn.body.status).toBe('withdrawn');
    expect(await lines()).toMatchObject([
      { availablePence: 1000, reservedPence: 0 },
      { availablePence: 1000, reservedPence: 0 },
    ]);
    expect((await certifier.get(`awards/${id}`)).status).toBe(404);
    expect((await officer.post(`awards/${id}/withdraw`, { reason: 'again' })).status).toBe(409);
  });

  it.each(['withdrawn', 'declined'])(
    'leaves no live instalment of any year when it is %s (money)',
    async (end) => {
      const { id } = (await draft()).body;
      for (const [financialYear, amountPence] of [
        ['2026-27', 200],
        ['2026-27', 300],
        ['2027-28', 400],
      ]) {
        const dueOn = financialYear === '2026-27' ? '2026-09-30' : '2027-09-30';
        const plan = { awardId: id, financialYear, amountPence, dueOn };
        expect((await officer.post('payments', plan)).status).toBe(201);
      }
      const reason = 'Not needed any more';
      if (end === 'withdrawn') {
        await officer.post(`awards/${id}/withdraw`, { reason });
      } else {
        await approveAward(approver, id);
        await officer.post(`awards/${id}/offer`);
        expect((await certifier.post(`awards/${id}/decline`, { reason })).status).toBe(200);
      }
      const { items } = (await officer.get(`payments?awardId=${id}`)).body;
      expect(items.map((item: { status: string }) => item.status)).toEqual(
        Array(3).fill('cancelled'),
      );
      const { status, years } = (await officer.get(`awards/${id}`)).body;
      expect(status).toBe(end);
      expect(years).toMatchObject([{ plannedPence: 0 }, { plannedPence: 0 }]);
      const history = await officer.get(
        `audit-events?subjectType=payment&subjectId=${items[0].id}`,
      );
      expect(history.body.items[0]).toMatchObject({
        action: 'payments.cancel',
        reason,
        changes: [{ field: 'status', from: 'planned', to: 'cancelled' }],
      });
    },
  );

  it('can be made without an application when the reason is said', async () => {
    const reply = await officer.post('awards', {
      fundId: fund.id,
      organisationId: organisation.id,
      title: 'Routes expansion',
      directReason: 'The only provider of this service',
      areaCodes: [],
      amountPence: 600,
      years: [YEARS[0]],
    });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      applicationId: null,
      directReason: 'The only provider of this service',
    });
    await approveAward(approver, reply.body.id);
    await officer.post(`awards/${reply.body.id}/offer`);
    const theirs = await certifier.get(`awards/${reply.body.id}`);
    expect(theirs.body).toMatchObject({
      directReason: null,
      draftedByName: null,
      approvedByName: null,
    });
  });

  it('warns above the amount applied for and goes on (money rule 8)', async () => {
    const years = [{ financialYear: '2026-27', amountPence: 1000 }, YEARS[1]];
    const reply = await draft({ amountPence: 1400, years });
    expect(reply.status).toBe(201);
    expect(reply.body.warnings).toHaveLength(1);
  });
});

describe('an award on a budget that is only planned', () => {
  const PLANNED = [
    { financialYear: '2028-29', amountPence: 600 },
    { financialYear: '2029-30', amountPence: 400 },
  ];
  const confirm = (id: string, financialYear: string) =>
    officer.post(`awards/${id}/confirm-year`, { financialYear });

  let first: { id: string };

  beforeEach(async () => {
    first = await test.given.budgetLine(fund.id, 2028, 1000, 'planned');
    await test.given.budgetLine(fund.id, 2029, 1000, 'planned');
  });

  it('has money in indicative years only, is confirmed in none and offered to nobody (authority)', async () => {
    const drafted = await draft({ years: PLANNED });
    expect(drafted.body.years).toMatchObject([
      { financialYear: '2028-29', status: 'indicative', authority: 'planned' },
      { financialYear: '2029-30', status: 'indicative', authority: 'planned' },
    ]);
    const id = drafted.body.id as string;
    expect((await confirm(id, '2028-29')).body).toMatchObject({
      status: 409,
      code: 'awards.year-without-authority',
    });
    await approveAward(approver, id);
    expect((await officer.post(`awards/${id}/offer`)).body).toMatchObject({
      status: 409,
      code: 'awards.offer-without-authority',
    });
    const shown = (await officer.get(`awards/${id}`)).body.commands;
    expect(shown.find((one: { command: string }) => one.command === 'offer')).toMatchObject({
      allowed: false,
      code: 'awards.offer-without-authority',
    });
  });

  it('is confirmed and offered once the first year has authority, later years stay indicative (authority)', async () => {
    const { id } = (await draft({ years: PLANNED })).body;
    await approveAward(approver, id);
    const proposer = await test.as(await test.given.staff('finance-officer'));
    const confirmer = await test.as(await test.given.staff('finance-approver'));
    expect((await giveAuthority(first, 1000, proposer, confirmer)).status).toBe(200);
    expect((await officer.post(`awards/${id}/offer`)).body.code).toBe(
      'awards.first-year-indicative',
    );
    expect((await confirm(id, '2028-29')).status).toBe(200);
    expect((await officer.post(`awards/${id}/offer`)).status).toBe(200);
    expect((await acceptOffer(certifier, id)).status).toBe(200);
    expect((await confirm(id, '2029-30')).body.code).toBe('awards.year-without-authority');
  });

  it.each(['committed', 'paid'])('is never %s in the database (authority)', async (account) => {
    await expect(
      test.database.query(
        `UPDATE budget_lines SET ${account}_pence = 1, available_pence = available_pence - 1 WHERE id = $1`,
        [first.id],
      ),
    ).rejects.toThrow('ck_budget_lines_planned');
    const { id } = (await draft({ years: PLANNED })).body;
    const posted = await test.database.query<{ short: string }>(
      `WITH scope AS MATERIALIZED (SELECT set_config('almoner.fund_scope', '*', true))
       SELECT p.short_line_id AS short FROM scope, post_journal($1, $2) p`,
      [
        JSON.stringify({
          kind: 'commitment',
          fundId: fund.id,
          awardId: id,
          subjectType: 'award',
          subjectId: id,
          subjectReference: '',
          requestId: 'test',
          at: '2026-11-30T12:00:00Z',
        }),
        JSON.stringify([
          { budgetLineId: first.id, account: 'reserved', amountPence: -600 },
          { budgetLineId: first.id, account, amountPence: 600 },
        ]),
      ],
    );
    expect(posted[0]?.short).toBe(first.id);
  });
});

describe('the indicative year of an accepted award', () => {
  const confirm = (id: string) =>
    officer.post(`awards/${id}/confirm-year`, { financialYear: '2027-28' });

  it('is reserved until it is confirmed, and then committed by one journal (indicative)', async () => {
    const id = await offered();
    await acceptOffer(certifier, id);
    expect((await confirm(id)).status).toBe(200);
    expect(await lines()).toMatchObject([
      { availablePence: 400, reservedPence: 0, committedPence: 600 },
      { availablePence: 600, reservedPence: 0, committedPence: 400 },
    ]);
    const kinds = await test.database.query<{ kind: string }>(
      'SELECT kind FROM journals WHERE award_id = $1 ORDER BY at, id',
      [id],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['reservation', 'commitment', 'commitment']);
  });

  it('stays reserved where it is confirmed before the award is accepted, and is committed with it (indicative)', async () => {
    const id = (await draft()).body.id as string;
    expect((await confirm(id)).status).toBe(200);
    expect(await lines()).toMatchObject([
      { reservedPence: 600, committedPence: 0 },
      { reservedPence: 400, committedPence: 0 },
    ]);
  });

  it('is released from reserved where the award ends, its confirmed year from committed (indicative)', async () => {
    const id = await offered();
    await acceptOffer(certifier, id);
    const ended = await officer.post(`awards/${id}/terminate`, { reason: 'The project stopped' });
    expect(ended.status).toBe(200);
    expect(await lines()).toMatchObject([
      { availablePence: 1000, reservedPence: 0, committedPence: 0 },
      { availablePence: 1000, reservedPence: 0, committedPence: 0 },
    ]);
  });
});

describe('what an award refuses', () => {
  it('more than a year has, and then reserves nothing of any year (money)', async () => {
    const years = [YEARS[0], { financialYear: '2027-28', amountPence: 1001 }];
    const reply = await draft({ amountPence: 1601, years });
    expect(reply.status).toBe(409);
    expect(reply.body.code).toBe('budgets.insufficient');
    expect(reply.body.detail).toContain('2027-28');
    expect(await lines()).toMatchObject([{ reservedPence: 0 }, { reservedPence: 0 }]);
    expect((await officer.get(`awards?fundId=${fund.id}`)).body.total.value).toBe(0);
  });

  it('a year for which the fund has no budget (money)', async () => {
    const years = [{ financialYear: '2030-31', amountPence: 1000 }];
    const reply = await draft({ years });
    expect([reply.status, reply.body.code]).toEqual([422, 'budgets.no-line']);
  });

  it('a second award for one application', async () => {
    await draft();
    const again = await draft();
    expect([again.status, again.body.code]).toEqual([409, 'awards.already-awarded']);
  });

  it('an application that is not approved', async () => {
    await test.database.query(`UPDATE applications SET status = 'assessed' WHERE id = $1`, [
      application.id,
    ]);
    const reply = await draft();
    expect([reply.status, reply.body.code]).toEqual([409, 'awards.not-approved-application']);
  });

  it('approval by the person who drafted it (separation)', async () => {
    const { id, commands } = (await draft()).body;
    const approve = commands.find((c: { command: string }) => c.command === 'approve');
    expect(approve).toMatchObject({ allowed: false, code: 'separation.same-person' });
    const reply = await approveAward(officer, id);
    expect([reply.status, reply.body.code]).toEqual([403, 'separation.same-person']);
    expect((await approveAward(approver, id)).body.status).toBe('approved');
  });

  it('acceptance by anyone but a certifier (permission)', async () => {
    const id = await offered();
    const seen = await editor.get(`awards/${id}`);
    expect(seen.body.commands).toContainEqual(
      expect.objectContaining({ command: 'accept', allowed: false, code: 'awards.not-signatory' }),
    );
    expect((await acceptOffer(editor, id)).status).toBe(403);
    expect((await acceptOffer(officer, id)).status).toBe(403);
    expect((await officer.get(`awards/${id}`)).body.status).toBe('offered');
  });

  it('acceptance twice (money)', async () => {
    const id = await offered();
    await acceptOffer(certifier, id);
    const again = await acceptOffer(certifier, id);
    expect([again.status, again.body.code]).toEqual([409, 'shared.wrong-state']);
    expect(await lines()).toMatchObject([
      { committedPence: 600, reservedPence: 0 },
      { committedPence: 0, reservedPence: 400 },
    ]);
  });

  it('to confirm years out of order, twice, or years it does not have (money)', async () => {
    await test.given.budgetLine(fund.id, 2028, 1000);
    const years = [...YEARS, { financialYear: '2028-29', amountPence: 100 }];
    const { id } = (await draft({ amountPence: 1100, years })).body;
    const confirm = (financialYear: string) =>
      officer.post(`awards/${id}/confirm-year`, { financialYear });
    expect((await confirm('2028-29')).body.code).toBe('awards.years-in-order');
    expect((await confirm('2026-27')).body.code).toBe('awards.year-not-indicative');
    expect((await confirm('2029-30')).body.code).toBe('awards.year-not-indicative');
    const confirmed = await confirm('2027-28');
    expect(confirmed.body.years.map((year: { status: string }) => year.status)).toEqual([
      'confirmed',
      'confirmed',
      'indicative',
    ]);
    expect((await confirm('2027-28')).body.code).toBe('awards.year-not-indicative');
  });
});

describe('bad input to an award', () => {
  it.each([
    ['an unknown field', { colour: 'red' }, 400, '/colour'],
    ['pence as text', { amountPence: '1000' }, 400, '/amountPence'],
    ['nothing', { amountPence: 0 }, 400, '/amountPence'],
    ['negative money', { amountPence: -1 }, 400, '/amountPence'],
    ['money past the safe integer', { amountPence: 2 ** 53 }, 400, '/amountPence'],
    ['years that are no list', { years: {} }, 400, '/years'],
    ['no years', { years: [] }, 400, '/years'],
    [
      'an impossible year',
      { years: [{ financialYear: '2026-28', amountPence: 1000 }] },
      400,
      '/years/0/financialYear',
    ],
    [
      'a year twice',
      { years: [YEARS[0], { ...YEARS[1], financialYear: '2026-27' }] },
      400,
      '/years/1/financialYear',
    ],
    ['years that do not add up', { years: [YEARS[0]] }, 422, '/years'],
    ['an application that is no id', { applicationId: 'x' }, 400, '/applicationId'],
    [
      'a fund beside an application',
      { fundId: '01890000-0000-7000-8000-000000000000' },
      400,
      '/fundId',
    ],
    ['an area there is not', { areaCodes: ['S99000000'] }, 422, '/areaCodes/0'],
    ['neither application nor fund', { applicationId: undefined }, 400, '/fundId'],
  ])('refuses %s and names the field', async (_name, changes, status, pointer) => {
    const reply = await draft(changes);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply.body.errors.map((e: { pointer: string }) => e.pointer)).toContain(pointer);
    expect(await lines()).toMatchObject([{ reservedPence: 0 }, { reservedPence: 0 }]);
  });

  it('refuses fields on a command that takes none, reasons that are empty and a missing key', async () => {
    const { id } = (await draft()).body;
    const field = await approver.post(`awards/${id}/approve`, { amountPence: 5 });
    expect([field.status, field.body.errors[0].pointer]).toEqual([400, '/amountPence']);
    const reason = await officer.post(`awards/${id}/withdraw`, { reason: ' ' });
    expect([reason.status, reason.body.errors[0].pointer]).toEqual([400, '/reason']);
    const key = await approver.post(`awards/${id}/approve`, {}, { idempotencyKey: null });
    expect([key.status, key.body.code]).toEqual([400, 'idempotency.key-required']);
    expect((await officer.get(`awards/${id}`)).body.status).toBe('drafted');
  });

  it('refuses malformed ids, cursors and filters', async () => {
    expect((await officer.get('awards/not-an-id')).status).toBe(400);
    expect((await officer.get('awards?cursor=rubbish')).body.errors[0].pointer).toBe('/cursor');
    expect((await officer.get('awards?status=lost')).body.errors[0].pointer).toBe('/status');
    expect((await officer.get('awards?sort=colour')).body.errors[0].pointer).toBe('/sort');
    expect((await officer.get('awards?financialYear=2026')).body.errors[0].pointer).toBe(
      '/financialYear',
    );
    expect((await officer.get('awards?colour=red')).body.errors[0].pointer).toBe('/colour');
  });
});

describe('the list of awards', () => {
  it('filters, sorts, pages and exports', async () => {
    const first = (await draft()).body;
    const direct = {
      fundId: fund.id,
      organisationId: organisation.id,
      directReason: 'The only provider of this service',
    };
    const years = [{ financialYear: '2027-28', amountPence: 100 }];
    const second = (
      await officer.post('awards', {
        ...direct,
        title: 'Routes',
        areaCodes: ['S12000050'],
        amountPence: 100,
        years,
      })
    ).body;
    const ids = async (query: string): Promise<string[]> =>
      (await officer.get(`awards?fundId=${fund.id}&${query}`)).body.items.map(
        (a: { id: string }) => a.id,
      );
    expect(await ids('')).toEqual([second.id, first.id]);
    expect(await ids('sort=startsOn')).toEqual([first.id, second.id]);
    expect(await ids('sort=amountPence')).toEqual([second.id, first.id]);
    expect(await ids('financialYear=2026-27')).toEqual([first.id]);
    expect(await ids('areaCode=S12000050')).toEqual([second.id]);
    expect(await ids('q=routes')).toEqual([second.id]);
    expect(await ids(`applicationId=${application.id}`)).toEqual([first.id]);
    expect(await ids('status=offered')).toEqual([]);
    const page = await officer.get(`awards?fundId=${fund.id}&limit=1`);
    expect(page.body.total).toEqual({ value: 2, capped: false });
    expect(await ids(`limit=1&cursor=${page.body.nextCursor}`)).toEqual([first.id]);
    const csv = await officer.get(`awards/export.csv?fundId=${fund.id}`);
    expect(csv.text.trim().split('\n')).toHaveLength(3);
    expect(csv.text).toContain('Up to (£),"Paid, less recovered (£)",Recovered (£),Status');
    expect(csv.text).toContain(
      `${second.reference},${fund.code},Circle,Routes,1.00,0.00,0.00,Drafted,2027-04-01`,
    );
  });
});

describe('who sees an award', () => {
  it('is not another organisation: 404 and an empty list (isolation)', async () => {
    const id = await offered();
    const others = await test.given.organisation();
    const stranger = await test.as(await test.given.member(others, 'organisation-certifier'));
    expect((await stranger.get(`awards/${id}`)).status).toBe(404);
    expect((await stranger.get('awards')).body.items).toEqual([]);
    expect((await acceptOffer(stranger, id)).status).toBe(404);
    expect((await stranger.post(`awards/${id}/decline`, { reason: 'no' })).status).toBe(404);
    expect((await officer.get(`awards/${id}`)).body.status).toBe('offered');
  });

  it('is not an officer of another fund: 404 and an empty list (scope)', async () => {
    const { id } = (await draft()).body;
    const elsewhere = await test.given.fund();
    const limited = await test.as(await test.given.staff('fund-officer', elsewhere.id));
    expect((await limited.get(`awards/${id}`)).status).toBe(404);
    expect((await limited.get('awards')).body.items).toEqual([]);
    expect((await limited.post(`awards/${id}/approve`)).status).toBe(404);
    const years = [{ financialYear: '2026-27', amountPence: 1 }];
    const reply = await limited.post('awards', {
      applicationId: application.id,
      amountPence: 1,
      years,
    });
    expect(reply.status).toBe(404);
    const direct = {
      fundId: fund.id,
      organisationId: organisation.id,
      title: 'Mine',
      directReason: 'Not for this organisation to say',
    };
    expect((await limited.post('awards', { ...direct, amountPence: 1, years })).status).toBe(404);
  });
});
