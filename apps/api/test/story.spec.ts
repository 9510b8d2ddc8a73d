import { afterAll, beforeAll, expect, it } from 'vitest';
import { AUTHORITY, confirmed } from './given-budget-changes.js';
import { startTestApp, type TestApp } from './app.js';
import type { Client, Reply } from './client.js';
import { TODAY } from './days.js';
import { acceptOffer, approveAward } from './given.js';
import { SOUND_DETAILS } from './given-bank-accounts.js';

/** On 30 and 31 March a bank file is too late for the money of the year. */
const IS_TOO_LATE = /-03-3[01]$/.test(TODAY);

/** The story of the product through the public API: from budget to outcome figure. */
let test: TestApp;
let people: Record<
  | 'officer'
  | 'second'
  | 'finance'
  | 'approver'
  | 'decider'
  | 'releaser'
  | 'verifier'
  | 'editor'
  | 'certifier'
  | 'auditor',
  Client
>;
let fundId: string;
let organisationId: string;

const YEARS = ['2026-27', '2027-28', '2028-29', '2029-30'];
const YEAR_PENCE = 9_987_400;
const TOTAL_PENCE = 39_949_600;

beforeAll(async () => {
  test = await startTestApp();
  const { given } = test;
  const organisation = await given.organisation({ name: 'Circle' }, { bankDetails: 'none' });
  organisationId = organisation.id;
  people = {
    officer: await test.as(await given.staff('fund-officer')),
    second: await test.as(await given.staff('fund-officer')),
    decider: await test.as(await given.staff('fund-officer')),
    finance: await test.as(await given.staff('finance-officer')),
    approver: await test.as(await given.staff('finance-approver')),
    releaser: await test.as(await given.staff('finance-approver')),
    verifier: await test.as(await given.staff('finance-approver')),
    editor: await test.as(await given.member(organisation, 'organisation-editor')),
    certifier: await test.as(await given.member(organisation, 'organisation-certifier')),
    auditor: await test.as(await given.staff('auditor')),
  };
});
afterAll(() => test.close());

/** The body of a reply; fails where the request was refused. */
function done(reply: Reply): any {
  if (reply.status >= 300) throw new Error(`${reply.status}: ${reply.text}`);
  return reply.body;
}

async function openCall(): Promise<any> {
  const call = done(
    await people.officer.post('calls', {
      fundId,
      title: 'Children and Families Fund 2026',
      summary: 'For projects over four years.',
      opensOn: '2026-01-01',
      closesOn: '2099-12-31',
      financialYears: YEARS,
      questions: [
        { key: 'need', title: 'What is the need?', hint: '', maxWords: 100, required: true },
      ],
      criteria: [
        { code: 'need', title: 'Need', guidance: '', weight: 60, questionKeys: ['need'] },
        { code: 'value', title: 'Value', guidance: '', weight: 40, questionKeys: [] },
      ],
    }),
  );
  return done(await people.officer.post(`calls/${call.id}/open`));
}

async function submittedApplication(callId: string): Promise<any> {
  const draft = done(
    await people.editor.post('applications', { callId, title: 'Whole family support' }),
  );
  const years = YEARS.map((financialYear) => ({ financialYear, amountPence: YEAR_PENCE }));
  const written = done(
    await people.editor.patch(`applications/${draft.id}`, draft.version, {
      amountRequestedPence: TOTAL_PENCE,
      years,
      areaCodes: ['S12000050'],
      answers: { need: 'Families wait too long.' },
    }),
  );
  return done(
    await people.editor.post(`applications/${draft.id}/submit`, {}, { ifMatch: written.version }),
  );
}

async function assessedAndApproved(call: any, application: any): Promise<void> {
  const [officer] = done(
    await people.officer.get(`users?permission=assessments.score&fundId=${fundId}`),
  ).items;
  const session = done(await people.officer.get('session'));
  expect(officer).toBeDefined();
  const assessment = done(
    await people.officer.post('assessments', {
      applicationId: application.id,
      assessorId: session.user.id,
    }),
  );
  const scores = call.criteria.map((c: { id: string }) => ({
    criterionId: c.id,
    score: 4,
    reason: 'Well evidenced.',
  }));
  const scored = done(
    await people.officer.patch(`assessments/${assessment.id}`, assessment.version, { scores }),
  );
  done(
    await people.officer.post(
      `assessments/${assessment.id}/submit`,
      {},
      { ifMatch: scored.version },
    ),
  );
  expect(done(await people.officer.get(`applications/${application.id}`))).toMatchObject({
    status: 'assessed',
    score: 8000,
  });
  done(
    await people.decider.post(`applications/${application.id}/decide`, {
      outcome: 'approve',
      reason: 'Strong.',
    }),
  );
}

async function acceptedAward(application: any): Promise<any> {
  const years = YEARS.map((financialYear) => ({ financialYear, amountPence: YEAR_PENCE }));
  const drafted = done(
    await people.officer.post('awards', {
      applicationId: application.id,
      amountPence: TOTAL_PENCE,
      years,
      purpose: 'Whole family support',
    }),
  );
  expect(drafted.years.map((y: { status: string }) => y.status)).toEqual([
    'confirmed',
    'indicative',
    'indicative',
    'indicative',
  ]);
  expect((await people.officer.post(`awards/${drafted.id}/approve`)).body.code).toBe(
    'separation.same-person',
  );
  expect((await people.second.post(`awards/${drafted.id}/approve`)).body.code).toBe(
    'assurances.subsidy-not-recorded',
  );
  done(await approveAward(people.second, drafted.id));
  expect((await people.certifier.get(`awards/${drafted.id}`)).status).toBe(404);
  done(await people.officer.post(`awards/${drafted.id}/offer`));
  return done(await acceptOffer(people.certifier, drafted.id));
}

/** One officer records the evidence of Fair Work First, another accepts it. */
async function evidenceFairWork(awardId: string): Promise<void> {
  const seen = {
    reference: 'Certificate of accreditation',
    on: '2026-04-01',
    seenBy: 'An officer',
  };
  const path = `awards/${awardId}/assurance`;
  done(
    await people.officer.post(`${path}/record-fair-work`, {
      hasWorkers: true,
      livingWage: 'paid',
      wageEvidence: 'accreditation',
      wage: seen,
      voice: seen,
    }),
  );
  done(await people.second.post(`${path}/accept-fair-work`));
}

async function sentInstalment(awardId: string): Promise<any> {
  await evidenceFairWork(awardId);
  const planned = done(
    await people.finance.post('payments', {
      awardId,
      financialYear: YEARS[0],
      amountPence: 4_993_700,
      dueOn: '2026-12-01',
    }),
  );
  const path = `payments/${planned.id}`;
  done(
    await people.finance.post(`${path}/request`, { statementOfNeed: 'First half of the year.' }),
  );
  done(await people.approver.post(`${path}/approve`));
  expect((await people.approver.post(`${path}/release`)).body.code).toBe('separation.same-person');
  expect((await people.releaser.post(`${path}/release`)).body.code).toBe(
    'payments.bank-details-missing',
  );
  await verifiedBankDetails();
  const released = await people.releaser.post(`${path}/release`);
  if (!IS_TOO_LATE) return done(released);
  expect(released.body.code).toBe('payment-runs.after-year-end');
  return null;
}

async function verifiedBankDetails(): Promise<void> {
  const path = `organisations/${organisationId}/bank-accounts`;
  const { id } = done(await people.editor.post(path, SOUND_DETAILS));
  const check = { method: 'call-back', note: 'Called the number of the charity register.' };
  done(await people.verifier.post(`${path}/${id}/verify`, check));
}

it('runs from budget to outcome through the public API only', async () => {
  const programme = done(
    await people.officer.post('programmes', { code: 'WFA', name: 'Whole Family Approach' }),
  );
  const fund = done(
    await people.officer.post('funds', {
      code: 'CFF',
      name: 'Children and Families Fund',
      kind: 'open-call',
      programmeId: programme.id,
      annualAmountPence: 300_000_000,
    }),
  );
  fundId = fund.id;
  for (const [index, financialYear] of YEARS.entries()) {
    // later years are planned until there is a Budget Act
    const proposed = await people.finance.post(`funds/${fundId}/budget-lines`, {
      financialYear,
      amountPence: 300_000_000,
      ...(index === 0 ? AUTHORITY : {}),
    });
    done(await confirmed(proposed, people.approver));
  }

  const call = await openCall();
  const application = await submittedApplication(call.id);
  expect(application.reference).toMatch(/^CFF-\d{4}-0001$/);
  await assessedAndApproved(call, application);
  const award = await acceptedAward(application);
  expect(award).toMatchObject({ status: 'accepted', amountPence: TOTAL_PENCE });
  const payment = await sentInstalment(award.id);
  // on the last two days of a year its money can no longer arrive in it, and the story ends with that refusal
  if (payment === null) return;
  expect(payment.status).toBe('sent');

  const csv = `Date,Amount,Reference,Payee\n${TODAY},49937.00,${payment.reference},CIRCLE\n${TODAY},12.00,OTHER,SOMEBODY\n`;
  const preview = done(await people.finance.upload('ledger-imports', 'ledger.csv', csv));
  const imported = done(await people.finance.post(`ledger-imports/${preview.id}/import`));
  expect(imported).toMatchObject({ imported: 2, matched: 1 });
  expect(done(await people.finance.get(`payments/${payment.id}`)).status).toBe('paid');

  const indicator = done(
    await people.officer.post('indicators', {
      code: 'CFF-1',
      title: 'Families supported',
      unit: 'families',
      rule: 'sum',
      definition: 'Each counted once.',
      fundId,
    }),
  );
  const due = done(
    await people.officer.post('returns', {
      awardId: award.id,
      kind: 'outcome',
      period: '2026-27',
      opensOn: '2026-01-01',
      dueOn: '2099-06-30',
      indicatorIds: [indicator.id],
    }),
  );
  const filled = done(
    await people.editor.patch(`returns/${due.id}`, due.version, {
      narrative: 'Families were heard.',
      observations: [{ indicatorId: indicator.id, state: 'reported', value: 37 }],
    }),
  );
  done(await people.editor.post(`returns/${due.id}/submit`, {}, { ifMatch: filled.version }));
  done(await people.certifier.post(`returns/${due.id}/certify`));
  const before = done(await people.officer.get(`funds/${fundId}/outcomes?period=2026-27`));
  expect(before.figures[0].value).toBeNull();
  done(await people.officer.post(`returns/${due.id}/accept`));

  await theFundPageAgrees(award, payment, indicator);
});

/** Checks that the figures of the fund page agree with the records behind them. */
async function theFundPageAgrees(award: any, payment: any, indicator: any): Promise<void> {
  const budget = done(await people.auditor.get(`funds/${fundId}/budget`));
  expect(budget.lines[0]).toMatchObject({
    financialYear: '2026-27',
    allocatedPence: 300_000_000,
    committedPence: YEAR_PENCE - 4_993_700,
    paidPence: 4_993_700,
    reservedPence: 0,
    availablePence: 300_000_000 - YEAR_PENCE,
  });
  const summary = done(await people.auditor.get(`funds/${fundId}/summary`));
  expect(summary).toMatchObject({
    budget: { committedPence: budget.totals.committedPence, paidPence: budget.totals.paidPence },
    awards: {
      agreed: { count: 1, amountPence: TOTAL_PENCE },
      offered: { count: 0, amountPence: 0 },
      inPreparation: { count: 0, amountPence: 0 },
    },
    payments: { paidCount: 1, paidPence: 4_993_700, sentCount: 0 },
    returns: { accepted: 1 },
  });
  const journals = done(
    await people.auditor.get(`budget-lines/${budget.lines[0].id}/journals?account=paid`),
  );
  expect(journals.items).toHaveLength(1);
  expect(done(await people.auditor.get(`awards?fundId=${fundId}`)).items[0].id).toBe(award.id);
  expect(done(await people.auditor.get(`payments?fundId=${fundId}&status=paid`)).items[0].id).toBe(
    payment.id,
  );

  const outcomes = done(await people.auditor.get(`funds/${fundId}/outcomes?period=2026-27`));
  expect(outcomes.figures[0]).toMatchObject({
    indicatorId: indicator.id,
    value: 37,
    returnsAccepted: 1,
  });
  const behind = done(
    await people.auditor.get(
      `observations?indicatorId=${indicator.id}&fundId=${fundId}&period=2026-27`,
    ),
  );
  expect(behind.items).toMatchObject([{ organisationName: 'Circle', value: 37 }]);

  const history = done(
    await people.auditor.get(`audit-events?subjectType=award&subjectId=${award.id}`),
  );
  const actions = history.items.map((e: { action: string }) => e.action);
  expect(actions).toEqual(
    expect.arrayContaining(['awards.draft', 'awards.approve', 'awards.offer', 'awards.accept']),
  );
  expect(organisationId).toBe(award.organisationId);
}
