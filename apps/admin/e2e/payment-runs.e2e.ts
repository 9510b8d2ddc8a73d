import { addDays } from '@almoner/domain/calendar';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import type { GetPaymentRunResponse } from '../src/lib/api/generated/types.gen.js';
import { PHONE_WIDTH } from './support/browser.js';
import { openFromHome } from './support/home.js';
import { arriveAt, choose, fillDate, giveCommand, recordId, rowOf } from './support/steps.js';
import { sweepWidths } from './support/sweep.js';
import { visitors } from './support/visitors.js';
import { readApi, TODAY } from './support/world.js';

const RETURNED_BY = 'Clydeford Recovery Families';
const REASON = 'The account was closed.';

const { openAs } = visitors();

/** Selects all due payments but the first, prepares a run, and adds the first one afterwards. Answers the run. */
async function prepareRun(page: Page): Promise<GetPaymentRunResponse> {
  await page.goto('/');
  await page.getByRole('heading', { name: /^Payments due for a run/ }).waitFor();
  await page.goto('/payment-runs');
  await page.getByRole('link', { name: 'Prepare a payment run' }).click();
  await arriveAt(page, 'Prepare a payment run');
  const boxes = page.getByRole('table', { name: 'Due and ready' }).getByRole('checkbox');
  await boxes.first().waitFor();
  const ready = await boxes.count();
  await choose(boxes.first());
  await page.getByText(new RegExp(`^${ready - 1} payments?, `)).waitFor();
  await page.getByText('Nobody has requested it yet.').first().waitFor();
  await page.getByRole('button', { name: 'Prepare the run' }).click();
  await arriveAt(page, / in RUN-/);
  const runId = recordId(page);
  await page.getByRole('link', { name: 'Add more payments' }).click();
  await arriveAt(page, 'Add payments to the run');
  expect(await sweepWidths(page)).toEqual([]);
  await page.goto(`/payment-runs/${runId}/put-in?dueBy=${addDays(TODAY, 14)}`);
  await page.getByRole('button', { name: 'Add to the run' }).click();
  await page.getByRole('status').getByText('Payments added').first().waitFor();
  await arriveAt(page, / in RUN-/);
  const run = await readApi<GetPaymentRunResponse>(page, `payment-runs/${recordId(page)}`);
  expect(run.payments.length).toBe(ready);
  return run;
}

/** Downloads a file of the run. Answers its text. */
async function takeFile(page: Page, button: string): Promise<string> {
  const [download]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

async function recordReturn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record that the bank returned it' }).click();
  await fillDate(page, 'Day it came back', TODAY);
  await page.getByRole('textbox', { name: 'What the bank says' }).fill(REASON);
  await page.getByRole('button', { name: 'Confirm: record that the bank returned it' }).click();
  await page.getByRole('status').getByText('Payment returned').first().waitFor();
}

/** The bank returned a payment: records that, undoes it, records it again, and plans a new payment. */
async function makeAgain(page: Page, reference: string): Promise<string> {
  await page.getByRole('link', { name: reference }).click();
  await recordReturn(page);
  const fill = { label: 'Reason', text: 'Another payment was meant' };
  await giveCommand(page, {
    label: 'Undo the bank’s return',
    fill,
    done: 'Return by the bank undone',
  });
  await recordReturn(page);
  await page.getByRole('button', { name: 'Make the payment again' }).click();
  await fillDate(page, 'Due on', addDays(TODAY, 14));
  await page.getByRole('button', { name: 'Confirm: make the payment again' }).click();
  await page.getByText('In place of').waitFor();
  return recordId(page);
}

describe('a payment run', () => {
  it('is prepared by one person and released by another, and what the bank returns is made again', async () => {
    const preparer = await openAs('Ailsa Reid');
    const run = await prepareRun(preparer);
    const { reference, payments } = run;
    const own = preparer.getByRole('button', { name: 'Release the run' });
    expect(await own.count()).toBe(0);

    const releaser = await openAs('Fiona Baird');
    await openFromHome(releaser, 'Payment runs to release', reference);
    await arriveAt(releaser, new RegExp(`in ${reference}`));
    await giveCommand(releaser, { label: 'Release the run', done: 'Payment run released' });
    expect(await sweepWidths(releaser)).toEqual([]);

    const bankFile = await takeFile(releaser, 'Download the bank file');
    const list = await takeFile(releaser, 'Download the list (CSV)');
    for (const payment of payments) {
      expect(payment.reference.length).toBeLessThanOrEqual(18);
      expect(bankFile).toContain(payment.reference);
      expect(list).toContain(payment.reference);
    }
    await releaser.getByText('Bank file: Fiona Baird').waitFor();

    await openFromHome(preparer, 'Payment runs to hear of from the bank', reference);
    await arriveAt(preparer, new RegExp(`in ${reference}`));
    const [back] = payments.filter(({ organisationName }) => organisationName === RETURNED_BY);
    for (const payment of payments.filter(({ id }) => id !== back?.id)) {
      await choose(preparer.getByLabel(`Choose ${payment.reference}`));
    }
    const some = `${payments.length - 1} ${payments.length === 2 ? 'payment' : 'payments'}`;
    await giveCommand(preparer, { label: `Acknowledge ${some}`, done: 'Payments acknowledged' });
    const again = await makeAgain(preparer, back!.reference);
    expect(await readApi(preparer, `payments/${again}`)).toMatchObject({
      status: 'planned',
      amountPence: back!.amountPence,
    });
    await preparer.goto(`/payment-runs/${run.id}`);
    expect(await rowOf(preparer, back!.reference).innerText()).toContain(REASON);
  });
});

describe('a remittance', () => {
  it('shows the organisation on a phone what was sent to it', async () => {
    const phone = await openAs('Gordon Fraser', PHONE_WIDTH);
    const { items } = await readApi<{ items: { id: string; reference: string }[] }>(
      phone,
      'payments?status=paid&limit=1',
    );
    await phone.goto(`/payments/${items[0]?.id}`);
    await phone.getByRole('link', { name: 'Remittance advice' }).click();
    await arriveAt(phone, 'Money sent to Circle');
    await phone.getByText(items[0]!.reference).first().waitFor();
    expect(await sweepWidths(phone)).toEqual([]);
  });
});
