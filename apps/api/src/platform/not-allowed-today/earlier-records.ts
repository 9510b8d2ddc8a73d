/**
 * The records from before a rule, which it would refuse today. They stay as they are; one page lists them. A feature
 * declares the query of each of its rules in its `<feature>.not-allowed-today.ts`, by the key of the rule. The parts
 * are SQL.
 */
export interface EarlierRecords {
  /** The kind of record that the page links to, for example `award`. */
  readonly kind: string;
  /** The tables with what the other parts need; it must give each record once. */
  readonly from: string;
  readonly where: string;
  /** The id of the record. */
  readonly id: string;
  /** The id of the record that the page links to, where it is shown on the page of another. */
  readonly subject?: string;
  readonly reference: string;
  readonly name: string;
  /** The fund; absent for a record of every fund. */
  readonly fundId?: string;
  readonly illustrative?: string;
}

/** The day in Scotland of an instant; `instant` is SQL. */
export function dayOf(instant: string): string {
  return `(${instant} AT TIME ZONE 'Europe/London')::date`;
}

/** The financial year of a day by its start: 2026-04-01 and 2027-03-31 are of 2026. `day` is SQL. */
export function financialYearOf(day: string): string {
  return `extract(year FROM ${day} - interval '3 months')::integer`;
}

/** Whether a text is stored in another form, or with characters, that are refused today. `text` is SQL. */
export function hasRefusedCharacters(text: string): string {
  return `(${text} IS NOT NFC NORMALIZED OR ${text} ~
    '[\\u0001-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]')`;
}
