import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { DESK_WIDTH, launchBrowser, openPage, PHONE_WIDTH } from './support/browser.js';
import { tabTo } from './support/keyboard.js';
import { arriveAt } from './support/steps.js';
import { accessibilityFaults } from './support/sweep.js';
import { becomePersona } from './support/world.js';

/** The demonstration world with 20,000 more applications. */
function largeUrl(): string {
  const url = process.env['ALMONER_LARGE_URL'];
  if (!url) throw new Error('This journey needs the large world: run "npm run test:e2e".');
  return url;
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.context().close());

async function press(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function openQueue(width: number): Promise<void> {
  page = await openPage(browser, largeUrl(), width);
  await becomePersona(page, 'Isla Grant');
  await page.goto('/applications');
  await arriveAt(page, 'Applications');
  await page.getByText('Showing 25 of 10,000+ applications').waitFor();
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const rows = () => page.locator('tbody tr');

/** The text of the first row with the names of its areas, which arrive after the rows; until then it shows dots. */
async function firstRowText(): Promise<string> {
  await rows().first().getByText('…', { exact: true }).waitFor({ state: 'detached' });
  return rows().first().innerText();
}

/** The content and the name of the file that a link or a button downloads. */
async function fileOf(target: Locator): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent('download');
  await press(target);
  const download = await downloading;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

describe.each([DESK_WIDTH, PHONE_WIDTH])(
  '20,000 applications at %i px, with the keyboard alone',
  (width) => {
    it('are narrowed, put in order, chosen, kept as a view and taken as files', async () => {
      await openQueue(width);

      await tabTo(page, page.getByLabel('Reference, title or organisation'));
      await page.keyboard.type('invented family centre 19');
      await button('Remove filter Contains: invented family centre 19').waitFor();
      await page.getByText('Showing 25 of 1,111 applications').waitFor();

      await tabTo(page, page.getByRole('combobox', { name: 'Fund' }));
      await page.keyboard.type('children and');
      await page.getByRole('option', { name: 'Children and Families Fund' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await button('Remove filter Fund: Children and Families Fund').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);

      await page.getByText('Showing 25 of 1,111 applications').waitFor();
      if (width === DESK_WIDTH) {
        await press(page.getByRole('link', { name: 'Asks for' }));
        await page.waitForURL('**&sort=amountRequestedPence');
      } else {
        // phones show no column headings to sort by, so the order is set in the address
        await page.goto(`${page.url()}&sort=amountRequestedPence`);
      }
      await page
        .getByText('£10,090,019')
        .or(page.getByText('Invented Family Centre 19'))
        .first()
        .waitFor();

      await press(button('Select the first 1,000 that match'));
      await page.getByText('1,000 selected').waitFor();
      await page
        .getByText('1000 applications chosen')
        .or(page.getByText('1,000 applications chosen'))
        .waitFor();
      await press(button('Select none'));

      const firstLink = rows().first().getByRole('link').first();
      await tabTo(page, rows().first().getByRole('checkbox'));
      await page.keyboard.press('x');
      await page.getByText('1 selected').waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.getByText('2 selected').waitFor();
      await page.keyboard.press('k');
      expect(await firstLink.evaluate((link) => link === document.activeElement)).toBe(true);

      await press(page.getByText('Saved views'), 'Enter');
      await tabTo(page, page.getByLabel('Name of this view'));
      await page.keyboard.type(`Nineteens at ${width}`);
      await page.keyboard.press('Enter');
      await page.getByText(`View “Nineteens at ${width}” saved`).waitFor();
      const narrowed = new URL(page.url()).searchParams;
      await press(page.getByRole('link', { name: `Nineteens at ${width}` }));
      expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(
        Object.fromEntries(narrowed),
      );

      const csv = await fileOf(
        page.getByRole('link', { name: 'Download these applications (CSV)' }),
      );
      expect(csv.name).toBe('applications.csv');
      expect(csv.text.trim().split('\n')).toHaveLength(1 + 1111);
      const book = await fileOf(button('Download these applications (Excel)'));
      expect([book.name, book.text.slice(0, 2)]).toEqual(['applications.xlsx', 'PK']);
      expect(await accessibilityFaults(page)).toEqual([]);

      await tabTo(page, firstLink);
      await page.keyboard.press('Enter');
      await page.waitForURL(({ pathname }) => /^\/applications\/.+/.test(pathname));
    });

    it('are turned page by page, forwards and back, as long as one likes', async () => {
      await openQueue(width);
      const first = await firstRowText();
      await press(page.getByRole('link', { name: 'Next page' }));
      await page.getByRole('link', { name: 'Previous page' }).waitFor();
      expect(await firstRowText()).not.toBe(first);
      await press(page.getByRole('link', { name: 'Previous page' }));
      await page.getByRole('link', { name: 'Previous page' }).waitFor({ state: 'detached' });
      expect(await firstRowText()).toBe(first);
      await tabTo(page, page.getByLabel('Rows on a page'));
      await page.keyboard.type('100');
      await page.getByText('Showing 100 of 10,000+ applications').waitFor();
      expect(await rows().count()).toBe(100);
    });
  },
);

describe('the address of a list', () => {
  it('may say what the list does not know: it is ignored, and named', async () => {
    page = await openPage(browser, largeUrl());
    await becomePersona(page, 'Isla Grant');
    await page.goto('/applications?colour=red&status=purple&fundId=1&sort=colour&limit=7');
    await page
      .getByText(
        'The address also says “colour”, “status”, “fundId”, “sort”, “limit”, which this list of applications does not know. It is ignored.',
      )
      .waitFor();
    await page.getByText('Showing 25 of 10,000+ applications').waitFor();
  });
});
