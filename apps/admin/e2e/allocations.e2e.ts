import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type {
  GetAllocationResponse,
  GetAwardResponse,
  ListAreasResponse,
  ListAwardsResponse,
} from '../src/lib/api/generated/types.gen.js';
import { PHONE_WIDTH } from './support/browser.js';
import { arriveAt, giveCommand, recordId, rowOf } from './support/steps.js';
import { sweepWidths } from './support/sweep.js';
import { visitors } from './support/visitors.js';
import { readApi } from './support/world.js';

const { openAs } = visitors();

/** Cells as a spreadsheet pastes them: every partnership by name. */
async function spreadsheet(page: Page, change: (row: string) => string): Promise<string> {
  const { items } = await readApi<ListAreasResponse>(page, 'areas?kind=adp');
  const rows = items.map(({ name }, index) => change(`${name}\t${index + 1}`));
  return ['Area\tShare', ...rows].join('\n');
}

/** Drafts an allocation of £1,000 for 2027-28, without area shares. */
async function draft(page: Page): Promise<void> {
  await page.goto('/allocations');
  await arriveAt(page, 'Allocations');
  await page.getByRole('link', { name: 'Draft an allocation' }).click();
  await arriveAt(page, 'Draft an allocation');
  await page.getByLabel('Fund', { exact: true }).selectOption({ label: 'ADP families allocation' });
  await page.getByLabel('Financial year').selectOption('2027-28');
  await page.getByLabel('Amount to split').fill('1,000');
  await page.getByLabel('What are the shares?').fill('Places in the list, illustrative');
  await page.getByLabel('Title of the awards').fill('Family days out');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await arriveAt(page, 'Shares');
}

async function paste(page: Page, cells: string): Promise<void> {
  await page.getByLabel('Or paste the cells of a spreadsheet (optional)').fill(cells);
  await page.getByRole('button', { name: 'Check these shares' }).click();
  await page.getByRole('heading', { name: 'What is in pasted.csv' }).waitFor();
}

describe('an allocation letter', () => {
  it('is acknowledged by its health board from its home, with the share of each partnership', async () => {
    const director = await openAs('Magnus Halcrow', PHONE_WIDTH);
    await director.goto('/');
    await director.getByRole('heading', { name: 'An allocation letter to acknowledge' }).waitFor();
    await director.getByRole('link', { name: 'Read the letter' }).click();
    await arriveAt(director, 'Whole family support 2026-27');
    await rowOf(director, 'Shetland Islands').first().waitFor();
    const id = recordId(director);
    await director.getByRole('link', { name: 'Acknowledge the allocation letter' }).click();
    await arriveAt(director, 'Acknowledge this allocation letter');
    await rowOf(director, 'All partnerships').waitFor();
    await director.getByLabel('Your full name').fill('Magnus Halcrow');
    await director.getByLabel('Your password', { exact: true }).fill('almoner demonstration');
    await director.getByRole('button', { name: 'Acknowledge this letter' }).click();
    await director
      .getByRole('status')
      .getByText('You acknowledged the allocation letter')
      .waitFor();
    const { status } = await readApi<GetAwardResponse>(director, `awards/${id}`);
    expect(status).toBe('accepted');
  });
});

describe('a transfer', () => {
  it('is released on a note for finance, with the share of each partnership', async () => {
    const releaser = await openAs('Fiona Baird');
    await releaser.goto('/transfers/new?dueBy=2027-01-31');
    await arriveAt(releaser, 'Release transfers');
    await rowOf(releaser, 'NHS Fife').waitFor();
    const basis = releaser.getByRole('table', { name: 'What to look at' });
    await basis.getByText('By transfer, to no bank account').first().waitFor();
    await basis
      .getByText(/^Fife: £/)
      .first()
      .waitFor();
    expect(await sweepWidths(releaser)).toEqual([]);
    await releaser
      .getByLabel('Why can they not wait?')
      .fill('The board pays its partnerships now.');
    await releaser.getByRole('button', { name: 'Release the transfers' }).click();
    await arriveAt(releaser, /in TRN-2026-\d{4}$/);
    await rowOf(releaser, 'NHS Fife').waitFor();
    await rowOf(releaser, 'All transfers').waitFor();
  });
});

describe('an allocation', () => {
  it('is pasted from a spreadsheet, mended, committed by one person and approved together by another', async () => {
    const officer = await openAs('Isla Grant');
    await draft(officer);
    const id = recordId(officer);
    await officer.getByRole('link', { name: 'upload or paste them' }).click();
    await arriveAt(officer, 'Upload or paste shares');
    await paste(officer, await spreadsheet(officer, (row) => row.replace(/^Fife/, 'Fyfe')));
    await rowOf(officer, 'No area of this kind has this name or code.').waitFor();
    await officer.getByText('missing area: Fife').waitFor();
    expect(await officer.getByRole('button', { name: 'Use these shares' }).count()).toBe(0);
    await officer.getByRole('button', { name: 'Choose another file' }).click();
    await paste(officer, await spreadsheet(officer, (row) => row));
    await officer.getByRole('button', { name: 'Use these shares' }).click();
    await arriveAt(officer, 'Family days out');
    await officer.getByText('£1,000 over 30 areas: exactly the amount').waitFor();
    await giveCommand(officer, { label: 'Commit this allocation', done: 'Allocation committed' });
    const made = await readApi<GetAllocationResponse>(officer, `allocations/${id}`);
    expect(made.shares.reduce((sum, { amountPence }) => sum + (amountPence ?? 0), 0)).toBe(100_000);

    const second = await openAs('Rory Sinclair');
    await second.goto('/awards?q=Family%20days%20out&status=drafted');
    await arriveAt(second, 'Awards');
    await second.getByRole('button', { name: /^Select the \d+ on this page$/ }).click();
    await second.getByRole('link', { name: 'Check and approve 14' }).click();
    await arriveAt(second, 'Check before you approve');
    await rowOf(second, 'ADP families allocation').first().waitFor();
    await second.locator('label').getByText('Not a subsidy', { exact: true }).click();
    await second.getByLabel('Why', { exact: true }).fill('Money between public bodies.');
    await second.getByRole('button', { name: 'Record assessment of 14 awards' }).click();
    await second.getByRole('status').getByText('Subsidy assessed').waitFor();
    await giveCommand(second, { label: 'Approve these awards', done: 'Awards approved' });
    const path = 'awards?q=Family%20days%20out&status=approved';
    const approved = await readApi<ListAwardsResponse>(second, path);
    expect(approved.total.value).toBe(14);
  });
});
