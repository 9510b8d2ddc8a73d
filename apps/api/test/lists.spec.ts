import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIT_EVENT_LIST } from '@almoner/domain/audit';
import type { List } from '@almoner/domain/shared';
import type { RequestContext } from '../src/platform/database/request-context.js';
import type { Transaction } from '../src/platform/database/transaction.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { servedLists } from '../src/platform/lists/list-controller.js';
import type { QueryOf } from '../src/platform/lists/list-query.js';
import { askList } from '../src/platform/lists/list-source.js';
import { Lists } from '../src/platform/lists/lists.js';
import { eventsOf } from '../src/features/audit/audit-lists.js';
import { startTestApp, type TestApp } from './app.js';
import type { Client, Reply } from './client.js';
import { financeContext, staffContext } from './contexts.js';

let test: TestApp;
let officer: Client;

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
});
afterAll(() => test.close());

const IN_ORDER = [
  'ADP',
  'Call 9',
  'Call 10',
  'Children',
  'CYPFAL',
  'CYPFAL',
  'Éire',
  'fife',
  'Zetland',
];

/** Reads a whole list, one item for each page. */
async function read(path: string, sort: string, field: string): Promise<string[]> {
  const values: string[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { body }: Reply = await officer.get(`${path}&limit=1&sort=${sort}${after}`);
    values.push(...body.items.map((item: Record<string, string>) => item[field]));
    cursor = body.nextCursor;
  } while (cursor !== null && values.length < 50);
  return values;
}

describe('a list sorted by a name', () => {
  let call: Awaited<ReturnType<TestApp['given']['call']>>;

  beforeAll(async () => {
    call = await test.given.call();
    for (const name of [
      'fife',
      'CYPFAL',
      'Éire',
      'Call 10',
      'Zetland',
      'Children',
      'ADP',
      'CYPFAL',
      'Call 9',
    ]) {
      const organisation = await test.given.organisation({ name });
      const application = await test.given.application({ call, organisation });
      await test.database.query('UPDATE applications SET title = $2 WHERE id = $1', [
        application.id,
        name,
      ]);
    }
  });

  it.each(['organisationName', 'title'])(
    'goes by letters of the %s, not by bytes, page after page',
    async (field) => {
      const path = `applications?callId=${call.id}`;
      expect(await read(path, field, field)).toEqual(IN_ORDER);
      expect(await read(path, `-${field}`, field)).toEqual([...IN_ORDER].reverse());
    },
  );

  it('goes by letters among organisations too', async () => {
    expect(await read('organisations?kind=charity', 'name', 'name')).toEqual(IN_ORDER);
  });
});

const WAYS_OFF = ['seqscan', 'bitmapscan', 'sort', 'hashjoin', 'mergejoin']
  .map((way) => `set_config('enable_${way}', 'off', true)`)
  .join(', ');

/** How PostgreSQL reads a page of the list from tables so large that sorting them would be slow. */
async function planOf(
  list: (unitOfWork: UnitOfWork, context: RequestContext) => Promise<unknown>,
): Promise<string> {
  const officerEverywhere = staffContext({ id: randomUUID() });
  let plan: { 'QUERY PLAN': string }[] = [];
  const explain = (tx: Transaction): Transaction => {
    const query: Transaction['query'] = async (sql, parameters) => {
      plan = await tx.query(`EXPLAIN ${sql}`, parameters);
      return [];
    };
    return { ...tx, query, prepared: query, inOrder: query };
  };
  const read = (context: RequestContext, work: (tx: Transaction) => Promise<unknown>) =>
    test.app.get(UnitOfWork).read(context, async (tx) => {
      await tx.query(`SELECT ${WAYS_OFF}`);
      return work(explain(tx));
    });
  const explaining = { read, readEach: read };
  // the query of the page is the last one that a list sends
  await list(explaining as unknown as UnitOfWork, officerEverywhere);
  return plan.map((row) => row['QUERY PLAN']).join('\n');
}

const fundId = randomUUID();

/** A page of a declared list, by its name. */
function pageOf(name: string, query: QueryOf<List> = {}): Parameters<typeof planOf>[0] {
  const { list, source } = servedLists().find((served) => served.list.name === name)!;
  return (unit, context) => new Lists(unit).page(context, list, source, query);
}

const BIG_LISTS: Readonly<Record<string, Parameters<typeof planOf>[0]>> = {
  applications: pageOf('applications'),
  'applications of a fund': pageOf('applications', { fundId }),
  'applications of a fund by status': pageOf('applications', { fundId, status: 'submitted' }),
  awards: pageOf('awards'),
  'awards of a fund': pageOf('awards', { fundId }),
  payments: pageOf('payments'),
  'payments of a fund': pageOf('payments', { fundId }),
  returns: pageOf('returns'),
  'returns of a fund': pageOf('returns', { fundId }),
  organisations: pageOf('organisations'),
  'ledger lines': pageOf('ledger-lines'),
  'ledger lines to match': pageOf('ledger-lines', { status: 'unmatched' }),
  'the audit log': pageOf('audit-log'),
  'the history of a record': (unit, context) => {
    const record = { subjectType: 'award', subjectId: fundId } as const;
    return new Lists(unit).page(context, AUDIT_EVENT_LIST, () => eventsOf(record), {});
  },
};

/** A plan without its subplans, that is, without everything indented below them. */
function withoutSubplans(plan: string): string {
  let further = Infinity;
  return plan
    .split('\n')
    .filter((line) => {
      const indent = line.search(/\S/);
      if (indent > further) return false;
      further = /^\s*(Init|Sub)Plan \d+/.test(line) ? indent : Infinity;
      return further === Infinity;
    })
    .join('\n');
}

describe('a page of a list that grows large', () => {
  it.each(Object.entries(BIG_LISTS))(
    'is read in the order of an index: %s',
    async (_name, list) => {
      // the count has no order; subplans sort the few parts of one record; an incremental sort is allowed, because
      // it only sorts rows with equal keys, and references are never equal
      const page = withoutSubplans(await planOf(list));
      expect(page).toContain('Index Scan');
      expect(page).not.toMatch(/-> {2}Sort /);
    },
  );
});

describe('a filter of a list', () => {
  const context = staffContext({ id: randomUUID() });

  it('by choices has a plan for each of them, since one for all reads a whole table for a rare one', async () => {
    const unitOfWork = test.app.get(UnitOfWork);
    const asked = servedLists().flatMap(({ list, source }) =>
      Object.entries(list.filters).flatMap(([name, filter]) => {
        if (filter.kind !== 'choice' || filter.permission !== undefined) return [];
        return Object.keys(filter.words.staff).map(async (choice) => {
          const { conditions } = await unitOfWork.read(context, (tx) =>
            askList(context, tx, list, source, { [name]: choice }),
          );
          return { filter: `${list.name}?${name}`, parameters: conditions.parameters };
        });
      }),
    );
    const answered = await Promise.all(asked);
    expect(answered.length).toBeGreaterThan(100);
    expect(answered.filter(({ parameters }) => parameters.length > 0)).toEqual([]);
  });

  it('finds the awards and organisations that a reader has a part in once, not for each payment', async () => {
    const page = pageOf('payments', { waitingForMe: 'true' });
    const plan = await planOf((unit) => page(unit, financeContext({ id: randomUUID() })));
    expect(plan).toMatch(/award_id = \(hashed SubPlan/);
    expect(plan).toMatch(/organisation_id = \(hashed SubPlan/);
  });

  it('that finds nothing is answered without reading the list', async () => {
    const sent: string[] = [];
    const readEach = (asked: RequestContext, work: (tx: Transaction) => Promise<unknown>) =>
      test.app.get(UnitOfWork).read(asked, (tx) => {
        const prepared: Transaction['prepared'] = (sql, parameters) => {
          sent.push(sql);
          return tx.prepared(sql, parameters);
        };
        return work({ ...tx, query: prepared, prepared });
      });
    const search = pageOf('payments', { q: 'no payment is called so' });
    expect(await search({ readEach } as unknown as UnitOfWork, context)).toEqual({
      items: [],
      nextCursor: null,
      previousCursor: null,
      total: { value: 0, capped: false },
    });
    expect(sent).toEqual([expect.stringContaining('almoner_found')]);
  });
});
