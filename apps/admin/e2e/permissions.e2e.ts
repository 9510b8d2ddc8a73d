import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type {
  ListAwardsResponse,
  ListFundsResponse,
  ListPaymentsResponse,
} from '../src/lib/api/generated/types.gen.js';
import { listTotal } from './support/lists.js';
import { arriveAt, giveCommand, openMenu } from './support/steps.js';
import { visitors } from './support/visitors.js';
import { readApi } from './support/world.js';

const { openAs } = visitors();

/** The reason under a button that cannot be used. */
async function reasonOf(page: Page, button: string): Promise<string> {
  const described = await page
    .getByRole('button', { name: button, exact: true })
    .getAttribute('aria-describedby');
  return page.locator(`[id="${described}"]`).innerText();
}

/** The references of the awards on the first page of a list in the menu. */
async function awardsListed(page: Page, menu: string): Promise<string[]> {
  await openMenu(page, menu);
  await arriveAt(page, menu);
  await page.getByRole('table').waitFor();
  const references = page.locator('tbody [data-heading="Award"]').getByRole('link');
  return references.allInnerTexts();
}

describe('an officer of one fund', () => {
  it('finds that fund alone, and only its awards and payments', async () => {
    const page = await openAs('Eilidh Shaw');
    await page.goto('/');
    await openMenu(page, 'Funds');
    await page.getByRole('link', { name: 'Partnership Drugs Initiative' }).waitFor();
    expect(await listTotal(page, 'funds')).toBe(1);
    for (const menu of ['Awards', 'Payments']) {
      const references = await awardsListed(page, menu);
      expect(references.length).toBeGreaterThan(0);
      expect(references.filter((reference) => !reference.startsWith('PDI-A-'))).toEqual([]);
    }
  });

  it('does not learn that another fund has a record, even by its address', async () => {
    const everywhere = await openAs('Isla Grant');
    const { items } = await readApi<ListFundsResponse>(everywhere, 'funds?q=CFF');
    const page = await openAs('Eilidh Shaw');
    await page.goto(`/funds/${items[0]?.id}`);
    await page.getByRole('heading', { name: 'We cannot find this record' }).waitFor();
  });
});

const NOT_PERMITTED = 'You do not have permission to see this';

describe('a page that a person may not see', () => {
  it.each([
    ['/payment-runs', 'Payment runs'],
    ['/virements', 'Virements'],
  ])('is its heading and a sentence, and no filter: %s', async (address, title) => {
    const page = await openAs('Shona Mackay');
    await page.goto(address);
    await arriveAt(page, title);
    await page.getByRole('heading', { name: NOT_PERMITTED }).waitFor();
    expect(await page.getByRole('search').count()).toBe(0);
  });

  it('has a heading and a title even where both would name its record', async () => {
    const page = await openAs('Catriona Bell');
    const { items } = await readApi<ListAwardsResponse>(page, 'awards?status=active');
    await page.goto(`/awards/${items[0]?.id}/effect?command=terminate`);
    await arriveAt(page, NOT_PERMITTED);
    await page.waitForFunction((title) => document.title === title, `${NOT_PERMITTED} - Almoner`);
  });

  it('is not found where its address contains no id', async () => {
    const page = await openAs('Isla Grant');
    await page.goto('/awards/nonsense');
    await arriveAt(page, 'We cannot find this record');
  });
});

/** Above this amount the Children and Families Fund of the demonstration world needs a second approval. */
const TWO_APPROVALS_FROM_PENCE = 10_000_000;

describe('separation of duties', () => {
  it('shows the drafter of an award why another person must approve it, and does nothing', async () => {
    const page = await openAs('Isla Grant');
    const { items } = await readApi<ListAwardsResponse>(page, 'awards?status=drafted');
    await page.goto(`/awards/${items[0]?.id}`);
    expect(await reasonOf(page, 'Approve award')).toContain(
      'another person must approve the award',
    );
    await page.getByRole('button', { name: 'Approve award' }).press('Enter');
    expect(await page.getByRole('button', { name: 'Confirm: approve award' }).count()).toBe(0);
  });

  it('shows the approver of a payment why a third person must send it, who may', async () => {
    const approver = await openAs('Callum Munro');
    const waiting = 'payments?status=requested&waitingForMe=true';
    const { items } = await readApi<ListPaymentsResponse>(approver, waiting);
    const payment = items.find(({ amountPence }) => amountPence < TWO_APPROVALS_FROM_PENCE);
    await approver.goto(`/payments/${payment?.id}`);
    await giveCommand(approver, { label: 'Approve payment', done: 'Payment approved' });
    expect(await reasonOf(approver, 'Release payment')).toContain('Callum Munro');
    const releaser = await openAs('Fiona Baird');
    await releaser.goto(`/payments/${payment?.id}`);
    await releaser.getByRole('button', { name: 'Release payment' }).click();
    await releaser.getByRole('button', { name: 'Confirm: release payment' }).waitFor();
  });

  it('shows finance no way to approve what it may not', async () => {
    const page = await openAs('Ailsa Reid');
    const { items } = await readApi<ListPaymentsResponse>(page, 'payments?status=requested');
    await page.goto(`/payments/${items[0]?.id}`);
    await page.getByRole('heading', { name: 'History' }).waitFor();
    expect(await page.getByRole('button', { name: 'Approve payment' }).count()).toBe(0);
  });
});
