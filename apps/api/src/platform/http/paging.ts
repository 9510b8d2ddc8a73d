import { isUuid, refusal, RefusalError } from '@almoner/domain/shared';
import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type as TransformType } from 'class-transformer';
import type { Transaction } from '../database/transaction.js';
import { IntegerField, TextField } from './fields.js';

const MOST_COUNTED = 10_000;

/** What every list accepts. A feature's list query extends it with its own filters and its `sort`. */
export class ListQuery {
  @TransformType(() => Number)
  @IntegerField({
    min: 1,
    max: 100,
    optional: true,
    description: 'Items on a page; 25 unless told.',
  })
  limit?: number;

  @TextField({ max: 2000, optional: true, description: 'The nextCursor of the page before.' })
  cursor?: string;
}

class Total {
  @IntegerField({ min: 0, description: 'How many items match, counted up to 10,000.' })
  value: number;

  @ApiProperty({ description: 'True where there are more than were counted.' })
  capped: boolean;
}

/** One page of a list. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: Total;
}

/** The response class of a page, for the OpenAPI document. */
export function PageOf<T>(item: Type<T>): Type<Page<T>> {
  class PageClass implements Page<T> {
    @ApiProperty({ type: [item] })
    items: T[];

    @ApiProperty({
      type: String,
      nullable: true,
      description: 'Send it as cursor for the next page.',
    })
    nextCursor: string | null;

    @ApiProperty({ type: Total })
    total: Total;
  }
  Object.defineProperty(PageClass, 'name', { value: `${item.name}Page` });
  return PageClass;
}

/** A sort key: an SQL expression that is never null, and its type. */
export interface SortKey {
  readonly expression: string;
  readonly type: 'text' | 'bigint' | 'integer' | 'timestamptz' | 'date';
}

/** Sorts names and titles as people look them up; `column` is never null. */
export function byLetters(column: string): SortKey {
  return { expression: `${column} COLLATE letters`, type: 'text' };
}

/** The parts of a list query. Everything here is written by us; only parameters come from outside. */
export interface ListStatement {
  readonly columns: string;
  readonly from: string;
  /** The unique id that breaks ties. */
  readonly id: string;
  readonly conditions: Conditions;
  readonly sorts: Readonly<Record<string, SortKey>>;
}

/** Gathers conditions and their parameters in step. */
export class Conditions {
  readonly parameters: unknown[] = [];
  private readonly clauses: string[] = [];

  /** Adds a condition where the value is given; `$` in the clause stands for the parameter. */
  add(clause: string, value: unknown): this {
    if (value === undefined) return this;
    this.parameters.push(value);
    this.clauses.push(clause.replace(/\$(?!\d)/g, `$${this.parameters.length}`));
    return this;
  }

  /** Adds a condition that has no parameter. */
  always(clause: string): this {
    this.clauses.push(clause);
    return this;
  }

  get sql(): string {
    return this.clauses.length === 0 ? 'true' : this.clauses.map((c) => `(${c})`).join(' AND ');
  }
}

/** A search text as an ILIKE pattern that matches anywhere, its wildcards taken literally. */
export function containing(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

interface Cursor {
  readonly sort: string;
  readonly value: string;
  readonly id: string;
}

function malformed(pointer: string, detail: string): RefusalError {
  return new RefusalError(refusal('shared.invalid', {}, [{ pointer, detail }]));
}

function readCursor(text: string, sort: string): Cursor {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const { sort: s, value, id } = read as Cursor;
    if (s === sort && typeof value === 'string' && isUuid(id)) return { sort, value, id };
  } catch {
    // falls through to the refusal
  }
  throw malformed('/cursor', 'This cursor does not belong to this list and order.');
}

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

async function countUpToCap(tx: Transaction, statement: ListStatement): Promise<Total> {
  const [row] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM
       (SELECT 1 FROM ${statement.from} WHERE ${statement.conditions.sql} LIMIT ${MOST_COUNTED + 1}) AS counted`,
    statement.conditions.parameters,
  );
  const n = row?.n ?? 0;
  return { value: Math.min(n, MOST_COUNTED), capped: n > MOST_COUNTED };
}

/**
 * One page by keyset: rows after the cursor in the order of the sort key and the id.
 * `sort` names a key of the statement, `-` before it means descending.
 */
export async function keysetPage<Row extends object>(
  tx: Transaction,
  statement: ListStatement,
  query: ListQuery & { readonly sort: string },
): Promise<Page<Row>> {
  const descending = query.sort.startsWith('-');
  const key = statement.sorts[query.sort.replace(/^-/, '')];
  if (!key) throw malformed('/sort', 'This list cannot be sorted by that.');
  const limit = query.limit ?? 25;
  const total = await countUpToCap(tx, statement);
  const parameters = [...statement.conditions.parameters];
  let after = 'true';
  if (query.cursor !== undefined) {
    const cursor = readCursor(query.cursor, query.sort);
    parameters.push(cursor.value, cursor.id);
    const [value, id] = [parameters.length - 1, parameters.length];
    after = `(${key.expression}, ${statement.id}) ${descending ? '<' : '>'} ($${value}::${key.type}, $${id}::uuid)`;
  }
  const direction = descending ? 'DESC' : 'ASC';
  const rows = await tx.query<Row & { sort_value: string; sort_id: string }>(
    `SELECT ${statement.columns}, (${key.expression})::text AS sort_value, ${statement.id}::text AS sort_id
       FROM ${statement.from}
      WHERE ${statement.conditions.sql} AND ${after}
      ORDER BY ${key.expression} ${direction}, ${statement.id} ${direction} LIMIT ${limit + 1}`,
    parameters,
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const nextCursor = last
    ? writeCursor({ sort: query.sort, value: last.sort_value, id: last.sort_id })
    : null;
  const items = rows
    .slice(0, limit)
    .map(({ sort_value: _v, sort_id: _i, ...item }) => item as unknown as Row);
  return { items, nextCursor, total };
}
