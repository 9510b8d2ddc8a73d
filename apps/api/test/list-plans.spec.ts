import { afterAll, beforeAll, expect, it } from 'vitest';
import { isForAudience, type List, type ListFilter } from '@almoner/domain/shared';
import pg from 'pg';
import { layLists, type ListWorld } from '../../../tools/bench/list-world.mjs';
import type { RequestContext } from '../src/platform/database/request-context.js';
import type { Reading } from '../src/platform/database/transaction.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import {
  MOST_COUNTED,
  readCursor,
  writeCursor,
  type Cursor,
} from '../src/platform/lists/list-cursor.js';
import { servedLists } from '../src/platform/lists/list-controller.js';
import { counted, readPage } from '../src/platform/lists/list-page.js';
import type { QueryOf } from '../src/platform/lists/list-query.js';
import { askList } from '../src/platform/lists/list-source.js';
import { startTestApp, type TestApp } from './app.js';
import { organisationContext, staffContext } from './contexts.js';
import { openTestDatabase } from './database.js';

/** Tables with more rows than this must be read through an index. */
const LARGE = 15_000;

let test: TestApp;
let world: ListWorld;
let large: string[];

beforeAll(async () => {
  const database = await openTestDatabase();
  const owner = new pg.Client(database.url);
  await owner.connect();
  world = await layLists(owner, {
    applications: 60_000,
    awards: 20_000,
    payments: 40_000,
    seed: 1,
  });
  await owner.query('VACUUM');
  const { rows } = await owner.query<{ relname: string }>(
    `SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > $1`,
    [LARGE],
  );
  large = rows.map(({ relname }) => relname);
  await owner.end();
  test = await startTestApp({}, database);
}, 300_000);
afterAll(() => test.close());

/** Values of a filter that match some, but not all, records. */
function valuesOf(filter: ListFilter): string[] {
  if (filter.kind === 'choice') return Object.keys(filter.words.staff);
  if (filter.kind === 'search') return ['Oigridh', 'ODonnell Hub 12', 'zz', 'q'];
  if (filter.kind === 'financial-year') return ['2025-26'];
  if (filter.kind === 'date') return ['2025-09-01'];
  if (filter.kind === 'money') return ['0', '1000', '12500000', '9007199254740991'];
  if (filter.kind !== 'record') return [];
  if (filter.of === 'area') return ['S12000033'];
  if (filter.of === 'fund') return [world.fundId];
  if (filter.of === 'call') return [world.callId];
  if (filter.of === 'organisation') return [world.organisationId];
  return [filter.of === 'person' ? world.assessorId : world.importId];
}

/** The queries to explain: each filter, order and search of a list by itself. */
function askedOf(list: List): Record<string, string>[] {
  return [
    ...Object.keys(list.sorts).flatMap((sort) => [{ sort }, { sort: `-${sort}` }]),
    ...Object.entries(list.filters).flatMap(([name, filter]) =>
      valuesOf(filter).map((value) => ({ [name]: value })),
    ),
  ];
}

/** A page that is not counted; a list that is known to be empty is not read. */
const UNCOUNTED = { value: 1, capped: false };

type Asked = Awaited<ReturnType<typeof askList<List, object, object>>>;

async function planOf(tx: Reading, sql: string, parameters: readonly unknown[] = []) {
  const rows = await tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, parameters);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

async function planOfPage(tx: Reading, asked: Asked, cursor?: Cursor): Promise<string> {
  let plan = '';
  const query: Reading['query'] = async (sql, values) => {
    plan = await planOf(tx, sql, values);
    return [];
  };
  const inOrder: Reading['query'] = async (sql, values) => {
    // makes only the settings for ordered reading; the query itself does not matter
    await tx.inOrder('SELECT 1', []);
    return query(sql, values);
  };
  const place = cursor ? { cursor: writeCursor(cursor) } : {};
  await readPage({ ...tx, query, prepared: query, inOrder }, { ...asked, total: UNCOUNTED }, place);
  return plan;
}

/** The large tables that a plan reads from end to end. */
function readWhole(plan: string): string[] {
  return large.filter((table) => new RegExp(`Seq Scan on ${table}\\b`).test(plan));
}

/** The other tables of which a plan reads all ids, to compare each row with them. */
function readFirst(plan: string): string[] {
  return [...plan.matchAll(/\(hashed (SubPlan \d+)\)/g)].flatMap(([, name]) => {
    const subplan = new RegExp(`${name}\\n.* on (\\w+).* rows=(\\d+)`).exec(plan);
    return Number(subplan?.[2]) > LARGE ? [`all ids of ${subplan?.[1]}`] : [];
  });
}

/** The large tables of which a page before or after a row reads all rows up to it, and throws them away. */
async function readUpTo(tx: Reading, asked: Asked): Promise<string[]> {
  const { nextCursor } = await readPage(tx, { ...asked, total: UNCOUNTED }, { limit: 100 });
  if (nextCursor === null) return [];
  const after = readCursor(nextCursor, asked.order.sort);
  const value = after.value.replaceAll("'", "''").replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const scanned = `Scan .*on (${large.join('|')})\\b.*\\n(?:(?!.*->).*\\n)*?`;
  const thrownAway = new RegExp(`${scanned} +Filter: .*[<>]= \\(*'?${value}(?!\\w)`);
  const found: string[] = [];
  for (const cursor of [after, { ...after, back: true as const }]) {
    const plan = await planOfPage(tx, asked, cursor);
    const way = cursor.back ? 'before' : 'after';
    const [, table] = thrownAway.exec(plan) ?? [];
    found.push(...[table ?? [], readWhole(plan)].flat().map((one) => `${one} ${way} a row`));
  }
  return found;
}

/**
 * What would make a page of a list slow in large tables. A count may read a whole table where so many records match that
 * it stops at the limit, or would in a slightly larger table.
 */
function slowParts(
  context: RequestContext,
  { list, source }: ReturnType<typeof servedLists>[number],
  query: QueryOf<List>,
): Promise<string[]> {
  return test.app.get(UnitOfWork).read(context, async (tx) => {
    const asked = await askList(context, tx, list, source, query);
    const { parameters } = asked.conditions;
    const count = `SELECT ${counted(asked)} AS n`;
    const inCount = readWhole(await planOf(tx, count, parameters));
    const [row] = inCount.length > 0 ? await tx.query<{ n: number }>(count, parameters) : [];
    const isFew = row && row.n <= MOST_COUNTED / 2;
    const plan = await planOfPage(tx, asked);
    return [
      ...(isFew ? inCount.map((table) => `${table} to count`) : []),
      ...readWhole(plan),
      ...readFirst(plan),
      ...('sort' in query ? await readUpTo(tx, asked) : []),
    ];
  });
}

async function slowLists(context: RequestContext, isFor: 'staff' | 'organisation') {
  const found: string[] = [];
  // a list that reads everything has no page that an index could give
  const read = servedLists().filter(
    ({ permission, list }) => isForAudience(permission, isFor) && !list.readsEverything,
  );
  for (const served of read) {
    for (const query of askedOf(served.list)) {
      const parts = await slowParts(context, served, query as QueryOf<List>).catch(
        (error: unknown) => {
          // what this reader may not filter by, or not read at all, has no plan
          const { refusal } = error as { refusal?: { code: string } };
          if (refusal?.code === 'shared.invalid' || refusal?.code === 'shared.not-permitted')
            return [];
          throw error;
        },
      );
      const [[name, value] = []] = Object.entries(query);
      for (const part of parts)
        found.push(`${isFor}: ${served.list.name}?${name}=${value} ${part}`);
    }
  }
  return found;
}

it('no filter, order or search of a list reads all of a large table, or all before its page, by staff', async () => {
  expect(large).toContain('applications');
  expect(await slowLists(staffContext({ id: world.officerId }), 'staff')).toEqual([]);
}, 120_000);

it('no filter, order or search of a list reads all of a large table, or all before its page, by an organisation', async () => {
  const context = organisationContext({ id: world.memberId }, { id: world.organisationId });
  expect(await slowLists(context, 'organisation')).toEqual([]);
}, 120_000);
