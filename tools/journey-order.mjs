import path from 'node:path';

/**
 * What takes longest comes first, so that no worker waits for it at the end. The sweep looks at every page of the
 * demonstration world, so it also has to come before the journeys that change it.
 */
const FIRST = ['accessibility-of-an-officer.e2e.ts', 'accessibility.e2e.ts', 'large-list.e2e.ts'];

/**
 * The order of the journeys, the same on every computer: Jest's own puts what took long the last time first.
 */
export default class JourneyOrder {
  /** @param {Array<{ path: string }>} tests */
  sort(tests) {
    const rank = (/** @type {string} */ file) => {
      const place = FIRST.indexOf(path.basename(file));
      return place === -1 ? FIRST.length : place;
    };
    return [...tests].sort((a, b) => rank(a.path) - rank(b.path) || a.path.localeCompare(b.path));
  }

  /** @param {Array<{ path: string }>} tests */
  shard(tests) {
    return tests;
  }

  /** @param {Array<{ path: string }>} tests */
  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
