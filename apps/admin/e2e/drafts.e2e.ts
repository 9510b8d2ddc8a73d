import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type {
  GetApplicationResponse,
  ListApplicationsResponse,
} from '../src/lib/api/generated/types.gen.js';
import { rowOf } from './support/steps.js';
import { visitors } from './support/visitors.js';
import { readApi } from './support/world.js';

const WRITER = 'Shona Mackay';

const { openAs } = visitors();

async function draftId(page: Page): Promise<string> {
  const path = 'applications?status=draft';
  const id = (await readApi<ListApplicationsResponse>(page, path)).items[0]?.id;
  if (!id) throw new Error(`${WRITER} has no draft`);
  return id;
}

/** Opens a question of the draft in a page. */
async function openAnswer(page: Page, id: string, key: string): Promise<void> {
  await page.goto(`/applications/${id}/write?section=answer-${key}`);
  await answerField(page).waitFor();
}

const answerField = (page: Page) => page.getByRole('textbox', { name: 'Your answer' });

const saved = (page: Page) =>
  page
    .getByRole('status')
    .getByText(/^Saved \d\d:\d\d$/)
    .waitFor();

const notSaved = (page: Page) =>
  page.getByText('Could not save, retrying. Your answers are kept in this browser').waitFor();

async function savedAnswer(page: Page, id: string, key: string): Promise<string | undefined> {
  return (await readApi<GetApplicationResponse>(page, `applications/${id}`)).answers[key];
}

/** Waits until the API has the answer. The page cannot be asked: the answer may arrive while the page reloads. */
function arrives(page: Page, id: string, key: string, text: string) {
  return page.waitForFunction(
    async (wanted) => {
      const response = await fetch(`/api/v1/applications/${wanted.id}`);
      const { answers } = (await response.json()) as { answers: Record<string, string> };
      return answers[wanted.key] === wanted.text;
    },
    { id, key, text },
    { polling: 200 },
  );
}

interface TwoTabs {
  readonly first: Page;
  readonly second: Page;
  readonly id: string;
}

async function openTwoTabs(): Promise<TwoTabs> {
  const first = await openAs(WRITER);
  const second = await first.context().newPage();
  const id = await draftId(first);
  await openAnswer(first, id, 'outcomes');
  await openAnswer(second, id, 'outcomes');
  return { first, second, id };
}

const conflict = (page: Page) =>
  page.getByRole('region', { name: 'These answers were changed elsewhere' });

describe('a draft open in two tabs', () => {
  it('overwrites nothing: both answers are shown side by side, and keeping mine saves mine', async () => {
    const { first, second, id } = await openTwoTabs();
    await answerField(first).fill('From the first tab.');
    await saved(first);
    await answerField(second).fill('From the second tab.');
    await conflict(second).waitFor();
    const row = rowOf(second, 'What will be different for children and families?');
    expect(await row.innerText()).toMatch(/From the second tab\.\s+From the first tab\./);
    expect(await savedAnswer(first, id, 'outcomes')).toBe('From the first tab.');
    await second.getByRole('button', { name: 'Keep the answers here' }).click();
    await saved(second);
    expect(await savedAnswer(first, id, 'outcomes')).toBe('From the second tab.');
  });

  it('takes over what the other tab saved when the person chooses that', async () => {
    const { first, second, id } = await openTwoTabs();
    await answerField(first).fill('Better words, in the first tab.');
    await saved(first);
    await answerField(second).fill('Worse words, in the second tab.');
    await conflict(second).waitFor();
    await second.getByRole('button', { name: 'Use the answers saved elsewhere' }).click();
    await conflict(second).waitFor({ state: 'hidden' });
    expect(await answerField(second).inputValue()).toBe('Better words, in the first tab.');
    await answerField(second).fill('Written on after the choice.');
    await saved(second);
    expect(await savedAnswer(first, id, 'outcomes')).toBe('Written on after the choice.');
  });
});

describe('an answer that could not be saved', () => {
  it('without a connection is kept through a reload, and saved once there is one', async () => {
    const page = await openAs(WRITER);
    const id = await draftId(page);
    await openAnswer(page, id, 'approach');
    await page.context().setOffline(true);
    await answerField(page).fill('Typed on the train.');
    await notSaved(page);
    await page.context().setOffline(false);
    await page.reload();
    await arrives(page, id, 'approach', 'Typed on the train.');
    expect(await answerField(page).inputValue()).toBe('Typed on the train.');
  });

  it('because the API failed is kept through a reload, and saved once the API answers', async () => {
    const page = await openAs(WRITER);
    const id = await draftId(page);
    await openAnswer(page, id, 'partners');
    await page.route(`**/api/v1/applications/${id}`, (route) =>
      route.request().method() === 'PATCH' ? route.fulfill({ status: 500 }) : route.continue(),
    );
    await answerField(page).fill('Typed during an outage.');
    await notSaved(page);
    await page.unrouteAll();
    await page.reload();
    await arrives(page, id, 'partners', 'Typed during an outage.');
    expect(await answerField(page).inputValue()).toBe('Typed during an outage.');
  });
});
