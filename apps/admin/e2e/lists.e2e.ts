import { describe, expect, it } from '@jest/globals';
import { arriveAt, openMenu } from './support/steps.js';
import { visitors } from './support/visitors.js';

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
