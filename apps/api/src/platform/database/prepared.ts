import pg, { type ClientBase, type Connection } from 'pg';

/** Statements that one connection keeps, since each takes memory in PostgreSQL; later ones are planned every time. */
const MOST_KEPT = 100;

interface Kept {
  readonly names: Map<string, string>;
  /** What has run before, so that PostgreSQL has it. */
  readonly known: Set<string>;
}

const keptBy = new WeakMap<ClientBase, Kept>();

function keptOf(client: ClientBase): Kept {
  const kept = keptBy.get(client) ?? { names: new Map<string, string>(), known: new Set<string>() };
  keptBy.set(client, kept);
  return kept;
}

function nameOf({ names }: Kept, sql: string): string | undefined {
  if (!names.has(sql) && names.size < MOST_KEPT) names.set(sql, `kept_${names.size}`);
  return names.get(sql);
}

/** Runs a statement that the connection parses and plans once. */
export async function queryPrepared<Row>(
  client: ClientBase,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const kept = keptOf(client);
  const name = nameOf(kept, sql);
  const { rows } = await client.query({ name, text: sql, values: [...parameters] });
  if (name !== undefined) kept.known.add(sql);
  return rows as Row[];
}

/** Whether a connection has the statement already. */
export function isKnown(client: ClientBase, sql: string): boolean {
  return keptOf(client).known.has(sql);
}

/** What a query of the driver does, beyond its types: it sends its messages, and takes those that answer them. */
interface Answered {
  prepare(connection: Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}

/**
 * Runs a statement that the connection knows, behind another, in one trip to the database. PostgreSQL carries out what
 * comes before one "sync" as one transaction, so what the first sets for its transaction holds for the second alone.
 */
export function queryBehind<Row>(
  client: ClientBase,
  first: string,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const query = new pg.Query<object>(
      { name: nameOf(keptOf(client), sql), text: sql, values: [...parameters] } as pg.QueryConfig,
      (error, result) => (error ? reject(error) : resolve(result.rows as Row[])),
    );
    const answered = query as unknown as Answered;
    const prepare = answered.prepare.bind(query);
    const handleDataRow = answered.handleDataRow.bind(query);
    const handleCommandComplete = answered.handleCommandComplete.bind(query);
    let isFirst = true;
    answered.prepare = (connection) => {
      connection.parse({ name: '', text: first, types: [] }, true);
      connection.bind({ portal: '', statement: '', values: [] }, true);
      connection.execute({ portal: '' }, true);
      prepare(connection);
    };
    // the answer of the first is passed over
    answered.handleDataRow = (message) => {
      if (!isFirst) handleDataRow(message);
    };
    answered.handleCommandComplete = (message, connection) => {
      if (!isFirst) handleCommandComplete(message, connection);
      isFirst = false;
    };
    client.query(query);
  });
}
