import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { collectComplaints, type Complaints } from './support/browser.js';
import { fakeApi, problem } from './support/fake-api.js';
import { sweep } from './support/sweep.js';
import { visitors } from './support/visitors.js';

const { openSignedOut } = visitors();

let page: Page;
let complaints: Complaints;

beforeEach(async () => {
  page = await openSignedOut();
  complaints = collectComplaints(page);
  await fakeApi(page, {
    'GET /api/v1/session': problem(401, 'identity.sign-in-required', 'Sign in first.'),
  });
  await page.goto('/kit');
  await page.getByRole('heading', { level: 1, name: 'Component kit' }).waitFor();
});

describe('the component kit', () => {
  it('has no accessibility fault at 390 and 1440 px in either density, and keeps the security policy', async () => {
    await page.locator('.recharts-surface').first().waitFor();
    expect(await sweep(page)).toEqual([]);
    expect(complaints.list).toEqual([]);
  });

  it('has no accessibility fault with a confirmation, an error summary and a dialog open', async () => {
    await page.getByRole('button', { name: 'Decline application' }).click();
    await page.getByRole('button', { name: 'Confirm: decline application' }).click();
    await page.getByRole('button', { name: 'Show or hide the error summary' }).click();
    expect(await sweep(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open an interruption card' }).click();
    expect(await sweep(page)).toEqual([]);
  });
});

describe('a command', () => {
  const confirm = () => page.getByRole('button', { name: 'Confirm: decline application' });

  it('asks for the reason it needs, then shows the refusal of the API and keeps what was typed', async () => {
    await page.getByRole('button', { name: 'Decline application' }).click();
    await confirm().click();
    await page.getByRole('alert').getByText('Enter the reason').waitFor();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Outside the theme');
    await confirm().click();
    await page.getByRole('alert').getByText('less than the £399,496 needed').waitFor();
    expect(await page.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe(
      'Outside the theme',
    );
  });

  it('says what was done', async () => {
    await page.getByRole('button', { name: 'Approve award' }).first().click();
    await page.getByRole('button', { name: 'Confirm: approve award' }).click();
    await page.getByRole('status').getByText('Award approved').first().waitFor();
  });

  it('that is refused stays reachable and is described by its reason', async () => {
    const button = page.getByRole('button', { name: 'Approve award' }).nth(1);
    await button.focus();
    const described = await button.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain(
      'another person must approve the award',
    );
    await button.press('Enter');
    expect(await page.getByRole('button', { name: 'Confirm: approve award' }).count()).toBe(0);
  });
});

describe('fields', () => {
  it('read pounds as people write them, and say what is wrong with other text', async () => {
    const amount = page.getByLabel('Amount asked for');
    await amount.fill('£1,234.5');
    await page.getByText('In force: £1,234.50').waitFor();
    await amount.fill('a lot');
    await amount.blur();
    await page.getByText('Enter an amount in pounds, like 1,234.56').first().waitFor();
    expect(await amount.inputValue()).toBe('a lot');
  });

  it('are reached from the error summary, which takes focus when it appears', async () => {
    await page.getByRole('button', { name: 'Show or hide the error summary' }).click();
    const summary = page.getByRole('alert', { name: 'There is a problem' });
    await summary.waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await summary.getByRole('link', { name: 'Enter the amount asked for' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kit-amount');
  });
});

describe('lists', () => {
  const addressSays = (query: Readonly<Record<string, string | null>>) =>
    page.waitForURL(({ searchParams }) =>
      Object.entries(query).every(([name, value]) => searchParams.get(name) === value),
    );

  it('keep filters, sort and page in the address', async () => {
    await page.getByLabel('Contains').fill('muirend');
    await page.getByLabel('Status', { exact: true }).selectOption('planned');
    await addressSays({ q: 'muirend', status: 'planned' });
    await page.getByRole('link', { name: 'Due' }).first().click();
    await addressSays({ q: 'muirend', status: 'planned', sort: 'dueOn' });
    await page.getByRole('link', { name: 'Next page' }).click();
    await addressSays({ cursor: 'next' });
    await page.getByRole('button', { name: 'Remove filter Contains: muirend' }).click();
    await addressSays({ q: null, status: 'planned', sort: 'dueOn', cursor: null });
  });
});

describe('dialogs', () => {
  it('hold focus and close with Escape', async () => {
    await page.getByRole('button', { name: 'Open a dialog' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send 12 decisions?' });
    await dialog.waitFor();
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });
});

describe('navigation', () => {
  it('moves focus to the heading and changes the title', async () => {
    await page.getByRole('link', { name: 'Almoner', exact: true }).click();
    const heading = page.getByRole('heading', { level: 1, name: 'Sign in to Almoner' });
    await heading.waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await page.title()).toBe('Sign in to Almoner - Almoner');
  });

  it('shows a page of its own for an address that leads nowhere', async () => {
    await page.goto('/no-such-page');
    await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
    expect(await sweep(page)).toEqual([]);
  });
});
