import { parseFinancialYear, todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import {
  fundScope,
  rangesOutOfOrder,
  reachesAll,
  refusal,
  RefusalError,
  type Actor,
  type FilterOf,
  type List,
  type ListFilter,
  type Permission,
  type SortOf,
} from '@almoner/domain/shared';
import pg from 'pg';
import type { RequestContext } from '../database/request-context.js';
import type { Reading } from '../database/transaction.js';
import { Conditions } from '../http/conditions.js';
import type { Total } from '../http/list-query.js';
import type { SortKey } from '../http/sorting.js';
import { CAPPED, isCappedBy, MOST_COUNTED } from './list-cursor.js';
import { givenFilters, orderOf, type QueryOf } from './list-query.js';

/** The reader of a list and the present day, on which the list's SQL may depend. */
export interface ListReader {
  readonly actor: Actor;
  readonly today: PlainDate;
}

/** Where a clause has the value of its filter; `$1` is a value that the list has for every page. */
const PLACE_OF_VALUE = /\$(?!\d)/g;

/**
 * The clause of a filter. `$` in it stands for the value; without `$` the clause does not depend on the value. A choice
 * may have one clause for each value. A financial year is given as its start year.
 */
export type FilterSql = string | Readonly<Record<string, string>> | FoundFirst;

/**
 * A search or an area filter that staff resolve to record ids before the list is read, because row-level security keeps
 * the query itself from using the index (`almoner_found` in migrations/*-found-records.ts). `condition` filters the
 * same without ids: for an organisation, which has few records, and where too many ids are found to be of use.
 */
export class FoundFirst {
  constructor(
    readonly table: string,
    readonly condition: string,
  ) {}
}

/**
 * The clause of a search in columns that the database keeps in folded form. The pattern stands in a query of its own, so
 * that it is made once: in a plan that is kept for every value it would be made for each record.
 */
export function searchedIn(...columns: string[]): string {
  return columns.map((column) => `${column} LIKE (SELECT almoner_pattern($))`).join(' OR ');
}

/** The clause of a search in texts of a small table, which are folded when they are read. */
export function foldedIn(...texts: string[]): string {
  return searchedIn(...texts.map((text) => `' ' || almoner_fold(${text})`));
}

/** The clauses of `AMOUNT_FILTERS` for an amount in pence. */
export function amountWithin(amount: string) {
  return { amountFrom: `${amount} >= $`, amountTo: `${amount} <= $` } as const;
}

/** The SQL of a list. It is all written by us; only the values of filters come from outside. */
export interface ListSource<L extends List, Row extends object = object, Item = Row> {
  /** The table of the records with its alias; counting reads only this table where it can. */
  readonly table: string;
  /** The joins that columns, filters and orders need. They must neither drop nor repeat a record. */
  readonly joins?: string;
  /** The unique id that decides the order of rows with equal sort keys. */
  readonly id: string;
  /** The columns that make up an item. */
  readonly columns: string;
  readonly filters: Readonly<Record<FilterOf<L>, FilterSql>>;
  readonly sorts: Readonly<Record<SortOf<L>, SortKey>>;
  /**
   * The parent record of the list, such as the budget line of its journals: clauses in which `$` stands for their
   * value. They come first, so that the columns may use the values as $1, $2.
   */
  readonly under?: readonly (readonly [condition: string, value: string])[];
  /** A clause for every record of the list. */
  readonly always?: string;
  /** Clauses for every record while the filter of that name is not used. */
  readonly unless?: Readonly<Partial<Record<FilterOf<L>, string>>>;
  /** The amounts that totals add up, by the key of their column. */
  readonly totals?: Readonly<Record<string, string>>;
  /**
   * Whether the amounts of a record are illustrative. Left out, the totals are marked in every demonstration; given, only
   * where one of their records is, so that a sum of published amounts is not.
   */
  readonly illustrative?: string;
  /**
   * The values inside a part of an item (`assessments.assigned`) in SQL, so that the CSV file of a long list need not
   * make the part of each record to read them from it.
   */
  readonly parts?: Readonly<Record<string, string>>;
  /**
   * Makes the item from its row, where the domain adds something that the database does not know. Large lists should
   * not need it: without it PostgreSQL writes the CSV file itself, which is several times faster.
   */
  readonly shown?: (row: Row) => Item;
}

/** Makes the SQL of a list for a reader. */
export type SourceOf<L extends List, Row extends object = object, Item = Row> = (
  reader: ListReader,
) => ListSource<L, Row, Item>;

function invalid(pointer: string, detail: string): RefusalError {
  return new RefusalError(refusal('shared.invalid', {}, [{ pointer, detail }]));
}

/** Whether the reader has the permission for every record that the list can show. */
function reads(context: RequestContext, permission: Permission, fundId?: string): boolean {
  const held = fundScope(context.actor, permission);
  return reachesAll(held, fundId === undefined ? context.fundScope : [fundId]);
}

/**
 * Refuses, by field, filters and orders that the reader lacks the permission for: they would reveal the values they go
 * by.
 */
function requireReadable<L extends List>(
  context: RequestContext,
  list: L,
  query: QueryOf<L>,
  sort: string,
): void {
  const { fundId } = query as { readonly fundId?: string };
  for (const { name, filter } of givenFilters(list, query)) {
    if (filter.permission && !reads(context, filter.permission, fundId))
      throw invalid(`/${name}`, 'Your role does not let you filter by this.');
  }
  const permission = list.sorts[sort]?.permission;
  if (permission && !reads(context, permission, fundId))
    throw invalid('/sort', 'This list cannot be sorted by that.');
}

/** Refuses, by field, a range whose lower end is above its upper end. */
function requireInOrder<L extends List>(list: L, query: QueryOf<L>): void {
  const [first] = rangesOutOfOrder(list, query);
  if (first === undefined) return;
  const upper = list.filters[first.upTo]!.label;
  throw invalid(`/${first.name}`, `Enter an amount that is not above “${upper}”.`);
}

function valueOf(filter: ListFilter, value: string): string | number | null {
  return filter.kind === 'financial-year' ? parseFinancialYear(value) : value;
}

/** The ids that a filter finds, as a PostgreSQL array; null where there are more than the limit. */
async function idsFound(
  tx: Reading,
  table: string,
  by: 'text' | 'area',
  value: string,
): Promise<string | null> {
  const [row] = await tx.prepared<{ ids: string | null }>(
    'SELECT almoner_found($1, $2, $3, $4)::text AS ids',
    [table, by, value, MOST_COUNTED],
  );
  return row?.ids ?? null;
}

/** Adds the clause of a filter whose ids are looked up first, and says how many ids it found. */
async function addFound(
  tx: Reading,
  conditions: Conditions,
  { id, given, sql }: { id: string; given: GivenFilter; sql: FoundFirst },
): Promise<Total> {
  const by = given.filter.kind === 'search' ? 'text' : 'area';
  const ids = await idsFound(tx, sql.table, by, given.value);
  if (ids === null) {
    conditions.add(sql.condition, given.value);
    return CAPPED;
  }
  conditions.add(`${id} = ANY ($::uuid[])`, ids);
  return { value: ids === '{}' ? 0 : ids.split(',').length, capped: false };
}

type GivenFilter = ReturnType<typeof givenFilters>[number];

interface Narrowed {
  readonly conditions: Conditions;
  /**
   * Where ids were looked up first: whether they are few, or so many that reading in the list's order is faster. Few,
   * too, where an amount is asked for: how many have it differs so much that each query has a plan of its own.
   */
  readonly found?: 'few' | 'many';
  /** How many records match, where looking up the ids has shown it. */
  readonly total?: Total;
}

async function narrow<L extends List, Row extends object, Item>(
  tx: Reading,
  list: L,
  source: ListSource<L, Row, Item>,
  query: QueryOf<L>,
): Promise<Narrowed> {
  const conditions = new Conditions();
  const given = givenFilters(list, query);
  const unless = Object.entries<string | undefined>(source.unless ?? {}).filter(
    ([name]) => !given.some((filter) => filter.name === name),
  );
  for (const [condition, value] of source.under ?? []) conditions.add(condition, value);
  const always = [source.always, ...unless.map(([, clause]) => clause)];
  for (const clause of always) if (clause !== undefined) conditions.always(clause);
  // a page before counted more than the limit, so looking up ids would not help
  const looks = !isCappedBy(query.cursor, orderOf(list, query).sort);
  const isStaff = tx.actor.audience === 'staff';
  let total: Total | undefined;
  let found: Narrowed['found'];
  for (const filter of given) {
    const sql: FilterSql = source.filters[filter.name];
    if (sql instanceof FoundFirst && isStaff) {
      total = looks
        ? await addFound(tx, conditions, { id: source.id, given: filter, sql })
        : CAPPED;
      found = total.capped ? 'many' : 'few';
      if (looks) continue;
    }
    const clause = sqlOf(sql, filter);
    if (clause.search(PLACE_OF_VALUE) >= 0)
      conditions.add(clause, valueOf(filter.filter, filter.value));
    else conditions.always(clause);
  }
  const isAlone =
    given.length === 1 && !source.under?.length && always.every((clause) => clause === undefined);
  // another filter guides PostgreSQL to a better plan than the order of the list would
  const isRare = given.some(({ filter }) => filter.kind === 'money');
  const read = (found === 'many' && !isAlone) || (found === undefined && isRare) ? 'few' : found;
  const isCounted = isAlone || total?.value === 0;
  return { conditions, ...(read && { found: read }), ...(isCounted && total && { total }) };
}

/**
 * The clause of a filter. A choice or a year stands in it as text, so that each has a plan of its own: a plan kept for all of
 * them suits the frequent ones, and reads the whole table for a rare one.
 */
function sqlOf(sql: FilterSql, { filter, value }: GivenFilter): string {
  if (sql instanceof FoundFirst) return sql.condition;
  if (typeof sql !== 'string') return sql[value]!;
  const isOneOfFew = filter.kind === 'choice' || filter.kind === 'financial-year';
  return isOneOfFew
    ? sql.replace(PLACE_OF_VALUE, () => pg.escapeLiteral(String(valueOf(filter, value))))
    : sql;
}

/** A list as a query asks for it: its SQL for this reader, its clauses and its order. */
export interface AskedList<L extends List, Row extends object = object, Item = object>
  extends ListSource<L, Row, Item>, Narrowed {
  /** The table to count in, with the joins that the clauses need. */
  readonly countedFrom: string;
  /** The table to add up in, with the joins that the clauses and the totals need. */
  readonly totalledFrom: string;
  readonly from: string;
  readonly order: {
    readonly key: SortKey;
    readonly descending: boolean;
    /** The order as the query names it. */
    readonly sort: string;
  };
}

const JOINED = /\b(?:LEFT\s+)?JOIN\s+(?:LATERAL\s*)?(?:\w+|\(\s*\))\s+(?:AS\s+)?(\w+)\s+ON\b/g;

/** The text with spaces in place of all that stands in parentheses: a query that is joined has joins of its own. */
function withoutInside(text: string): string {
  let depth = 0;
  return text.replace(/[^]/g, (character) => {
    if (character === ')') depth -= 1;
    const shown = depth === 0 ? character : ' ';
    if (character === '(') depth += 1;
    return shown;
  });
}

interface Join {
  readonly sql: string;
  /** Finds its alias in a clause. */
  readonly alias: RegExp;
}

/** The joins of lists, the last first, by their text: there are as many as there are lists. */
const joinsBy = new Map<string, readonly Join[]>();

function parsed(text: string): readonly Join[] {
  const found = [...withoutInside(text).matchAll(JOINED)].map(({ index, 1: alias }, n, all) => ({
    sql: text.slice(index, all[n + 1]?.index),
    alias: new RegExp(`\\b${alias}\\.`),
  }));
  joinsBy.set(text, found.reverse());
  return found;
}

/** The joins that a clause needs: those whose alias it uses, and those before them that these need in turn. */
function joinsFor(text: string, clause: string): string {
  let needed = '';
  for (const { sql, alias } of joinsBy.get(text) ?? parsed(text)) {
    if (alias.test(clause) || alias.test(needed)) needed = `${sql} ${needed}`;
  }
  return needed;
}

/** Combines a query with the SQL of its list. Refuses, by field, filters and orders that the reader may not use. */
export async function askList<L extends List, Row extends object, Item>(
  context: RequestContext,
  tx: Reading,
  list: L,
  sourceOf: SourceOf<L, Row, Item>,
  query: QueryOf<L>,
): Promise<AskedList<L, Row, Item>> {
  const { name, descending, sort } = orderOf(list, query);
  requireReadable(context, list, query, name);
  requireInOrder(list, query);
  const source = sourceOf({ actor: tx.actor, today: todayInScotland(tx.now) });
  const narrowed = await narrow(tx, list, source, query);
  const { table, joins = '' } = source;
  const from = `${table} ${joins}`;
  return {
    ...source,
    ...narrowed,
    from,
    countedFrom: `${table} ${joinsFor(joins, narrowed.conditions.sql)}`,
    totalledFrom: `${table} ${joinsFor(joins, [narrowed.conditions.sql, ...Object.values(source.totals ?? {})].join(' '))}`,
    order: { key: source.sorts[name], descending, sort },
  };
}

/** SQL of all matching items, in order. */
export function listedSql({
  columns,
  from,
  id,
  conditions,
  order,
}: Omit<AskedList<List>, 'shown'>): string {
  const { expression, apart } = order.key;
  const direction = order.descending ? 'DESC' : 'ASC';
  const by = apart
    ? `CASE WHEN ${apart.condition} THEN ${apart.value} ELSE ${expression} END`
    : expression;
  return `SELECT ${columns} FROM ${from} WHERE ${conditions.sql} ORDER BY ${by} ${direction}, ${id} ${direction}`;
}
