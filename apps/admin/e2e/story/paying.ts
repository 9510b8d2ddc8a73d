import type { Page } from 'playwright-core';
import { arriveAt, fillDate, giveCommand, openMenu, recordId } from '../support/steps.js';
import { PAID_YEAR, PROJECT } from './project.js';
import { TODAY } from '../support/world.js';

const NEED = 'The first two workers start this month and are paid from it.';

async function openPayment(page: Page, paymentId: string): Promise<void> {
  await page.goto(`/payments/${paymentId}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Finance plans the first year's instalment on the page of the award and requests it. Answers its id. */
export async function requestFirstInstalment(page: Page, awardId: string): Promise<string> {
  await page.goto(`/awards/${awardId}`);
  await page.getByRole('button', { name: 'Plan an instalment' }).click();
  const form = page.getByRole('form', { name: 'Plan an instalment' });
  await form.getByLabel('Financial year').selectOption(PAID_YEAR);
  await form.getByLabel('Amount').fill(PROJECT.yearAmount);
  await fillDate(page, 'When is it due?', TODAY);
  await form.getByRole('button', { name: 'Plan instalment' }).click();
  await page.getByRole('status').getByText('Instalment planned').waitFor();
  const payments = page.getByRole('region', { name: 'Payments', exact: true });
  await payments.getByRole('link', { name: /^ALM\d+$/ }).click();
  await page.waitForURL('**/payments/*');
  await giveCommand(page, {
    label: 'Request payment',
    fill: { label: 'Statement of need', text: NEED },
    done: 'Payment requested',
  });
  return recordId(page);
}

/** A second person approves the payment. */
export async function approvePayment(page: Page, paymentId: string): Promise<void> {
  await openPayment(page, paymentId);
  await giveCommand(page, { label: 'Approve payment', done: 'Payment approved' });
}

/** A third person sends it. */
export async function releasePayment(page: Page, paymentId: string): Promise<void> {
  await openPayment(page, paymentId);
  await giveCommand(page, { label: 'Release payment', done: 'Payment sent' });
}

/** Finance uploads a ledger file with the payment's reference, previews it and imports it. */
export async function importLedger(page: Page, reference: string): Promise<void> {
  const row = `${TODAY},"${PROJECT.yearAmount}.00",${reference},CIRCLE`;
  const file = `Date,Amount,Reference,Payee\n${row}\n`;
  await page.goto('/');
  await openMenu(page, 'Ledger');
  await page.getByRole('link', { name: 'Upload a ledger file' }).click();
  await page.getByLabel('Ledger file').setInputFiles({
    name: 'ledger-story.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(file),
  });
  await page.getByRole('button', { name: 'Upload and preview' }).click();
  await arriveAt(page, 'ledger-story.csv');
  await page.getByRole('link', { name: /^1 New$/ }).waitFor();
  await giveCommand(page, { label: 'Import the good rows', done: 'Imported' });
  await page.getByRole('link', { name: /^1 payments? confirmed/ }).waitFor();
}
