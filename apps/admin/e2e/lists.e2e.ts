import { describe, expect, it } from 'vitest';
import type { ListFundsResponse } from '../src/lib/api/generated/types.gen.js';
import { PHONE_WIDTH } from './support/browser.js';
import { hasFocus, tabTo } from './support/keyboard.js';
import { arriveAt, openMenu } from './support/steps.js';
import { visitors } from './support/visitors.js';
import { readApi } from './support/world.js';

const { openAs } = visitors();

describe('a list', () => {
  it('keeps its filters and its sort in the address, through a record and back', async () => {
    const page = await openAs('Isla Grant');
    await page.goto('/');
    await openMenu(page, 'Applications');
    await arriveAt(page, 'Applications');
    await page.getByLabel('Status').selectOption({ label: 'Assessed' });
    await page.getByRole('button', { name: 'Remove filter Status: Assessed' }).waitFor();
    await page.getByRole('link', { name: 'Organisation', exact: true }).click();
    await page.waitForURL('**/applications?status=assessed&sort=organisationName');

    await page.getByRole('row').nth(1).getByRole('link').click();
    await page.waitForURL(({ pathname }) => pathname !== '/applications');
    await page.goBack();

    await page.waitForURL('**/applications?status=assessed&sort=organisationName');
    await page.getByRole('button', { name: 'Remove filter Status: Assessed' }).waitFor();
    const selected = page.getByLabel('Status').getByRole('option', { selected: true });
    expect(await selected.innerText()).toBe('Assessed');
  });
});

describe('a list of money', () => {
  it('is narrowed by amounts typed in pounds, which its address keeps in pence', async () => {
    const page = await openAs('Ailsa Reid');
    await page.goto('/payments');
    await arriveAt(page, 'Payments');
    const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });
    await field('Amount from').fill('£1,234.56');
    await page.waitForURL('**/payments?amountFrom=123456');
    await page.getByRole('button', { name: 'Remove filter Amount from: £1,234.56' }).waitFor();

    await field('Amount to').fill('12.345');
    await page.keyboard.press('Tab');
    await page.getByText('Enter at most 2 digits after the point').waitFor();
    await field('Amount to').fill('1000');
    await page.getByText('Amount from is above amount to').waitFor();
    expect(new URL(page.url()).search).toBe('?amountFrom=123456');
    await field('Amount to').fill('1,000,000');
    await page.waitForURL('**/payments?amountFrom=123456&amountTo=100000000');

    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL('**/payments');
    expect([
      await field('Amount from').inputValue(),
      await field('Amount to').inputValue(),
    ]).toEqual(['', '']);
  });
});

describe('a record that is chosen by typing, on a slow line', () => {
  const FUND = 'Children and Families Fund';

  /** The queue of applications, narrowed to a fund. What fits `late` and is asked for afterwards waits for `arrive`. */
  async function openSlowly(late: string) {
    const page = await openAs('Isla Grant');
    const { items } = await readApi<ListFundsResponse>(page, `funds?q=${encodeURIComponent(FUND)}`);
    await page.goto(`/applications?fundId=${items[0]!.id}`);
    await arriveAt(page, 'Applications');
    await page.getByRole('button', { name: `Remove filter Fund: ${FUND}` }).waitFor();
    const { promise, resolve: arrive } = Promise.withResolvers<void>();
    await page.route(late, async (route) => {
      await promise;
      await route.continue();
    });
    const fieldOf = (label: string) =>
      page.getByLabel(label, { exact: true }).and(page.locator('input'));
    return { page, field: fieldOf('Fund'), next: fieldOf('Call'), arrive };
  }

  it('keeps the focus and what is typed until the choice is there', async () => {
    const { page, field, arrive } = await openSlowly('**/assets/*.js');
    await tabTo(page, field);
    await page.keyboard.type('support');
    expect([await field.inputValue(), await hasFocus(field)]).toEqual(['support', true]);
    arrive();
    await page
      .getByRole('option', { name: 'Support for parents who lost children to care' })
      .waitFor();
    expect([await field.inputValue(), await hasFocus(field)]).toEqual(['support', true]);
  });

  it('leaves the focus where it is, and the filter as it was, where one has gone on meanwhile', async () => {
    const { page, field, next, arrive } = await openSlowly('**/assets/*.js');
    const asked = page.waitForEvent('request');
    await tabTo(page, field);
    const script = (await asked).response();
    await page.keyboard.press('Tab');
    arrive();
    await (await script)?.finished();
    await page.waitForLoadState('networkidle');
    await next.and(page.locator(':focus')).waitFor();
    expect(await field.inputValue()).toBe(FUND);
  });

  it('shows the name of what is chosen as soon as it is known', async () => {
    const { page, field, next, arrive } = await openSlowly('**/api/v1/funds/*');
    const narrowed = page.url();
    await page.reload();
    await arriveAt(page, 'Applications');
    await tabTo(page, field);
    expect(await field.inputValue()).toBe('');
    arrive();
    await field.and(page.locator(`:focus[value="${FUND}"]`)).waitFor();
    await page.keyboard.press('Tab');
    await next.and(page.locator(':focus')).waitFor();
    expect([await field.inputValue(), page.url()]).toEqual([FUND, narrowed]);
  });

  it('has its choices in sight on a phone, also where they open upwards', async () => {
    const page = await openAs('Isla Grant', PHONE_WIDTH);
    await page.goto('/applications');
    await arriveAt(page, 'Applications');
    await page.getByText(/^Showing/).waitFor();
    await page.getByRole('combobox', { name: 'Area' }).focus();
    await page.getByRole('option', { name: 'Aberdeen City' }).waitFor();
    const list = await page.locator('.al_combo-box__list').boundingBox();
    expect(list?.y).toBeLessThan(page.viewportSize()!.height - list!.height + 1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove filter Area: Aberdeen City' }).waitFor();
    const field = page.getByRole('combobox', { name: 'Area', expanded: false });
    expect(await field.inputValue()).toBe('Aberdeen City');
  });
});
