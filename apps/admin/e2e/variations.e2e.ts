import { describe, expect, it } from 'vitest';
import type {
  ListFundsResponse,
  ListVariationsResponse,
} from '../src/lib/api/generated/types.gen.js';
import { arriveAt, giveCommand, rowOf } from './support/steps.js';
import { visitors } from './support/visitors.js';
import { readApi } from './support/world.js';

const { openAs } = visitors();

describe('a variation that waits for approval', () => {
  it('is approved by the head of the fund from her home, applied by an officer, and makes a version', async () => {
    const head = await openAs('Morven Hay');
    const waiting = 'variations?status=submitted&sort=reference';
    const { items } = await readApi<ListVariationsResponse>(head, waiting);
    const { reference, awardId, id } = items[0]!;
    await head.goto('/');
    await rowOf(head, reference).getByRole('link').first().click();
    await head.getByRole('heading', { level: 2, name: 'Effect on each year' }).waitFor();
    await giveCommand(head, { label: 'Approve variation', done: 'Variation approved' });

    const officer = await openAs('Rory Sinclair');
    await officer.goto(`/variations/${id}`);
    await giveCommand(officer, { label: 'Apply variation', done: 'Variation applied' });
    await officer.goto(`/awards/${awardId}`);
    await officer.getByRole('columnheader', { name: 'Version 2: varied' }).waitFor();
    expect(await rowOf(officer, '2027-28').filter({ hasText: 'Added' }).count()).toBe(1);
  });

  it('cannot be approved by who proposed it, who reads why (separation)', async () => {
    const officer = await openAs('Isla Grant');
    const { items } = await readApi<ListVariationsResponse>(officer, 'variations?status=draft');
    await officer.goto(`/variations/${items[0]!.id}`);
    await giveCommand(officer, { label: 'Send for approval', done: 'Sent for approval' });
    const approve = officer.getByRole('button', { name: 'Approve variation', exact: true });
    const described = await approve.getAttribute('aria-describedby');
    const reason = officer.locator(`[id="${described}"]`);
    expect(await reason.innerText()).toContain('Isla Grant');
  });
});

describe('the effect of an end', () => {
  it('is shown in figures before an officer confirms it', async () => {
    const officer = await openAs('Isla Grant');
    await officer.goto('/awards?status=active');
    await officer.locator('tbody').getByRole('link').first().click();
    await officer.getByRole('link', { name: 'End award early' }).click();
    await arriveAt(officer, 'End this award early');
    await officer.getByRole('columnheader', { name: 'Goes back' }).waitFor();
    await officer.getByRole('button', { name: 'End award early', exact: true }).click();
    await officer.getByText('goes back to the budget').waitFor();
    await officer.getByRole('button', { name: 'Cancel' }).click();
  });
});

describe('the yearly confirmation of a fund', () => {
  it('leads from the fund to a check in figures, and back', async () => {
    const officer = await openAs('Rory Sinclair');
    const { items } = await readApi<ListFundsResponse>(officer, 'funds?q=CFF');
    await officer.goto(`/funds/${items[0]!.id}`);
    await officer.getByRole('link', { name: 'Confirm 2026-27' }).click();
    await arriveAt(officer, 'Confirm 2026-27');
    await officer.getByRole('button', { name: 'Continue' }).click();
    await officer.getByRole('heading', { level: 2, name: 'Check what you confirm' }).waitFor();
    await officer.getByText('£196,000 is confirmed').waitFor();
    await officer.getByRole('button', { name: 'Cancel' }).click();
    await officer.getByRole('button', { name: 'Continue' }).waitFor();
  });
});
