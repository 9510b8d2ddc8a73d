/** The sweep looks at every page of the demonstration world, so it comes before the journeys that change it; it takes longest. */
const FIRST = 'accessibility.e2e.ts';

/**
 * The order of the journeys, the same on every computer: Jest's own puts what took long the last time first.
 */
export default class JourneyOrder {
  /** @param {Array<{ path: string }>} tests */
  sort(tests) {
    const rank = (/** @type {string} */ path) => (path.endsWith(FIRST) ? 0 : 1);
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
