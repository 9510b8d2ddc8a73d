import type { NamedArea } from './allocation-policy.js';

/**
 * A name in the form in which names are compared: lower case, letters and digits only, "&" as "and", single
 * spaces.
 */
export function plainName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Words that some lists write after the name of an area and others leave out. */
const OPTIONAL =
  /\b(?:adp|alcohol and drug partnership|alcohol and drugs partnership|council|nhs|city of|city|islands|local authority)\b/g;

function shortName(text: string): string {
  return plainName(plainName(text).replaceAll(OPTIONAL, ' '));
}

/** All spellings of an area: its code, its name, and each part of "Outer Hebrides (Western Isles)". */
function spellingsOf({ code, name }: NamedArea): string[] {
  const opens = name.endsWith(')') ? name.indexOf('(') : -1;
  const parts = opens < 0 ? [name] : [name, name.slice(0, opens), name.slice(opens + 1, -1)];
  return [plainName(code), ...parts.map(shortName)];
}

/**
 * Makes a function that finds an area by its code or by its name as people write it: "Argyll & Bute",
 * "Edinburgh City", "Fife ADP". A spelling that fits two areas finds none.
 */
export function areaFinder(areas: readonly NamedArea[]): (text: string) => NamedArea | null {
  const found = new Map<string, NamedArea | null>();
  for (const area of areas) {
    for (const spelling of new Set(spellingsOf(area)))
      found.set(spelling, found.has(spelling) ? null : area);
  }
  return (text) => found.get(plainName(text)) ?? found.get(shortName(text)) ?? null;
}
