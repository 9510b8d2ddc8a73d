import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { IndicativeYearsReserved1796052000001 } from '../../../../../migrations/1796052000001-indicative-years-reserved.js';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { TODAY } from '../../../test/days.js';
import { givenPaidPayment } from '../../../test/given-payment-runs.js';
import type { GivenAward } from '../../../test/given.js';

let test: TestApp;
let auditor: Client;
let award: GivenAward;
let fund: { id: string; code: string };

beforeAll(async () => {
  test = await startTestApp();
  auditor = await test.as(await test.given.staff('auditor'));
});
afterAll(() => test.close());

beforeEach(async () => {
  fund = await test.given.fund();
  award = await test.given.acceptedAward({ fund, amountPence: 1_000 });
});

/** Makes a change that triggers and checks would refuse, as the owner of the database could. */
async function tamper(sql: string, parameters: readonly unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: test.database.url });
  await client.connect();
  await client.query(`SET session_replication_role = 'replica'`);
  await client.query(sql, [...parameters]);
  await client.end();
}

const UNCHECKED = `ALTER TABLE budget_lines DROP CONSTRAINT IF EXISTS ck_budget_lines_conserved,
  DROP CONSTRAINT IF EXISTS ck_budget_lines_not_over_committed, DROP CONSTRAINT IF EXISTS ck_budget_lines_planned,
  DROP CONSTRAINT IF EXISTS ck_budget_lines_closed`;

async function verify() {
  return (await auditor.get('ledger-verification')).body;
}

describe('the verification of the ledger', () => {
  it('agrees with an untouched ledger, and says what it compared', async () => {
    const found = await verify();
    expect(found).toMatchObject({ agrees: true, everyFund: true, first: null });
    expect(found.counts).toMatchObject({ awardYears: found.counts.awards });
    expect(found.checks.map((one: { check: string }) => one.check)).toEqual([
      'conserved',
      'balanced',
      'journals',
      'over-programming',
      'award-years',
      'authority',
      'lapsed',
      'payments',
      'receipts',
      'awards',
      'recoveries',
    ]);
    for (const one of found.checks) {
      expect(one.compared).toBeGreaterThan(0);
      expect(one.differences).toBe(0);
    }
  });

  it('counts paid money once it is confirmed, and not while it is sent', async () => {
    const payment = await test.given.sentPayment(award, 400);
    expect((await verify()).agrees).toBe(true);
    await tamper(`UPDATE payments SET status = 'paid', paid_on = sent_on WHERE id = $1`, [
      payment.id,
    ]);
    expect((await verify()).first).toMatchObject({ check: 'payments', expectedPence: 400 });
    await tamper(`UPDATE payments SET status = 'sent', paid_on = NULL WHERE id = $1`, [payment.id]);
  });

  const LINE = [
    [
      'a total without a journal',
      'journals',
      'UPDATE budget_lines SET allocated_pence = allocated_pence + 5, available_pence = available_pence + 5 WHERE id = $1',
      'UPDATE budget_lines SET allocated_pence = allocated_pence - 5, available_pence = available_pence - 5 WHERE id = $1',
      [
        'allocated',
        1_000,
        1_005,
        'allocated should be £10 by its journals and is £10.05, £0.05 too much',
      ],
    ],
    [
      'totals that do not add up',
      'conserved',
      'UPDATE budget_lines SET allocated_pence = allocated_pence - 7 WHERE id = $1',
      'UPDATE budget_lines SET allocated_pence = allocated_pence + 7 WHERE id = $1',
      ['allocated', 1_000, 993, '£0.07 too little'],
    ],
    [
      'a journal line that was changed',
      'balanced',
      `UPDATE journal_lines SET amount_pence = amount_pence + 9 WHERE budget_line_id = $1 AND account = 'committed'`,
      `UPDATE journal_lines SET amount_pence = amount_pence - 9 WHERE budget_line_id = $1 AND account = 'committed'`,
      ['left over by the journals of', 0, 9, '£0.09 too much'],
    ],
    [
      'a journal that was deleted whole',
      'journals',
      `WITH gone AS (DELETE FROM journal_lines l USING journals j
          WHERE j.id = l.journal_id AND l.budget_line_id = $1 AND j.kind = 'commitment' RETURNING l.*)
       INSERT INTO kept SELECT * FROM gone`,
      'INSERT INTO journal_lines OVERRIDING SYSTEM VALUE SELECT * FROM kept WHERE budget_line_id = $1',
      ['reserved', 1_000, 0, 'reserved should be £10'],
    ],
    [
      'an award year that was changed',
      'award-years',
      'UPDATE award_years SET amount_pence = amount_pence + 3 WHERE budget_line_id = $1',
      'UPDATE award_years SET amount_pence = amount_pence - 3 WHERE budget_line_id = $1',
      ['committed and paid', 1_003, 1_000, 'by the confirmed years of its accepted awards'],
    ],
    [
      'a confirmed year that was quietly made indicative, so that its money should not be committed',
      'award-years',
      `UPDATE award_years SET status = 'indicative' WHERE budget_line_id = $1`,
      `UPDATE award_years SET status = 'confirmed' WHERE budget_line_id = $1`,
      ['reserved', 1_000, 0, 'the indicative years of those that are'],
    ],
    [
      'a line whose authority was taken away (authority)',
      'authority',
      `UPDATE budget_lines SET authority = 'planned', authority_kind = NULL WHERE id = $1`,
      `UPDATE budget_lines SET authority = 'approved', authority_kind = 'not-recorded' WHERE id = $1`,
      ['committed and paid', 0, 1_000, 'by a budget that is planned'],
    ],
    [
      'an authority that nobody agreed on (authority)',
      'authority',
      `UPDATE budget_lines SET authority_kind = 'budget-act', authority_reference = 'X', authority_on = '2026-03-25',
          authority_pence = 900 WHERE id = $1`,
      `UPDATE budget_lines SET authority_kind = 'not-recorded', authority_reference = NULL, authority_on = NULL,
          authority_pence = NULL WHERE id = $1`,
      ['the amount of its authority', 0, 900, 'by the authority that two people agreed on'],
    ],
    [
      'a year that was closed while it owes money, so that nothing of that has lapsed (lapsed)',
      'lapsed',
      `UPDATE budget_lines SET status = 'closed' WHERE id = $1`,
      `UPDATE budget_lines SET status = 'open' WHERE id = $1`,
      ['reserved and committed', 0, 1_000, 'by a year that is closed'],
    ],
    [
      'an award whose amount was changed',
      'awards',
      'UPDATE awards SET amount_pence = amount_pence + 2 WHERE fund_id = (SELECT fund_id FROM budget_lines WHERE id = $1)',
      'UPDATE awards SET amount_pence = amount_pence - 2 WHERE fund_id = (SELECT fund_id FROM budget_lines WHERE id = $1)',
      ['the amount of its awards', 1_000, 1_002, 'by their years'],
    ],
    [
      'an award that was quietly withdrawn',
      'award-years',
      `UPDATE awards SET status = 'withdrawn' WHERE fund_id = (SELECT fund_id FROM budget_lines WHERE id = $1)`,
      `UPDATE awards SET status = 'accepted' WHERE fund_id = (SELECT fund_id FROM budget_lines WHERE id = $1)`,
      ['committed and paid', 0, 1_000, '£10 too much'],
    ],
  ] as const;

  it.each(LINE)('names %s', async (_name, check, sql, undo, [figure, expected, found, words]) => {
    await tamper('CREATE TABLE IF NOT EXISTS kept (LIKE journal_lines)');
    await tamper(UNCHECKED);
    await tamper(sql, [award.budgetLineId]);
    const { agrees, first } = await verify();
    await tamper(undo, [award.budgetLineId]);
    expect(agrees).toBe(false);
    expect(first).toMatchObject({
      check,
      fundCode: fund.code,
      expectedPence: expected,
      foundPence: found,
    });
    expect(first.figure).toContain(figure);
    expect(first.sentence).toContain(words);
    if (check !== 'awards') expect(first).toMatchObject({ financialYear: '2026-27', pot: 'main' });
    expect((await verify()).agrees).toBe(true);
  });

  it('brings what was committed for indicative years back to reserved, by journals (migration, indicative)', async () => {
    await tamper(`UPDATE award_years SET status = 'indicative' WHERE id = $1`, [award.awardYearId]);
    expect((await verify()).first).toMatchObject({ check: 'award-years', foundPence: 0 });
    const runner = { query: (sql: string) => test.database.query(sql) } as unknown as QueryRunner;
    await new IndicativeYearsReserved1796052000001().up(runner);
    expect((await verify()).agrees).toBe(true);
    const [totals] = await test.database.query(
      'SELECT reserved_pence AS reserved, committed_pence AS committed FROM budget_lines WHERE id = $1',
      [award.budgetLineId],
    );
    expect(totals).toEqual({ reserved: 1_000, committed: 0 });
    const [journal] = await test.database.query(
      'SELECT kind, actor_id AS actor, reason FROM journals WHERE award_id = $1 ORDER BY at DESC LIMIT 1',
      [award.id],
    );
    expect(journal).toMatchObject({ kind: 'reservation', actor: null });
    await new IndicativeYearsReserved1796052000001().down(runner);
    await tamper(`UPDATE award_years SET status = 'confirmed' WHERE id = $1`, [award.awardYearId]);
    expect((await verify()).agrees).toBe(true);
  });

  const RECEIVED = [
    [
      'a receipt whose amount was changed',
      'payments',
      'UPDATE recovery_receipts SET amount_pence = amount_pence + 1 WHERE recovery_id = $1',
      'UPDATE recovery_receipts SET amount_pence = amount_pence - 1 WHERE recovery_id = $1',
    ],
    [
      'a receipt that was moved off its budget line, to be surrendered',
      'payments',
      `UPDATE recovery_receipts SET booked_to = 'surrendered', reference = budget_line_id::text, budget_line_id = NULL
        WHERE recovery_id = $1`,
      `UPDATE recovery_receipts SET booked_to = 'own-line', budget_line_id = reference::uuid, reference = 'FPI 1'
        WHERE recovery_id = $1`,
    ],
    [
      'a receipt that was called one of an open year, whose journal never was',
      'payments',
      `UPDATE recovery_receipts SET booked_to = 'open-year' WHERE recovery_id = $1`,
      `UPDATE recovery_receipts SET booked_to = 'own-line' WHERE recovery_id = $1`,
    ],
    [
      'a journal of a receipt that was made one of another kind',
      'receipts',
      `UPDATE journals SET kind = 'release' WHERE subject_id = $1`,
      `UPDATE journals SET kind = 'recovery' WHERE subject_id = $1`,
    ],
    [
      'a recovery that says it received more',
      'recoveries',
      'UPDATE recoveries SET received_pence = received_pence + 1 WHERE id = $1',
      'UPDATE recoveries SET received_pence = received_pence - 1 WHERE id = $1',
    ],
    [
      'a write-off whose amount was changed',
      'recoveries',
      'UPDATE recovery_losses SET amount_pence = amount_pence + 1 WHERE recovery_id = $1',
      'UPDATE recovery_losses SET amount_pence = amount_pence - 1 WHERE recovery_id = $1',
    ],
    [
      'a write-off that has fewer approvals than it needs',
      'recoveries',
      'UPDATE recovery_losses SET approvals_asked = 2 WHERE recovery_id = $1',
      'UPDATE recovery_losses SET approvals_asked = 1 WHERE recovery_id = $1',
    ],
    [
      'a payment that says that less of it was given up',
      'recoveries',
      `UPDATE payments SET recovery_lost_pence = recovery_lost_pence - 1
        WHERE id = (SELECT payment_id FROM recoveries WHERE id = $1)`,
      `UPDATE payments SET recovery_lost_pence = recovery_lost_pence + 1
        WHERE id = (SELECT payment_id FROM recoveries WHERE id = $1)`,
    ],
  ] as const;

  it.each(RECEIVED)('names %s', async (_name, check, sql, undo) => {
    const payment = await givenPaidPayment(test, award, 500);
    const officer = await test.as(await test.given.staff('finance-officer'));
    const approver = await test.as(await test.given.staff('finance-approver'));
    const asked = { paymentId: payment.id, amountPence: 300, reason: 'Not spent' };
    const { id } = (await officer.post('recoveries', asked)).body;
    await approver.post(`recoveries/${id}/approve`);
    const receipt = { amountPence: 100, receivedOn: TODAY, reference: 'FPI 1' };
    await officer.post(`recoveries/${id}/receive`, receipt);
    const loss = { kind: 'write-off', amountPence: 50, reason: 'Wound up' };
    const { losses } = (await officer.post(`recoveries/${id}/write-off`, loss)).body;
    expect((await approver.post(`losses/${losses[0].id}/approve`)).status).toBe(200);
    expect((await verify()).agrees).toBe(true);
    await tamper('ALTER TABLE payments DROP CONSTRAINT IF EXISTS ck_payments_recovery');
    await tamper(
      'ALTER TABLE recovery_receipts DROP CONSTRAINT IF EXISTS ck_recovery_receipts_journal, DROP CONSTRAINT IF EXISTS ck_recovery_receipts_two_people',
    );
    await tamper(sql, [id]);
    const { agrees, first } = await verify();
    await tamper(undo, [id]);
    expect(agrees).toBe(false);
    expect(first).toMatchObject({ check, fundCode: fund.code });
    expect((await verify()).agrees).toBe(true);
  });

  it.each([
    ['committed', 2032],
    ['paid', 2033],
  ] as const)(
    'finds money that was made %s on a planned line, with its journal (authority)',
    async (account, year) => {
      const planned = await test.given.budgetLine(fund.id, year, 100, 'planned');
      await tamper(UNCHECKED);
      const [{ id }] = (await test.database.query<{ id: string }>(
        `INSERT INTO journals (fund_id, kind, subject_type, subject_id, request_id, at)
         VALUES ($1, 'commitment', 'fund', $1, 'test', almoner_now()) RETURNING id`,
        [fund.id],
      )) as [{ id: string }];
      await test.database.query(
        `INSERT INTO journal_lines (journal_id, fund_id, budget_line_id, account, amount_pence)
         VALUES ($1, $2, $3, 'available', -60), ($1, $2, $3, $4, 60)`,
        [id, fund.id, planned.id, account],
      );
      await tamper(
        `UPDATE budget_lines SET available_pence = 40, ${account}_pence = 60 WHERE id = $1`,
        [planned.id],
      );
      const { checks } = await verify();
      const found = (key: string) => checks.find((one: { check: string }) => one.check === key);
      expect(found('authority').differences).toBe(1);
      expect(found('journals').differences).toBe(0);
      await test.database.query(
        `INSERT INTO journal_lines (journal_id, fund_id, budget_line_id, account, amount_pence)
         VALUES ($1, $2, $3, 'available', 60), ($1, $2, $3, $4, -60)`,
        [id, fund.id, planned.id, account],
      );
      await tamper(
        `UPDATE budget_lines SET available_pence = 100, ${account}_pence = 0 WHERE id = $1`,
        [planned.id],
      );
      expect((await verify()).agrees).toBe(true);
    },
  );

  it('names money given beyond recorded over-programming', async () => {
    const line = await test.given.budgetLine(fund.id, 2027, 100);
    await tamper(UNCHECKED);
    const journal = {
      kind: 'reservation',
      fundId: fund.id,
      subjectType: 'fund',
      subjectId: fund.id,
    };
    const [{ id }] = (await test.database.query<{ id: string }>(
      `INSERT INTO journals (fund_id, kind, subject_type, subject_id, request_id, at)
       VALUES ($1, $2, $3, $4, 'test', almoner_now()) RETURNING id`,
      [fund.id, journal.kind, journal.subjectType, journal.subjectId],
    )) as [{ id: string }];
    await test.database.query(
      `INSERT INTO journal_lines (journal_id, fund_id, budget_line_id, account, amount_pence)
       VALUES ($1, $2, $3, 'available', -150), ($1, $2, $3, 'reserved', 150)`,
      [id, fund.id, line.id],
    );
    await tamper(
      'UPDATE budget_lines SET available_pence = -50, reserved_pence = 150 WHERE id = $1',
      [line.id],
    );
    const { first } = await verify();
    expect(first).toMatchObject({ check: 'over-programming', figure: 'available at least' });
    expect(first.sentence).toContain('£0.50 too little');
  });

  it('is for those who may verify, and of their funds alone', async () => {
    const officer = await test.as(await test.given.staff('fund-officer'));
    expect((await officer.get('ledger-verification')).status).toBe(403);
    const mine = await test.given.acceptedAward({ amountPence: 5 });
    const scoped = await test.as(await test.given.staff('finance-officer', mine.fundId));
    const found = (await scoped.get('ledger-verification')).body;
    expect(found).toMatchObject({ agrees: true, everyFund: false });
    expect(found.counts).toMatchObject({ budgetLines: 1, awards: 1 });
  });
});

describe('the verification of closed years', () => {
  /** What came back of a closed year; $1 is the recovery. */
  const AFTERWARDS = [
    [
      'a surrendered receipt that was booked on its closed year, so that less is paid of it',
      'payments',
      `UPDATE recovery_receipts SET booked_to = 'own-line', budget_line_id = (SELECT y.budget_line_id FROM recoveries r
         JOIN award_years y ON y.award_id = r.award_id WHERE r.id = $1)
        WHERE recovery_id = $1 AND booked_to = 'surrendered'`,
    ],
    [
      'a receipt of a closed year whose amount was changed',
      'receipts',
      `UPDATE recovery_receipts SET amount_pence = amount_pence + 1 WHERE recovery_id = $1 AND booked_to = 'open-year'`,
    ],
    [
      'a receipt added to an open year that was called surrendered',
      'receipts',
      `UPDATE recovery_receipts SET booked_to = 'surrendered', budget_line_id = NULL
        WHERE recovery_id = $1 AND booked_to = 'open-year'`,
    ],
    [
      'a surrendered receipt that was deleted',
      'recoveries',
      `DELETE FROM recovery_receipts WHERE recovery_id = $1 AND booked_to = 'surrendered'`,
    ],
    [
      'a payment of a closed year that says the money came back while it was open',
      'recoveries',
      `UPDATE payments SET recovered_pence = recovered_later_pence, recovered_later_pence = 0
        WHERE id = (SELECT payment_id FROM recoveries WHERE id = $1)`,
    ],
    [
      'a write-off that was called approved without approvals',
      'recoveries',
      `UPDATE recovery_losses SET status = 'approved', decided_at = almoner_now(), decided_by_id = gen_random_uuid(),
              financial_year = 2026 WHERE recovery_id = $1`,
    ],
    [
      'a closed year that was given money, so that more has lapsed',
      'journals',
      `UPDATE budget_lines SET allocated_pence = allocated_pence + 1, available_pence = available_pence + 1
        WHERE id = (SELECT y.budget_line_id FROM recoveries r JOIN award_years y ON y.award_id = r.award_id WHERE r.id = $1)`,
    ],
  ] as const;

  /** A year of which all was paid and then closed: money that came back later, added to the next year and surrendered. */
  async function recoveryOfClosedYear(): Promise<string> {
    const payment = await givenPaidPayment(test, award, 1_000);
    const officer = await test.as(await test.given.staff('finance-officer'));
    const approver = await test.as(await test.given.staff('finance-approver'));
    const asked = { paymentId: payment.id, amountPence: 600, reason: 'Not spent' };
    const { id } = (await officer.post('recoveries', asked)).body;
    await approver.post(`recoveries/${id}/approve`);
    const closed = await officer.post(`budget-lines/${award.budgetLineId}/close`, {
      reason: 'Over',
    });
    expect(closed.status).toBe(200);
    const next = await test.given.budgetLine(fund.id, award.startYear + 1, 100);
    const receipt = { receivedOn: TODAY, reference: 'FPI 1' };
    const given = { ...receipt, amountPence: 100, bookTo: 'surrendered' };
    expect((await officer.post(`recoveries/${id}/receive`, given)).status).toBe(200);
    const added = { ...receipt, amountPence: 50, bookTo: 'open-year', budgetLineId: next.id };
    const { receipts } = (await officer.post(`recoveries/${id}/receive`, added)).body;
    const waiting = receipts.find((one: { status: string }) => one.status === 'waiting');
    const path = `recoveries/${id}/receipts/${waiting.id}/confirm-booking`;
    expect((await approver.post(path)).status).toBe(200);
    const loss = { kind: 'write-off', amountPence: 50, reason: 'Wound up' };
    expect((await officer.post(`recoveries/${id}/write-off`, loss)).status).toBe(200);
    return id;
  }

  it.each(AFTERWARDS)('names %s', async (_name, check, sql) => {
    const id = await recoveryOfClosedYear();
    // of this fund alone, so that what one test tampers with is not seen by the next
    const reader = await test.as(await test.given.staff('finance-officer', fund.id));
    const found = async () => (await reader.get('ledger-verification')).body;
    expect((await found()).agrees).toBe(true);
    await tamper(UNCHECKED);
    await tamper(
      'ALTER TABLE recovery_receipts DROP CONSTRAINT IF EXISTS ck_recovery_receipts_journal, DROP CONSTRAINT IF EXISTS ck_recovery_receipts_line',
    );
    await tamper('ALTER TABLE payments DROP CONSTRAINT IF EXISTS ck_payments_recovery');
    await tamper(sql, [id]);
    const { agrees, first } = await found();
    expect(agrees).toBe(false);
    expect(first).toMatchObject({ check, fundCode: fund.code });
  });
});
