import type { TestApp } from './app.js';
import { TEST_NOW } from './days.js';
import { givenCondition } from './given-conditions.js';
import type { GivenRecord } from './given.js';

/**
 * One record of each kind that belongs to a fund and an organisation; their ids by the first word of the record's
 * address.
 */
export interface Side {
  readonly fund: GivenRecord;
  readonly organisation: GivenRecord;
  readonly ids: Readonly<Record<string, string>>;
}

/** The kinds of records that people of organisations see of others: all funds and calls. */
export const SHOWN_TO_ORGANISATIONS: ReadonlySet<string> = new Set(['funds', 'calls']);

/** The kinds of records that officers of one fund see of others, since they are common to all funds. */
export const SHOWN_TO_OFFICERS: ReadonlySet<string> = new Set(['organisations', 'bank-accounts']);

/** A fund and an organisation with one record of each kind, written past the rules that are not under test. */
export async function givenSide({ given, database }: TestApp): Promise<Side> {
  const fund = await given.fund();
  const organisation = await given.organisation();
  const call = await given.call({ fund });
  const application = await given.application({ call, organisation });
  const award = await given.acceptedAward({ fund, organisation });
  const payment = await given.sentPayment(award);
  const condition = await givenCondition(given, award);
  const owned = { fund_id: fund.id, organisation_id: organisation.id };
  const onAward = { ...owned, award_id: award.id };
  const officer = await given.staff('fund-officer');
  const due = await given.insert<GivenRecord>('returns', {
    reference: `R-${fund.id}`,
    ...onAward,
    kind: 'outcome',
    period_year: 2026,
    opens_on: '2026-01-01',
    due_on: '2026-12-01',
    status: 'in-progress',
  });
  const indicator = await given.insert<GivenRecord>('indicators', {
    code: `I-${fund.id}`,
    title: 'Families',
    unit: 'families',
    rule: 'sum',
    fund_id: fund.id,
  });
  await given.insert('observations', {
    indicator_id: indicator.id,
    return_id: due.id,
    ...owned,
    period_year: 2026,
    value: 5,
  });
  const assessment = await given.insert<GivenRecord>('assessments', {
    application_id: application.id,
    fund_id: fund.id,
    assessor_id: officer.id,
    assigned_by_id: officer.id,
  });
  const [line] = await database.query<GivenRecord>(
    'SELECT id FROM budget_lines WHERE fund_id = $1',
    [fund.id],
  );
  const pot = await given.insert<GivenRecord>('budget_lines', {
    fund_id: fund.id,
    financial_year: 2026,
    pot: 'Equipment',
  });
  const virement = await given.insert<GivenRecord>('virements', {
    reference: `V-${fund.id}`,
    fund_id: fund.id,
    from_line_id: line!.id,
    to_fund_id: fund.id,
    to_line_id: pot.id,
    amount_pence: 1,
    reason: 'Given by a test',
    status: 'requested',
    requested_at: TEST_NOW,
    requested_by_id: officer.id,
  });
  const budgetChange = await given.insert<GivenRecord>('budget_changes', {
    reference: `BC-${fund.id}`,
    fund_id: fund.id,
    budget_line_id: line!.id,
    kind: 'reopening',
    reason: 'Given by a test',
    status: 'proposed',
    proposed_at: TEST_NOW,
    proposed_by_id: officer.id,
  });
  const levels = await given.insert<GivenRecord>('payment_level_changes', {
    reference: `PL-${fund.id}`,
    fund_id: fund.id,
    reason: 'Given by a test',
    status: 'proposed',
    proposed_at: TEST_NOW,
    proposed_by_id: officer.id,
  });
  const [account] = await database.query<GivenRecord>(
    'SELECT id FROM bank_accounts WHERE organisation_id = $1',
    [organisation.id],
  );
  const run = await given.insert<GivenRecord>('payment_runs', {
    reference: `RUN-${fund.id}`,
    fund_ids: [fund.id],
    pay_on: '2099-11-30',
    prepared_at: TEST_NOW,
    prepared_by_id: officer.id,
  });
  const recovery = await given.insert<GivenRecord>('recoveries', {
    reference: `RC-${fund.id}`,
    payment_id: payment.id,
    ...onAward,
    amount_pence: 1,
    reason: 'Given by a test',
    requested_at: TEST_NOW,
    requested_by_id: officer.id,
  });
  const loss = await given.insert<GivenRecord>('recovery_losses', {
    recovery_id: recovery.id,
    ...owned,
    kind: 'write-off',
    amount_pence: 1,
    reason: 'Given by a test',
    status: 'requested',
    approvals_asked: 1,
    requested_at: TEST_NOW,
    requested_by_id: officer.id,
  });
  const claim = await given.insert<GivenRecord>('claims', {
    reference: `CL-${fund.id}`,
    payment_id: payment.id,
    ...onAward,
    financial_year: 2026,
    amount_pence: 1,
    covers_from: '2026-06-01',
    covers_to: '2026-06-30',
    unspent_pence: 0,
    unspent_on: '2026-06-01',
    statement: 'Given by a test',
    status: 'submitted',
    submitted_at: TEST_NOW,
    submitted_by_id: officer.id,
  });
  const variation = await given.insert<GivenRecord>('variations', {
    reference: `VAR-${fund.id}`,
    ...onAward,
    based_on_version: 1,
    kinds: ['scope'],
    reason: 'Given by a test',
    amount_pence: 1,
    years: '[]',
    title: 'Given by a test',
    purpose: '',
    area_codes: [],
    status: 'submitted',
    proposed_at: TEST_NOW,
    proposed_by_id: officer.id,
  });
  const matchRecord = await given.insert<GivenRecord>('match_records', {
    ...onAward,
    kind: 'pledged',
    form: 'cash',
    source: 'Given by a test',
    amount_pence: 1,
    match_on: '2026-06-01',
    evidence: '',
    status: 'reported',
    recorded_at: TEST_NOW,
    recorded_by_id: officer.id,
  });
  const allocation = await given.insert<GivenRecord>('allocations', {
    reference: `AL-${fund.id}`,
    fund_id: fund.id,
    financial_year: 2026,
    pot: 'main',
    area_kind: 'adp',
    amount_pence: 1,
    title: 'Given by a test',
    basis: 'Given by a test',
    drafted_at: TEST_NOW,
    drafted_by_id: officer.id,
    drawn_by_ids: [officer.id],
  });
  const template = await given.insert<GivenRecord>('letter_templates', {
    series_id: fund.id,
    number: 1,
    kind: 'offer',
    name: 'Given by a test',
    fund_id: fund.id,
    body: 'Given by a test',
  });
  const ids = {
    allocations: allocation.id,
    'bank-accounts': account!.id,
    'budget-changes': budgetChange.id,
    claims: claim.id,
    funds: fund.id,
    indicators: indicator.id,
    'letter-templates': template.id,
    'match-records': matchRecord.id,
    'payment-level-changes': levels.id,
    'payment-runs': run.id,
    losses: loss.id,
    recoveries: recovery.id,
    variations: variation.id,
    virements: virement.id,
    organisations: organisation.id,
    calls: call.id,
    applications: application.id,
    awards: award.id,
    conditions: condition.id,
    payments: payment.id,
    returns: due.id,
    assessments: assessment.id,
    'budget-lines': line!.id,
  };
  return { fund, organisation, ids };
}
