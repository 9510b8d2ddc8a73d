import {
  FORMULA_CODES,
  PLAIN_NUMBER,
  type Audience,
  type List,
  type ListColumn,
} from '@almoner/domain/shared';
import pg from 'pg';
import { listedSql, type AskedList } from './list-source.js';

/** A text as an SQL literal. */
const literal = (text: string) => pg.escapeLiteral(text);

/**
 * A text without anything that a spreadsheet would run as a formula; NULL where it is empty. The same as `inertText`.
 * PostgreSQL compares codes faster than texts.
 */
function inert(text: string): string {
  return `CASE WHEN ascii(${text}) IN (${FORMULA_CODES.join()}) AND ${text} !~ '${PLAIN_NUMBER.source}'
      THEN '''' || ${text} WHEN ${text} <> '' THEN ${text} END`;
}

/** The words of a choice; the value itself where it has none. */
function inWords(value: string, words: Readonly<Record<string, string>> | undefined): string {
  const cases = Object.entries(words ?? {}).map(
    ([choice, said]) => `WHEN ${literal(choice)} THEN ${literal(said)}`,
  );
  return cases.length === 0 ? value : `CASE ${value} ${cases.join(' ')} ELSE ${value} END`;
}

/** The texts of a field, joined: those of an array or, for `a.b`, of the field b of every object in the list a. */
function joined(field: string, words: Readonly<Record<string, string>> | undefined): string {
  const [first, inner] = field.split('.');
  if (!inner && !words) return `array_to_string(item."${first}", '; ')`;
  const each = inner
    ? `(SELECT object ->> ${literal(inner)} FROM jsonb_array_elements(item."${first}"::jsonb) object)`
    : `unnest(item."${first}"::text[])`;
  return `(SELECT string_agg(${inWords('each', words)}, '; ') FROM ${each} AS texts(each))`;
}

/** The cell of a CSV file in SQL; gives the same as `csvCell` of `list-file.ts` for the same item. */
function cellSql(
  key: string,
  column: ListColumn,
  audience: Audience,
  parts: AskedList<List>['parts'],
): string {
  const { field = key, kind } = column;
  const words = column.words?.[audience];
  const [first, inner] = field.split('.');
  const isInside = inner !== undefined && parts?.[field] === undefined;
  const value = isInside ? `(item."${first}" ->> ${literal(inner)})` : `item."${field}"`;
  switch (kind) {
    case 'money':
    case 'percent':
      // the product of a number with two decimals is exact and keeps both decimals
      return `${value}::numeric * 0.01`;
    case 'number':
    case 'date':
      return value;
    case 'instant':
      return `to_char(${value}::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'flag':
      return `CASE ${value}::boolean WHEN true THEN 'yes' WHEN false THEN 'no' END`;
    case 'choice':
      return inWords(value, words);
    case 'texts':
      return inert(joined(field, words));
    default:
      return inert(`${value}::text`);
  }
}

/**
 * The query whose result PostgreSQL writes as the CSV file of a list, without headings: every matching item, in order.
 */
export function copySql(
  asked: AskedList<List>,
  columns: readonly (readonly [key: string, column: ListColumn])[],
  audience: Audience,
): string {
  const cells = columns.map(([key, column]) => {
    const cell = cellSql(key, column, audience, asked.parts);
    return column.fileNone === undefined
      ? cell
      : `coalesce((${cell})::text, ${literal(column.fileNone)})`;
  });
  const parts = Object.entries(asked.parts ?? {}).map(([field, sql]) => `, ${sql} AS "${field}"`);
  // COPY takes no parameters
  const listed = listedSql({ ...asked, columns: asked.columns + parts.join('') }).replace(
    /\$(\d+)/g,
    (_all, n: string) => {
      const value = asked.conditions.parameters[Number(n) - 1] as string | number | null;
      return value === null ? 'NULL' : literal(String(value));
    },
  );
  return `COPY (SELECT ${cells.join(', ')} FROM (${listed}) AS item) TO STDOUT (FORMAT csv)`;
}
