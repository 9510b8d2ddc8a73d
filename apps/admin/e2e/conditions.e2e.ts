import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ListAwardsResponse } from '../src/lib/api/generated/types.gen.js';
import { PHONE_WIDTH } from './support/browser.js';
import { arriveAt, fillDate, giveCommand, openMenu } from './support/steps.js';
import { sweepWidths } from './support/sweep.js';
import { visitors } from './support/visitors.js';
import { readApi, TODAY } from './support/world.js';
import type { Page } from 'playwright-core';

const OFFICER = 'Isla Grant';
const TREASURER = 'Shona Mackay';
const TITLE = `Insurance in force ${randomUUID()}`;

const { openAs } = visitors();

async function awardId(page: Page, query: string): Promise<string> {
  const { items } = await readApi<ListAwardsResponse>(page, `awards?${query}`);
  if (!items[0]) throw new Error(`There is no award of ${query}`);
  return items[0].id;
}

describe('a condition of an award', () => {
  it('is asked for by an officer, shown to be met on a phone, and decided', async () => {
    const officer = await openAs(OFFICER);
    const id = await awardId(officer, 'q=Muirend&status=active');
    await officer.goto(`/awards/${id}`);
    await officer.getByRole('link', { name: 'Add a condition' }).click();
    await arriveAt(officer, 'Add a condition');
    await officer.getByLabel('Begin from the library').selectOption('Insurance in force');
    await officer.getByRole('button', { name: 'Use this' }).click();
    const title = officer.getByRole('textbox', { name: 'Short title' });
    await title.fill(TITLE);
    await officer.getByRole('button', { name: 'Add condition' }).click();
    await officer.getByRole('alert').getByText('Say why').first().waitFor();
    expect(await title.inputValue()).toBe(TITLE);
    await officer.getByRole('textbox', { name: 'Why now?' }).fill('The old cover ends in March.');
    await fillDate(officer, 'By when? (optional)', TODAY);
    await officer.getByRole('button', { name: 'Add condition' }).click();
    await officer.getByRole('status').getByText('Condition added').waitFor();

    const phone = await openAs(TREASURER, PHONE_WIDTH);
    await phone.goto('/');
    await openMenu(phone, 'Conditions');
    await arriveAt(phone, 'Your conditions');
    await phone.getByRole('link', { name: TITLE }).click();
    await arriveAt(phone, TITLE);
    const evidence = phone.getByRole('textbox', { name: 'What have you done?' });
    await evidence.fill('We renewed the cover for a year.');
    await phone.getByRole('textbox', { name: 'Link (optional)' }).fill('our website');
    await phone.getByRole('button', { name: 'Send to the funder' }).click();
    await phone
      .getByText(/Enter a web address/)
      .first()
      .waitFor();
    expect(await evidence.inputValue()).toBe('We renewed the cover for a year.');
    await phone.getByRole('textbox', { name: 'Link (optional)' }).fill('https://example.org/cover');
    await phone.getByRole('button', { name: 'Send to the funder' }).click();
    await phone.getByText('Being checked').first().waitFor();
    expect(await sweepWidths(phone)).toEqual([]);

    await officer.goto('/conditions?status=evidence-submitted');
    await officer.getByRole('link', { name: TITLE }).click();
    await arriveAt(officer, TITLE);
    await giveCommand(officer, {
      label: 'It is met',
      fill: { label: 'Reason', text: 'The certificate runs until next December.' },
      done: 'Condition met',
    });
    await phone.reload();
    await phone.getByText('The certificate runs until next December.').first().waitFor();
  });
});

describe('the schedule of an award', () => {
  it('shows the difference while typing, keeps what is typed, and saves only instalments that add up to the award', async () => {
    const page = await openAs(OFFICER);
    const id = await awardId(page, 'q=Muirend&status=offered');
    await page.goto(`/awards/${id}/schedule`);
    await arriveAt(page, 'Schedule of payments');
    const sums = page.getByRole('status').filter({ hasText: 'of £24,000' });
    await sums.getByText('Every year adds up to the award.').waitFor();
    const amount = page.getByRole('textbox', { name: 'Amount' }).first();
    await amount.fill('£1,500.50');
    await sums.getByText(/£14,499.50 is not planned yet/).waitFor();
    await page.getByRole('button', { name: 'Save the schedule' }).click();
    await page
      .getByRole('alert')
      .getByText(/£14,499.50 is not planned yet/)
      .waitFor();
    expect(await amount.inputValue()).toMatch(/1,500.50/);
    for (const [typed, words] of [
      ['-5', 'Enter an amount that is not below zero'],
      ['0', 'Enter an amount above zero'],
      ['1.005', 'Enter at most 2 digits after the point'],
      ['99999999999999999999', 'Enter a smaller amount'],
    ] as const) {
      await amount.fill(typed);
      await page.getByRole('button', { name: 'Save the schedule' }).click();
      await page.getByRole('alert').getByText(words).waitFor();
    }
    await page.getByLabel('Instalments', { exact: true }).selectOption('3');
    await page.getByRole('button', { name: 'Split the year evenly' }).click();
    await sums.getByText('Every year adds up to the award.').waitFor();
    expect(await page.getByRole('group', { name: /^Instalment \d$/ }).count()).toBe(3);
  });
});
