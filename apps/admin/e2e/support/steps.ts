import type { Locator, Page } from 'playwright-core';

/** The button of a command, its question, and what to type into the question. */
interface CommandStep {
  readonly label: string;
  /** The field of the question and what to type into it. */
  readonly fill?: { readonly label: string; readonly text: string };
  /** The message once it is done; left out where the page moves on to another page. */
  readonly done?: string;
}

/** Waits for the heading of a page, which appears when its record is loaded. */
export async function arriveAt(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Opens a page from the menu, which on a phone is behind a button. */
export async function openMenu(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  const toggle = page.getByRole('button', { name: 'Menu' });
  if (await toggle.isVisible()) await toggle.click();
  const menu = page.getByRole('navigation', { name: 'Main' });
  await menu.getByRole('link', { name: label, exact: true }).click();
}

/** Gives a command: presses its button, fills in its question and confirms. */
export async function giveCommand(page: Page, { label, fill, done }: CommandStep): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  if (fill) await page.getByRole('textbox', { name: fill.label }).fill(fill.text);
  const confirm = `Confirm: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  await page.getByRole('button', { name: confirm, exact: true }).click();
  if (done) await page.getByRole('status').getByText(done).first().waitFor();
}

/** Ticks a checkbox or radio button by keyboard, because its label covers it for the mouse. */
export async function choose(box: Locator): Promise<void> {
  await box.press('Space');
}

/** The row of a table that contains the given words. */
export function rowOf(page: Page, words: string): Locator {
  return page.getByRole('row').filter({ hasText: words });
}

/** Types a `YYYY-MM-DD` date into the day, month and year of a date field. */
export async function fillDate(
  within: Pick<Page, 'getByRole'>,
  label: string,
  date: string,
): Promise<void> {
  const field = within.getByRole('group', { name: label });
  const [year = '', month = '', day = ''] = date.split('-');
  await field.getByLabel('Day').fill(day);
  await field.getByLabel('Month').fill(month);
  await field.getByLabel('Year').fill(year);
}

/** The id of the record whose page is open, from its address. */
export function recordId(page: Page): string {
  const id = new URL(page.url()).pathname.split('/')[2];
  if (!id) throw new Error(`${page.url()} is not the address of a record`);
  return id;
}
