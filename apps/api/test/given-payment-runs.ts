import { financialYearOf, formatFinancialYear } from '@almoner/domain/calendar';
import { payDays } from '@almoner/domain/payment-runs';
import type { TestApp } from './app.js';
import type { Client } from './client.js';
import { TEST_NOW, THIS_YEAR, TODAY, dayFromToday } from './days.js';
import type { GivenAward, GivenRecord } from './given.js';

export interface GivenPayment extends GivenRecord {
  readonly reference: string;
  readonly amount_pence: number;
}

/** The people of a run: different ones prepare it, release it and record the bank's answer. */
export interface RunPeople {
  readonly preparer: Client;
  readonly releaser: Client;
}

export async function givenRunPeople(test: TestApp): Promise<RunPeople> {
  return {
    preparer: await test.as(await test.given.staff('finance-officer')),
    releaser: await test.as(await test.given.staff('finance-approver')),
  };
}

/** A payment of an award that one person requested and another approved, ready for a run. */
export async function givenApprovedPayment(
  test: TestApp,
  award: GivenAward,
  amountPence = 1_000,
): Promise<GivenPayment> {
  const requester = await test.given.staff('finance-officer');
  const approver = await test.given.staff('finance-approver');
  await test.database.query(
    'UPDATE award_years SET planned_pence = planned_pence + $2 WHERE id = $1',
    [award.awardYearId, amountPence],
  );
  return test.given.insert('payments', {
    award_id: award.id,
    award_year_id: award.awardYearId,
    fund_id: award.fundId,
    organisation_id: award.organisationId,
    financial_year: award.startYear,
    amount_pence: amountPence,
    due_on: `${award.startYear}-09-30`,
    status: 'approved',
    statement_of_need: 'Given by a test',
    requested_at: TEST_NOW,
    requested_by_id: requester.id,
    approved_at: TEST_NOW,
    approved_by_id: approver.id,
  });
}

/** The days on which Bacs can process a run that a test releases, the first one first. */
export const PAY_DAYS = payDays({
  today: dayFromToday(0),
  daysAhead: 30,
  // https://www.gov.uk/bank-holidays: England and Wales, for the days at which the tests run
  bankHolidays: [
    ...['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03'],
    ...['2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28', '2028-01-03', '2028-04-14'],
  ],
});

/** The first of these days. */
export const PAY_ON = PAY_DAYS[0]!.payOn;

/**
 * The financial year whose money tests send by bank without a reason for sending it early: instalments of it are due on
 * 1 December at the latest. It is the present one from 30 November until a bank file comes too late for it, on 30 and
 * 31 March; otherwise the one that ended last, whose money can be sent on any day.
 */
export const SENDABLE_YEAR =
  TODAY >= `${THIS_YEAR}-11-30` && financialYearOf(PAY_DAYS[0]!.arrivesOn) === THIS_YEAR
    ? THIS_YEAR
    : THIS_YEAR - 1;

/** The same year as the API writes it. */
export const SENDABLE = formatFinancialYear(SENDABLE_YEAR);

/** A payment that the ledger shows as paid. */
export async function givenPaidPayment(
  test: TestApp,
  award: GivenAward,
  amountPence = 1_000,
): Promise<GivenPayment> {
  const sent = await test.given.sentPayment(award, amountPence);
  const finance = await test.as(await test.given.staff('finance-officer'));
  const pounds = (amountPence / 100).toFixed(2);
  const csv = `Date,Amount,Reference,Payee\n${award.startYear}-10-05,${pounds},${sent.reference},Given`;
  const { body } = await finance.upload('ledger-imports', `${sent.reference}.csv`, csv);
  const imported = await finance.post(`ledger-imports/${body.id}/import`);
  if (imported.status !== 200) throw new Error(`The ledger was not imported: ${imported.text}`);
  return sent;
}
