/**
 * The moments at which rules about days have failed before: just before and at the turn of the financial year, the hour that
 * occurs twice in Scotland, a leap day and 2 January, a bank holiday in Scotland only.
 */
export const MOMENTS = [
  '2027-01-31T09:00:00Z',
  '2027-03-31T22:30:00Z',
  '2027-04-01T09:00:00Z',
  '2027-10-31T01:30:00Z',
  '2028-02-29T09:00:00Z',
  '2028-01-02T09:00:00Z',
];

/** The specs that `npm test` runs at each of these moments; `npm run test:dates` runs them all. */
export const DATE_SPECS = [
  'apps/api/test/story.spec.ts',
  'apps/api/src/features/calls/calls.spec.ts',
  'apps/api/src/features/payments/payments-waiting.spec.ts',
];

/**
 * The name of the project of tests for a moment; `*` names those of all.
 * @param {string} moment
 */
export function projectAt(moment) {
  return `at ${moment}`;
}
