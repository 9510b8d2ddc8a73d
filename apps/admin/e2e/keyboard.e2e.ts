import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { focusedText, tabTo } from './support/keyboard.js';
import { arriveAt } from './support/steps.js';
import { visitors } from './support/visitors.js';

const { openAs, openSignedOut } = visitors();

async function typePassword(page: Page, password: string): Promise<void> {
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

const summary = (page: Page) => page.getByRole('alert', { name: 'There is a problem' });

const summaryHasFocus = (page: Page) =>
  summary(page).evaluate((element) => element === document.activeElement);

describe('with the keyboard alone', () => {
  it('a person signs in, after a refusal that says why', async () => {
    const page = await openSignedOut();
    await page.goto('/sign-in');
    await arriveAt(page, 'Sign in to Almoner');
    await tabTo(page, page.getByLabel('Email address'));
    await page.keyboard.type('officer@almoner.example');
    await typePassword(page, 'not this one');
    await summary(page).waitFor();
    expect(await summaryHasFocus(page)).toBe(true);
    await typePassword(page, 'almoner demonstration');
    await arriveAt(page, 'Your work');
    expect(await focusedText(page)).toBe('Your work');
  });

  it('a person skips the menu', async () => {
    const page = await openAs('Isla Grant');
    await page.goto('/funds');
    await arriveAt(page, 'Funds');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('a person mends a form from its error summary, and sends it', async () => {
    const page = await openAs('Isla Grant');
    await page.goto('/programmes/new');
    await arriveAt(page, 'Add a programme');
    const send = page.getByRole('button', { name: 'Add this programme' });
    await tabTo(page, send);
    await page.keyboard.press('Enter');
    await summary(page).waitFor();
    expect(await summaryHasFocus(page)).toBe(true);
    await tabTo(page, summary(page).getByRole('link', { name: 'Enter a code' }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('KEYS');
    await tabTo(page, page.getByLabel('Name', { exact: true }));
    await page.keyboard.type('Typed with the keyboard alone');
    await tabTo(page, send);
    await page.keyboard.press('Enter');
    await arriveAt(page, 'Typed with the keyboard alone');
  });
});
