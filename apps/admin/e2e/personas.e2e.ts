import { describe, expect, it } from 'vitest';
import type { ListPersonasResponse } from '../src/lib/api/generated/types.gen.js';
import { collectComplaints, signInAs } from './support/browser.js';
import { visitors } from './support/visitors.js';
import { readApi } from './support/world.js';

const { openSignedOut } = visitors();

describe('every persona', () => {
  it('signs in with one click, and out again', async () => {
    const page = await openSignedOut();
    const complaints = collectComplaints(page);
    const { items } = await readApi<ListPersonasResponse>(page, 'demo/personas');
    expect(items.length).toBeGreaterThan(0);
    for (const { name } of items) {
      await signInAs(page, name);
      await page.getByRole('banner').getByText(name).waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL('**/sign-in');
    }
    expect(complaints.list).toEqual([]);
  });
});
