import type { Page } from 'playwright-core';
import { arriveAt, choose, giveCommand, openMenu, rowOf } from '../support/steps.js';
import { PROJECT } from './project.js';

const SCORES = ['4 Very good', '5 Excellent', '4 Very good', '3 Good'];
const REASON = 'The plan names the workers, the first visit and the review.';

/** The officer finds the application in the queue and assigns it to herself. */
export async function assignTo(page: Page, assessor: string): Promise<void> {
  await page.goto('/');
  await openMenu(page, 'Applications');
  await page.getByLabel('Reference, title or organisation').fill(PROJECT.title);
  await rowOf(page, PROJECT.title).getByRole('link').first().click();
  await arriveAt(page, PROJECT.title);
  await page.getByLabel('Assign to').selectOption({ label: assessor });
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await page.getByRole('link', { name: assessor }).waitFor();
}

/** The assessor declares that there is no conflict of interest, scores each criterion and submits the scores. */
export async function score(page: Page, assessor: string): Promise<void> {
  await page.getByRole('link', { name: assessor }).click();
  await page.getByRole('button', { name: 'I have no conflict: start assessing' }).click();
  const rubric = page.getByRole('region', { name: 'Scores' });
  for (const [index, words] of SCORES.entries()) {
    const criterion = rubric.getByRole('group').nth(index);
    await choose(criterion.getByRole('radio', { name: words }));
  }
  await rubric.getByRole('textbox', { name: 'Reason', exact: true }).fill(REASON);
  await giveCommand(page, { label: 'Submit this assessment', done: 'Assessment submitted' });
}

/** Another officer reads the scores and approves the application. */
export async function approveApplication(page: Page, applicationId: string): Promise<void> {
  await page.goto(`/applications/${applicationId}`);
  await arriveAt(page, PROJECT.title);
  await giveCommand(page, {
    label: 'Approve',
    fill: { label: 'Reason', text: 'Strong need, a clear plan and fair cost.' },
    done: 'Application approved',
  });
}
