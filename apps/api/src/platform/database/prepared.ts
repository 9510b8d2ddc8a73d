import pg, { type ClientBase, type Connection } from 'pg';

/**
 * How many statements one connection keeps prepared, since each takes memory in PostgreSQL. Further ones are planned at
 * each call.
 */
const MOST_KEPT = 100;

interface Kept {
  readonly names: Map<string, string>;
  /** The statements that PostgreSQL keeps for this connection. */
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

/** Runs a statement that the connection parses and plans only once. */
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

/** Whether the connection has prepared the statement already. */
export function isKnown(client: ClientBase, sql: string): boolean {
  return keptOf(client).known.has(sql);
}

/**
 * Methods of a driver's query beyond its public types: those that send its messages, and those that receive the
 * replies.
 */
interface Answered {
  prepare(connection: Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}

/** A statement with the values of its parameters, all of them texts. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly string[];
}

/** Sends a statement whose answer nobody waits for; the connection parses and plans it once. */
function send(kept: Kept, connection: Connection, { sql, values }: Statement): void {
  const name = nameOf(kept, sql) ?? '';
  if (!kept.known.has(sql)) connection.parse({ name, text: sql, types: [] }, true);
  if (name !== '') kept.known.add(sql);
  connection.bind({ portal: '', statement: name, values: [...values] }, true);
  connection.execute({ portal: '' }, true);
}

/**
 * Runs a statement that is prepared already right after another one, in one round trip to the database. PostgreSQL runs
 * everything before one "sync" message as one transaction, so settings that the first statement makes for its
 * transaction apply to the second only.
 */
export function queryBehind<Row>(
  client: ClientBase,
  first: Statement,
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
      send(keptOf(client), connection, first);
      prepare(connection);
    };
    // ignores the reply to the first statement
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
