import { isFinancialYearText, isPlainDate } from '@almoner/domain/calendar';

type Search = Record<string, unknown>;

/** A text parameter; undefined when it is absent or empty. */
export function textParam(search: Search, name: string): string | undefined {
  const value = search[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
}

/** A parameter that may occur several times; empty values and values that are not text are left out. */
export function listParam(search: Search, name: string): readonly string[] {
  const value = search[name];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((text): text is string => typeof text === 'string' && text !== '');
}

/** A parameter from a fixed list; any other value in the address is ignored. */
export function choiceParam<Choice extends string>(
  search: Search,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = textParam(search, name);
  return choices.find((choice) => choice === value);
}

/** A sort key from a fixed list, ascending or, with `-` before it, descending. */
export function sortParam<Key extends string>(
  search: Search,
  keys: readonly Key[],
): Key | `-${Key}` | undefined {
  const value = textParam(search, 'sort');
  const key = keys.find((candidate) => candidate === value?.replace(/^-/, ''));
  if (!key) return undefined;
  return value?.startsWith('-') ? `-${key}` : key;
}

/** A financial year as "2023-24"; anything else in the address is ignored. */
export function yearParam(search: Search, name: string): string | undefined {
  const value = textParam(search, name);
  return isFinancialYearText(value) ? value : undefined;
}

/** A real date as `YYYY-MM-DD`; anything else in the address is ignored. */
export function dateParam(search: Search, name: string): string | undefined {
  const value = textParam(search, name);
  return isPlainDate(value) ? value : undefined;
}

/** Parameters in the address of a list that are not filters. */
const NO_FILTERS = new Set(['sort', 'density']);

/** Whether the address leaves records out of a list: by a filter, or because it is not the first page. */
export function isNarrowed(search: object): boolean {
  return Object.entries(search).some(
    ([name, value]) => value !== undefined && !NO_FILTERS.has(name),
  );
}
