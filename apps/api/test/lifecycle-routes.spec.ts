import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALLOCATION_LIFECYCLE } from '@almoner/domain/allocations';
import { APPLICATION_LIFECYCLE } from '@almoner/domain/applications';
import { ASSESSMENT_LIFECYCLE } from '@almoner/domain/assessments';
import { AWARD_LIFECYCLE, AWARD_YEAR_LIFECYCLE } from '@almoner/domain/awards';
import { BANK_ACCOUNT_LIFECYCLE } from '@almoner/domain/bank-accounts';
import { BUDGET_LIFECYCLE } from '@almoner/domain/budgets';
import { CALL_LIFECYCLE } from '@almoner/domain/calls';
import { CONDITION_LIFECYCLE } from '@almoner/domain/conditions';
import { LEDGER_IMPORT_LIFECYCLE, LEDGER_LINE_LIFECYCLE } from '@almoner/domain/ledger';
import { LETTER_TEMPLATE_LIFECYCLE } from '@almoner/domain/letters';
import { MATCH_RECORD_LIFECYCLE } from '@almoner/domain/match-funding';
import { PAYMENT_RUN_LIFECYCLE } from '@almoner/domain/payment-runs';
import { PAYMENT_LIFECYCLE } from '@almoner/domain/payments';
import { RECOVERY_LIFECYCLE } from '@almoner/domain/recoveries';
import { RETURN_LIFECYCLE } from '@almoner/domain/returns';
import { VARIATION_LIFECYCLE } from '@almoner/domain/variations';
import { VIREMENT_LIFECYCLE } from '@almoner/domain/virements';
import type { Lifecycle } from '@almoner/domain/shared';
import { startTestApp, type TestApp } from './app.js';
import { routesOf, type OpenApi, type Route } from './openapi-samples.js';

const LIFECYCLES: readonly Lifecycle<string, string>[] = [
  ALLOCATION_LIFECYCLE,
  APPLICATION_LIFECYCLE,
  ASSESSMENT_LIFECYCLE,
  AWARD_LIFECYCLE,
  AWARD_YEAR_LIFECYCLE,
  BANK_ACCOUNT_LIFECYCLE,
  BUDGET_LIFECYCLE,
  CALL_LIFECYCLE,
  CONDITION_LIFECYCLE,
  LEDGER_IMPORT_LIFECYCLE,
  LEDGER_LINE_LIFECYCLE,
  LETTER_TEMPLATE_LIFECYCLE,
  MATCH_RECORD_LIFECYCLE,
  PAYMENT_RUN_LIFECYCLE,
  PAYMENT_LIFECYCLE,
  RECOVERY_LIFECYCLE,
  RETURN_LIFECYCLE,
  VARIATION_LIFECYCLE,
  VIREMENT_LIFECYCLE,
];

/** The last word of the address of a command, where it is not the command itself. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'application approve': 'decide',
  'application decline': 'decide',
  'ledger line undo-match': 'undo',
  'letter template begin-next': 'next-draft',
  'payment run export': 'bacs-file',
};

/** The commands that change what a record says: their route is that of the record itself. */
const EDITS = ['edit', 'write', 'score'];

let test: TestApp;
let routes: Route[];

beforeAll(async () => {
  test = await startTestApp();
  routes = routesOf((await test.anyone.get<OpenApi>('/api/openapi.json')).body);
});
afterAll(() => test.close());

function isRouted(thing: string, command: string, permission: string): boolean {
  const word = ADDRESSES[`${thing} ${command}`] ?? command;
  return routes.some((route) => {
    if (route.permission !== permission) return false;
    if (EDITS.includes(command)) return route.method === 'PATCH' || route.method === 'PUT';
    return route.method === 'POST' && route.path.endsWith(`/${word}`);
  });
}

describe('every row of a lifecycle', () => {
  it('has a route with its permission, or says what it follows from', () => {
    const missing = LIFECYCLES.flatMap(({ thing, transitions }) =>
      transitions
        .filter(({ command, permission, by }) => !by && !isRouted(thing, command, permission))
        .map(({ command }) => `${thing} ${command}`),
    );
    expect(missing).toEqual([]);
  });

  it('that has words for a button has a route', () => {
    const unrouted = LIFECYCLES.flatMap(({ thing, transitions }) =>
      transitions
        .filter(({ label, by }) => label !== undefined && by !== undefined)
        .map(({ command }) => `${thing} ${command}`),
    );
    expect(unrouted).toEqual([]);
  });
});
