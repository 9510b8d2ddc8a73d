import type { Page } from 'playwright-core';

/** Opens a record by its reference from the person's home page. */
export async function openFromHome(page: Page, section: string, reference: string): Promise<void> {
  await page.goto('/');
  const queue = page.getByRole('region', { name: new RegExp(`^${section} \\(`) });
  const row = queue.getByRole('row').filter({ hasText: reference });
  await queue.waitFor();
  if ((await row.count()) === 0) {
    // the home page shows only the first items of a section, so go to the whole list
    await queue.getByRole('link', { name: /^Open the list/ }).click();
    await page.getByRole('link', { name: reference, exact: true }).click();
    return;
  }
  await row.getByRole('link').first().click();
}
