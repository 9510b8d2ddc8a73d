import { describe, expect, it } from 'vitest';
import { routePaths } from './accessibility/route-paths.js';
import { sweepVisits } from './accessibility/sweep-visits.js';
import { visit } from './accessibility/visiting.js';
import { OFFICER_NAME, VISITS } from './accessibility/visits.js';
import { problem } from './support/fake-api.js';
import { sweepWidths } from './support/sweep.js';
import { visitors } from './support/visitors.js';

const NO_RECORD = '00000000-0000-7000-8000-000000000000';

/**
 * Not swept here: it has a journey of its own, because it also shows states of pages that never end, such as loading.
 */
const KIT = '/kit';

const visiting = visitors();
const { openAs } = visiting;

describe('every route', () => {
  it('is visited by somebody', () => {
    const visited = VISITS.flatMap(([, places]) => places.map((place) => place.path));
    expect([...new Set([...visited, KIT])].sort()).toEqual(routePaths());
  });
});

sweepVisits(
  VISITS.filter(([persona]) => persona !== OFFICER_NAME),
  visiting,
);

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
