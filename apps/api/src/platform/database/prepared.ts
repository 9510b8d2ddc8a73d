import type { ClientBase } from 'pg';

/** Statements that one connection keeps, since each takes memory in PostgreSQL; later ones are planned every time. */
const MOST_KEPT = 100;

const keptBy = new WeakMap<ClientBase, Map<string, string>>();

function nameOf(client: ClientBase, sql: string): string | undefined {
  const names = keptBy.get(client) ?? new Map<string, string>();
  keptBy.set(client, names);
  if (!names.has(sql) && names.size < MOST_KEPT) names.set(sql, `kept_${names.size}`);
  return names.get(sql);
}

/** Runs a statement that the connection parses and plans once. */
export async function queryPrepared<Row>(
  client: ClientBase,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const name = nameOf(client, sql);
  const { rows } = await client.query({ name, text: sql, values: [...parameters] });
  return rows as Row[];
}
