import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isForAudience, type List, type ListFilter } from '@almoner/domain/shared';
import pg from 'pg';
import { layLists, type ListWorld } from '../../../tools/bench/list-world.mjs';
import type { RequestContext } from '../src/platform/database/request-context.js';
import type { Reading } from '../src/platform/database/transaction.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { MOST_COUNTED } from '../src/platform/lists/list-cursor.js';
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
    applications: 200_000,
    awards: 20_000,
    payments: 80_000,
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

/**
 * The large tables that PostgreSQL would read from end to end for a page of a list. A count may read a whole table
 * where so many records match that it stops at the limit, or would in a slightly larger table.
 */
function readWhole(
  context: RequestContext,
  { list, source }: ReturnType<typeof servedLists>[number],
  query: QueryOf<List>,
): Promise<string[]> {
  return test.app.get(UnitOfWork).read(context, async (tx) => {
    const readBy = async (sql: string, parameters: readonly unknown[] = []) => {
      const rows = await tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, parameters);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      return large.filter((table) => new RegExp(`Seq Scan on ${table}\\b`).test(plan));
    };
    const asked = await askList(context, tx, list, source, query);
    const { parameters } = asked.conditions;
    const count = `SELECT ${counted(asked)} AS n`;
    const inCount = await readBy(count, parameters);
    const [row] = inCount.length > 0 ? await tx.query<{ n: number }>(count, parameters) : [];
    const found =
      row && row.n <= MOST_COUNTED / 2 ? inCount.map((table) => `${table} to count`) : [];
    const explain: Reading['query'] = async (sql, values) => {
      found.push(...(await readBy(sql, values)));
      return [];
    };
    // a list that is known to be empty is not read
    const total = { value: 1, capped: false };
    const inOrder: Reading['query'] = async (sql, values) => {
      // makes only the settings for ordered reading; the query itself does not matter
      await tx.inOrder('SELECT 1', []);
      return explain(sql, values);
    };
    const reading = { ...tx, query: explain, prepared: explain, inOrder };
    await readPage(reading, { ...asked, total }, query);
    return found;
  });
}

async function wholeReads(context: RequestContext, isFor: 'staff' | 'organisation') {
  const found: string[] = [];
  const read = servedLists().filter(({ permission }) => isForAudience(permission, isFor));
  for (const served of read) {
    for (const query of askedOf(served.list)) {
      const tables = await readWhole(context, served, query as QueryOf<List>).catch(
        (error: unknown) => {
          // what this reader may not filter by, or not read at all, has no plan
          const { refusal } = error as { refusal?: { code: string } };
          if (refusal?.code === 'shared.invalid' || refusal?.code === 'shared.not-permitted')
            return [];
          throw error;
        },
      );
      const [[name, value] = []] = Object.entries(query);
      for (const table of tables)
        found.push(`${isFor}: ${served.list.name}?${name}=${value} ${table}`);
    }
  }
  return found;
}

it('no filter, order or search of a list reads a large table from end to end, by staff', async () => {
  expect(large).toContain('applications');
  expect(await wholeReads(staffContext({ id: world.officerId }), 'staff')).toEqual([]);
}, 120_000);

it('no filter, order or search of a list reads a large table from end to end, by an organisation', async () => {
  const context = organisationContext({ id: world.memberId }, { id: world.organisationId });
  expect(await wholeReads(context, 'organisation')).toEqual([]);
}, 120_000);
