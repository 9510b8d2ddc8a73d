import pg, { type ClientBase, type Connection, type FieldDef, type Submittable } from 'pg';

/** The driver's own functions that its types leave out. */
const { prepareValue } = (
  pg as unknown as { utils: { prepareValue: (this: void, value: unknown) => Sent } }
).utils;

/**
 * How many statements one connection keeps prepared, since each takes memory in PostgreSQL. For a further one the
 * statement goes that was not used for the longest time.
 */
export const MOST_KEPT = 100;

/** PostgreSQL's code (feature_not_supported) for a kept statement whose result would have other columns than before. */
const COLUMNS_CHANGED = '0A000';

/** A value of a parameter as it is sent: as text, or as bytes. */
type Sent = string | Buffer | null;

interface Column {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

/** A statement that a connection keeps prepared. */
interface Kept {
  readonly name: string;
  isParsed: boolean;
  /** The columns of its rows, known once it was described. */
  columns?: readonly Column[];
}

/** The prepared statements of one connection by their SQL, those used last at the end. */
class KeptStatements {
  private readonly bySql = new Map<string, Kept>();
  private made = 0;

  /** The statement to run, and the one that has to make room for it. */
  use(sql: string): { readonly kept: Kept; readonly dropped?: Kept } {
    const known = this.bySql.get(sql);
    this.bySql.delete(sql);
    const [oldest] = this.bySql;
    const isFull = known === undefined && this.bySql.size >= MOST_KEPT;
    if (isFull && oldest) this.bySql.delete(oldest[0]);
    const kept = known ?? { name: `kept_${(this.made += 1)}`, isParsed: false };
    this.bySql.set(sql, kept);
    return { kept, ...(isFull && oldest && { dropped: oldest[1] }) };
  }

  forget(sql: string): void {
    this.bySql.delete(sql);
  }
}

const keptBy = new WeakMap<ClientBase, KeptStatements>();

function statementsOf(client: ClientBase): KeptStatements {
  const statements = keptBy.get(client) ?? new KeptStatements();
  keptBy.set(client, statements);
  return statements;
}

/** A statement with the values of its parameters. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * Statements in one round trip to the database, of which the last gives rows. The connection parses each only the first
 * time and then knows the columns of its rows, which the driver's own query asks for each time. PostgreSQL runs
 * everything before one "sync" message as one transaction, so settings that the first statement makes for its
 * transaction apply to the last only. The driver calls the methods.
 */
class KeptQuery<Row> implements Submittable {
  private readonly statements: readonly { readonly sql: string; readonly values: Sent[] }[];
  private readonly rows: Row[] = [];
  private readonly parsed: string[] = [];
  private asked: Kept | undefined;
  private left: number;
  private failure: unknown;

  constructor(
    private readonly client: ClientBase,
    statements: readonly Statement[],
    private readonly done: (failure: unknown, rows: Row[]) => void,
  ) {
    this.left = statements.length;
    this.statements = statements.map(({ sql, values }) => ({
      sql,
      values: values.map((value) => prepareValue(value)),
    }));
  }

  submit(connection: Connection): void {
    const statements = statementsOf(this.client);
    connection.stream.cork();
    try {
      for (const [n, { sql, values }] of this.statements.entries()) {
        const { kept, dropped } = statements.use(sql);
        if (dropped) connection.close({ type: 'S', name: dropped.name }, true);
        if (!kept.isParsed) {
          connection.parse({ name: kept.name, text: sql, types: [] }, true);
          kept.isParsed = true;
          this.parsed.push(sql);
        }
        connection.bind({ portal: '', statement: kept.name, values }, true);
        this.asked = kept;
        const isLast = n === this.statements.length - 1;
        if (isLast && !kept.columns) connection.describe({ type: 'P', name: '' }, true);
        connection.execute({ portal: '' }, true);
      }
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.asked!.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      read: this.client.getTypeParser(dataTypeID) as Column['read'],
    }));
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (this.left > 1) return;
    try {
      const row: Record<string, unknown> = {};
      this.asked!.columns!.forEach(({ name, read }, n) => {
        const value = fields[n];
        row[name] = value === null || value === undefined ? null : read(value);
      });
      this.rows.push(row as Row);
    } catch (error) {
      this.failure ??= error;
    }
  }

  handleCommandComplete(): void {
    this.left -= 1;
  }

  handleReadyForQuery(): void {
    this.done(this.failure, this.rows);
  }

  /**
   * Forgets what was parsed with it, since nobody knows whether PostgreSQL came to keep it, and everything where the
   * columns of a table changed, since PostgreSQL then refuses the statement as long as it is kept.
   */
  handleError(error: Error & { readonly code?: string }): void {
    const forgotten =
      error.code === COLUMNS_CHANGED ? this.statements.map(({ sql }) => sql) : this.parsed;
    for (const sql of forgotten) statementsOf(this.client).forget(sql);
    this.done(error, []);
  }
}

/** Runs statements in one round trip, as one transaction unless one is open, and gives the rows of the last. */
export function queryPrepared<Row>(
  client: ClientBase,
  ...statements: readonly Statement[]
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    client.query(
      new KeptQuery<Row>(client, statements, (failure, rows) =>
        failure === undefined ? resolve(rows) : reject(failure as Error),
      ),
    );
  });
}

/**
 * A connection that prepares every statement with parameters, however many there are: for loading the demonstration
 * world, which repeats each of them and soon ends.
 */
export class PreparingClient extends pg.Client {
  private readonly names = new Map<string, string>();

  override query(...[query, values, ...rest]: unknown[]): never {
    const asked =
      typeof query === 'string' && Array.isArray(values)
        ? [{ name: this.nameOf(query), text: query, values }]
        : [query, values];
    return (super.query as (...asked: unknown[]) => never).call(this, ...asked, ...rest);
  }

  private nameOf(sql: string): string {
    const name = this.names.get(sql) ?? `statement_${this.names.size}`;
    this.names.set(sql, name);
    return name;
  }
}
