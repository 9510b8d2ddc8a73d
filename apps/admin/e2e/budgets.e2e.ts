import { randomUUID } from 'node:crypto';
import { addDays } from '@almoner/domain/calendar';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type {
  GetBudgetResponse,
  ListFundsResponse,
  ListOrganisationsResponse,
} from '../src/lib/api/generated/types.gen.js';
import { openFromHome } from './support/home.js';
import { arriveAt, fillDate, giveCommand, openMenu, rowOf } from './support/steps.js';
import { sweep } from './support/sweep.js';
import { visitors } from './support/visitors.js';
import { readApi, TODAY } from './support/world.js';

type Line = GetBudgetResponse['lines'][number];

const YEAR = '2026-27';
/** A year ahead of the demonstration's, whose budget has no authority yet. */
const PLANNED_YEAR = '2029-30';
const AWARD = 'A garden that families plan together';

const { openAs } = visitors();

async function fundId(page: Page): Promise<string> {
  const { items } = await readApi<ListFundsResponse>(page, 'funds?q=PDI');
  return items[0]?.id ?? '';
}

async function lineOf(page: Page, pot: string): Promise<Line> {
  const path = `funds/${await fundId(page)}/budget`;
  const { lines } = await readApi<GetBudgetResponse>(page, path);
  return lines.find((line) => line.pot === pot && line.financialYear === YEAR) as Line;
}

/** Requests a virement of £1,000 from the main pot to the equipment pot. */
async function request(page: Page): Promise<void> {
  const [from, to] = [await lineOf(page, 'main'), await lineOf(page, 'Equipment')];
  await page.goto('/');
  await openMenu(page, 'Virements');
  await page.getByRole('link', { name: 'Request a virement' }).click();
  await arriveAt(page, 'Request a virement');
  await page
    .getByLabel('Fund the money comes from')
    .selectOption({ label: 'Partnership Drugs Initiative' });
  await page.getByLabel('From which budget').selectOption(from.id);
  await page.getByLabel('To which budget').selectOption(to.id);
  await page.getByLabel('Amount').fill('£1,000');
  await page.getByLabel('Reason').fill('Two vans instead of one');
  await page.getByText('This turns resource money into capital money.').waitFor();
  await page.getByLabel('Reference of the finance authority’s approval').fill('SG/FIN/2026/17');
  await page.getByRole('button', { name: 'Request virement' }).click();
  await arriveAt(page, `£1,000 from PDI ${YEAR} to PDI ${YEAR}, Equipment`);
}

describe('a virement', () => {
  it('is asked for by one person, found at home and approved by another, and opens from the budget', async () => {
    const finance = await openAs('Ailsa Reid');
    const before = await lineOf(finance, 'Equipment');
    await request(finance);
    expect(await finance.getByRole('button', { name: 'Approve virement' }).count()).toBe(0);

    const approver = await openAs('Callum Munro');
    await approver.goto('/');
    await approver.getByRole('link', { name: /Two vans instead of one/ }).click();
    await arriveAt(approver, /£1,000 from PDI/);
    await giveCommand(approver, { label: 'Approve virement', done: 'Virement approved' });
    await approver.getByRole('link', { name: `PDI ${YEAR}, Equipment` }).click();
    await arriveAt(approver, `Budget ${YEAR}, Equipment`);
    await rowOf(approver, 'Two vans instead of one').waitFor();
    const after = await lineOf(approver, 'Equipment');
    expect(after.allocatedPence - before.allocatedPence).toBe(100_000);
  });
});

/** The budget of Children and Families in a year that is only planned. */
async function plannedLine(page: Page): Promise<Line & { fundId: string }> {
  const { items } = await readApi<ListFundsResponse>(page, 'funds?q=CFF');
  const cff = items[0]?.id ?? '';
  const { lines } = await readApi<GetBudgetResponse>(page, `funds/${cff}/budget`);
  const line = lines.find((one) => one.financialYear === PLANNED_YEAR) as Line;
  return { ...line, fundId: cff };
}

describe('a higher budget', () => {
  it('is proposed by one person, found at home and confirmed by another', async () => {
    const finance = await openAs('Ailsa Reid');
    const before = await plannedLine(finance);
    await finance.goto(`/funds/${before.fundId}/budget/${before.id}/allocate`);
    await arriveAt(finance, 'Change a budget');
    await finance.getByLabel('By how much').fill('2500');
    await finance.getByText('Nothing changes until another person confirms it.').waitFor();
    await finance.getByLabel('Reason').fill('Two more vans, as the minister agreed');
    await finance.getByRole('button', { name: 'Change budget' }).click();
    await finance.getByText('Higher budget proposed to another person').waitFor();
    expect((await plannedLine(finance)).allocatedPence).toBe(before.allocatedPence);

    const approver = await openAs('Callum Munro');
    await approver.goto('/');
    await approver.getByRole('link', { name: /Two more vans/ }).click();
    await arriveAt(approver, `£2,500 is added to the ${PLANNED_YEAR} budget`);
    await giveCommand(approver, { label: 'Confirm this change', done: 'Budget change confirmed' });
    const after = await plannedLine(approver);
    expect(after.allocatedPence - before.allocatedPence).toBe(250_000);
  });
});

/** Gives a command through the API, for what other journeys do by hand. */
async function send(page: Page, path: string, data: object): Promise<{ id: string }> {
  const headers = { 'X-Almoner-Request': '1', 'Idempotency-Key': randomUUID() };
  const reply = await page.request.post(`/api/v1/${path}`, { data, headers });
  if (!reply.ok()) throw new Error(`POST ${path}: ${await reply.text()}`);
  return (await reply.json()) as { id: string };
}

/** An award whose money is all of the planned year, approved and not offered yet. Answers its id and title. */
async function approvedAward(officer: Page, other: Page, fund: string): Promise<string> {
  const { items } = await readApi<ListOrganisationsResponse>(officer, 'organisations?limit=5');
  const { id } = await send(officer, 'awards', {
    fundId: fund,
    organisationId: items[0]?.id,
    title: AWARD,
    directReason: 'It follows from an earlier award',
    amountPence: 1_000_000,
    years: [{ financialYear: PLANNED_YEAR, amountPence: 1_000_000 }],
  });
  const assurance = `awards/${id}/assurance`;
  for (const kind of ['identity', 'governance', 'financial-standing', 'safeguarding'])
    await send(officer, `${assurance}/record-check`, { kind, result: 'passed', note: 'Looked up' });
  const kind = 'not-a-subsidy';
  await send(officer, `${assurance}/assess-subsidy`, { kind, reason: 'Families pay nothing' });
  await send(other, `awards/${id}/approve`, {});
  return id;
}

describe('the authority of a budget (authority)', () => {
  it('is proposed by finance, confirmed by another person from their home, and then the offer goes out', async () => {
    const finance = await openAs('Ailsa Reid');
    const before = await plannedLine(finance);
    const officer = await openAs('Isla Grant');
    const id = await approvedAward(officer, await openAs('Rory Sinclair'), before.fundId);
    await officer.goto(`/awards/${id}`);
    await arriveAt(officer, AWARD);
    expect(await officer.getByRole('link', { name: 'Check and send offer' }).count()).toBe(0);
    await officer.getByText('no authority').first().waitFor();

    await openFromHome(
      finance,
      'Budgets without authority, whose awards wait',
      `CFF ${PLANNED_YEAR}`,
    );
    await finance.getByRole('link', { name: `Propose the authority of ${PLANNED_YEAR}` }).click();
    await arriveAt(finance, 'Authority of a budget');
    await finance.getByText('No authority yet').waitFor();
    expect(await sweep(finance)).toEqual([]);
    await finance.getByLabel('Reference').fill('Letter WFS/2026/77');
    await finance.locator('label').getByText('Decision letter', { exact: true }).click();
    await fillDate(finance, 'Day of the Act or letter', addDays(TODAY, 1));
    await finance.getByLabel('Reason').fill('The settlement was brought forward');
    await finance.getByRole('button', { name: 'Propose this authority' }).click();
    await finance.getByText('Enter today or an earlier day').first().waitFor();
    await fillDate(finance, 'Day of the Act or letter', TODAY);
    await finance.getByRole('button', { name: 'Propose this authority' }).click();
    await finance.getByText('Authority proposed to another person').waitFor();
    expect((await plannedLine(finance)).authority).toBe('planned');

    const approver = await openAs('Callum Munro');
    await approver.goto('/');
    await approver.getByRole('link', { name: /Letter WFS\/2026\/77/ }).click();
    await arriveAt(approver, new RegExp(`is approved for the ${PLANNED_YEAR} budget: Letter WFS`));
    expect(await sweep(approver)).toEqual([]);
    await giveCommand(approver, { label: 'Confirm this change', done: 'Budget change confirmed' });
    expect((await plannedLine(approver)).authority).toBe('approved');
    await approver.goto(`/budget-lines?fundId=${before.fundId}&authority=approved`);
    await arriveAt(approver, 'Budgets');
    await rowOf(approver, 'Letter WFS/2026/77').waitFor();
    expect(await sweep(approver)).toEqual([]);

    await send(officer, `awards/${id}/confirm-year`, { financialYear: PLANNED_YEAR });
    await officer.goto(`/awards/${id}`);
    await arriveAt(officer, AWARD);
    await officer.getByRole('link', { name: 'Check and send offer' }).click();
    await officer.getByRole('button', { name: 'Send this offer' }).click();
    await officer.getByRole('status').getByText('Award offered').waitFor();
  });
});

describe('a financial year', () => {
  it('is reopened once another person confirms it, and closed again by one person', async () => {
    const page = await openAs('Ailsa Reid');
    await page.goto(`/funds/${await fundId(page)}/budget`);
    await arriveAt(page, 'Budget of Partnership Drugs Initiative');
    await page.getByRole('link', { name: '2022-23', exact: true }).click();
    await arriveAt(page, 'Budget 2022-23');
    const fill = { label: 'Reason', text: 'A late invoice of this year has to be corrected' };
    const done = 'Reopening of 2022-23 proposed';
    await giveCommand(page, { label: 'Propose to reopen this year', fill, done });

    const approver = await openAs('Callum Munro');
    await approver.goto('/budget-changes?status=proposed&changeKind=reopening');
    await arriveAt(approver, 'Budget changes');
    await approver.getByRole('link', { name: /^PDI-BC-/ }).click();
    await arriveAt(approver, /2022-23 budget is opened again/);
    await giveCommand(approver, { label: 'Confirm this change', done: 'Budget change confirmed' });
    await page.reload();
    await page.getByRole('link', { name: 'Increase or decrease this budget' }).waitFor();

    await giveCommand(page, { label: 'Close this year', fill, done: 'Budget 2022-23 closed' });
    await page.getByText('Increase or decrease this budget').waitFor({ state: 'detached' });
  });
});

describe('the ledger', () => {
  it('is verified by an auditor, who reads what was compared', async () => {
    const page = await openAs('Catriona Bell');
    await page.goto('/');
    await openMenu(page, 'Verify ledger');
    await arriveAt(page, 'Verify the ledger');
    await page.getByText('Everything agrees.').waitFor();
    await rowOf(page, 'Every running total is what its journals add up to').waitFor();
  });
});
