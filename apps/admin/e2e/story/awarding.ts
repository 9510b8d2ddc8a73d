import type { Page } from 'playwright-core';
import { arriveAt, giveCommand, openMenu, recordId, rowOf } from '../support/steps.js';
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
