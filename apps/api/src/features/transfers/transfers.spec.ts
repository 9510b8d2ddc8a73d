import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharesOfTransfers } from '@almoner/domain/awards';
import { pence } from '@almoner/domain/money';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { lineFaults, totalsOf } from '../../../test/conservation.js';
import { dayFromToday, THIS_YEAR, TODAY, yearFromNow } from '../../../test/days.js';
import { adpsOfScotland, type GivenAdp } from '../../../test/given-allocations.js';
import { assessNoSubsidy, GIVEN_PASSWORD } from '../../../test/given.js';

const AMOUNT = 100_000_003;
const YEAR = yearFromNow();

interface Share {
  readonly areaCode: string;
  readonly areaName: string;
  readonly amountPence: number;
}

let test: TestApp;
let adps: GivenAdp[];
let officer: Client;
let colleague: Client;
let planner: Client;
let requester: Client;
let approver: Client;
let releaser: Client;
let auditor: Client;
let fund: { id: string };
let lineId: string;
/** The first working day for a transfer. */
let transferOn: string;
/** The letters of the boards, by the name of the board. */
let awards: Map<string, { id: string; amountPence: number; organisationId: string }>;

async function staff(role: Parameters<TestApp['given']['staff']>[0]): Promise<Client> {
  return test.as(await test.given.staff(role));
}

/** An allocation whose letters were sent to the 14 boards. */
async function sendLetters(): Promise<void> {
  const shares = adps.map(({ code }, index) => ({ areaCode: code, weight: String(101 + index) }));
  const drafted = await officer.post('allocations', {
    fundId: fund.id,
    financialYear: YEAR,
    amountPence: AMOUNT,
    title: 'Whole family support',
    basis: 'Given by a test',
    shares,
  });
  const path = `allocations/${drafted.body.id}/commit`;
  expect((await officer.post(path, {}, { ifMatch: drafted.body.version })).status).toBe(200);
  const { items } = (await officer.get(`awards?fundId=${fund.id}&limit=100`)).body;
  const awardIds = items.map(({ id }: { id: string }) => id);
  await assessNoSubsidy(officer, ...awardIds);
  expect((await colleague.post('awards/approve', { awardIds })).status).toBe(200);
  expect((await officer.post('awards/offer', { awardIds })).status).toBe(200);
  awards = new Map(items.map((a: { organisationName: string }) => [a.organisationName, a]));
}

beforeAll(async () => {
  test = await startTestApp();
  adps = await adpsOfScotland(test);
  officer = await staff('fund-officer');
  colleague = await staff('fund-officer');
  planner = await staff('fund-officer');
  requester = await staff('finance-officer');
  approver = await staff('finance-approver');
  releaser = await staff('finance-approver');
  auditor = await staff('auditor');
  fund = await test.given.fund({ kind: 'allocation' });
  lineId = (await test.given.budgetLine(fund.id, THIS_YEAR, 2 * AMOUNT)).id;
  transferOn = (await releaser.get(`transfers/due?dueBy=${TODAY}`)).body.firstDay;
  await sendLetters();
}, 60_000);
afterAll(() => test.close());

const awardOf = (board: string) => awards.get(board)!;

async function memberOf(
  board: string,
  role: Parameters<TestApp['given']['member']>[1] = 'organisation-certifier',
): Promise<Client> {
  return test.as(await test.given.member({ id: awardOf(board).organisationId }, role));
}

async function signature(client: Client, board: string): Promise<object> {
  const { sha256 } = (await client.get(`awards/${awardOf(board).id}/letter`)).body;
  return { name: 'Robin Hay', password: GIVEN_PASSWORD, letterSha256: sha256 };
}

async function acknowledge(board: string, client?: Client): Promise<Reply> {
  const by = client ?? (await memberOf(board));
  return by.post(`awards/${awardOf(board).id}/acknowledge`, await signature(by, board));
}

/** A transfer that one person requested and another approved. */
async function approved(board: string, amountPence: number): Promise<string> {
  const body = { financialYear: YEAR, amountPence, dueOn: TODAY };
  const planned = await planner.post('payments', { awardId: awardOf(board).id, ...body });
  expect(planned.body).toMatchObject({ status: 'planned', method: 'transfer' });
  const { id } = planned.body;
  const need = { statementOfNeed: 'Given by a test', overlapReason: 'Instalments of a test' };
  expect((await requester.post(`payments/${id}/request`, need)).status).toBe(200);
  expect((await approver.post(`payments/${id}/approve`)).body.status).toBe('approved');
  return id;
}

function release(paymentIds: string[], client = releaser, day = transferOn): Promise<Reply> {
  return client.post('transfers', { paymentIds, transferOn: day });
}

const sum = (shares: readonly Share[]) => shares.reduce((n, share) => n + share.amountPence, 0);

describe('acknowledging an allocation letter', () => {
  it('is the acceptance of the board: what was reserved is committed, and the letter is kept (money)', async () => {
    const { id, amountPence } = awardOf('NHS Tayside');
    const before = await totalsOf(test.database, lineId);
    const certifier = await memberOf('NHS Tayside');
    const { sections } = (await certifier.get('home')).body;
    const waiting = sections.find((s: { key: string }) => s.key === 'allocations-to-acknowledge');
    expect(waiting).toMatchObject({ total: 1 });
    const letter = (await certifier.get(`awards/${id}/letter`)).body;
    const table = letter.sections.find((s: { caption?: string }) =>
      s.caption?.startsWith('The share of each'),
    );
    expect(table.rows.map(([area]: string[]) => area)).toEqual([
      'Angus',
      'Dundee City',
      'Perth and Kinross',
      'All partnerships',
    ]);
    const reply = await acknowledge('NHS Tayside', certifier);
    expect(reply.body).toMatchObject({ status: 'accepted', paymentMethod: 'transfer' });
    const after = await totalsOf(test.database, lineId);
    expect(after).toMatchObject({
      reserved: before.reserved - amountPence,
      committed: before.committed + amountPence,
    });
    expect(await lineFaults(test.database, lineId)).toEqual([]);
    const kept = (await certifier.get(`awards/${id}/letter`)).body.acceptance;
    expect(kept).toMatchObject({ name: 'Robin Hay', letterSha256: letter.sha256 });
    const history = (await auditor.get(`audit-events?subjectType=award&subjectId=${id}`)).body;
    const actions = history.items.map((event: { action: string }) => event.action);
    expect(actions).toContain('awards.acknowledge');
  });

  it('is not accepted or turned down as an offer is, and an offer is not acknowledged', async () => {
    const { id } = awardOf('NHS Grampian');
    const certifier = await memberOf('NHS Grampian');
    const signed = await signature(certifier, 'NHS Grampian');
    const accept = await certifier.post(`awards/${id}/accept`, signed);
    expect([accept.status, accept.body.code]).toEqual([409, 'awards.is-allocation']);
    const decline = await certifier.post(`awards/${id}/decline`, { reason: 'No' });
    expect([decline.status, decline.body.code]).toEqual([409, 'awards.is-allocation']);
    const { commands } = (await certifier.get(`awards/${id}`)).body;
    expect(
      commands.map((c: { command: string; allowed: boolean }) => [c.command, c.allowed]),
    ).toEqual([['acknowledge', true]]);
  });

  it('is for a person who certifies for that board, and for no other (permission, isolation)', async () => {
    const { id } = awardOf('NHS Grampian');
    const editor = await memberOf('NHS Grampian', 'organisation-editor');
    const path = `awards/${id}/acknowledge`;
    expect((await editor.post(path, await signature(editor, 'NHS Grampian'))).status).toBe(403);
    const stranger = await memberOf('NHS Fife');
    expect((await stranger.get(`awards/${id}`)).status).toBe(404);
    expect((await stranger.post(path, { name: 'X', password: GIVEN_PASSWORD })).status).toBe(404);
    expect((await officer.post(path, { name: 'X', password: GIVEN_PASSWORD })).status).toBe(403);
    const own = (await stranger.get('awards?limit=100')).body;
    expect(own.items).toMatchObject([{ organisationName: 'NHS Fife' }]);
    const shown = (await stranger.get(`awards/${awardOf('NHS Fife').id}`)).body;
    expect(shown.shares).toMatchObject([{ areaName: 'Fife', amountPence: shown.amountPence }]);
  });

  it('asks for the kind of subsidy and its notice again, and keeps what was confirmed, as accepting an offer does (agreement by another door)', async () => {
    const { id } = awardOf('NHS Ayrshire and Arran');
    const setKind = (kind: string | null) =>
      test.database.query(`UPDATE award_assurances SET subsidy_kind = $2 WHERE award_id = $1`, [
        id,
        kind,
      ]);
    const certifier = await memberOf('NHS Ayrshire and Arran');
    const signed = await signature(certifier, 'NHS Ayrshire and Arran');
    const answer = async (changes: object = {}) => {
      const reply = await certifier.post(`awards/${id}/acknowledge`, { ...signed, ...changes });
      return [reply.status, reply.body.code ?? reply.body.status];
    };
    await setKind(null);
    expect(await answer()).toEqual([409, 'assurances.subsidy-not-recorded']);
    await setKind('minimal-financial-assistance');
    const { notice } = (await certifier.get(`awards/${id}/subsidy-notice`)).body;
    expect(await answer()).toEqual([409, 'assurances.notice-not-confirmed']);
    expect(await answer({ subsidyNotice: notice })).toEqual([200, 'accepted']);
    const kept = (await officer.get(`awards/${id}/assurance`)).body.subsidy.confirmation;
    expect(kept).toMatchObject({ notice });
    const history = (await auditor.get(`audit-events?subjectType=award&subjectId=${id}`)).body;
    const actions = history.items.map((event: { action: string }) => event.action);
    expect(actions).toContain('assurances.confirm-notice');
  });

  it('asks for no bank details, in what it waits for and on the home of the board', async () => {
    const { id } = awardOf('NHS Borders');
    const certifier = await memberOf('NHS Borders');
    const before = (await certifier.get(`awards/${id}/waiting`)).body;
    expect(before.sentence).toContain('acknowledgement of the allocation letter');
    await acknowledge('NHS Borders', certifier);
    const after = (await officer.get(`awards/${id}/waiting`)).body;
    expect(after.sentence).not.toContain('bank details');
    const editor = await memberOf('NHS Borders', 'organisation-editor');
    const { sections } = (await editor.get('home')).body;
    const asked = sections.find((s: { key: string }) => s.key === 'bank-details-to-give');
    expect(asked.total).toBe(0);
  });
});

describe('a payment by transfer', () => {
  it('leaves by a note of three people, without bank details and without a file, and is paid when the ledger shows it (money)', async () => {
    await acknowledge('NHS Lothian');
    const { id: awardId, amountPence, organisationId } = awardOf('NHS Lothian');
    const half = Math.ceil(amountPence / 2);
    const first = await approved('NHS Lothian', half);
    const { items } = (await releaser.get(`transfers/due?dueBy=${dayFromToday(14)}`)).body;
    expect(items.find(({ id }: { id: string }) => id === first)).toMatchObject({
      organisationName: 'NHS Lothian',
      organisationIdentifier: 'S08000024',
      blockedReason: null,
    });
    const note = (await release([first])).body;
    expect(note).toMatchObject({ transferOn, totalPence: half, paidPence: 0 });
    expect(note.reference).toMatch(/^TRN-\d{4}-\d{4}$/);
    const second = (await release([await approved('NHS Lothian', amountPence - half)])).body;
    const allocated = (await officer.get(`awards/${awardId}`)).body.shares as Share[];
    const parts = [note, second].map(({ payments }) => payments[0].shares as Share[]);
    expect(parts.map(sum)).toEqual([half, amountPence - half]);
    expect(
      allocated.map((share, index) => ({
        ...share,
        amountPence: parts[0]![index]!.amountPence + parts[1]![index]!.amountPence,
      })),
    ).toEqual(allocated);
    const [row] = await test.database.query<{ runs: number; accounts: number }>(
      `SELECT (SELECT count(*)::int FROM payment_run_payments WHERE organisation_id = $1) AS runs,
              (SELECT count(*)::int FROM bank_accounts WHERE organisation_id = $1) AS accounts`,
      [organisationId],
    );
    expect(row).toEqual({ runs: 0, accounts: 0 });

    const { reference } = note.payments[0];
    const csv = `Date,Amount,Reference,Payee\n${TODAY},${(half / 100).toFixed(2)},${reference},NHS Lothian`;
    const preview = await requester.upload('ledger-imports', 'lothian.csv', csv);
    await requester.post(`ledger-imports/${preview.body.id}/import`);
    expect((await auditor.get(`payments/${first}`)).body.status).toBe('paid');
    expect((await auditor.get(`transfers/${note.id}`)).body.paidPence).toBe(half);
    expect((await auditor.get(`awards/${awardId}`)).body.status).toBe('active');
    expect((await auditor.get('ledger-verification')).body).toMatchObject({ agrees: true });
  });

  it('is exported for finance with the reference, the board, the amount and the share of each partnership', async () => {
    await acknowledge('NHS Forth Valley');
    const id = await approved('NHS Forth Valley', 1_000_001);
    const note = (await release([id])).body;
    const csv = (await auditor.get(`transfers/${note.id}/lines/export.csv`)).text
      .trim()
      .split('\n');
    expect(csv).toHaveLength(3);
    expect(csv[0]).toContain('Transfer note,To be made on,Reference,Award,Health board');
    expect(csv[1]).toContain(`${note.reference},${transferOn},${note.payments[0].reference}`);
    expect(csv[1]).toContain(`NHS Forth Valley,S08000019,${YEAR},10000.01`);
    const list = (await auditor.get(`transfers?q=${note.payments[0].reference}`)).body;
    expect(list.items).toMatchObject([
      { reference: note.reference, fundCodes: [expect.any(String)] },
    ]);
  });

  it('is kept out of payment runs, and a payment by bank out of transfer notes', async () => {
    await acknowledge('NHS Highland');
    const id = await approved('NHS Highland', 5_000);
    const run = await requester.post('payment-runs', { paymentIds: [id], payOn: dayFromToday(3) });
    expect([run.status, run.body.code]).toEqual([409, 'payments.by-transfer']);
    const alone = await releaser.post(`payments/${id}/release`);
    expect([alone.status, alone.body.code]).toEqual([409, 'payments.by-transfer']);
    const preview = (await requester.get(`payment-runs/preview?dueBy=${dayFromToday(30)}`)).body;
    const named = [...preview.due, ...preview.blocked].map((p: { id: string }) => p.id);
    expect(named).not.toContain(id);
    await expect(
      test.database.query(
        `INSERT INTO payment_run_payments (run_id, payment_id, fund_id, organisation_id, put_in_at, put_in_by_id, method)
         SELECT gen_random_uuid(), id, fund_id, organisation_id, almoner_now(), requested_by_id, 'bank'
           FROM payments WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow(/fk_payment_run_payments/);
    const bank = await test.given.acceptedAward({ amountPence: 10_000, startYear: THIS_YEAR });
    const body = { financialYear: YEAR, amountPence: 100, dueOn: TODAY };
    const planned = (await planner.post('payments', { awardId: bank.id, ...body })).body;
    await requester.post(`payments/${planned.id}/request`, { statementOfNeed: 'Given by a test' });
    expect((await approver.post(`payments/${planned.id}/approve`)).body.status).toBe('approved');
    const refused = await release([planned.id]);
    expect([refused.status, refused.body.code]).toEqual([409, 'payments.by-bank']);
  });

  it('shows who releases it what to look at: balances, conditions, no account, and the shares that it will have', async () => {
    await acknowledge('NHS Greater Glasgow and Clyde');
    const { id: awardId, amountPence } = awardOf('NHS Greater Glasgow and Clyde');
    const id = await approved('NHS Greater Glasgow and Clyde', 7_003);
    const [basis] = (await releaser.post('payments/basis', { paymentIds: [id] })).body.items;
    expect(basis).toMatchObject({
      method: 'transfer',
      bank: null,
      openConditions: [],
      award: { amountPence, paidPence: 0, inPaymentPence: 7_003, leftPence: amountPence - 7_003 },
      year: { financialYear: YEAR, status: 'confirmed', leftPence: amountPence - 7_003 },
    });
    const { items } = (await releaser.get(`transfers/due?dueBy=${TODAY}`)).body;
    const due = items.find((one: { id: string }) => one.id === id);
    const shares = due.shares.map((share: object) => ({ ...share, awardId }));
    const [expected] = sharesOfTransfers([{ awardId, amountPence: pence(7_003) }], shares);
    const note = (await release([id])).body;
    const fixed = note.payments[0].shares.map(({ areaCode, amountPence: part }: Share) => ({
      areaCode,
      amountPence: part,
    }));
    expect(fixed).toEqual(expected);
    expect(sum(note.payments[0].shares)).toBe(7_003);
  });

  it('is not released weeks before it is due without a reason, which is kept', async () => {
    await acknowledge('NHS Dumfries and Galloway');
    const id = await approved('NHS Dumfries and Galloway', 4_321);
    await test.database.query('UPDATE payments SET due_on = $2 WHERE id = $1', [
      id,
      dayFromToday(15),
    ]);
    const { items } = (await releaser.get(`transfers/due?dueBy=${dayFromToday(15)}`)).body;
    expect(items.find((one: { id: string }) => one.id === id)).toMatchObject({ early: true });
    for (const blank of [undefined, '  ']) {
      const earlyReason = blank === undefined ? {} : { earlyReason: blank };
      const refused = await releaser.post('transfers', {
        paymentIds: [id],
        transferOn,
        ...earlyReason,
      });
      expect([refused.status < 500, refused.body.errors[0].pointer]).toEqual([
        true,
        '/earlyReason',
      ]);
    }
    expect((await auditor.get(`payments/${id}`)).body.status).toBe('approved');
    const earlyReason = 'The board pays its partnerships before the holidays';
    const sent = await releaser.post('transfers', { paymentIds: [id], transferOn, earlyReason });
    expect(sent.status).toBe(201);
    expect((await auditor.get(`payments/${id}`)).body).toMatchObject({
      status: 'sent',
      earlySendingReason: earlyReason,
    });
  });

  it('is requested, approved and released by three different people (separation)', async () => {
    await acknowledge('NHS Orkney');
    const id = await approved('NHS Orkney', 5_000);
    const refused = await release([id], approver);
    expect([refused.status, refused.body.code]).toEqual([403, 'separation.same-person']);
    expect((await release([id], requester)).status).toBe(403);
    expect((await release([id], officer)).status).toBe(403);
    const { items } = (await approver.get(`transfers/due?dueBy=${dayFromToday(14)}`)).body;
    expect(items.find((t: { id: string }) => t.id === id).blockedReason).toContain(
      'another person',
    );
    expect((await release([id])).status).toBe(201);
  });

  it('is neither seen nor released by finance people of another fund (scope)', async () => {
    await acknowledge('NHS Borders');
    const id = await approved('NHS Borders', 4_000);
    const other = await test.given.fund({ kind: 'allocation' });
    const scoped = await test.as(await test.given.staff('finance-approver', other.id));
    const due = (await scoped.get(`transfers/due?dueBy=${dayFromToday(14)}`)).body.items;
    expect(due).toEqual([]);
    expect((await release([id], scoped)).status).toBe(404);
    expect((await releaser.get(`payments/${id}`)).body.status).toBe('approved');
    const note = (await release([id])).body;
    expect((await scoped.get(`transfers/${note.id}`)).status).toBe(404);
    expect((await scoped.get(`transfers/${note.id}/lines/export.csv`)).status).toBe(404);
    expect((await scoped.get('transfers')).body.items).toEqual([]);
    const own = await test.as(await test.given.staff('finance-approver', fund.id));
    expect((await own.get(`transfers/${note.id}`)).body.reference).toBe(note.reference);
  });

  it('waits for the acknowledgement of its letter', async () => {
    const body = { financialYear: YEAR, amountPence: 100, dueOn: TODAY };
    const awardId = awardOf('NHS Shetland').id;
    const planned = (await planner.post('payments', { awardId, ...body })).body;
    const reply = await requester.post(`payments/${planned.id}/request`, {
      statementOfNeed: 'Given by a test',
    });
    expect([reply.status, reply.body.code]).toEqual([409, 'payments.award-not-active']);
  });

  it.each([
    ['a day before today', dayFromToday(-1)],
    ['the year 9999', '9999-12-31'],
    ['the year 1026', '1026-11-30'],
  ])('is not asked for on %s (dates)', async (_name, day) => {
    await acknowledge('NHS Western Isles');
    const id = await approved('NHS Western Isles', 100);
    const reply = await release([id], releaser, day);
    expect(reply.body.errors).toMatchObject([{ pointer: '/transferOn' }]);
  });

  it('shows its board the share of each partnership, and another board nothing (isolation)', async () => {
    await acknowledge('NHS Lanarkshire');
    const id = await approved('NHS Lanarkshire', 7_777);
    await release([id]);
    const own = await memberOf('NHS Lanarkshire', 'organisation-editor');
    const sending = (await own.get(`payments/${id}/sending`)).body;
    expect(sending).toMatchObject({ transfer: null, run: null });
    expect(sending.shares.map((s: Share) => s.areaName)).toEqual([
      'North Lanarkshire',
      'South Lanarkshire',
    ]);
    expect(sum(sending.shares)).toBe(7_777);
    const stranger = await memberOf('NHS Fife');
    expect((await stranger.get(`payments/${id}/sending`)).status).toBe(404);
    expect((await stranger.get('transfers')).status).toBe(403);
    const rows = await test.database.query<{ seen: number }>(
      `SELECT count(*)::int AS seen FROM payment_shares WHERE organisation_id <> $1 AND payment_id = $2`,
      [awardOf('NHS Lanarkshire').organisationId, id],
    );
    expect(rows).toEqual([{ seen: 0 }]);
  });
});

describe('an alcohol and drug partnership (area, not payee)', () => {
  it('is given no award, while a body that hosts one is paid by bank directly', async () => {
    await test.given.budgetLine(fund.id, THIS_YEAR + 1, 10_000);
    const partnership = await test.given.insert<{ id: string }>('organisations', {
      name: 'Moray Alcohol and Drug Partnership',
      kind: 'adp',
      identifier_scheme: 'XX-OTHER',
      identifier: 'GIVEN-MORAY',
    });
    const draft = (organisationId: string) =>
      officer.post('awards', {
        fundId: fund.id,
        organisationId,
        title: 'Beside the allocation',
        directReason: 'The only body that hosts it',
        amountPence: 1_000,
        years: [{ financialYear: yearFromNow(1), amountPence: 1_000 }],
      });
    const refused = await draft(partnership.id);
    expect([refused.status, refused.body.code]).toEqual([422, 'awards.area-not-payee']);
    const host = await draft(awardOf('NHS Grampian').organisationId);
    expect(host.body).toMatchObject({ paymentMethod: 'bank', shares: [] });
  });

  it('is not entered as an organisation, and one that exists keeps its kind', async () => {
    const body = { name: 'X', identifierScheme: 'XX-OTHER', identifier: 'GIVEN-NEW', kind: 'adp' };
    const reply = await officer.post('organisations', body);
    expect(reply.body.errors).toMatchObject([{ pointer: '/kind' }]);
    const old = await test.given.insert<{ id: string; version: number }>('organisations', {
      name: 'Old partnership',
      kind: 'adp',
      identifier_scheme: 'XX-OTHER',
      identifier: 'GIVEN-OLD',
    });
    const renamed = await officer.patch(`organisations/${old.id}`, 1, { name: 'Older' });
    expect(renamed.body).toMatchObject({ name: 'Older', kind: 'adp' });
  });
});
