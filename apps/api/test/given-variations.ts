import type { TestApp } from './app.js';
import type { Client } from './client.js';
import type { GivenAward, GivenRecord } from './given.js';

/** An award that can be varied, with the people who vary it. */
export interface GivenVaried {
  readonly award: GivenAward;
  readonly fund: GivenRecord & { readonly code: string };
  /** The budget lines of 2026-27, which the award comes from, and of 2027-28. */
  readonly lines: readonly [GivenRecord, GivenRecord];
}

export const VARIED_PENCE = 100_000;
export const SPARE_PENCE = 50_000;

/** An accepted award of £1,000 in 2026-27 whose project runs until 31 March 2028, from a fund with £500 available in each of two years. */
export async function givenVaried(test: TestApp, organisation?: GivenRecord): Promise<GivenVaried> {
  const fund = await test.given.fund();
  const first = await test.given.budgetLine(fund.id, 2026, SPARE_PENCE);
  const second = await test.given.budgetLine(fund.id, 2027, SPARE_PENCE);
  const award = await test.given.acceptedAward({ fund, organisation, amountPence: VARIED_PENCE });
  await test.database.query(`UPDATE awards SET ends_on = '2028-03-31' WHERE id = $1`, [award.id]);
  return { award, fund, lines: [first, second] };
}

/** A variation of the award in a state, with the commands given by its proposer and its approver. */
export async function givenVariation(
  people: { readonly proposer: Client; readonly approver: Client },
  award: GivenRecord,
  terms: Record<string, unknown>,
  until: 'draft' | 'submitted' | 'approved',
): Promise<string> {
  const body = { awardId: award.id, reason: 'More families than expected', ...terms };
  const drafted = await people.proposer.post('variations', body);
  if (drafted.status !== 201) throw new Error(drafted.text);
  const { id } = drafted.body as GivenRecord;
  if (until === 'draft') return id;
  const submitted = await people.proposer.post(`variations/${id}/submit`);
  if (submitted.status !== 200) throw new Error(submitted.text);
  if (until === 'submitted') return id;
  const approved = await people.approver.post(`variations/${id}/approve`);
  if (approved.status !== 200) throw new Error(approved.text);
  return id;
}

/** Years in the shape of the API. */
export function inYears(...amounts: readonly number[]): object[] {
  return amounts.map((amountPence, i) => ({
    financialYear: `${2026 + i}-${String(27 + i)}`,
    amountPence,
  }));
}

/** An instalment of an accepted award in a state, with people of its own for each step. */
export async function givenInstalment(
  test: TestApp,
  award: GivenAward,
  amountPence: number,
  status: 'planned' | 'requested' | 'approved' | 'in-run',
): Promise<GivenRecord> {
  const requester = await test.given.staff('finance-officer');
  const approver = await test.given.staff('finance-approver');
  const isApproved = status === 'approved' || status === 'in-run';
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
    status,
    statement_of_need: 'Given by a test',
    requested_by_id: status === 'planned' ? null : requester.id,
    approved_by_id: isApproved ? approver.id : null,
  });
}
