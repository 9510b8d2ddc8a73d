import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLE_NAMES, ROLES, type Permission, type Role } from '@almoner/domain/shared';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { Reflector } from '@nestjs/core';
import { AccessGuard } from '../src/platform/auth/access.guard.js';
import { Cookies } from '../src/platform/auth/session-cookie.js';
import { startTestApp, type TestApp } from './app.js';
import type { Client } from './client.js';
import { routesOf, sampleBody, samplePath, type OpenApi, type Route } from './openapi-samples.js';

const TABLE = new URL('./routes.md', import.meta.url);
const HEADING = `# Every route, its permission, and the roles that may call it

Reviewed by people, compared with the running service by \`routes.spec.ts\`. \`UPDATE_ROUTES=1 npm run test:api\` writes it anew.

| route | permission | roles |
|---|---|---|
`;

let test: TestApp;
let document: OpenApi;
let routes: Route[];
const clients = new Map<Role, Client>();

beforeAll(async () => {
  test = await startTestApp();
  document = (await test.anyone.get<OpenApi>('/api/openapi.json')).body;
  routes = routesOf(document);
  const organisation = await test.given.organisation();
  for (const role of ROLE_NAMES) {
    const person =
      ROLES[role].audience === 'staff'
        ? await test.given.staff(role)
        : await test.given.member(organisation, role as 'organisation-editor');
    clients.set(role, await test.as(person));
  }
});
afterAll(() => test.close());

function rolesFor(permission: string): Role[] {
  if (permission === 'signed-in') return ROLE_NAMES;
  return ROLE_NAMES.filter((r) =>
    (ROLES[r].permissions as readonly Permission[]).includes(permission as Permission),
  );
}

function tableRow(route: Route): string {
  const roles = route.permission === 'public' ? 'everybody' : rolesFor(route.permission).join(', ');
  return `| ${route.method} ${route.path} | ${route.permission} | ${roles} |\n`;
}

function send(client: Client, route: Route): Promise<{ status: number; body: { code?: string } }> {
  const ifMatch = 1;
  return client.send(route.method, samplePath(route, document), sampleBody(route, document), {
    ifMatch,
  });
}

/** The roles of each route, as the table in routes.md lists them. */
function reviewedRoles(): Map<string, string[]> {
  const rows = readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => /^\| (GET|POST|PATCH|PUT|DELETE) /.test(line));
  return new Map(
    rows.map((row) => {
      const [, route, , roles] = row.split('|').map((cell) => cell.trim());
      return [route!, roles!.split(', ')];
    }),
  );
}

describe('every route', () => {
  it('is in the reviewed table with its permission and its roles', () => {
    const table = HEADING + routes.map(tableRow).join('');
    if (process.env['UPDATE_ROUTES']) writeFileSync(TABLE, table);
    expect(readFileSync(TABLE, 'utf8')).toBe(table);
  });

  it('declares a permission', () => {
    expect(routes.filter((r) => r.permission === 'undeclared')).toEqual([]);
  });

  it('lets in exactly the roles of the table (permission)', async () => {
    const reviewed = reviewedRoles();
    const wrong: string[] = [];
    for (const route of routes.filter((r) => r.permission !== 'public')) {
      for (const [role, client] of clients) {
        // signing out would end the session that the next routes need
        if (route.operation.operationId === 'signOut') continue;
        const { status, body } = await send(client, route);
        const denied = status === 401 || body?.code === 'shared.not-permitted';
        const allowed = reviewed.get(`${route.method} ${route.path}`)?.includes(role) ?? false;
        if (denied === allowed || status >= 500) {
          wrong.push(
            `${role} ${route.method} ${route.path}: ${status} ${body?.code}, table says ${allowed}`,
          );
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('refuses everybody who is not signed in', async () => {
    const open: string[] = [];
    for (const route of routes.filter((r) => r.permission !== 'public')) {
      const { status } = await send(test.anyone, route);
      if (status !== 401) open.push(`${route.method} ${route.path}: ${status}`);
    }
    expect(open).toEqual([]);
  });

  it('is denied when nothing is declared (permission)', async () => {
    class Forgotten {
      readonly handler = (): string => 'reached';
    }
    const guard = new AccessGuard(new Reflector(), test.app.get(Cookies));
    const context = new ExecutionContextHost(
      [{ headers: {}, method: 'GET' }, {}],
      Forgotten,
      new Forgotten().handler,
    );
    await expect(guard.canActivate(context)).rejects.toThrow('Your role does not allow this.');
  });
});
