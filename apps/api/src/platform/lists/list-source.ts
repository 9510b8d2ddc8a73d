import { parseFinancialYear, todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import {
  fundScope,
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
import type { RequestContext } from '../database/request-context.js';
import type { Transaction } from '../database/transaction.js';
import { Conditions, containing } from '../http/conditions.js';
import type { SortKey } from '../http/sorting.js';
import { givenFilters, orderOf, type QueryOf } from './list-query.js';

/** Who reads a list, and on which day: what its SQL may depend on. */
export interface ListReader {
  readonly actor: Actor;
  readonly today: PlainDate;
}

/**
 * The condition of a filter, in which `$` stands for its value; without a `$` it holds whatever the value is. A choice
 * may have a condition for each value. A financial year arrives as its start year, a search as a pattern for ILIKE.
 */
export type FilterSql = string | Readonly<Record<string, string>>;

/** The SQL of a list. All of it is written by us; only the values of filters come from outside. */
export interface ListSource<L extends List, Row extends object = object, Item = Row> {
  /** The table of the records, with its alias: what is counted. */
  readonly table: string;
  /** What the rows, filters and orders need beside the table; it must neither drop nor repeat a record. */
  readonly joins?: string;
  /** The unique id that breaks ties. */
  readonly id: string;
  /** The fields of an item. */
  readonly columns: string;
  readonly filters: Readonly<Record<FilterOf<L>, FilterSql>>;
  readonly sorts: Readonly<Record<SortOf<L>, SortKey>>;
  /** What holds for every record of the list. */
  readonly always?: string;
  /** What holds for every record unless the filter is given. */
  readonly unless?: Readonly<Partial<Record<FilterOf<L>, string>>>;
  /** The amounts that are added up, by the key of their column. */
  readonly totals?: Readonly<Record<string, string>>;
  /** What the domain says of a row, where the database does not know it. */
  readonly shown?: (row: Row) => Item;
}

/** How a feature writes the SQL of its list for a reader. */
export type SourceOf<L extends List, Row extends object = object, Item = Row> = (
  reader: ListReader,
) => ListSource<L, Row, Item>;

function invalid(pointer: string, detail: string): RefusalError {
  return new RefusalError(refusal('shared.invalid', {}, [{ pointer, detail }]));
}

/** Whether the reader holds the permission for every record that the list can show. */
function reads(context: RequestContext, permission: Permission, fundId?: string): boolean {
  const held = fundScope(context.actor, permission);
  return reachesAll(held, fundId === undefined ? context.fundScope : [fundId]);
}

/** An order and a filter tell what they go by, so both need the permission to read it: refused by field. */
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

function valueOf(filter: ListFilter, value: string): string | number | null | undefined {
  if (filter.kind === 'search') return containing(value);
  return filter.kind === 'financial-year' ? parseFinancialYear(value) : value;
}

function conditionsOf<L extends List, Row extends object, Item>(
  list: L,
  source: ListSource<L, Row, Item>,
  query: QueryOf<L>,
): Conditions {
  const conditions = new Conditions();
  if (source.always !== undefined) conditions.always(source.always);
  const given = givenFilters(list, query);
  for (const { name, filter, value } of given) {
    const sql = source.filters[name];
    const clause = typeof sql === 'string' ? sql : sql[value]!;
    if (clause.includes('$')) conditions.add(clause, valueOf(filter, value));
    else conditions.always(clause);
  }
  for (const [name, clause] of Object.entries<string | undefined>(source.unless ?? {})) {
    const isGiven = given.some((filter) => filter.name === name);
    if (!isGiven && clause !== undefined) conditions.always(clause);
  }
  return conditions;
}

/** A list as it is asked for: its SQL for this reader, its conditions and its order. */
export interface AskedList<L extends List, Row extends object, Item> extends ListSource<
  L,
  Row,
  Item
> {
  readonly conditions: Conditions;
  /** The table alone where no condition needs more, and the table with its joins. */
  readonly countedFrom: string;
  readonly from: string;
  readonly order: {
    readonly key: SortKey;
    readonly descending: boolean;
    /** As the query writes it. */
    readonly sort: string;
  };
}

const JOINED = /\bJOIN\s+(?:LATERAL\s*)?(?:\w+|\([^]*?\))\s+(?:AS\s+)?(\w+)\s+ON\b/g;

/** Whether a condition names something that only the joins bring. */
function needsJoins(joins: string, sql: string): boolean {
  return [...joins.matchAll(JOINED)].some(([, alias]) => new RegExp(`\\b${alias}\\.`).test(sql));
}

/** Puts a query to a list; refuses by field what its reader may not filter or sort by. */
export function askList<L extends List, Row extends object, Item>(
  context: RequestContext,
  tx: Transaction,
  list: L,
  sourceOf: SourceOf<L, Row, Item>,
  query: QueryOf<L>,
): AskedList<L, Row, Item> {
  const { name, descending, sort } = orderOf(list, query);
  requireReadable(context, list, query, name);
  const source = sourceOf({ actor: tx.actor, today: todayInScotland(tx.now) });
  const conditions = conditionsOf(list, source, query);
  const { table, joins = '' } = source;
  const from = `${table} ${joins}`;
  return {
    ...source,
    conditions,
    from,
    countedFrom: needsJoins(joins, conditions.sql) ? from : table,
    order: { key: source.sorts[name], descending, sort },
  };
}
