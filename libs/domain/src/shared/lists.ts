import type { Audience, Permission } from './permissions.js';

/** Each choice in the words of whoever reads it. */
export type ChoiceWords<Choice extends string = string> = Readonly<
  Record<Audience, Readonly<Record<Choice, string>>>
>;

/** The keys of a table in its order, such as the states that it has words for. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table) as Key[];
}

/** The words of every choice, made by the function that gives the words of one. */
export function wordsOf<Choice extends string>(
  choices: readonly Choice[],
  words: (choice: Choice, audience: Audience) => string,
): ChoiceWords<Choice> {
  const told = (audience: Audience) =>
    Object.fromEntries(choices.map((choice) => [choice, words(choice, audience)]));
  return {
    staff: told('staff') as Record<Choice, string>,
    organisation: told('organisation') as Record<Choice, string>,
  };
}

/** The kinds of record by which a list can be filtered. */
export type FilterRecord =
  | 'allocation'
  | 'application'
  | 'area'
  | 'award'
  | 'budget-line'
  | 'call'
  | 'fund'
  | 'indicator'
  | 'ledger-import'
  | 'letter-template'
  | 'organisation'
  | 'payment'
  | 'person'
  | 'programme'
  | 'record';

interface FilterWords {
  /** The label of the control and of the chip, for example "Fund". */
  readonly label: string;
  /** The description of the parameter in the OpenAPI document. */
  readonly description?: string;
  /** The permission needed to use the filter; absent: everybody who may read the list. */
  readonly permission?: Permission;
  /** True where only links set the filter: the page shows its chip but no control. */
  readonly linkOnly?: true;
}

/** A filter of a list. */
export type ListFilter = FilterWords &
  (
    | {
        /** Finds a part of a text, whatever its case, accents, apostrophes and hyphens. */
        readonly kind: 'search';
      }
    | { readonly kind: 'date' | 'financial-year' }
    | {
        /** One end of a range of an amount, included in it; in whole pence, not below zero. */
        readonly kind: 'money';
        /** The filter of the upper end of the range, for the lower end; its value is not below this one. */
        readonly upTo?: string;
      }
    | {
        readonly kind: 'choice';
        /** The choices in the order in which they are shown. */
        readonly words: ChoiceWords;
        /** The name of the choices in the OpenAPI document, for example "AwardStatus". */
        readonly schema?: string;
        /** What the control shows while nothing is chosen, for example "Any status". */
        readonly any: string;
        /** The choices that the page shows, where the others would never find anything. */
        readonly offered?: readonly string[];
      }
    | {
        readonly kind: 'record';
        readonly of: FilterRecord;
        /** What the control shows while nothing is chosen, for example "Any fund". */
        readonly any: string;
        /** Narrows the records that are offered: to a kind of fund or area, or to people with a permission. */
        readonly among?: string;
      }
  );

/** The filters of a list of amounts: those from an amount, and those up to one. */
export const AMOUNT_FILTERS = {
  amountFrom: {
    kind: 'money',
    upTo: 'amountTo',
    label: 'Amount from',
    description: 'An amount in pence, or more.',
  },
  amountTo: { kind: 'money', label: 'Amount to', description: 'An amount in pence, or less.' },
} as const satisfies Readonly<Record<string, ListFilter>>;

/** The lower ends of ranges that are above their upper ends, such as amounts from £2 to £1, by name of the filter. */
export function rangesOutOfOrder(
  list: List,
  search: Readonly<Record<string, unknown>>,
): readonly { readonly name: string; readonly upTo: string }[] {
  return Object.entries(list.filters).flatMap(([name, filter]) => {
    const upTo = filter.kind === 'money' ? filter.upTo : undefined;
    const [from, to] = [search[name], upTo && search[upTo]];
    return upTo && from !== undefined && to !== undefined && Number(from) > Number(to)
      ? [{ name, upTo }]
      : [];
  });
}

/** One column of a list, on the page and in its files. */
export interface ListColumn<Sort extends string = string> {
  readonly heading: string;
  /**
   * How a value is shown on the page and written to a file: `money` is pence, `percent` basis points, `year` a
   * financial year as text, `texts` a list of texts, `flag` true or false.
   */
  readonly kind:
    | 'text'
    | 'texts'
    | 'choice'
    | 'number'
    | 'money'
    | 'percent'
    | 'date'
    | 'instant'
    | 'year'
    | 'flag';
  /**
   * The field of the item; absent: the key of the column. `a.b` is the field b of the object a, or of each
   * object of the list a.
   */
  readonly field?: string;
  /** The words of a `choice`, or of each of the `texts` where these are choices. */
  readonly words?: ChoiceWords;
  /** The order that a click on the heading sets; one of the orders of the list. */
  readonly sort?: Sort;
  /** The heading in files, where it says more, for example the unit. */
  readonly fileHeading?: string;
  /** Set where the column is only on the page or only in files. */
  readonly only?: 'page' | 'file';
  /** True where the page shows the column only after the reader chooses it. */
  readonly offered?: true;
  /** True for the column that identifies the row. */
  readonly names?: true;
  /** What the page shows where there is no value. */
  readonly none?: string;
  /** What files contain where there is no value; absent: nothing. */
  readonly fileNone?: string;
  /** The permission needed to read the column; absent: everybody who may read the list. */
  readonly permission?: Permission;
  /** The label of the total of a money column, where the page shows one. */
  readonly total?: string;
}

/** An order of a list: ascending and, with `-` before its name, descending. */
export interface ListSort {
  /**
   * The permission needed to use the order, since an order gives its values away; absent: everybody who may
   * read the list.
   */
  readonly permission?: Permission;
}

/**
 * A list as data. From it the API makes the query parameters, their checks and the files; the admin makes
 * filters, chips, the address and the table head. Only the SQL of filters and orders, and unusual cells, are
 * written by hand.
 */
export interface List<Filter extends string = string, Sort extends string = string> {
  /** The plural in addresses and file names, for example `payment-runs`. */
  readonly name: string;
  /** The plural in sentences, for example "payment runs". */
  readonly things: string;
  readonly filters: Readonly<Record<Filter, ListFilter>>;
  readonly sorts: Readonly<Record<Sort, ListSort>>;
  /** The order where no other one is asked for. */
  readonly order: NoInfer<Sort | `-${Sort}`>;
  readonly columns: Readonly<Record<string, ListColumn<NoInfer<Sort>>>>;
  /** True where the totals are of all records found; absent: of the first 10,000. */
  readonly addsUpAll?: true;
  /**
   * True for a check of every record, opened now and then: it reads whole tables, which no index can save. Every other
   * list reads its page through an index.
   */
  readonly readsEverything?: true;
}

/** Declares a list; the type keeps the names of its filters, orders and columns. */
export function defineList<
  const Filter extends string,
  const Sort extends string,
  const Declared extends List<Filter, Sort>,
>(list: Declared & List<Filter, Sort>): Declared {
  return list;
}

/** The names of the filters of a list. */
export type FilterOf<L extends List> = keyof L['filters'] & string;

/** The names of the orders of a list. */
export type SortOf<L extends List> = keyof L['sorts'] & string;

/** The keys of the columns of a list. */
export type ColumnOf<L extends List> = keyof L['columns'] & string;

/** The parameters of a list: each filter as text, the order, and the place of the page. */
export type ListSearch<L extends List = List> = {
  readonly [F in FilterOf<L>]?: string | undefined;
} & {
  readonly sort?: SortOf<L> | `-${SortOf<L>}` | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};

/** The numbers of rows that a page can have. */
export const PAGE_SIZES = [25, 50, 100] as const;

/** The largest number of records that one command takes when all records found are selected. */
export const MOST_SELECTED = 1000;

/** The largest number of rows of a workbook; a CSV file has no limit. */
export const MOST_WORKBOOK_ROWS = 100_000;
