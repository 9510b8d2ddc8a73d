import { isFinancialYearText, isPlainDate } from '@almoner/domain/calendar';
import {
  isUuid,
  PAGE_SIZES,
  type Audience,
  type List,
  type ListFilter,
  type ListSearch,
} from '@almoner/domain/shared';

/** The address of a list: its filters and order, the page and its size, and the columns that are shown. */
export type ListAddress<L extends List = List> = ListSearch<L> & {
  /** The keys of the columns that are shown, with commas between; absent where they are the usual ones. */
  readonly columns?: string | undefined;
};

/**
 * The search parameters of the route of a list. They are read as they stand: what the list does not know is left out
 * by `readListSearch` on the page itself, so that the first page of a visit carries the declaration of no list.
 */
export function listAddress<L extends List>(search: Record<string, unknown>): ListAddress<L> {
  return search as ListAddress<L>;
}

function textOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
}

/** Whether the API would take the value for the filter. */
function isValue(filter: ListFilter, value: string): boolean {
  switch (filter.kind) {
    case 'choice':
      return value in filter.words.staff;
    case 'date':
      return isPlainDate(value);
    case 'financial-year':
      return isFinancialYearText(value);
    case 'record':
      return filter.of === 'area' || isUuid(value);
    case 'search':
      return true;
  }
}

/** What a list can do with its address, and the parameters that it cannot. */
export interface ReadAddress<L extends List> {
  /** What is sent to the API. */
  readonly search: ListSearch<L>;
  /** The columns that are shown; null for the usual ones. */
  readonly columns: readonly string[] | null;
  /** All of the address that is of this list, but for the place of the page: what a saved view keeps. */
  readonly kept: Readonly<Record<string, string>>;
  /** Parameters that name nothing of this list, or hold no value of theirs. */
  readonly ignored: readonly string[];
}

/** Parameters of every page, which are no business of a list. */
const OF_EVERY_PAGE = new Set(['density', 'view']);

/** Reads the address of a list by its declaration: what is not of it is ignored, and named. */
export function readListSearch<L extends List>(
  list: L,
  address: Readonly<Record<string, unknown>>,
): ReadAddress<L> {
  const search: Record<string, string | number> = {};
  const ignored: string[] = [];
  let columns: string[] | null = null;
  for (const [name, given] of Object.entries(address)) {
    const value = textOf(given);
    if (value === undefined || OF_EVERY_PAGE.has(name)) continue;
    const filter = list.filters[name];
    if (filter && isValue(filter, value)) search[name] = value;
    else if (name === 'sort' && value.replace(/^-/, '') in list.sorts) search[name] = value;
    else if (name === 'cursor') search[name] = value;
    else if (name === 'limit' && PAGE_SIZES.some((size) => String(size) === value))
      search[name] = Number(value);
    else if (name === 'columns')
      columns = value.split(',').filter((key) => list.columns[key] !== undefined);
    else ignored.push(name);
  }
  const { cursor: _cursor, ...placeless } = search;
  const texts = Object.entries(placeless).map(([name, value]) => [name, String(value)]);
  const kept = Object.fromEntries(texts) as Record<string, string>;
  if (columns?.length) kept['columns'] = columns.join(',');
  return {
    search: search as ListSearch<L>,
    columns: columns?.length ? columns : null,
    kept,
    ignored,
  };
}

/** The filters of a list that are in force. */
export function filtersInForce<L extends List>(
  list: L,
  search: ListSearch<L>,
): { readonly name: string; readonly filter: ListFilter; readonly value: string }[] {
  return Object.entries(list.filters).flatMap(([name, filter]) => {
    const value = (search as Readonly<Record<string, string | undefined>>)[name];
    return value === undefined ? [] : [{ name, filter, value }];
  });
}

/** What a choice of a filter is called for its reader. */
export function choiceWords(filter: ListFilter, value: string, audience: Audience): string {
  return filter.kind === 'choice' ? (filter.words[audience][value] ?? value) : value;
}
