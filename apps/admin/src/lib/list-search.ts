import { isFinancialYearText, isPlainDate } from '@almoner/domain/calendar';
import { isPenceText } from '@almoner/domain/money';
import {
  isUuid,
  PAGE_SIZES,
  rangesOutOfOrder,
  type Audience,
  type List,
  type ListFilter,
  type ListSearch,
} from '@almoner/domain/shared';

/** The search parameters of a list: filters, order, position, page size and columns. */
export type ListAddress<L extends List = List> = ListSearch<L> & {
  /** The keys of the shown columns, separated by commas; absent where the default columns are shown. */
  readonly columns?: string | undefined;
};

/**
 * The search parameters of a list's route, passed on unchecked. `readListSearch` checks them on the page itself, so
 * that the first page of a visit need not load the declaration of any list.
 */
export function listAddress<L extends List>(search: Record<string, unknown>): ListAddress<L> {
  return search as ListAddress<L>;
}

function textOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
}

/** Whether the API would accept the value for the filter. */
function isValue(filter: ListFilter, value: string): boolean {
  switch (filter.kind) {
    case 'choice':
      return value in filter.words.staff;
    case 'date':
      return isPlainDate(value);
    case 'financial-year':
      return isFinancialYearText(value);
    case 'money':
      return isPenceText(value);
    case 'record':
      return filter.of === 'area' || isUuid(value);
    case 'search':
      return true;
  }
}

/** The search parameters that a list understands, and those that it does not. */
export interface ReadAddress<L extends List> {
  /** The query that is sent to the API. */
  readonly search: ListSearch<L>;
  /** The shown columns; null for the default ones. */
  readonly columns: readonly string[] | null;
  /** The parameters that a saved view keeps: all of this list's except the position of the page. */
  readonly kept: Readonly<Record<string, string>>;
  /** Parameters that the list does not know, or whose value it does not accept. */
  readonly ignored: readonly string[];
}

/** Parameters of every page, which a list must not report as unknown. */
const OF_EVERY_PAGE = new Set(['density', 'view']);

/** Reads the search parameters of a list by its declaration. Unknown ones are ignored and listed. */
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
  for (const ends of rangesOutOfOrder(list, search)) {
    for (const name of [ends.name, ends.upTo]) {
      delete search[name];
      ignored.push(name);
    }
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

/** The filters of a list that are in use. */
export function filtersInUse<L extends List>(
  list: L,
  search: ListSearch<L>,
): { readonly name: string; readonly filter: ListFilter; readonly value: string }[] {
  return Object.entries(list.filters).flatMap(([name, filter]) => {
    const value = (search as Readonly<Record<string, string | undefined>>)[name];
    return value === undefined ? [] : [{ name, filter, value }];
  });
}

/** The words for a choice of a filter, for the reader. */
export function choiceWords(filter: ListFilter, value: string, audience: Audience): string {
  return filter.kind === 'choice' ? (filter.words[audience][value] ?? value) : value;
}
