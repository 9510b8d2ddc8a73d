import type { Page } from 'playwright-core';
import { readApi } from '../support/world.js';
import type { Visit } from './visits.js';

interface Found {
  readonly items: readonly { readonly id: string }[];
}

interface FoundBudget {
  readonly lines: readonly { readonly id: string }[];
}

async function recordFor(page: Page, { of }: Visit): Promise<string> {
  if (!of) return '';
  const { items } = await readApi<Found>(page, of);
  const id = items[0]?.id;
  if (!id) throw new Error(`The demonstration world has no record for ${of}`);
  return id;
}

async function budgetLineOf(page: Page, fundId: string): Promise<string> {
  const { lines } = await readApi<FoundBudget>(page, `funds/${fundId}/budget`);
  const id = lines[0]?.id;
  if (!id) throw new Error(`The fund ${fundId} of the demonstration world has no budget line`);
  return id;
}

/** The address to open, with the ids of real records. */
async function addressOf(page: Page, visit: Visit): Promise<string> {
  const id = await recordFor(page, visit);
  const lineId = visit.path.includes('$lineId') ? await budgetLineOf(page, id) : '';
  const pathname = visit.path.replace('$lineId', lineId).replace('$id', id);
  return visit.search ? `${pathname}?${visit.search.replace(':id', id)}` : pathname;
}

/** What a page shows where it cannot show its record. */
const REFUSALS = /^(We cannot find this|You do not have permission)/;

/** Marks the heading of the page that is left, so that the heading of the next one can be waited for. */
const LEFT = 'data-left';

/**
 * Goes to an address the way a link does, without loading the application anew, which takes longer than the check that
 * follows. Answers false where the page cannot be told from the one before: the same route, or no page yet.
 */
function follow(page: Page, address: string): Promise<boolean> {
  return page.evaluate(
    ({ to, mark }) => {
      const heading = document.querySelector('main h1');
      if (!heading) return false;
      const route = (pathname: string) => pathname.replace(/[0-9a-f-]{36}/g, '$id');
      const next = new URL(to, location.href);
      if (route(next.pathname) === route(location.pathname)) return false;
      heading.setAttribute(mark, '');
      history.pushState({}, '', next);
      return true;
    },
    { to: address, mark: LEFT },
  );
}

/** Opens a page and waits until it has its heading and nothing on it is still loading. */
export async function visit(page: Page, place: Visit): Promise<void> {
  const address = await addressOf(page, place);
  if (!(await follow(page, address))) await page.goto(address);
  await page.waitForFunction(
    (mark) =>
      document.querySelector(`main h1:not([${mark}])`) && !document.querySelector('.al_skeleton'),
    LEFT,
  );
  const refusals = await page.getByRole('heading', { name: REFUSALS }).count();
  if (refusals > 0) throw new Error(`${page.url()} does not show what it was visited for`);
}
