import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { GetAwardResponse, ListAwardsResponse } from '../src/lib/api/generated/types.gen.js';
import { PHONE_WIDTH } from './support/browser.js';
import { arriveAt, giveCommand, openMenu, recordId } from './support/steps.js';
import { visitors } from './support/visitors.js';
import { readApi } from './support/world.js';

const { openAs } = visitors();

const PAUSED = 'Saturday families';
const ENDED = 'NHS Borders';

function awardOf(page: Page, id: string): Promise<GetAwardResponse> {
  return readApi<GetAwardResponse>(page, `awards/${id}`);
}

/** Opens the newest active award that a search for the words finds. */
async function openAward(page: Page, words: string): Promise<GetAwardResponse> {
  const query = `awards?status=active&sort=-reference&q=${encodeURIComponent(words)}`;
  const { items } = await readApi<ListAwardsResponse>(page, query);
  const award = await awardOf(page, items[0]?.id ?? '');
  await page.goto(`/awards/${award.id}`);
  await arriveAt(page, award.title);
  return award;
}

describe('an award that pauses', () => {
  it('is suspended with a reason that the organisation reads, and resumed', async () => {
    const officer = await openAs('Isla Grant');
    const { id, reference } = await openAward(officer, PAUSED);
    await officer.getByRole('link', { name: 'Suspend award' }).click();
    await arriveAt(officer, 'Suspend this award');
    const reason = 'We have not heard from you since the summer.';
    await giveCommand(officer, {
      label: 'Suspend award',
      fill: { label: 'Reason', text: reason },
      done: 'Award suspended',
    });

    const phone = await openAs('Shona Mackay', PHONE_WIDTH);
    await phone.goto('/');
    await openMenu(phone, 'Awards');
    await phone.getByRole('link', { name: reference }).click();
    await arriveAt(phone, PAUSED);
    await phone.getByText(reason).first().waitFor();

    await officer.goto(`/awards/${id}`);
    await officer.getByRole('link', { name: 'Resume award' }).click();
    await arriveAt(officer, 'Resume this award');
    await giveCommand(officer, { label: 'Resume award', done: 'Award resumed' });
    expect((await awardOf(officer, id)).status).toBe('active');
  });
});

describe('an award that ends early', () => {
  it('gives back what was not sent, as the page said before', async () => {
    const officer = await openAs('Isla Grant');
    const { id, paidPence } = await openAward(officer, ENDED);
    await officer.getByRole('link', { name: 'End award early' }).click();
    await arriveAt(officer, 'End this award early');
    await officer.getByRole('table', { name: 'Payments that are cancelled' }).waitFor();
    await giveCommand(officer, {
      label: 'End award early',
      fill: { label: 'Reason', text: 'The organisation winds up.' },
      done: 'Award ended',
    });
    const ended = await awardOf(officer, id);
    expect(ended).toMatchObject({ status: 'terminated', amountPence: paidPence });
  });
});

describe('an award whose time is over', () => {
  it('is completed from the home of an officer once nothing is open', async () => {
    const officer = await openAs('Rory Sinclair');
    await officer.goto('/');
    const queue = officer.getByRole('table', { name: 'Awards to complete' });
    await queue.getByRole('rowheader').getByRole('link').first().click();
    await officer.waitForURL('**/awards/*');
    const id = recordId(officer);
    await officer.getByRole('link', { name: 'Complete award' }).click();
    await arriveAt(officer, 'Complete this award');
    await giveCommand(officer, { label: 'Complete award', done: 'Award completed' });
    expect((await awardOf(officer, id)).status).toBe('completed');
  });
});
