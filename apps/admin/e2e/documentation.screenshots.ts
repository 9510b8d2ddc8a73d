import path from 'node:path';
import { describe, it } from 'vitest';
import type { Page } from 'playwright-core';
import { visit } from './accessibility/visiting.js';
import { PHONE_WIDTH } from './support/browser.js';
import { keepPdfPictures, keepPicture } from './support/pictures.js';
import { arriveAt, choose } from './support/steps.js';
import { visitors } from './support/visitors.js';

const WIDTH = 1280;
const EXAMPLE = path.resolve(import.meta.dirname, '../../../docs/examples/ledger.csv');

const { openAs, openSignedOut } = visitors();

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

describe('a picture for the documentation', () => {
  it('shows how one signs in', async () => {
    const page = await openSignedOut(WIDTH);
    await page.goto('/sign-in');
    const last = page.getByRole('button', { name: 'Sign in as Donald Ross' });
    await last.waitFor();
    await keepPicture(page, 'sign-in', last);
  });

  it('shows what waits for an officer', async () => {
    const page = await openAs('Isla Grant', WIDTH);
    await visit(page, { path: '/' });
    await keepPicture(page, 'home', region(page, 'Try this'));
  });

  it('shows the figures of a fund', async () => {
    const page = await openAs('Isla Grant', WIDTH);
    await visit(page, { path: '/funds/$id', of: 'funds?q=Children and Families' });
    await keepPicture(page, 'fund', region(page, 'Outcomes'));
  });

  it('shows the budget of a fund by year, and month by month', async () => {
    const page = await openAs('Ailsa Reid', WIDTH);
    await visit(page, { path: '/funds/$id/budget', of: 'funds?q=Children and Families' });
    await region(page, 'Month by month').locator('svg').first().waitFor();
    await keepPicture(page, 'budget', region(page, 'Month by month'));
  });

  it('shows an application that waits for its decision', async () => {
    const page = await openAs('Isla Grant', WIDTH);
    await visit(page, { path: '/applications/$id', of: 'applications?status=assessed' });
    await keepPicture(page, 'application', region(page, 'Amount by financial year'));
  });

  it('shows the workbench of an assessor', async () => {
    const page = await openAs('Isla Grant', WIDTH);
    await visit(page, { path: '/assessments/$id', of: 'assessments?status=assigned&mine=true' });
    await page.getByRole('button', { name: 'I have no conflict: start assessing' }).click();
    const scores = region(page, 'Scores');
    for (const [criterion, words] of ['4 Very good', '3 Good'].entries()) {
      await choose(scores.getByRole('group').nth(criterion).getByRole('radio', { name: words }));
    }
    await scores.getByText(/^Saved/).waitFor();
    await keepPicture(page, 'assessment', scores);
  });

  it('shows an award with its years, payments and returns', async () => {
    const page = await openAs('Isla Grant', WIDTH);
    await visit(page, { path: '/awards/$id', of: 'awards?q=Circle&status=active' });
    await keepPicture(page, 'award', region(page, 'Returns'));
  });

  it('shows a payment run that waits for its release', async () => {
    const page = await openAs('Fiona Baird', WIDTH);
    await visit(page, { path: '/payment-runs/$id', of: 'payment-runs?status=prepared' });
    await keepPicture(page, 'payment-run', region(page, 'Totals by fund'));
  });

  it('shows a run that was sent, with its files for the bank', async () => {
    const page = await openAs('Fiona Baird', WIDTH);
    await visit(page, { path: '/payment-runs/$id', of: 'payment-runs?status=completed' });
    await keepPicture(page, 'bank-file', region(page, 'Files'));
  });

  it('shows the letter of an offer, before it is accepted', async () => {
    const page = await openAs('Iain Buchanan', WIDTH);
    await visit(page, { path: '/awards/$id/letter', of: 'awards?status=offered' });
    await keepPicture(page, 'letter', page.getByRole('link', { name: 'Go on to accept' }));
  });

  it('shows each page of the offer letter of Circle', async () => {
    const page = await openAs('Isla Grant', WIDTH);
    await visit(page, { path: '/awards/$id/letter', of: 'awards?q=Circle&status=active' });
    const file = page.getByRole('link', { name: /Open the letter as a PDF/ });
    await keepPdfPictures(page, 'offer-letter-of-circle', (await file.getAttribute('href'))!);
  });

  it('shows the allocation letter of a health board, before it is acknowledged', async () => {
    const page = await openAs('Magnus Halcrow', WIDTH);
    await visit(page, { path: '/awards/$id/letter', of: 'awards?status=offered' });
    const last = page.getByRole('link', { name: 'Go on to acknowledge' });
    await keepPicture(page, 'allocation-letter', last);
  });

  it('shows a transfer note for finance', async () => {
    const page = await openAs('Fiona Baird', WIDTH);
    await visit(page, { path: '/transfers/$id', of: 'transfers' });
    await keepPicture(page, 'transfer-note', region(page, 'Transfers on this note'));
  });

  it('shows a ledger file before it is imported', async () => {
    const page = await openAs('Ailsa Reid', WIDTH);
    await visit(page, { path: '/ledger-imports/new' });
    await page.getByLabel('Ledger file').setInputFiles(EXAMPLE);
    await page.getByRole('button', { name: 'Upload and preview' }).click();
    await arriveAt(page, 'ledger.csv');
    await keepPicture(page, 'ledger-import', region(page, 'Rows'));
  });

  it('shows a return on a phone', async () => {
    const page = await openAs('Mhairi Stewart', PHONE_WIDTH);
    await visit(page, { path: '/returns/$id', of: 'returns?period=2025-26' });
    await keepPicture(page, 'return-phone');
  });
});
