import { parsePounds, sumPence, type Pence } from '@almoner/domain/money';
import type { Page } from 'playwright-core';

/** Waits until a list shows its rows, or says that it has none. */
export async function listShown(page: Page): Promise<void> {
  const empty = page.getByText(
    /Clear a filter to see more|No money has moved|There are no .+ yet\./,
  );
  await page.getByRole('table').or(empty).waitFor();
}

/** How many records a list says it has in all. */
export async function listTotal(page: Page, things: string): Promise<number> {
  const pages = page.getByRole('navigation', { name: `Pages of ${things}` });
  if ((await pages.count()) === 0) return 0;
  const words = await pages.getByText('Showing').innerText();
  return Number(words.match(/of ([\d,]+)/)?.[1]?.replaceAll(',', ''));
}

function amountOf(text: string): Pence {
  const parsed = parsePounds(text, { allowNegative: true });
  if (!parsed.ok) throw new Error(`“${text}” is no amount`);
  return parsed.value;
}

async function columnTexts(page: Page, heading: string): Promise<string[]> {
  const cells = page.getByRole('table').locator(`tbody [data-heading="${heading}"]`);
  return (await cells.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== '');
}

async function turnPage(page: Page): Promise<boolean> {
  const next = page.getByRole('link', { name: 'Next page' });
  if ((await next.count()) === 0) return false;
  const row = page.locator('tbody tr').first();
  const shown = await row.innerText();
  await next.click();
  await page.waitForFunction((before) => {
    const first = document.querySelector<HTMLElement>('tbody tr');
    return first !== null && first.innerText !== before;
  }, shown);
  return true;
}

/** The sum of a column of amounts over all pages of the list. */
export async function columnSum(page: Page, heading: string): Promise<Pence> {
  const amounts = (await columnTexts(page, heading)).map(amountOf);
  while (await turnPage(page)) amounts.push(...(await columnTexts(page, heading)).map(amountOf));
  return sumPence(amounts);
}
