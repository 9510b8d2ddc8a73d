import path from 'node:path';
import { BaseSequencer } from 'vitest/node';
import { MOMENTS, projectAt } from './moments.mjs';

/**
 * What takes longest comes first, so that no worker waits for it at the end: on a fresh clone nothing else tells how long
 * a file takes. The sweep for accessibility looks at every page of the demonstration world, so it also has to come before
 * the journeys that change it.
 */
const FIRST = [
  'accessibility-of-an-officer.e2e.ts',
  'accessibility.e2e.ts',
  'large-list.e2e.ts',
  'demonstration.spec.ts',
  'list-plans.spec.ts',
  'routes.spec.ts',
  'separation.spec.ts',
  'money-model.spec.ts',
  'isolation.spec.ts',
  'fuzz.spec.ts',
  'over-commitment.spec.ts',
  'payment-runs.spec.ts',
  'claims.spec.ts',
];

/** @typedef {import('vitest/node').TestSpecification} File */

/**
 * The order of test files. Journeys have the same on every computer; the others keep Vitest's own, in which comes first
 * what took long the last time, after those that are known to take long.
 */
export class TestOrder extends BaseSequencer {
  /**
   * @override
   * @param {File[]} files
   */
  async sort(files) {
    const usual = files.some(({ project }) => project.name !== 'e2e')
      ? await super.sort(files)
      : files.toSorted((a, b) => a.moduleId.localeCompare(b.moduleId));
    return usual.toSorted((a, b) => projectTurn(a) - projectTurn(b) || rank(a) - rank(b));
  }
}

/**
 * The tests of one moment stand together, after all others: a worker starts anew for another project.
 * @param {File} file
 */
function projectTurn({ project }) {
  return MOMENTS.findIndex((moment) => projectAt(moment) === project.name);
}

/** @param {File} file */
function rank({ moduleId }) {
  const place = FIRST.indexOf(path.basename(moduleId));
  return place === -1 ? FIRST.length : place;
}
