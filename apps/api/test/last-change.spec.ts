import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUNDER_NAME } from '@almoner/domain/audit';
import { formatInstant } from '@almoner/domain/calendar';
import { startTestApp, type TestApp } from './app.js';
import type { Client, Reply } from './client.js';
import { approveAward, assessNoSubsidy } from './given.js';

let test: TestApp;
let officer: Client;
let finance: Client;
let approver: Client;
let approverName: string;
let officerName: string;

beforeAll(async () => {
  test = await startTestApp();
  const lead = await test.given.staff('fund-officer');
  officer = await test.as(lead);
  officerName = lead.name;
  finance = await test.as(await test.given.staff('finance-officer'));
  const person = await test.given.staff('finance-approver');
  approver = await test.as(person);
  approverName = person.name;
});
afterAll(() => test.close());

/** A virement that the approver has approved. */
async function approvedVirement(): Promise<string> {
  const fund = await test.given.fund();
  const from = await test.given.budgetLine(fund.id, 2026, 1_000);
  const to = await test.given.budgetLine(fund.id, 2027, 1_000);
  const asked = { fromLineId: from.id, toLineId: to.id, amountPence: 1, reason: 'Late projects' };
  const { id } = (await finance.post('virements', asked)).body;
  await approver.post(`virements/${id}/approve`);
  return id;
}

/** What is told of who changed the record, beside that the command is refused for its state. */
function told({ status, body }: Reply): { at: string; by: string } | undefined {
  expect([status, body.code]).toEqual([409, 'shared.wrong-state']);
  return body.lastChange;
}

async function editorOf({ organisationId }: { organisationId: string }): Promise<Client> {
  return test.as(await test.given.member({ id: organisationId }));
}

describe('a refusal because somebody else acted', () => {
  it.each([
    ['a command of the runner', 'reject', { reason: 'Too late' }],
    ['a command written by hand', 'approve', undefined],
  ])('says who and when, for %s', async (_name, command, body) => {
    const id = await approvedVirement();
    const { items } = (await finance.get(`audit-events?subjectType=virement&subjectId=${id}`)).body;
    const reply = await approver.post(`virements/${id}/${command}`, body);
    expect(told(reply)).toEqual({ at: items[0].at, by: approverName });
    expect(reply.body.detail).toBe(
      `This cannot be done while the virement is approved. ${approverName} changed it on ${formatInstant(items[0].at)}.`,
    );
  });

  it('names to an organisation its own people, and the funder in place of staff', async () => {
    const application = await test.given.application();
    const editor = await editorOf(application);
    const path = `applications/${application.id}`;
    expect((await editor.post(`${path}/withdraw`, { reason: 'Too soon' })).status).toBe(200);
    const own = await editor.post(`${path}/withdraw`, { reason: 'Again' });
    const { items } = (
      await editor.get(`audit-events?subjectType=application&subjectId=${application.id}`)
    ).body;
    expect(told(own)).toEqual({ at: items[0].at, by: items[0].actorName });

    const award = await test.given.acceptedAward();
    const wanted = {
      title: 'A plan',
      text: 'Send the plan',
      owner: 'organisation',
      dueOn: '2027-01-31',
      reason: 'Asked for late',
    };
    const condition = (await officer.post(`awards/${award.id}/conditions`, wanted)).body;
    const met = await officer.post(`conditions/${condition.id}/meet`, { reason: 'It has come' });
    expect(met.status).toBe(200);
    const late = await (
      await editorOf(award)
    ).post(`conditions/${condition.id}/submit-evidence`, { evidence: 'Here it is' });
    expect(told(late)?.by).toBe(FUNDER_NAME);
    expect(late.text).not.toContain(officerName);
  });

  it('tells an organisation nothing of what its history does not show (isolation)', async () => {
    const application = await test.given.application();
    const { id: assessorId } = await test.given.staff('fund-officer');
    const assigned = await officer.post('assessments', {
      applicationId: application.id,
      assessorId,
    });
    expect(assigned.status).toBe(201);
    const path = `applications/${application.id}`;
    const editor = await editorOf(application);
    expect(told(await editor.patch(path, 2, { title: 'Another' }))).toBeUndefined();
    const history = `audit-events?subjectType=application&subjectId=${application.id}`;
    expect((await officer.get(history)).body.items[0]).toMatchObject({
      action: 'applications.begin-assessment',
      actorName: officerName,
    });
  });

  it('says it of each refused record, for a command of several records', async () => {
    const fund = await test.given.fund();
    await test.given.budgetLine(fund.id, 2026, 10_000);
    const drafts = [];
    for (const title of ['First', 'Second', 'Third']) {
      const { body } = await officer.post('awards', {
        fundId: fund.id,
        organisationId: (await test.given.organisation()).id,
        title,
        directReason: 'Given by a test',
        amountPence: 1_000,
        years: [{ financialYear: '2026-27', amountPence: 1_000 }],
      });
      await assessNoSubsidy(officer, body.id);
      drafts.push(body);
    }
    const another = await test.given.staff('fund-officer');
    const yetAnother = await test.given.staff('fund-officer');
    const [first, , third] = drafts;
    for (const [person, { id }] of [
      [another, first],
      [yetAnother, third],
    ] as const)
      expect((await approveAward(await test.as(person), id)).status).toBe(200);
    const awardIds = drafts.map(({ id }) => id);
    const late = await (await test.as(another)).post('awards/approve', { awardIds });
    expect([late.status, late.body.code]).toEqual([409, 'shared.wrong-state']);
    const said = ({ reference }: { reference: string }, { name }: { name: string }) =>
      expect.stringMatching(
        `^${reference}: This cannot be done while the award is approved. ${name} changed it on .+[.]$`,
      );
    expect(late.body.errors).toEqual([
      { pointer: '/awardIds/0', detail: said(first, another) },
      { pointer: '/awardIds/2', detail: said(third, yetAnother) },
    ]);
  });
});
