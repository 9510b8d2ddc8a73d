import type { Audience, Permission } from './permissions.js';

/** Each choice in the words of whoever reads it. */
export type ChoiceWords<Choice extends string = string> = Readonly<
  Record<Audience, Readonly<Record<Choice, string>>>
>;

/** The words of every choice, from the function that tells those of one. */
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

/** The kinds of record that a list can be narrowed to one of. */
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
  /** What the control and the chip are called, e.g. "Fund". */
  readonly label: string;
  /** What the OpenAPI document says of the parameter. */
  readonly description?: string;
  /** Who may narrow by it; unless told, everybody who may read the list. */
  readonly permission?: Permission;
  /** True where only links set it: the page shows its chip and no control. */
  readonly linkOnly?: true;
}

/** What a list can be narrowed by. */
export type ListFilter = FilterWords &
  (
    | {
        /** Part of a text, whatever its case, accents, apostrophes and hyphens. */
        readonly kind: 'search';
      }
    | { readonly kind: 'date' | 'financial-year' }
    | {
        readonly kind: 'choice';
        /** The choices, in the order that they are offered. */
        readonly words: ChoiceWords;
        /** What the list of choices is called in the OpenAPI document, e.g. "AwardStatus". */
        readonly schema?: string;
        /** What stands where none is chosen, e.g. "Any status". */
        readonly any: string;
        /** The choices that a page offers, where the others would always leave nothing. */
        readonly offered?: readonly string[];
      }
    | {
        readonly kind: 'record';
        readonly of: FilterRecord;
        /** What stands where none is chosen, e.g. "Any fund". */
        readonly any: string;
        /** Which of them are offered: a kind of fund or of area, or what a person must be allowed to do. */
        readonly among?: string;
      }
  );

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
   * The field of the item; the key of the column unless told. `a.b` is the field b of the object a, or of each
   * object of the list a.
   */
  readonly field?: string;
  /** The words of a `choice`, or of each of the `texts` where they are choices. */
  readonly words?: ChoiceWords;
  /** The order that the heading sets; it must be one of the list. */
  readonly sort?: Sort;
  /** The heading in files, where it says more, e.g. its unit. */
  readonly fileHeading?: string;
  /** Where it is: on the page and in files unless told. */
  readonly only?: 'page' | 'file';
  /** True where the page shows it only to those who choose it. */
  readonly offered?: true;
  /** True for the column that names the row. */
  readonly names?: true;
  /** What the page shows where there is no value. */
  readonly none?: string;
  /** What files hold where there is no value; nothing unless told. */
  readonly fileNone?: string;
  /** Who may read it; unless told, everybody who may read the list. */
  readonly permission?: Permission;
  /** The money column that the page shows the total of; it names the total. */
  readonly total?: string;
}

/** An order that a list offers, upwards and, with `-` before its name, downwards. */
export interface ListSort {
  /** Who may sort by it, for an order tells what it goes by; unless told, everybody who may read the list. */
  readonly permission?: Permission;
}

/**
 * A list as data: the API derives from it the parameters of the query, their checks and the files; the admin its
 * filter bar, chips, address and table head. Only the SQL of each filter and order, and irregular cells, are
 * written beside it.
 */
export interface List<Filter extends string = string, Sort extends string = string> {
  /** The plural in the address and the name of files, e.g. `payment-runs`. */
  readonly name: string;
  /** The plural in sentences, e.g. "payment runs". */
  readonly things: string;
  readonly filters: Readonly<Record<Filter, ListFilter>>;
  readonly sorts: Readonly<Record<Sort, ListSort>>;
  /** The order unless another is asked for. */
  readonly order: NoInfer<Sort | `-${Sort}`>;
  readonly columns: Readonly<Record<string, ListColumn<NoInfer<Sort>>>>;
  /** True where the totals are of all that match; otherwise of the first 10,000. */
  readonly addsUpAll?: true;
}

/** Declares a list; the types keep the names of its filters, orders and columns. */
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

/** What can be asked of a list: each filter as text, the order, and the place of the page. */
export type ListSearch<L extends List = List> = {
  readonly [F in FilterOf<L>]?: string | undefined;
} & {
  readonly sort?: SortOf<L> | `-${SortOf<L>}` | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};

/** Rows on a page that can be chosen. */
export const PAGE_SIZES = [25, 50, 100] as const;

/** The most rows that one command takes, where all that match are selected. */
export const MOST_SELECTED = 1000;

/** The most rows of a workbook; a CSV file has no end. */
export const MOST_WORKBOOK_ROWS = 100_000;
