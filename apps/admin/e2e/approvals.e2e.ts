import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { arriveAt, choose, giveCommand, rowOf } from './support/steps.js';
import { sweepWidths } from './support/sweep.js';
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
    // the check shows what the decision rests on, and asks for a reason where there is something out of the ordinary
    const basis = page.getByRole('table', { name: 'What to look at' });
    expect(await basis.innerText()).toMatch(/left|Not reported/i);
    await page.getByLabel('Statement of need').fill('Wages of the second hub.');
    await page.getByRole('button', { name: 'Request 1 payment of £10,000' }).click();
    await page.getByRole('alert').getByText('Say why this cannot wait').waitFor();
    await page.getByLabel('Why can they not wait?').fill('The furniture takes weeks to arrive.');
    await page.getByLabel('Why are days paid twice?').fill('Each hub has a payment of its own.');
    await page.getByRole('button', { name: 'Request 1 payment of £10,000' }).click();
    await page.getByRole('status').getByText('Payments requested').first().waitFor();
  });
});

describe('a command that somebody else was quicker with', () => {
  it('says who changed the record and when, beside the record as it is now', async () => {
    const late = await openAs('Ailsa Reid');
    const { items } = await readApi<Payments>(late, 'payments?status=planned&sort=-dueOn&limit=1');
    const path = `/payments/${items[0]!.id}`;
    await late.goto(path);
    await late.getByRole('button', { name: 'Put on hold', exact: true }).click();
    await late.getByRole('textbox', { name: 'Reason' }).fill('The award is being varied.');

    const quick = await openAs('Callum Munro');
    await quick.goto(path);
    const fill = { label: 'Reason', text: 'The organisation has moved.' };
    await giveCommand(quick, { label: 'Put on hold', fill, done: 'Payment on hold' });

    await late.getByRole('button', { name: 'Confirm: put on hold' }).click();
    const refusal = late.getByRole('alert').filter({ hasText: 'Callum Munro changed it on' });
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('This cannot be done while the payment is held.');
    expect(await refusal.evaluate((alert) => alert === document.activeElement)).toBe(true);
    expect(await late.getByRole('button', { name: /put on hold/i }).count()).toBe(0);
    await late.getByText('The organisation has moved.').first().waitFor();
    await late.getByRole('button', { name: 'Close' }).click();
    await giveCommand(late, { label: 'Resume payment', done: 'Payment no longer on hold' });
  });
});

describe('a delegation that is offered', () => {
  it('is found at home and accepted by the person it is lent to', async () => {
    const page = await openAs('Rory Sinclair');
    await page.goto('/');
    await page.getByRole('link', { name: /Training course/ }).click();
    await arriveAt(page, 'Rory Sinclair for Hamish Kerr');
    await page.getByText('Waiting to be accepted').first().waitFor();
    await giveCommand(page, { label: 'Accept', done: 'Delegation accepted' });
    await page.getByText('Not yet begun').first().waitFor();
  });
});

describe('payment levels', () => {
  it('are confirmed from the home of a finance approver, and others proposed by an administrator', async () => {
    const approver = await openAs('Hamish Kerr');
    await approver.goto('/');
    await approver.getByRole('link', { name: 'The same levels as in the other funds.' }).click();
    await arriveAt(approver, 'Approval of payments');
    await approver.getByText('One person approves each payment, whatever its amount.').waitFor();
    await giveCommand(approver, {
      label: 'Confirm these levels',
      done: 'Payment levels confirmed',
    });
    await approver.getByText('Above £100,000, two different people approve it.').waitFor();

    const administrator = await openAs('Donald Ross');
    await administrator.goto(new URL(approver.url()).pathname);
    await arriveAt(administrator, 'Approval of payments');
    await rowOf(administrator, 'Hamish Kerr').first().waitFor();
    await administrator.getByLabel('A second approval above').fill('50000');
    await administrator.getByLabel('Reason').fill('More people for smaller payments.');
    await administrator.getByRole('button', { name: 'Propose these levels' }).click();
    await administrator.getByText('Proposed, and waiting for another person').waitFor();
    expect(await sweepWidths(administrator)).toEqual([]);
    const own = administrator.getByRole('button', { name: 'Withdraw this proposal' });
    await own.waitFor();
  });
});
