import path from 'node:path';
import { BaseSequencer } from 'vitest/node';

/**
 * What takes longest comes first, so that no worker waits for it at the end. The sweep looks at every page of the
 * demonstration world, so it also has to come before the journeys that change it.
 */
const FIRST = ['accessibility-of-an-officer.e2e.ts', 'accessibility.e2e.ts', 'large-list.e2e.ts'];

/**
 * The order of the journeys, the same on every computer; the other tests keep Vitest's own, which puts first what took
 * long the last time.
 */
export class JourneyOrder extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    if (files.some(({ project }) => project.name !== 'e2e')) return super.sort(files);
    const rank = (/** @type {string} */ file) => {
      const place = FIRST.indexOf(path.basename(file));
      return place === -1 ? FIRST.length : place;
    };
    return files.toSorted(
      (a, b) => rank(a.moduleId) - rank(b.moduleId) || a.moduleId.localeCompare(b.moduleId),
    );
  }
}
