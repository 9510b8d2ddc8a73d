import pg, { type Client, type Connection } from 'pg';

/** How many statements one connection keeps prepared, since each takes memory in PostgreSQL. */
const MOST_KEPT = 100;

interface Kept {
  /** The name of each statement; the one that was not used for the longest time comes first. */
  readonly names: Map<string, string>;
  /** The statements that PostgreSQL keeps for this connection. */
  readonly known: Set<string>;
}

/** A connection with what its type leaves out: the texts of its prepared statements by their names. */
type Preparing = Connection & { readonly parsedStatements: Record<string, string> };

const keptBy = new WeakMap<Connection, Kept>();

function keptOf(connection: Connection): Kept {
  const kept = keptBy.get(connection) ?? {
    names: new Map<string, string>(),
    known: new Set<string>(),
  };
  keptBy.set(connection, kept);
  return kept;
}

/**
 * The name of a statement on a connection. Where the connection keeps as many as it may, PostgreSQL forgets the one that
 * was not used for the longest time, by a message that leaves together with the new one.
 */
function nameOf(connection: Connection, sql: string): string {
  const { names, known } = keptOf(connection);
  let name = names.get(sql) ?? `kept_${names.size}`;
  const [oldest] = names;
  if (oldest && !names.has(sql) && names.size === MOST_KEPT) {
    const [forgotten] = oldest;
    name = oldest[1];
    names.delete(forgotten);
    known.delete(forgotten);
    delete (connection as Preparing).parsedStatements[name];
    connection.close({ type: 'S', name }, true);
  }
  names.delete(sql);
  names.set(sql, name);
  return name;
}

/** Runs a statement that the connection parses and plans only once. */
export async function queryPrepared<Row>(
  client: Client,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const name = nameOf(client.connection, sql);
  const { rows } = await client.query({ name, text: sql, values: [...parameters] });
  keptOf(client.connection).known.add(sql);
  return rows as Row[];
}

/** Whether the connection has prepared the statement already. */
export function isKnown({ connection }: Client, sql: string): boolean {
  return keptOf(connection).known.has(sql);
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
function send(connection: Connection, { sql, values }: Statement): void {
  const name = nameOf(connection, sql);
  const { known } = keptOf(connection);
  if (!known.has(sql)) connection.parse({ name, text: sql, types: [] }, true);
  known.add(sql);
  connection.bind({ portal: '', statement: name, values: [...values] }, true);
  connection.execute({ portal: '' }, true);
}

/**
 * Runs a statement that is prepared already right after another one, in one round trip to the database. PostgreSQL runs
 * everything before one "sync" message as one transaction, so settings that the first statement makes for its
 * transaction apply to the second only.
 */
export function queryBehind<Row>(
  client: Client,
  first: Statement,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const query = new pg.Query<object>(
      { name: nameOf(client.connection, sql), text: sql, values: [...parameters] },
      (error, result) => (error ? reject(error) : resolve(result.rows as Row[])),
    );
    const answered = query as unknown as Answered;
    const prepare = answered.prepare.bind(query);
    const handleDataRow = answered.handleDataRow.bind(query);
    const handleCommandComplete = answered.handleCommandComplete.bind(query);
    let isFirst = true;
    answered.prepare = (connection) => {
      send(connection, first);
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
