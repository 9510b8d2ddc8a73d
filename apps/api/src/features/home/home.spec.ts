import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@almoner/domain/shared';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { givenCondition } from '../../../test/given-conditions.js';
import type { GivenAward } from '../../../test/given.js';
import type { HomeItem, HomeSectionView } from './home.dto.js';
import { FEATURES } from '../../features.js';

interface Person {
  readonly id: string;
}

let test: TestApp;
let fund: { id: string; code: string };
let otherFund: { id: string; code: string };
let organisation: { id: string; name: string };
let award: GivenAward;

beforeAll(async () => {
  test = await startTestApp();
  fund = await test.given.fund();
  otherFund = await test.given.fund();
  organisation = await test.given.organisation();
  award = await test.given.acceptedAward({ fund, organisation });
});
afterAll(() => test.close());

async function home(person: Person): Promise<HomeSectionView[]> {
  const reply = await (await test.as(person)).get('home');
  expect(reply.status).toBe(200);
  return reply.body.sections;
}

async function section(person: Person, key: string): Promise<HomeSectionView | undefined> {
  return (await home(person)).find((one) => one.key === key);
}

async function waiting(person: Person, key: string): Promise<string[]> {
  const found = await section(person, key);
  if (!found) throw new Error(`There is no section ${key}`);
  return found.items.map((item: HomeItem) => item.subjectId);
}

async function set(table: string, id: string, values: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(values).map((column, index) => `${column} = $${index + 2}`);
  await test.database.query(`UPDATE ${table} SET ${columns.join(', ')} WHERE id = $1`, [
    id,
    ...Object.values(values),
  ]);
}

describe('the home of each role', () => {
  it.each<[Role, string[]]>([
    [
      'fund-officer',
      [
        'applications-to-assign',
        'my-assessments',
        'applications-to-decide',
        'awards-to-draft',
        'allocations-in-draft',
        'match-to-confirm',
        'awards-to-approve',
        'awards-to-complete',
        'offers-to-send',
        'offers-lapsing',
        'allocations-unacknowledged',
        'subsidies-to-assess',
        'subsidies-to-publish',
        'fair-work-to-record',
        'fair-work-to-accept',
        'delegations-to-answer',
        'conditions-to-decide',
        'conditions-overdue',
        'schedules-to-complete',
        'variations-to-send',
        'variations-to-approve',
        'variations-to-apply',
        'years-to-confirm',
        'payments-on-hold',
        'returns-to-review',
        'returns-overdue',
      ],
    ],
    [
      'finance-officer',
      [
        'pay-bands-to-confirm',
        'claims-to-take-up',
        'payments-to-request',
        'payments-sent-back',
        'delegations-to-answer',
        'schedules-to-complete',
        'bank-details-missing',
        'payments-on-hold',
        'payments-due',
        'runs-to-acknowledge',
        'recoveries-to-receive',
        'budgets-without-authority',
        'ledger-lines-to-match',
        'payments-taken-back',
      ],
    ],
    [
      'finance-approver',
      [
        'payments-to-approve',
        'payments-to-release',
        'transfers-to-release',
        'runs-to-release',
        'delegations-to-answer',
        'bank-details-to-verify',
        'bank-details-frozen',
        'payments-on-hold',
        'recoveries-to-approve',
        'receipts-to-book',
        'losses-to-approve',
        'budget-changes-to-confirm',
        'payment-levels-to-confirm',
        'virements-to-approve',
      ],
    ],
    ['auditor', ['latest-events']],
    ['administrator', []],
  ])('shows %s the sections of their permissions and no other (permission)', async (role, keys) => {
    expect((await home(await test.given.staff(role))).map(({ key }) => key)).toEqual(keys);
  });

  it('shows people of an organisation what their half is to do (permission)', async () => {
    const editor = await home(await test.given.member(organisation));
    expect(editor.map(({ key }) => key)).toEqual([
      'drafts-to-finish',
      'conditions-to-show',
      'fair-work-to-give',
      'payments-to-claim',
      'bank-details-to-give',
      'money-to-pay-back',
      'money-sent',
      'returns-to-write',
    ]);
    const certifier = await home(await test.given.member(organisation, 'organisation-certifier'));
    expect(certifier.map(({ key }) => key)).toEqual([
      'offers-to-accept',
      'allocations-to-acknowledge',
      'conditions-to-show',
      'fair-work-to-give',
      'payments-to-claim',
      'bank-details-to-give',
      'money-to-pay-back',
      'money-sent',
      'returns-to-certify',
    ]);
  });

  it('is closed to who has not signed in', async () => {
    expect((await test.anyone.get('home')).status).toBe(401);
  });

  it('shows ten of a section and counts all of them', async () => {
    const call = await test.given.call();
    for (let n = 0; n < 11; n += 1) await test.given.application({ call });
    const officer = await test.given.staff('fund-officer', call.fundId);
    const found = await section(officer, 'applications-to-assign');
    expect(found?.items).toHaveLength(10);
    expect(found?.total).toBe(11);
  });
});

describe('what waits', () => {
  it('is in the funds of the permission alone (isolation)', async () => {
    const call = await test.given.call({ fund });
    const application = await test.given.application({ call });
    const here = await test.given.staff('fund-officer', fund.id);
    const elsewhere = await test.given.staff('fund-officer', otherFund.id);
    expect(await waiting(here, 'applications-to-assign')).toContain(application.id);
    expect(await waiting(elsewhere, 'applications-to-assign')).toEqual([]);
  });

  it('follows each permission of a person with two roles in two funds (isolation)', async () => {
    const both = await test.given.staff('fund-officer', otherFund.id);
    await test.given.insert('role_assignments', {
      user_id: both.id,
      role: 'finance-approver',
      fund_id: fund.id,
    });
    const payment = await test.given.sentPayment(award, 1_000);
    await set('payments', payment.id, {
      status: 'requested',
      approved_by_id: null,
      released_by_id: null,
    });
    const drafted = await test.given.acceptedAward({ fund });
    await set('awards', drafted.id, { status: 'drafted' });
    expect(await waiting(both, 'payments-to-approve')).toContain(payment.id);
    expect(await waiting(both, 'awards-to-approve')).toEqual([]);
  });

  it('is an assessment for its assessor alone, opened as an assessment', async () => {
    const application = await test.given.application({ status: 'in-assessment' });
    const assessor = await test.given.staff('fund-officer');
    const assessment = await test.given.insert<Person>('assessments', {
      application_id: application.id,
      fund_id: application.fundId,
      assessor_id: assessor.id,
      assigned_by_id: assessor.id,
    });
    const mine = await section(assessor, 'my-assessments');
    expect(mine?.items).toMatchObject([
      { subjectType: 'assessment', subjectId: assessment.id, reference: application.reference },
    ]);
    expect(await waiting(await test.given.staff('fund-officer'), 'my-assessments')).toEqual([]);
  });

  it('is a decision, but not for who declared a conflict of interest (separation)', async () => {
    const application = await test.given.application({ status: 'assessed' });
    const conflicted = await test.given.staff('fund-officer');
    await test.given.insert('assessments', {
      application_id: application.id,
      fund_id: application.fundId,
      assessor_id: conflicted.id,
      assigned_by_id: conflicted.id,
      status: 'conflicted',
    });
    const other = await test.given.staff('fund-officer');
    expect(await waiting(other, 'applications-to-decide')).toContain(application.id);
    expect(await waiting(conflicted, 'applications-to-decide')).not.toContain(application.id);
  });

  it('is an award to draft until there is one', async () => {
    const officer = await test.given.staff('fund-officer');
    const approved = await test.given.approvedApplication({ fund, organisation });
    expect(await waiting(officer, 'awards-to-draft')).toContain(approved.id);
    const made = await test.given.acceptedAward({ fund, organisation });
    await set('awards', made.id, { application_id: approved.id, direct_reason: null });
    expect(await waiting(officer, 'awards-to-draft')).not.toContain(approved.id);
  });

  it('is an award to approve, but not for who drafted it (separation)', async () => {
    const drafter = await test.given.staff('fund-officer');
    const second = await test.given.staff('fund-officer');
    const { id } = await test.given.acceptedAward({ fund, organisation });
    await set('awards', id, { status: 'drafted', drafted_by_id: drafter.id });
    expect(await waiting(second, 'awards-to-approve')).toContain(id);
    expect(await waiting(drafter, 'awards-to-approve')).not.toContain(id);
    await set('awards', id, { status: 'approved', approved_by_id: second.id });
    expect(await waiting(drafter, 'offers-to-send')).toContain(id);
  });

  it('is an offer for the certifier of its organisation alone (isolation)', async () => {
    const { id } = await test.given.acceptedAward({ fund, organisation });
    await set('awards', id, { status: 'offered' });
    const certifier = await test.given.member(organisation, 'organisation-certifier');
    const stranger = await test.given.member(
      await test.given.organisation(),
      'organisation-certifier',
    );
    expect(await waiting(certifier, 'offers-to-accept')).toEqual([id]);
    expect(await waiting(stranger, 'offers-to-accept')).toEqual([]);
  });

  it('is a payment for a third person at each step (separation)', async () => {
    const payment = await test.given.sentPayment(award, 2_000);
    const officer = await test.given.staff('finance-officer');
    const [first, second] = [
      await test.given.staff('finance-approver'),
      await test.given.staff('finance-approver'),
    ];
    const nobody = { requested_by_id: null, approved_by_id: null, released_by_id: null };
    await set('payments', payment.id, { status: 'planned', ...nobody });
    expect(await waiting(officer, 'payments-to-request')).toContain(payment.id);
    await set('payments', payment.id, { status: 'requested', requested_by_id: first.id });
    expect(await waiting(first, 'payments-to-approve')).not.toContain(payment.id);
    expect(await waiting(second, 'payments-to-approve')).toContain(payment.id);
    await set('payments', payment.id, {
      status: 'approved',
      requested_by_id: officer.id,
      approved_by_id: first.id,
    });
    expect(await waiting(first, 'payments-to-release')).not.toContain(payment.id);
    expect(await waiting(second, 'payments-to-release')).toContain(payment.id);
  });

  it('is no payment from an indicative year (money)', async () => {
    const indicative = await test.given.acceptedAward({ fund, organisation });
    const payment = await test.given.sentPayment(indicative, 3_000);
    const nobody = { requested_by_id: null, approved_by_id: null, released_by_id: null };
    await set('payments', payment.id, { status: 'planned', ...nobody });
    await set('award_years', indicative.awardYearId, { status: 'indicative' });
    const officer = await test.given.staff('finance-officer');
    expect(await waiting(officer, 'payments-to-request')).not.toContain(payment.id);
  });

  it('is no payment that still waits for its condition (money)', async () => {
    const gated = await test.given.acceptedAward({ fund, organisation });
    const payment = await test.given.sentPayment(gated, 4_000);
    const condition = await givenCondition(test.given, gated);
    const nobody = { requested_by_id: null, approved_by_id: null, released_by_id: null };
    const trigger = { trigger: 'condition', trigger_condition_id: condition.id };
    await set('payments', payment.id, { status: 'planned', ...nobody, ...trigger });
    const officer = await test.given.staff('finance-officer');
    expect(await waiting(officer, 'payments-to-request')).not.toContain(payment.id);
    const decider = await test.given.staff('fund-officer');
    const decided = { decided_by_id: decider.id, decision_reason: 'Seen.' };
    await set('conditions', condition.id, { status: 'met', ...decided });
    expect(await waiting(officer, 'payments-to-request')).toContain(payment.id);
  });

  it('is a condition: for its organisation to show, then for an officer to decide', async () => {
    const own = await test.given.organisation();
    const theirs = await test.given.acceptedAward({ fund, organisation: own });
    const { id } = await givenCondition(test.given, theirs, { due_on: '2020-01-31' });
    const funders = await givenCondition(test.given, theirs, { owner: 'funder' });
    const editor = await test.given.member(own);
    const officer = await test.given.staff('fund-officer', fund.id);
    const elsewhere = await test.given.staff('fund-officer', otherFund.id);
    expect((await section(editor, 'conditions-to-show'))?.items).toMatchObject([
      { subjectType: 'condition', subjectId: id, overdue: true },
    ]);
    expect(await waiting(officer, 'conditions-overdue')).toContain(id);
    expect(await waiting(officer, 'conditions-to-decide')).toContain(funders.id);
    await set('conditions', id, { status: 'evidence-submitted' });
    expect(await waiting(editor, 'conditions-to-show')).toEqual([]);
    expect(await waiting(officer, 'conditions-to-decide')).toContain(id);
    expect(await waiting(elsewhere, 'conditions-to-decide')).not.toContain(id);
    await set('awards', theirs.id, { status: 'drafted' });
    expect(await waiting(officer, 'conditions-to-decide')).not.toContain(id);
  });

  it('is an award whose instalments do not add up to its years', async () => {
    const open = await test.given.acceptedAward({ fund, organisation, amountPence: 700 });
    const officer = await test.given.staff('fund-officer', fund.id);
    const found = await section(officer, 'schedules-to-complete');
    expect(found?.items.find(({ id }) => id === open.id)).toMatchObject({ amountPence: 700 });
    await set('award_years', open.awardYearId, { planned_pence: 700 });
    expect(await waiting(officer, 'schedules-to-complete')).not.toContain(open.id);
  });

  it('is a draft while its call is open', async () => {
    const own = await test.given.organisation();
    const editor = await test.given.member(own);
    const call = await test.given.call();
    const draft = await test.given.application({ call, organisation: own, status: 'draft' });
    const found = await section(editor, 'drafts-to-finish');
    expect(found?.items).toMatchObject([{ subjectId: draft.id, overdue: false }]);
    expect(found?.items[0]?.dueOn).not.toBeNull();
    await set('calls', call.id, { status: 'closed' });
    expect(await waiting(editor, 'drafts-to-finish')).toEqual([]);
  });

  it('is a return: to write from the day it opens, to certify by another, to review, and overdue', async () => {
    const own = await test.given.organisation();
    const theirs = await test.given.acceptedAward({ fund, organisation: own });
    const editor = await test.given.member(own);
    const certifier = await test.given.member(own, 'organisation-certifier');
    const officer = await test.given.staff('fund-officer', fund.id);
    const { id } = await test.given.outcomeReturn(theirs, 2021, [], { status: 'not-due' });
    const found = await section(editor, 'returns-to-write');
    expect(found?.items).toMatchObject([{ subjectId: id, dueOn: '2022-06-30', overdue: true }]);
    expect(await waiting(officer, 'returns-overdue')).toContain(id);
    await set('returns', id, { status: 'awaiting-certification', submitted_by_id: editor.id });
    expect(await waiting(certifier, 'returns-to-certify')).toEqual([id]);
    await set('returns', id, { submitted_by_id: certifier.id });
    expect(await waiting(certifier, 'returns-to-certify')).toEqual([]);
    await set('returns', id, { status: 'submitted' });
    expect(await waiting(officer, 'returns-to-review')).toContain(id);
    expect(await waiting(officer, 'returns-overdue')).not.toContain(id);
    await set('returns', id, { status: 'not-due', opens_on: '2999-01-01', due_on: '2999-02-01' });
    expect(await waiting(editor, 'returns-to-write')).toEqual([]);
  });

  it('is an unmatched ledger line, for finance of every fund', async () => {
    const finance = await test.given.staff('finance-officer');
    const client = await test.as(finance);
    const { body } = await client.upload(
      'ledger-imports',
      'x.csv',
      'Date,Amount,Reference,Payee\n2026-10-01,-12.00,HOME1,Hub',
    );
    await client.post(`ledger-imports/${body.id}/import`);
    const found = await section(finance, 'ledger-lines-to-match');
    expect(found?.items).toMatchObject([
      { reference: 'HOME1', title: 'Hub', subtitle: '1 October 2026', amountPence: -1200 },
    ]);
    const limited = await test.given.staff('finance-officer', fund.id);
    expect(await waiting(limited, 'ledger-lines-to-match')).toEqual([]);
  });

  it('is, for the auditor, what happened last, opening the record it happened to', async () => {
    const officer = await test.given.staff('fund-officer');
    const made = await (await test.as(officer)).post('programmes', { code: 'HOME', name: 'Home' });
    const found = await section(await test.given.staff('auditor'), 'latest-events');
    expect(found?.items[0]).toMatchObject({
      kind: 'audit-event',
      title: 'programmes.create',
      subjectType: 'programme',
      subjectId: made.body.id,
    });
  });
});

describe('the work items of all features', () => {
  const workItems = FEATURES.flatMap((feature) => feature.workItems ?? []);

  it('each have a key and a place of their own', () => {
    expect(workItems.length).toBeGreaterThan(40);
    expect(new Set(workItems.map(({ key }) => key)).size).toBe(workItems.length);
    expect(new Set(workItems.map(({ place }) => place)).size).toBe(workItems.length);
  });
});
