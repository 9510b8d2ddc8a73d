import type { Page } from 'playwright-core';
import { arriveAt, fillDate, giveCommand, openMenu, recordId, rowOf } from '../support/steps.js';
import { PROJECT } from './project.js';

async function openAward(page: Page, awardId: string): Promise<void> {
  await page.goto(`/awards/${awardId}`);
  await arriveAt(page, PROJECT.title);
}

/** The officer drafts the award from the application. Answers its id. */
export async function draftAward(page: Page, applicationId: string): Promise<string> {
  await page.goto(`/applications/${applicationId}`);
  await page.getByRole('link', { name: 'Draft award' }).click();
  await page.getByLabel('Amount of the award').waitFor();
  await page.getByRole('button', { name: 'Draft award' }).click();
  await page.getByRole('status').getByText('Award drafted').waitFor();
  await arriveAt(page, PROJECT.title);
  return recordId(page);
}

/** Why the person who drafted the award cannot approve it, as the button says. */
export async function approvalRefusal(page: Page): Promise<string> {
  const button = page.getByRole('button', { name: 'Approve award', exact: true });
  const described = await button.getAttribute('aria-describedby');
  return page.locator(`[id="${described}"]`).innerText();
}

async function openAssurance(page: Page, awardId: string): Promise<void> {
  await page.goto(`/awards/${awardId}/assurance`);
  await arriveAt(page, 'Assurance of this award');
}

/** The officer records that the award is no subsidy, which is asked before it is approved. */
export async function recordNoSubsidy(page: Page, awardId: string): Promise<void> {
  await openAssurance(page, awardId);
  await page.getByText('Assess the subsidy', { exact: true }).click();
  await page.locator('label').getByText('Not a subsidy', { exact: true }).click();
  await page.getByLabel('Why', { exact: true }).fill('Families pay nothing for this support.');
  await page.getByRole('button', { name: 'Record assessment' }).click();
  await page.getByRole('status').getByText('Subsidy assessed').waitFor();
}

/** The officer records the evidence of Fair Work First, from their home. */
export async function recordFairWork(page: Page, awardId: string): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('heading', { name: 'Fair Work First to record before the first payment' })
    .waitFor();
  await openAssurance(page, awardId);
  await page.locator('summary').getByText('Record Fair Work First', { exact: true }).click();
  await page.locator('label').getByText('Yes', { exact: true }).click();
  await page.locator('label').getByText('Paid to everybody', { exact: true }).click();
  await page
    .locator('label')
    .getByText('Accreditation as a Living Wage employer', { exact: true })
    .click();
  for (const evidence of [
    'Evidence of the real Living Wage',
    'Evidence that workers have an effective voice',
  ]) {
    const fields = page.getByRole('group', { name: evidence });
    await fields.getByLabel('What it is and where it is kept').fill('Certificate, in the office');
    await fillDate(fields, 'Day of the document', '2026-09-01');
    await fields.getByLabel('Who has seen it').fill('Isla Grant');
  }
  await page.getByRole('button', { name: 'Record Fair Work First' }).click();
  await page.getByRole('status').getByText('Fair Work First recorded').waitFor();
}

/** Another officer accepts the evidence, from their home. */
export async function acceptFairWork(page: Page, awardId: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('heading', { name: 'Fair Work First to accept' }).waitFor();
  await openAssurance(page, awardId);
  await giveCommand(page, { label: 'Accept this evidence', done: 'Fair Work First accepted' });
}

/** A second officer approves the award. */
export async function approveAward(page: Page, awardId: string): Promise<void> {
  await openAward(page, awardId);
  await giveCommand(page, { label: 'Approve award', done: 'Award approved' });
}

/** The officer offers the award to the organisation. */
export async function offerAward(page: Page, awardId: string): Promise<void> {
  await openAward(page, awardId);
  await page.getByRole('link', { name: 'Check and send offer' }).click();
  await page.getByRole('heading', { name: 'The letter as it will be sent' }).waitFor();
  await page.getByRole('button', { name: 'Send this offer' }).click();
  await page.getByRole('status').getByText('Award offered').waitFor();
}

/** The person who may sign for the organisation reads the offer and accepts it. */
export async function acceptOffer(page: Page): Promise<void> {
  await page.goto('/');
  await openMenu(page, 'Awards');
  await rowOf(page, PROJECT.title).getByRole('link').click();
  await page.getByText(`You are offered up to £${PROJECT.amount}`).waitFor();
  await page.getByRole('link', { name: 'Accept this award' }).click();
  await page.getByLabel('Your full name').fill('Gordon Fraser');
  await page.getByLabel('Your password', { exact: true }).fill('almoner demonstration');
  await page.getByRole('button', { name: 'Accept this award' }).click();
  await page.getByRole('status').getByText('You accepted the award').waitFor();
}
