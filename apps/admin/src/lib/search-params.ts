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
