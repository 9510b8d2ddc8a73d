import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { arriveAt, choose, giveCommand, rowOf } from './support/steps.js';
import { visitors } from './support/visitors.js';
import { readApi } from './support/world.js';

const AWARD = 'Whole family hubs';

const { openAs } = visitors();

interface Payments {
  readonly items: readonly { readonly id: string; readonly reference: string }[];
}

/** The payment with this amount; each amount occurs once in the demonstration world. */
async function paymentOf(page: Page, amountPence: number) {
  const awards = await readApi<Payments>(page, `awards?q=${encodeURIComponent(AWARD)}`);
  const { items } = await readApi<{
    items: { id: string; reference: string; amountPence: number }[];
  }>(page, `payments?awardId=${awards.items[0]?.id}`);
  const found = items.find((payment) => payment.amountPence === amountPence);
  if (!found) throw new Error(`There is no payment of ${amountPence} pence`);
  return found;
}

describe('a payment above the threshold of its fund', () => {
  it('waits for a second person, and a stand-in approves it in another’s name', async () => {
    const first = await openAs('Callum Munro');
    const { id, reference } = await paymentOf(first, 10_500_000);
    await first.goto(`/payments/${id}`);
    await arriveAt(first, AWARD);
    await first.getByText('1 of 2 approvals').first().waitFor();
    const own = first.getByRole('button', { name: 'Approve payment' });
    expect(await own.getAttribute('aria-disabled')).toBe('true');

    const standIn = await openAs('Morven Hay');
    await standIn.goto('/payments?waitingForMe=true');
    await standIn.getByText('in the name of Kirsty Laing').waitFor();
    await rowOf(standIn, reference).getByRole('link', { name: reference }).click();
    await arriveAt(standIn, AWARD);
    await giveCommand(standIn, { label: 'Approve payment', done: 'Payment approved' });
    await standIn.getByText('Morven Hay for Kirsty Laing').waitFor();
  });
});

describe('several payments at once', () => {
  it('are checked with their totals and what is left out, then requested together', async () => {
    const page = await openAs('Ailsa Reid');
    const sentBack = await paymentOf(page, 1_000_000);
    const held = await paymentOf(page, 2_000_000);
    await page.goto('/payments?status=planned&q=Kelvinbank');
    await choose(page.getByLabel(`Select ${sentBack.reference}`));
    await page.getByText('1 payment chosen.').waitFor();
    await page.getByRole('link', { name: 'Check 1 to request' }).click();
    await arriveAt(page, 'Check before you request');

    await page.goto(`/payments/check?step=request&ids=${sentBack.id},${held.id}`);
    await arriveAt(page, 'Check before you request');
    const leftOut = page.getByRole('table', { name: 'Left out' });
    await rowOf(page, held.reference).waitFor();
    expect(await leftOut.innerText()).toContain('This cannot be done while the payment is held.');
    await page.getByLabel('Statement of need').fill('Wages of the second hub.');
    await page.getByRole('button', { name: 'Request 1 payment of £10,000' }).click();
    await page.getByRole('status').getByText('Payments requested').first().waitFor();
  });
});
