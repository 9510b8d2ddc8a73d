import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EARLIER_RULE_KEYS, type EarlierRuleKey } from '@almoner/domain/not-allowed-today';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { dayFromToday, TEST_NOW, THIS_YEAR } from '../../../test/days.js';
import type { GivenAward, GivenRecord } from '../../../test/given.js';

let test: TestApp;
let auditor: Client;
/** Writes as what existed before a rule was written: no trigger asks. */
let before: pg.Client;

beforeAll(async () => {
  test = await startTestApp();
  auditor = await test.as(await test.given.staff('auditor'));
  before = new pg.Client(test.database.url);
  await before.connect();
  await before.query('SET session_replication_role = replica');
});
afterAll(async () => {
  await before.end();
  await test.close();
});

/** Inserts a row without any trigger and answers its id. */
async function insert(table: string, values: Record<string, unknown>): Promise<string> {
  const columns = Object.keys(values);
  const places = columns.map((_column, i) => `$${i + 1}`).join(', ');
  const { rows } = await before.query<{ row: { id?: string; award_id?: string } }>(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places}) RETURNING to_jsonb(${table}) AS row`,
    Object.values(values),
  );
  return rows[0]?.row.id ?? rows[0]?.row.award_id ?? '';
}

async function set(table: string, id: string, values: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(values).map((column, i) => `${column} = $${i + 2}`);
  await before.query(`UPDATE ${table} SET ${columns.join(', ')} WHERE id = $1`, [
    id,
    ...Object.values(values),
  ]);
}

const APPROVED_AT = new Date(TEST_NOW.getTime() - 20 * 86_400_000);

/** An accepted award that every rule of today allows; `values` are columns of its row. */
async function award(
  values: Record<string, unknown> = {},
  subsidyKind: string | null = 'not-a-subsidy',
): Promise<GivenAward> {
  const made = await test.given.acceptedAward({ startYear: THIS_YEAR });
  await set('awards', made.id, { approved_at: APPROVED_AT, accepted_at: APPROVED_AT, ...values });
  if (subsidyKind !== null)
    await insert('award_assurances', ownerOf(made, { subsidy_kind: subsidyKind }));
  return made;
}

function ownerOf(made: GivenAward, values: Record<string, unknown>) {
  const { id, fundId, organisationId } = made;
  return { award_id: id, fund_id: fundId, organisation_id: organisationId, ...values };
}

/** A payment of an award that is allowed, sent on the first day of the period; `values` are columns of its row. */
async function payment(values: Record<string, unknown> = {}, of?: GivenAward): Promise<string> {
  const { id } = await test.given.sentPayment(of ?? (await award()));
  await set('payments', id, { sent_on: dayFromToday(-15), ...values });
  return id;
}

/** An application that was scored by one person and decided by another. */
async function scored(isDecidedByScorer: boolean) {
  const { given } = test;
  const application = await given.application({ status: 'approved' });
  const [scorer, decider] = [await given.staff('fund-officer'), await given.staff('fund-officer')];
  await insert('assessments', {
    application_id: application.id,
    fund_id: application.fundId,
    assessor_id: scorer.id,
    assigned_by_id: decider.id,
    assigned_at: TEST_NOW,
    status: 'submitted',
    weighted_score: 100,
    submitted_at: TEST_NOW,
  });
  await set('applications', application.id, {
    decided_by_id: isDecidedByScorer ? scorer.id : decider.id,
  });
  return { application, scorer, decider };
}

async function awardApprovedBy(who: 'scorer' | 'decider' | 'another'): Promise<string> {
  const { application, ...people } = await scored(false);
  const another = await test.given.staff('fund-officer');
  const made = await award();
  await set('awards', made.id, {
    application_id: application.id,
    direct_reason: null,
    approved_by_id: who === 'another' ? another.id : people[who].id,
  });
  return made.id;
}

async function delegation(values: Record<string, unknown> = {}): Promise<string> {
  const [lender, other] = [
    await test.given.staff('finance-approver'),
    await test.given.staff('finance-officer'),
  ];
  return insert('approval_delegations', {
    from_user_id: lender.id,
    to_user_id: other.id,
    starts_on: dayFromToday(0),
    ends_on: dayFromToday(30),
    reason: 'Leave',
    made_at: TEST_NOW,
    status: 'accepted',
    answered_at: TEST_NOW,
    ...values,
  });
}

async function secondDelegation(startsOn: string, endsOn: string): Promise<string> {
  const first = await delegation();
  const { rows } = await before.query('SELECT * FROM approval_delegations WHERE id = $1', [first]);
  const { from_user_id, to_user_id } = rows[0];
  return delegation({
    from_user_id,
    to_user_id,
    starts_on: startsOn,
    ends_on: endsOn,
    answered_at: null,
  });
}

async function virement(values: Record<string, unknown>, toBudgetType: string): Promise<string> {
  const { given } = test;
  const fund = await given.fund();
  const from = await given.budgetLine(fund.id, THIS_YEAR, 1000);
  const to = await given.insert<GivenRecord>('budget_lines', {
    fund_id: fund.id,
    financial_year: THIS_YEAR,
    pot: 'other',
    budget_type: toBudgetType,
    authority: 'planned',
  });
  const [one, other] = [
    await given.staff('finance-officer'),
    await given.staff('finance-approver'),
  ];
  return insert('virements', {
    reference: `EARLIER-${randomUUID()}`,
    fund_id: fund.id,
    to_fund_id: fund.id,
    from_line_id: from.id,
    to_line_id: to.id,
    amount_pence: 100,
    reason: 'Needed there',
    status: 'approved',
    requested_at: TEST_NOW,
    requested_by_id: one.id,
    decided_at: TEST_NOW,
    decided_by_id: other.id,
    ...values,
  });
}

/** A call that was opened on a day; its last day is in ten days. */
async function callOpenedOn(days: number): Promise<string> {
  const { id, fundId } = await test.given.call({
    opens_on: dayFromToday(-60),
    closes_on: dayFromToday(10),
  });
  await insert('audit_events', {
    action: 'calls.open',
    subject_type: 'call',
    subject_id: id,
    subject_reference: '',
    fund_id: fundId,
    changes: '[]',
    request_id: 'given',
    at: new Date(`${dayFromToday(days)}T12:00:00Z`),
  });
  return id;
}

async function published(values: Record<string, unknown>): Promise<string> {
  const made = await award({}, 'stand-alone');
  const { rows } = await before.query<{ amount_pence: string }>(
    'SELECT amount_pence FROM awards WHERE id = $1',
    [made.id],
  );
  const { approved_at: approvedAt, ...entry } = { approved_at: APPROVED_AT, ...values };
  await set('awards', made.id, { approved_at: approvedAt });
  await insert(
    'subsidy_publications',
    ownerOf(made, {
      reference: 'SC1',
      published_on: dayFromToday(-1),
      amount_pence: rows[0]?.amount_pence,
      recorded_at: TEST_NOW,
      ...entry,
    }),
  );
  return made.id;
}

async function confirmedNotice(isConfirmed: boolean): Promise<string> {
  const made = await award({}, 'minimal-financial-assistance');
  const person = await test.given.member({ id: made.organisationId });
  if (isConfirmed)
    await insert(
      'subsidy_confirmations',
      ownerOf(made, {
        notice: 'A notice',
        amount_pence: 1,
        confirmed_at: TEST_NOW,
        confirmed_by_id: person.id,
      }),
    );
  return made.id;
}

async function paidAward(isFairWorkAccepted: boolean): Promise<string> {
  const made = await award();
  await payment({}, made);
  if (!isFairWorkAccepted)
    await before.query('DELETE FROM fair_work WHERE award_id = $1', [made.id]);
  return made.id;
}

async function wageShownBy(evidence: string): Promise<string> {
  const made = await award();
  await before.query(
    `UPDATE fair_work SET has_workers = true, living_wage = 'paid', wage_evidence = $2, wage_reference = 'a',
            wage_on = $3, wage_seen_by = 'b', voice_reference = 'c', voice_on = $3, voice_seen_by = 'd'
      WHERE award_id = $1`,
    [made.id, evidence, dayFromToday(-30)],
  );
  await set('awards', made.id, { amount_pence: 10_000_000 });
  return made.id;
}

async function awardTo(kind: string): Promise<string> {
  const made = await award();
  await set('organisations', made.organisationId, { kind });
  return made.id;
}

async function variationThatAdds(year: number, reason: string | null): Promise<string> {
  const made = await award();
  const person = await test.given.staff('fund-officer');
  const years = [
    { financialYear: year, amountPence: 1 },
    { financialYear: THIS_YEAR, amountPence: 1 },
  ];
  return insert(
    'variations',
    ownerOf(made, {
      reference: `EARLIER-${randomUUID()}`,
      based_on_version: 1,
      kinds: ['amount'],
      reason: 'More',
      amount_pence: 2,
      years: JSON.stringify(years),
      title: 'Title',
      purpose: '',
      area_codes: [],
      status: 'approved',
      proposed_at: TEST_NOW,
      proposed_by_id: person.id,
      submitted_at: TEST_NOW,
      approved_at: TEST_NOW,
      approved_by_id: randomUUID(),
      ended_year_reason: reason,
    }),
  );
}

async function matchFunding(matchOn: string): Promise<string> {
  const made = await award();
  const person = await test.given.staff('fund-officer');
  await insert(
    'match_records',
    ownerOf(made, {
      kind: 'pledged',
      form: 'cash',
      source: 'A trust',
      amount_pence: 1,
      match_on: matchOn,
      evidence: '',
      status: 'confirmed',
      recorded_at: TEST_NOW,
      recorded_by_id: person.id,
    }),
  );
  return made.id;
}

const RELEASED_AT = new Date('2026-05-20T10:00:00Z');

/** A run released on Wednesday 20 May 2026, with one payment. */
async function runOn(payOn: string, payee = 'The hub'): Promise<string> {
  const person = await test.given.staff('finance-approver');
  const { rows: payments } = await before.query<{ fund_id: string; organisation_id: string }>(
    'SELECT fund_id, organisation_id FROM payments WHERE id = $1',
    [await payment()],
  );
  const paid = payments[0]!;
  const run = await insert('payment_runs', {
    reference: `EARLIER-${randomUUID()}`,
    fund_ids: [paid.fund_id],
    pay_on: payOn,
    status: 'released',
    prepared_at: RELEASED_AT,
    prepared_by_id: person.id,
    released_at: RELEASED_AT,
    released_by_id: randomUUID(),
    originator: '{}',
    bacs_sha256: 'a'.repeat(64),
    csv_sha256: 'b'.repeat(64),
  });
  await insert('payment_run_payments', {
    run_id: run,
    payment_id: randomUUID(),
    fund_id: paid.fund_id,
    organisation_id: paid.organisation_id,
    put_in_at: RELEASED_AT,
    put_in_by_id: person.id,
    payee,
    bank_account_id: randomUUID(),
    sort_code_mask: '80',
    account_number_mask: '5678',
  });
  return run;
}

/** A payment sent fifteen days ago that a ledger line of another day confirms; answers the line. */
async function matchedOn(lineOn: string): Promise<string> {
  const id = await payment();
  const { rows } = await before.query('SELECT fund_id FROM payments WHERE id = $1', [id]);
  const person = await test.given.staff('finance-officer');
  const line = await insert('ledger_lines', {
    import_id: randomUUID(),
    row_number: 1,
    line_on: lineOn,
    amount_pence: 1_000_000,
    reference: 'R',
    normalised_reference: 'R',
    payee: 'The hub',
    fingerprint: randomUUID(),
    occurrence: 1,
    likeness: randomUUID(),
    status: 'matched',
  });
  await insert('matches', {
    ledger_line_id: line,
    payment_id: id,
    fund_id: rows[0].fund_id,
    amount_pence: 1_000_000,
    kind: 'manual',
    journal_id: randomUUID(),
    matched_at: TEST_NOW,
    matched_by_id: person.id,
  });
  return line;
}

async function recovery(values: Record<string, unknown> = {}): Promise<string> {
  const made = await award();
  const person = await test.given.staff('finance-officer');
  return insert(
    'recoveries',
    ownerOf(made, {
      reference: `EARLIER-${randomUUID()}`,
      payment_id: await payment({}, made),
      amount_pence: 100,
      reason: 'Not spent',
      status: 'approved',
      requested_at: APPROVED_AT,
      requested_by_id: person.id,
      approved_at: APPROVED_AT,
      approved_by_id: randomUUID(),
      ...values,
    }),
  );
}

async function cancelledBy(isRequester: boolean): Promise<string> {
  const id = await recovery({
    status: 'cancelled',
    closed_at: TEST_NOW,
    closed_by_id: randomUUID(),
    closed_reason: 'A mistake',
  });
  if (isRequester)
    await before.query('UPDATE recoveries SET closed_by_id = requested_by_id WHERE id = $1', [id]);
  return id;
}

async function receivedOn(day: string): Promise<string> {
  const id = await recovery();
  const { rows } = await before.query('SELECT * FROM recoveries WHERE id = $1', [id]);
  const { fund_id, organisation_id, requested_by_id } = rows[0];
  await insert('recovery_receipts', {
    recovery_id: id,
    fund_id,
    organisation_id,
    amount_pence: 100,
    received_on: day,
    reference: 'R',
    status: 'booked',
    booked_to: 'surrendered',
    recorded_at: TEST_NOW,
    recorded_by_id: requested_by_id,
  });
  return id;
}

async function budget(values: Record<string, unknown>): Promise<string> {
  const fund = await test.given.fund();
  const line = await test.given.budgetLine(fund.id, THIS_YEAR, 1000, 'planned');
  await set('budget_lines', line.id, values);
  return fund.id;
}

async function raisedBy(subjectType: string): Promise<string> {
  const fund = await test.given.fund();
  const line = await test.given.budgetLine(fund.id, THIS_YEAR, 0, 'planned');
  const journal = await insert('journals', {
    fund_id: fund.id,
    kind: 'allocation',
    subject_type: subjectType,
    subject_id: randomUUID(),
    subject_reference: '',
    reason: '',
    request_id: 'given',
    at: TEST_NOW,
  });
  for (const [account, amount] of [
    ['funding', -1000],
    ['available', 1000],
  ])
    await insert('journal_lines', {
      journal_id: journal,
      fund_id: fund.id,
      budget_line_id: line.id,
      account,
      amount_pence: amount,
    });
  return fund.id;
}

async function overProgrammed(isAgreed: boolean): Promise<string> {
  const fundId = await budget({ over_programming_basis_points: 500 });
  const { rows } = await before.query('SELECT id FROM budget_lines WHERE fund_id = $1', [fundId]);
  if (isAgreed)
    await insert('budget_changes', {
      reference: `EARLIER-${randomUUID()}`,
      fund_id: fundId,
      budget_line_id: rows[0].id,
      kind: 'over-programming',
      basis_points: 500,
      reason: 'Agreed',
      status: 'confirmed',
      proposed_at: TEST_NOW,
      proposed_by_id: randomUUID(),
      decided_at: TEST_NOW,
      decided_by_id: randomUUID(),
    });
  return fundId;
}

/** Payment levels of a fund of which the second version was agreed, or was not. */
async function levelsOf(changeId: string | null): Promise<string> {
  const fund = await test.given.fund();
  const person = await test.given.staff('administrator');
  for (const [version, change_id] of [
    [1, randomUUID()],
    [2, changeId],
  ])
    await insert('payment_approval_levels', {
      fund_id: fund.id,
      version,
      level_two_above_pence: 1000,
      set_at: TEST_NOW,
      set_by_id: person.id,
      change_id,
    });
  return fund.id;
}

async function named(table: string, column: string, id: string, text: string): Promise<string> {
  await set(table, id, { [column]: text });
  return id;
}

/** An accent as a character of its own, a control character, a change of direction; and the plain forms. */
const REFUSED = ['Cafe\u0301', 'Hub\u0007', 'Hub\u202eb'] as const;
const PLAIN = 'Café\tHub\nعربي';

/** For every rule a record as it could exist before it, and one that it allows. Each answers the record that is linked. */
const CASES: Readonly<
  Record<
    EarlierRuleKey,
    { earlier: readonly (() => Promise<string>)[]; lawful: () => Promise<string> }
  >
> = {
  'authority-not-recorded': {
    earlier: [() => budget({ authority: 'approved', authority_kind: 'not-recorded' })],
    lawful: () =>
      budget({
        authority: 'approved',
        authority_kind: 'budget-act',
        authority_reference: 'Act',
        authority_on: dayFromToday(-300),
        authority_pence: 1000,
      }),
  },
  'budget-raised-by-one': {
    earlier: [() => raisedBy('budget-line')],
    lawful: () => raisedBy('budget-change'),
  },
  'over-programming-by-one': {
    earlier: [() => overProgrammed(false)],
    lawful: () => overProgrammed(true),
  },
  'limit-crossed-without-approval': {
    earlier: [() => virement({}, 'capital')],
    lawful: () => virement({ authority_reference: 'Letter' }, 'capital'),
  },
  'levels-set-by-one': {
    earlier: [() => levelsOf(null)],
    lawful: () => levelsOf(randomUUID()),
  },
  'delegation-too-long': {
    earlier: [() => delegation({ ends_on: dayFromToday(92) })],
    lawful: () => delegation({ ends_on: dayFromToday(91) }),
  },
  'delegation-overlaps': {
    earlier: [() => secondDelegation(dayFromToday(30), dayFromToday(40))],
    lawful: () => secondDelegation(dayFromToday(31), dayFromToday(40)),
  },
  'delegation-not-accepted': {
    earlier: [() => delegation({ answered_at: null })],
    lawful: () => delegation(),
  },
  'scorer-decided': {
    earlier: [async () => (await scored(true)).application.id],
    lawful: async () => (await scored(false)).application.id,
  },
  'approver-took-part': {
    earlier: [() => awardApprovedBy('scorer'), () => awardApprovedBy('decider')],
    lawful: () => awardApprovedBy('another'),
  },
  'call-opened-late': { earlier: [() => callOpenedOn(11)], lawful: () => callOpenedOn(10) },
  'subsidy-kind-missing': {
    earlier: [async () => (await award({}, null)).id],
    lawful: async () => (await award()).id,
  },
  'notice-not-confirmed': {
    earlier: [() => confirmedNotice(false)],
    lawful: () => confirmedNotice(true),
  },
  'subsidy-published-late': {
    earlier: [
      () =>
        published({ approved_at: new Date('2024-05-10T12:00:00Z'), published_on: '2024-08-10' }),
      async () =>
        (await award({ approved_at: new Date('2024-05-10T12:00:00Z') }, 'stand-alone')).id,
    ],
    lawful: () =>
      published({ approved_at: new Date('2024-05-10T12:00:00Z'), published_on: '2024-08-09' }),
  },
  'subsidy-published-early': {
    earlier: [() => published({ published_on: dayFromToday(-21) })],
    lawful: () => published({ published_on: dayFromToday(-20) }),
  },
  'paid-without-fair-work': { earlier: [() => paidAward(false)], lawful: () => paidAward(true) },
  'fair-work-statement-alone': {
    earlier: [() => wageShownBy('statement')],
    lawful: () => wageShownBy('accreditation'),
  },
  'partnership-as-payee': {
    earlier: [() => awardTo('adp')],
    lawful: () => awardTo('health-board'),
  },
  'days-outside-years': {
    earlier: [
      async () => (await award({ ends_on: `${THIS_YEAR + 1}-04-01` })).id,
      async () =>
        (await award({ starts_on: `${THIS_YEAR + 1}-04-01`, ends_on: `${THIS_YEAR + 2}-03-31` }))
          .id,
    ],
    lawful: async () => (await award()).id,
  },
  'ended-year-without-reason': {
    earlier: [() => variationThatAdds(THIS_YEAR - 1, null)],
    lawful: () => variationThatAdds(THIS_YEAR - 1, 'It is meant'),
  },
  'match-funding-out-of-order': {
    earlier: [() => matchFunding(`${THIS_YEAR - 1}-03-31`), () => matchFunding(dayFromToday(1))],
    lawful: () => matchFunding(`${THIS_YEAR - 1}-04-01`),
  },
  'pay-day-not-working': {
    // a Saturday, and the spring bank holiday
    earlier: [() => runOn('2026-05-23'), () => runOn('2026-05-25')],
    lawful: () => runOn('2026-05-26'),
  },
  'pay-day-out-of-range': {
    earlier: [() => runOn('2026-05-20'), () => runOn('2026-06-22')],
    lawful: () => runOn('2026-06-19'),
  },
  'credit-too-large': {
    earlier: [() => payment({ amount_pence: 2_000_000_001 })],
    lawful: () => payment({ amount_pence: 2_000_000_000 }),
  },
  'payee-unprintable': {
    earlier: [() => runOn('2026-05-26', 'عربي')],
    lawful: () => runOn('2026-05-26', 'É'),
  },
  'covered-days-missing': {
    earlier: [() => payment({ requested_at: TEST_NOW })],
    lawful: () =>
      payment({
        requested_at: TEST_NOW,
        covers_from: dayFromToday(-30),
        covers_to: dayFromToday(-1),
      }),
  },
  'returned-without-cause': {
    earlier: [() => payment({ returned_on: dayFromToday(-2) })],
    lawful: () => payment({ returned_on: dayFromToday(-2), returned_cause: 'account-closed' }),
  },
  'returned-before-sent': {
    earlier: [() => payment({ returned_on: dayFromToday(-16) })],
    lawful: () => payment({ returned_on: dayFromToday(-15) }),
  },
  'matched-out-of-order': {
    earlier: [() => matchedOn(dayFromToday(-16)), () => matchedOn(dayFromToday(1))],
    lawful: () => matchedOn(dayFromToday(-15)),
  },
  'cancelled-by-its-requester': {
    earlier: [() => cancelledBy(true)],
    lawful: () => cancelledBy(false),
  },
  'receipt-out-of-order': {
    earlier: [() => receivedOn(dayFromToday(-21)), () => receivedOn(dayFromToday(1))],
    lawful: () => receivedOn(dayFromToday(-20)),
  },
  'organisation-text': {
    earlier: REFUSED.map(
      (text) => async () =>
        named('organisations', 'name', (await test.given.organisation()).id, text),
    ),
    lawful: async () => named('organisations', 'name', (await test.given.organisation()).id, PLAIN),
  },
  'fund-text': {
    earlier: REFUSED.map(
      (text) => async () => named('funds', 'name', (await test.given.fund()).id, text),
    ),
    lawful: async () => named('funds', 'name', (await test.given.fund()).id, PLAIN),
  },
  'application-text': {
    earlier: REFUSED.map(
      (text) => async () =>
        named('applications', 'title', (await test.given.application()).id, text),
    ),
    lawful: async () => named('applications', 'title', (await test.given.application()).id, PLAIN),
  },
  'award-text': {
    earlier: REFUSED.map((text) => async () => (await award({ purpose: text })).id),
    lawful: async () => (await award({ purpose: PLAIN })).id,
  },
};

async function subjectsOf(rule: EarlierRuleKey, reader = auditor): Promise<string[]> {
  const { status, body } = await reader.get(`not-allowed-today?rule=${rule}&limit=100`);
  expect(status).toBe(200);
  return body.items.map(({ subjectId }: { subjectId: string }) => subjectId);
}

async function countOf(rule: EarlierRuleKey, reader = auditor): Promise<number> {
  const { rules } = (await reader.get('not-allowed-today/by-rule')).body;
  return rules.find((one: { rule: string }) => one.rule === rule).count;
}

describe('what would not be allowed today', () => {
  it('is empty where everything is allowed', async () => {
    const { body } = await auditor.get('not-allowed-today');
    expect([body.items, body.total.value]).toEqual([[], 0]);
    const { rules, withoutRecords } = (await auditor.get('not-allowed-today/by-rule')).body;
    expect(rules.map(({ count }: { count: number }) => count)).toEqual(rules.map(() => 0));
    for (const { reason } of withoutRecords) expect(reason).not.toBe('');
  });

  it('has a query and a case for every rule', () => {
    expect(Object.keys(CASES)).toEqual(expect.arrayContaining(EARLIER_RULE_KEYS));
    for (const { earlier } of Object.values(CASES)) expect(earlier.length).toBeGreaterThan(0);
  });

  it.each(EARLIER_RULE_KEYS)(
    'finds what is from before the rule %s, and no lawful record',
    async (rule) => {
      const { earlier, lawful } = CASES[rule];
      const allowed = await lawful();
      expect(await subjectsOf(rule)).not.toContain(allowed);
      for (const make of earlier) {
        const count = await countOf(rule);
        const id = await make();
        const found = await subjectsOf(rule);
        expect(found.filter((subject) => subject === id)).toEqual([id]);
        expect(found).not.toContain(allowed);
        expect(await countOf(rule)).toBe(count + 1);
      }
    },
  );

  it('shows only the records of the funds that the reader reaches', async () => {
    const ours = await budget({ authority: 'approved', authority_kind: 'not-recorded' });
    const theirs = await budget({ authority: 'approved', authority_kind: 'not-recorded' });
    const reader = await test.as(await test.given.staff('finance-officer', ours));
    const found = await subjectsOf('authority-not-recorded', reader);
    expect(found).toEqual([ours]);
    expect(found).not.toContain(theirs);
    expect(await countOf('authority-not-recorded', reader)).toBe(1);
    const { text } = await reader.get('not-allowed-today/export.csv?rule=authority-not-recorded');
    expect(text.trim().split('\n')).toHaveLength(2);
  });

  it('is not for fund officers', async () => {
    const officer = await test.as(await test.given.staff('fund-officer'));
    expect((await officer.get('not-allowed-today')).status).toBe(403);
  });
});
