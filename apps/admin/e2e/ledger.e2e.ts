import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { listTotal } from './support/lists.js';
import { arriveAt, giveCommand, openMenu, rowOf } from './support/steps.js';
import { sweepWidths } from './support/sweep.js';
import { visitors } from './support/visitors.js';

const EXAMPLE = path.resolve(import.meta.dirname, '../../../docs/examples/ledger.csv');
const BAD_ROW = '2026-13-40,a lot,ALM000000108,CARRADOON FAMILIES\n';

const { openAs } = visitors();

async function upload(page: Page, name: string): Promise<void> {
  await openMenu(page, 'Ledger');
  await page.getByRole('link', { name: 'Upload a ledger file' }).click();
  const buffer = Buffer.from(readFileSync(EXAMPLE, 'utf8').trimEnd() + '\n' + BAD_ROW);
  await page.getByLabel('Ledger file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Upload and preview' }).click();
  await arriveAt(page, name);
}

const groups = (page: Page) =>
  page.getByRole('list', { name: 'Rows of the file' }).getByRole('link').allInnerTexts();

const words = (texts: string[]) => texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());

describe('the example ledger file', () => {
  it('is previewed by group, matches three payments, and changes nothing the second time', async () => {
    const page = await openAs('Ailsa Reid');
    await page.goto('/');
    await upload(page, 'ledger-example.csv');
    expect(words(await groups(page))).toEqual([
      '1 Errors',
      '0 Possible duplicates',
      '0 Already imported',
      '5 New',
    ]);
    expect(await rowOf(page, 'a lot').innerText()).toMatch(/^7\b[^]*Date[^]*Amount/);

    await giveCommand(page, { label: 'Import the good rows', done: 'Imported' });
    await page.getByRole('link', { name: '3 payments confirmed by the import' }).click();
    await arriveAt(page, 'Ledger');
    await rowOf(page, 'ALM000000108').first().waitFor();
    expect(await listTotal(page, 'ledger lines')).toBe(3);

    await upload(page, 'ledger-example-again.csv');
    expect(words(await groups(page))).toContain('5 Already imported');
  });
});

describe('a ledger line that names no payment', () => {
  it('is matched by a search and the match undone, and one about none is excluded, from home by keyboard', async () => {
    const page = await openAs('Ailsa Reid');
    const open = async (payee: string, reference: string) => {
      await page.goto('/');
      const queue = page.getByRole('table', { name: 'Ledger lines to match' });
      const row = queue.getByRole('row').filter({ hasText: payee });
      await row.getByRole('link').first().press('Enter');
      await arriveAt(page, reference);
    };
    const reason = (text: string) => ({ label: 'Reason', text });

    await open('FORTHGATE WHOLE FAMILY TEAM', 'GRANT 046');
    // the amount of the line comes first, with what differs
    const amountOfLine = await page.locator('text=/^£[0-9,.]+$/').first().innerText();
    const differs = page.getByRole('list', { name: 'What differs' });
    await differs.first().waitFor();
    expect(await differs.first().innerText()).not.toContain('The line is');

    const search = page.getByLabel('Search the payments that wait for the ledger');
    for (const typed of ['999,999.99', 'Forthgate', amountOfLine]) {
      await search.fill(typed);
      await search.press('Enter');
      if (typed === '999,999.99')
        await page
          .getByText('No payment that was sent and waits for the ledger has that.')
          .waitFor();
      else
        await page
          .getByText(/^The reference is ALM/)
          .last()
          .waitFor();
    }
    const match = page.getByRole('button', { name: /^Match ALM/ }).last();
    const label = await match.innerText();
    await match.press('Enter');
    await page
      .getByRole('button', { name: label.replace('Match', 'Confirm: match') })
      .press('Enter');
    await page.getByRole('status').getByText('Line matched').waitFor();
    expect(await sweepWidths(page)).toEqual([]);
    const undone = reason('The payment is shown by another line');
    await giveCommand(page, { label: 'Undo this match', fill: undone, done: 'Match undone' });

    await open('OFFICE CLEANING LTD', 'INV 20977');
    const about = reason('The cleaning of the office is no grant');
    await giveCommand(page, { label: 'Exclude this line', fill: about, done: 'Line excluded' });
    expect(await sweepWidths(page)).toEqual([]);
    const again = reason('Excluded by mistake');
    await giveCommand(page, {
      label: 'Include this line again',
      fill: again,
      done: 'Line included',
    });
  });
});
