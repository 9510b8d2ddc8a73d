import { describe, expect, it } from '@jest/globals';
import { routePaths } from './accessibility/route-paths.js';
import { visit } from './accessibility/visiting.js';
import { NOBODY, VISITS, type Visit } from './accessibility/visits.js';
import { collectComplaints } from './support/browser.js';
import { problem } from './support/fake-api.js';
import { sweepWidths } from './support/sweep.js';
import { visitors } from './support/visitors.js';

const NO_RECORD = '00000000-0000-7000-8000-000000000000';

/**
 * Not swept here: it has a journey of its own, because it also shows states of pages that never end, such as loading.
 */
const KIT = '/kit';

const { openAs, openSignedOut } = visitors();

/** How many pages are open at the same time. Checking one page keeps one processor busy. */
const AT_ONCE = 2;

/** How many pages one test checks at most, so that it does not run out of time on a slow computer. */
const IN_ONE_TEST = 20;

const PARTS = VISITS.flatMap(([persona, places]) =>
  Array.from({ length: Math.ceil(places.length / IN_ONE_TEST) }, (_none, part) => ({
    persona,
    part: part + 1,
    places: places.slice(part * IN_ONE_TEST, (part + 1) * IN_ONE_TEST),
  })),
);

const openFor = (persona: string) => (persona === NOBODY ? openSignedOut() : openAs(persona));

/** Visits the remaining places one after the other. Answers the faults and console messages of each page. */
async function sweepPlaces(persona: string, left: Iterable<Visit>): Promise<string[]> {
  const page = await openFor(persona);
  const complaints = collectComplaints(page);
  const faults: string[] = [];
  for (const place of left) {
    await visit(page, place);
    const { pathname, search } = new URL(page.url());
    faults.push(...(await sweepWidths(page)).map((fault) => `${pathname}${search} ${fault}`));
  }
  return [...faults, ...complaints.list];
}

describe('every route', () => {
  it('is visited by somebody', () => {
    const visited = VISITS.flatMap(([, places]) => places.map((place) => place.path));
    expect([...new Set([...visited, KIT])].sort()).toEqual(routePaths());
  });

  it.each(PARTS)(
    'has no accessibility fault and no sideways scroll at 390 and 1440 px, and complains of nothing, for $persona ($part)',
    async ({ persona, places }) => {
      const left = places.values();
      const sweeps = Array.from({ length: AT_ONCE }, () => sweepPlaces(persona, left));
      expect((await Promise.all(sweeps)).flat()).toEqual([]);
    },
  );
});

describe('a page has no accessibility fault', () => {
  it('when its record does not exist', async () => {
    const page = await openAs('Isla Grant');
    await page.goto(`/awards/${NO_RECORD}`);
    await page.getByRole('heading', { level: 1, name: 'We cannot find this record' }).waitFor();
    expect(await sweepWidths(page)).toEqual([]);
  });

  it('when its address leads nowhere', async () => {
    const page = await openAs('Isla Grant');
    await page.goto('/awards/one/two/three');
    await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
    expect(await sweepWidths(page)).toEqual([]);
  });

  it('when the person may not see it', async () => {
    const page = await openAs('Ailsa Reid');
    await page.goto('/audit');
    await page.getByRole('heading', { name: 'You do not have permission to see this' }).waitFor();
    expect(await sweepWidths(page)).toEqual([]);
  });

  it('when its list is empty', async () => {
    const page = await openAs('Isla Grant');
    await page.goto('/awards?q=nothing-is-called-this');
    await page.getByText('No awards match these filters.').waitFor();
    expect(await sweepWidths(page)).toEqual([]);
  });

  it('when the API fails', async () => {
    const page = await openAs('Isla Grant');
    const { status, body } = problem(500, 'shared.unexpected', 'Something went wrong.');
    await page.route(
      ({ pathname }) => pathname === '/api/v1/awards',
      (route) => route.fulfill({ status, json: body }),
    );
    await page.goto('/awards');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await sweepWidths(page)).toEqual([]);
  });

  it('when a form says what is wrong with it', async () => {
    const page = await openAs('Isla Grant');
    await page.goto('/calls/new');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('alert', { name: 'There is a problem' }).waitFor();
    expect(await sweepWidths(page)).toEqual([]);
  });

  it('while an application is scored', async () => {
    const page = await openAs('Rory Sinclair');
    await visit(page, { path: '/assessments/$id', of: 'assessments?status=assigned&mine=true' });
    await page.getByRole('button', { name: 'I have no conflict: start assessing' }).click();
    await page.getByRole('radio', { name: '5 Excellent' }).first().press('Space');
    await page.getByText('Saved').waitFor();
    expect(await sweepWidths(page)).toEqual([]);
  });
});
