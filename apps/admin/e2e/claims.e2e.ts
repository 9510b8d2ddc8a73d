import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE_WIDTH } from './support/browser.js';
import { arriveAt, fillDate, giveCommand, recordId, rowOf } from './support/steps.js';
import { accessibilityFaults } from './support/sweep.js';
import { visitors } from './support/visitors.js';
import { readApi, TODAY } from './support/world.js';

const { openAs } = visitors();

const NEED = 'The wages of two sessional workers until the end of December';

/** Claims the next payment from the home page, and answers the id of the claim. */
async function claimNext(phone: Page, unspentOn: string): Promise<string> {
  await phone.goto('/');
  await phone
    .getByRole('link', { name: /^You can claim|^Claim this payment/ })
    .first()
    .click();
  await arriveAt(phone, 'Claim a payment');
  await phone.getByRole('textbox', { name: 'What is the money for?' }).fill(NEED);
  await phone.getByRole('textbox', { name: /How much of this award/ }).fill('0');
  await fillDate(phone, 'On which day was that so?', unspentOn);
  expect(await accessibilityFaults(phone)).toEqual([]);
  const claim = phone.getByRole('button', { name: /^Claim £/ });
  if (unspentOn !== TODAY) {
    await claim.click();
    await phone
      .getByText(/The award begins on .*: enter that day or a later one/)
      .first()
      .waitFor();
    await fillDate(phone, 'On which day was that so?', TODAY);
  }
  await claim.click();
  await phone.getByText('We have your claim. A finance officer looks at it next.').waitFor();
  return recordId(phone);
}

/** Opens a claim from the queue of a finance officer. */
async function openFromHome(finance: Page, id: string): Promise<void> {
  const { reference } = await readApi<{ reference: string }>(finance, `claims/${id}`);
  await finance.goto('/');
  await rowOf(finance, reference).getByRole('link').first().click();
  await finance.getByRole('heading', { level: 2, name: 'What to look at' }).waitFor();
}

describe('a claim', () => {
  it('goes from the home of an organisation, on a phone, through a refusal to the payment that a finance officer requests', async () => {
    const phone = await openAs('Calum Peddie', PHONE_WIDTH);
    const first = await claimNext(phone, '2020-01-01');

    const finance = await openAs('Ailsa Reid');
    await openFromHome(finance, first);
    expect(await accessibilityFaults(finance)).toEqual([]);
    const text = 'Please say how many cafés this is for';
    await giveCommand(finance, {
      label: 'Refuse claim',
      fill: { label: 'Reason', text },
      done: 'Claim refused',
    });
    await phone.goto(`/claims/${first}`);
    await phone.getByText('We did not accept this claim.').waitFor();
    await phone.getByText(text).first().waitFor();

    const second = await claimNext(phone, TODAY);
    await openFromHome(finance, second);
    await finance.getByRole('button', { name: 'Take up claim', exact: true }).click();
    const need = finance.getByRole('textbox', { name: 'Statement of need' });
    expect(await need.inputValue()).toBe(NEED);
    await finance.getByRole('button', { name: 'Confirm: take up claim', exact: true }).click();
    await finance.getByText('Taken up').first().waitFor();
    await finance.getByRole('link', { name: /^ALM/ }).first().click();
    await finance.getByText(NEED).first().waitFor();

    await phone.goto(`/claims/${second}`);
    await phone.getByText('The payment was requested. How far it is: being checked.').waitFor();
    expect(await accessibilityFaults(phone)).toEqual([]);
  });
});
