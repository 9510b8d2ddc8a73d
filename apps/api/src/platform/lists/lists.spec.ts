import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { APPLICATION_LIST } from '@almoner/domain/applications';
import {
  MOST_WORKBOOK_ROWS,
  type List,
  type ListColumn,
  type ListFilter,
} from '@almoner/domain/shared';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { staffContext } from '../../../test/contexts.js';
import { Clock } from '../clock/clock.js';
import { servedLists } from './list-controller.js';
import { workbookFile } from './list-file.js';
import type { ListReader, SourceOf } from './list-source.js';
import { Lists } from './lists.js';

let test: TestApp;
let officer: Client;
let schemas: Record<string, any>;
let operations: Record<string, any>;

/** The roles that read lists in these tests, tried in this order, since not every role may read every list. */
const READERS = ['fund-officer', 'finance-officer', 'auditor', 'administrator'] as const;
const readers: Client[] = [];

beforeAll(async () => {
  test = await startTestApp();
  for (const role of READERS) readers.push(await test.as(await test.given.staff(role)));
  officer = readers[0]!;
  const document = (await test.anyone.get('/api/openapi.json')).body;
  schemas = document.components.schemas;
  operations = document.paths;
});
afterAll(() => test.close());

const names = () => servedLists().map(({ list }) => list.name);

/** The first of these readers who may read the list. */
async function readerOf(name: string): Promise<Client> {
  for (const reader of readers) if ((await reader.get(name)).status === 200) return reader;
  throw new Error(`Nobody of ${READERS.join(', ')} reads ${name}.`);
}

function sampleOf(filter: ListFilter): string {
  if (filter.kind === 'choice') return Object.keys(filter.words.staff)[0]!;
  if (filter.kind === 'financial-year') return '2026-27';
  if (filter.kind === 'date') return '2026-11-30';
  if (filter.kind === 'money') return '39949600';
  if (filter.kind === 'search') return `o'r-%_`;
  return filter.kind === 'record' && filter.of === 'area' ? 'S12000050' : randomUUID();
}

/** The field names of a schema in the OpenAPI document; fields of nested objects are joined by a dot. */
function fieldsOf(schema: any, before = ''): string[] {
  const whole = schema?.$ref ? schemas[schema.$ref.split('/').at(-1)] : schema;
  const parts = [...(whole?.allOf ?? []), ...(whole?.oneOf ?? []), ...(whole?.anyOf ?? [])];
  const own = Object.entries(whole?.properties ?? {}).flatMap(([name, field]) => [
    before + name,
    ...fieldsOf((field as any).items ?? field, `${before}${name}.`),
  ]);
  return [...own, ...parts.flatMap((part: any) => fieldsOf(part, before))];
}

describe('every declared list', () => {
  it('is served, and there are some', () => {
    expect(names().length).toBeGreaterThan(0);
    expect(new Set(names()).size).toBe(names().length);
  });

  it('names its operations as if each were written by hand', () => {
    for (const { list } of servedLists()) {
      const name = list.name.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) =>
        letter.toUpperCase(),
      );
      const idOf = (path: string) => operations[`/api/v1/${list.name}${path}`].get.operationId;
      expect([idOf(''), idOf('/export.csv'), idOf('/export.xlsx')]).toEqual([
        `list${name}`,
        `export${name}`,
        `export${name}Workbook`,
      ]);
    }
  });

  it('answers each of its filters and orders', async () => {
    const wrong: string[] = [];
    for (const { list } of servedLists()) {
      const reader = await readerOf(list.name);
      const queries = [
        ...Object.entries(list.filters).flatMap(([name, filter]) =>
          filter.kind === 'choice'
            ? Object.keys(filter.words.staff).map((choice) => `${name}=${choice}`)
            : [`${name}=${encodeURIComponent(sampleOf(filter))}`],
        ),
        ...Object.keys(list.sorts).flatMap((sort) => [`sort=${sort}`, `sort=-${sort}`]),
      ];
      for (const query of queries) {
        const { status } = await reader.get(`${list.name}?${query}`);
        if (status !== 200) wrong.push(`${list.name}?${query}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('refuses an unknown filter, an unknown order and a value of the wrong kind by field', async () => {
    for (const { list } of servedLists()) {
      const reader = await readerOf(list.name);
      for (const [query, pointer] of [
        ['colour=red', '/colour'],
        ['sort=colour', '/sort'],
        ['limit=101', '/limit'],
        ['cursor=e30', '/cursor'],
        ...Object.entries(list.filters)
          .filter(
            ([, filter]) => filter.kind !== 'search' && !('of' in filter && filter.of === 'area'),
          )
          .map(([name]) => [`${name}=%27`, `/${name}`] as const),
      ]) {
        const { status, body } = await reader.get(`${list.name}?${query}`);
        expect([list.name, query, status, body.errors?.[0]?.pointer]).toEqual([
          list.name,
          query,
          400,
          pointer,
        ]);
      }
    }
  });

  it('can be narrowed to a range of the amount by which it is ordered', () => {
    const without = servedLists()
      .filter(({ list }) => Object.keys(list.sorts).some((sort) => sort.endsWith('Pence')))
      .filter(({ list }) => !('amountFrom' in list.filters && 'amountTo' in list.filters))
      .map(({ list }) => list.name);
    expect(without).toEqual([]);
  });

  it('refuses by field an amount that is negative, text, a part of a penny, too large, or above the upper end', async () => {
    const asked = servedLists().filter(({ list }) => 'amountFrom' in list.filters);
    expect(asked.length).toBeGreaterThan(10);
    for (const { list } of asked) {
      const reader = await readerOf(list.name);
      for (const [query, pointer] of [
        ...['amountFrom', 'amountTo'].flatMap((name) =>
          ['-1', 'ten', '1.5', '12,345.67', '£5', '1e3', '9007199254740992'].map(
            (value) => [`${name}=${encodeURIComponent(value)}`, `/${name}`] as const,
          ),
        ),
        ['amountFrom=201&amountTo=200', '/amountFrom'] as const,
      ]) {
        const { status, body } = await reader.get(`${list.name}?${query}`);
        expect([list.name, query, status, body.errors?.[0]?.pointer]).toEqual([
          list.name,
          query,
          400,
          pointer,
        ]);
      }
      expect((await reader.get(`${list.name}?amountFrom=200&amountTo=200`)).status).toBe(200);
    }
  });

  it('has columns whose fields its items have, and whose orders it offers', () => {
    const missing = servedLists().flatMap(({ list }) => {
      const answer = operations[`/api/v1/${list.name}`].get.responses['200'];
      const page = schemas[answer.content['application/json'].schema.$ref.split('/').at(-1)];
      const fields = new Set(fieldsOf(page.properties.items.items));
      return Object.entries(list.columns)
        .filter(
          ([key, { field = key, sort }]) =>
            !fields.has(field) || (sort !== undefined && !(sort in list.sorts)),
        )
        .map(([key]) => `${list.name} ${key}`);
    });
    expect(missing).toEqual([]);
  });

  it('shows the total of each of its columns of money (a figure can be checked at its list)', () => {
    const without = servedLists().flatMap(({ list }) =>
      Object.entries<ListColumn>(list.columns)
        .filter(([, { kind, total }]) => kind === 'money' && total === undefined)
        .map(([key]) => `${list.name} ${key}`),
    );
    expect(without).toEqual([]);
  });

  it('adds up each of those columns', async () => {
    for (const { list } of servedLists()) {
      const keys = Object.entries<ListColumn>(list.columns)
        .filter(([, { total }]) => total !== undefined)
        .map(([key]) => key);
      if (keys.length === 0) continue;
      const { status, body } = await (await readerOf(list.name)).get(`${list.name}/totals`);
      expect([list.name, status, Object.keys(body.totals ?? {}).sort()]).toEqual([
        list.name,
        200,
        keys.sort(),
      ]);
    }
  });

  it('gives its files the columns of its declaration', async () => {
    for (const { list } of servedLists()) {
      const reader = await readerOf(list.name);
      const { text, headers } = await reader.get(`${list.name}/export.csv`);
      expect(headers.get('content-disposition')).toContain(`${list.name}.csv`);
      const open = Object.values(list.columns).filter((column) => column.only !== 'page');
      const headings = open
        .filter((column) => column.permission === undefined)
        .map(({ heading, fileHeading = heading }) => fileHeading);
      const [first = ''] = text.replace('\uFEFF', '').split('\n');
      for (const heading of headings) expect(first).toContain(heading);
    }
  });
});

describe('a page of a list', () => {
  let path: string;
  let titles: string[];

  beforeAll(async () => {
    const call = await test.given.call();
    path = `applications?callId=${call.id}&sort=reference&limit=2`;
    for (let n = 0; n < 5; n += 1) await test.given.application({ call });
    const { body } = await officer.get(`applications?callId=${call.id}&sort=reference`);
    titles = body.items.map((item: { reference: string }) => item.reference);
  });

  const references = (body: { items: { reference: string }[] }) =>
    body.items.map(({ reference }) => reference);

  it('leads to the next and back to the previous, to the first and no further', async () => {
    const first = (await officer.get(path)).body;
    expect([references(first), first.previousCursor]).toEqual([titles.slice(0, 2), null]);
    const second = (await officer.get(`${path}&cursor=${first.nextCursor}`)).body;
    expect(references(second)).toEqual(titles.slice(2, 4));
    const third = (await officer.get(`${path}&cursor=${second.nextCursor}`)).body;
    expect([references(third), third.nextCursor]).toEqual([titles.slice(4), null]);
    const secondAgain = (await officer.get(`${path}&cursor=${third.previousCursor}`)).body;
    expect(references(secondAgain)).toEqual(titles.slice(2, 4));
    expect(secondAgain.nextCursor).not.toBeNull();
    const firstAgain = (await officer.get(`${path}&cursor=${secondAgain.previousCursor}`)).body;
    expect([references(firstAgain), firstAgain.previousCursor]).toEqual([titles.slice(0, 2), null]);
  });

  it('is counted once: a page after the first says what the first counted', async () => {
    const first = (await officer.get(path)).body;
    expect(first.total).toEqual({ value: 5, capped: false });
    await test.given.application();
    const second = (await officer.get(`${path}&cursor=${first.nextCursor}`)).body;
    expect(second.total).toEqual(first.total);
  });

  it('is not counted again for a minute where it is longer than is counted, and is counted after it', async () => {
    const long = async () => (await officer.get('organisations?kind=public-body')).body.total;
    await test.database.query(
      `INSERT INTO organisations (name, kind, identifier_scheme, identifier, area_codes)
       SELECT 'Countable ' || n, 'public-body', 'GB-SC', 'COUNTABLE' || n, '{}' FROM generate_series(1, 10001) n`,
    );
    expect(await long()).toEqual({ value: 10_000, capped: true });
    await test.database.query(`DELETE FROM organisations WHERE identifier = 'COUNTABLE1'`);
    expect(await long()).toEqual({ value: 10_000, capped: true });
    const clock = test.app.get(Clock);
    const inAMinute = new Date(clock.now().getTime() + 61_000);
    const later = vi.spyOn(clock, 'now').mockImplementation(() => inAMinute);
    expect(await long()).toEqual({ value: 10_000, capped: false });
    later.mockRestore();
    await test.database.query(`DELETE FROM organisations WHERE identifier LIKE 'COUNTABLE%'`);
  });

  it('refuses a cursor that was tampered with or belongs to another order, by field', async () => {
    const { nextCursor } = (await officer.get(path)).body;
    const read = JSON.parse(Buffer.from(nextCursor, 'base64url').toString());
    const written = (change: object) =>
      Buffer.from(JSON.stringify({ ...read, ...change })).toString('base64url');
    for (const cursor of [
      'x',
      written({ id: '1' }),
      written({ value: 7 }),
      written({ total: { value: 'many' } }),
      written({ sort: 'title' }),
      (await officer.get(path.replace('sort=', 'sort=-'))).body.nextCursor as string,
    ]) {
      const { status, body } = await officer.get(`${path}&cursor=${cursor}`);
      expect([status, body.code, body.errors[0].pointer]).toEqual([
        400,
        'shared.invalid',
        '/cursor',
      ]);
    }
  });
});

describe('the totals of a list', () => {
  it('add up its money columns over all that match, and only those', async () => {
    const call = await test.given.call();
    for (const amountPence of [100, 250]) {
      const { id } = await test.given.application({ call });
      await test.database.query(
        'UPDATE applications SET amount_requested_pence = $2 WHERE id = $1',
        [id, amountPence],
      );
    }
    const { body } = await officer.get(`applications/totals?callId=${call.id}`);
    expect(body).toEqual({ totals: { amount: 350 }, capped: false, illustrative: false });
    const { body: none } = await officer.get(`applications/totals?callId=${randomUUID()}`);
    expect(none).toEqual({ totals: { amount: 0 }, capped: false, illustrative: false });
  });

  it('are those of a range of amounts, its ends included, where one is asked for; what has no amount is in none', async () => {
    const call = await test.given.call();
    for (const amountPence of [99, 100, 250, 251, null]) {
      const { id } = await test.given.application({ call });
      await test.database.query(
        'UPDATE applications SET amount_requested_pence = $2 WHERE id = $1',
        [id, amountPence],
      );
    }
    const found = async (range: string) => {
      const of = `callId=${call.id}&sort=amountRequestedPence&${range}`;
      const { items, total } = (await officer.get(`applications?${of}`)).body;
      const { totals } = (await officer.get(`applications/totals?${of}`)).body;
      const { text } = await officer.get(`applications/export.csv?${of}`);
      expect([total.value, text.trim().split('\n').length - 1]).toEqual([
        items.length,
        items.length,
      ]);
      return [...items.map((item: any) => item.amountRequestedPence), totals.amount];
    };
    expect(await found('amountFrom=100&amountTo=250')).toEqual([100, 250, 350]);
    expect(await found('amountFrom=250')).toEqual([250, 251, 501]);
    expect(await found('amountTo=100')).toEqual([99, 100, 199]);
    expect(await found('amountFrom=251&amountTo=251')).toEqual([251, 251]);
    expect(await found('amountFrom=0')).toEqual([99, 100, 250, 251, 700]);
  });

  it('say that a sum is too large to show instead of failing', async () => {
    const call = await test.given.call();
    for (let n = 0; n < 2; n += 1) {
      const { id } = await test.given.application({ call });
      await test.database.query(
        'UPDATE applications SET amount_requested_pence = 9007199254740991 WHERE id = $1',
        [id],
      );
    }
    const { status, body } = await officer.get(`applications/totals?callId=${call.id}`);
    expect([status, body.totals]).toEqual([200, { amount: null }]);
  });
});

describe('a list as a CSV file', () => {
  /** Texts that a CSV file has to quote, or that a spreadsheet would run as a formula. */
  const AWKWARD = [
    ...['=1+1', '@now', '＝1+1', '\t=1', '\u2212a', '\u{1f7f0}1', '-a', '+44 131', ' spaces '],
    ...['-5', 'a,"b"', 'two\nlines', ''],
  ];
  const FORMULAS = AWKWARD.slice(0, 9);

  async function csvOf(list: List, source: SourceOf<List>): Promise<string> {
    const context = staffContext({ id: randomUUID() });
    return text((await test.app.get(Lists).file(context, list, source, {}, 'csv')).getStream());
  }

  it('says the same whether PostgreSQL writes it or this process does', async () => {
    const call = await test.given.call();
    for (const [n, title] of AWKWARD.entries()) {
      const { id } = await test.given.application({ call });
      await test.database.query(
        `UPDATE applications SET title = $2, amount_requested_pence = $3, score = $4, area_codes = $5 WHERE id = $1`,
        [
          id,
          title,
          [5, 100, 123456, null][n % 4],
          n % 2 ? 7350 : null,
          n % 3 ? ['S12000033', 'S12000050'] : [],
        ],
      );
    }
    const lines = new Map<string, number>();
    for (const { list, source } of servedLists()) {
      if (source({ actor: staffContext({ id: '' }).actor, today: '2026-11-30' }).shown) continue;
      const copied = await csvOf(list, source);
      const written = await csvOf(list, (reader) => ({ shown: (row) => row, ...source(reader) }));
      expect(copied).toBe(written);
      lines.set(list.name, copied.trim().split('\n').length);
      if (list === APPLICATION_LIST)
        for (const title of FORMULAS) expect(copied).toContain(`'${title}`);
    }
    for (const list of ['applications', 'organisations', 'funds'])
      expect(lines.get(list)).toBeGreaterThan(1);
  });

  it('ends with its connection where the reader goes away, so that no connection is lost', async () => {
    const served = servedLists().find(({ list }) => list === APPLICATION_LIST)!;
    const endless = (reader: ListReader) => ({
      ...served.source(reader),
      joins: `${served.source(reader).joins} CROSS JOIN generate_series(1, 10000000)`,
    });
    await test.given.application();
    for (let n = 0; n < 12; n += 1) {
      const file = await test.app
        .get(Lists)
        .file(staffContext({ id: randomUUID() }), served.list, endless, {}, 'csv');
      const stream = file.getStream();
      await once(stream, 'readable');
      stream.destroy();
    }
    // more files than the pool has connections, so this is answered only if every file has given its connection back
    expect((await officer.get('applications')).status).toBe(200);
    const running = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE 'COPY%generate_series%' AND state = 'active'`;
    let left = 1;
    for (let tries = 0; left > 0 && tries < 100; tries += 1) {
      const [row] = await test.database.query<{ n: number }>(running);
      left = row!.n;
      if (left > 0) await sleep(50);
    }
    expect(left).toBe(0);
  });
});

describe('a list as a workbook', () => {
  it('is one that spreadsheets read, with the amounts as numbers', async () => {
    const call = await test.given.call();
    await test.given.application({ call });
    const { status, headers, bytes } = await officer.getBytes(
      `applications/export.xlsx?callId=${call.id}`,
    );
    expect([status, headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    // a workbook is a zip archive
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(headers.get('content-disposition')).toContain('applications.xlsx');
  });

  it('is refused where it would have more rows than a workbook can take', async () => {
    async function* rows(count: number) {
      for (let n = 0; n < count; n += 1) yield Promise.resolve([{ reference: `CFF-${n}` }]);
    }
    const columns = [['reference', APPLICATION_LIST.columns.reference]] as [string, ListColumn][];
    const written = (count: number) =>
      workbookFile(
        APPLICATION_LIST,
        columns,
        rows(count),
        staffContext({ id: randomUUID() }).actor,
      );
    await expect(written(MOST_WORKBOOK_ROWS + 1)).rejects.toMatchObject({
      refusal: { code: 'lists.too-many-rows' },
    });
    await expect(written(10)).resolves.toBeDefined();
  });
});
