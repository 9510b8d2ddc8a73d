/** Search parameters as they are in the address: text, or a list where the name is repeated. */
export type RawSearch = Record<string, string | string[]>;

/** Reads `?status=draft&status=open&q=x` as text without guessing types, so that ids made of digits stay text. */
export function parseSearchText(text: string): RawSearch {
  const search: RawSearch = {};
  const parameters = new URLSearchParams(text);
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    search[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return search;
}

/** Writes search parameters as text; empty values are left out. */
export function stringifySearchText(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const entry of Array.isArray(value) ? value : [value]) {
      if (entry !== undefined && entry !== null && entry !== '')
        parameters.append(name, String(entry));
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
