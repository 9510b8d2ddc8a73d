import type { Locator, Page } from 'playwright-core';

/** More focusable elements than any page has; a list has two in each of its rows. */
const MOST_STOPS = 250;

/**
 * Whether the target is there and has the focus. It is found and looked at in one step: an open combobox hides the rest
 * of the page from assistive technology, so that in a second step a target found by its role may be gone.
 */
export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll(([first]) => first === document.activeElement);
}

/** Presses Tab until the target has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(target)}`);
}

/** The text of the element that has the focus. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement).innerText);
}
