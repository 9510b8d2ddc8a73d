import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lifecycle } from '@almoner/domain/shared';
import { startTestApp, type TestApp } from './app.js';
import { lifecyclesOfDomain } from './lifecycles.js';
import { routesOf, type OpenApi, type Route } from './openapi-samples.js';

/** The last part of a command's address, where it differs from the name of the command. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'application approve': 'decide',
  'application decline': 'decide',
  'ledger line undo-match': 'undo',
  'letter template begin-next': 'next-draft',
  'payment run export': 'bacs-file',
};

/** Commands that change the content of a record; their route is the route of the record itself. */
const EDITS = ['edit', 'write', 'score'];

let test: TestApp;
let routes: Route[];
let lifecycles: Lifecycle<string, string>[];

beforeAll(async () => {
  test = await startTestApp();
  lifecycles = await lifecyclesOfDomain();
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
    const missing = lifecycles.flatMap(({ thing, transitions }) =>
      transitions
        .filter(({ command, permission, by }) => !by && !isRouted(thing, command, permission))
        .map(({ command }) => `${thing} ${command}`),
    );
    expect(missing).toEqual([]);
  });

  it('without a route is named here until it is built', () => {
    const unbuilt = lifecycles.flatMap(({ thing, transitions }) =>
      transitions.flatMap(({ command, by }) =>
        by?.startsWith('nothing yet') ? [`${thing} ${command}`] : [],
      ),
    );
    expect(unbuilt.toSorted()).toEqual([
      'application find-ineligible',
      'application hold-in-reserve',
      'return waive',
    ]);
  });

  it('that has words for a button has a route', () => {
    const unrouted = lifecycles.flatMap(({ thing, transitions }) =>
      transitions
        .filter(({ label, by }) => label !== undefined && by !== undefined)
        .map(({ command }) => `${thing} ${command}`),
    );
    expect(unrouted).toEqual([]);
  });
});
