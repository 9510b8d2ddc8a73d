import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { collectComplaints } from '../support/browser.js';
import { sweepWidths } from '../support/sweep.js';
import type { Visitors } from '../support/visitors.js';
import { visit } from './visiting.js';
import { NOBODY, type VISITS, type Visit } from './visits.js';

/** How many pages are open at the same time. Checking one page keeps one processor busy. */
const AT_ONCE = 2;

/** How many pages one test checks at most, so that it does not run out of time on a slow computer. */
const IN_ONE_TEST = 20;

/** Visits the remaining places one after the other. Answers the faults and console messages of each page. */
async function sweepPlaces(page: Page, left: Iterable<Visit>): Promise<string[]> {
  const complaints = collectComplaints(page);
  const faults: string[] = [];
  for (const place of left) {
    await visit(page, place);
    const { pathname, search } = new URL(page.url());
    faults.push(...(await sweepWidths(page)).map((fault) => `${pathname}${search} ${fault}`));
  }
  return [...faults, ...complaints.list];
}

/** The tests that check the visits of some personas; in parts, because each is longer than one test may take. */
export function sweepVisits(visits: typeof VISITS, { openAs, openSignedOut }: Visitors): void {
  const parts = visits.flatMap(([persona, places]) =>
    Array.from({ length: Math.ceil(places.length / IN_ONE_TEST) }, (_none, part) => ({
      persona,
      part: part + 1,
      places: places.slice(part * IN_ONE_TEST, (part + 1) * IN_ONE_TEST),
    })),
  );

  describe('every route', () => {
    it.each(parts)(
      'has no accessibility fault and no sideways scroll at 390 and 1440 px, and complains of nothing, for $persona ($part)',
      async ({ persona, places }) => {
        const left = places.values();
        const sweeps = Array.from({ length: AT_ONCE }, async () =>
          sweepPlaces(await (persona === NOBODY ? openSignedOut() : openAs(persona)), left),
        );
        expect((await Promise.all(sweeps)).flat()).toEqual([]);
      },
    );
  });
}
