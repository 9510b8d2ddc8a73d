import pg from 'pg';

/** Writes as the owner of the schema what no route can create: people, and the figures of the public texts. */
export class Owner {
  private readonly client: pg.Client;

  constructor(databaseUrl: string) {
    this.client = new pg.Client(databaseUrl);
  }

  async connect(): Promise<void> {
    await this.client.connect();
    await this.client.query(`SET almoner.fund_scope = '*'`);
  }

  async query<Row extends pg.QueryResultRow>(
    sql: string,
    parameters: unknown[] = [],
  ): Promise<Row[]> {
    return (await this.client.query<Row>(sql, parameters)).rows;
  }

  /** Inserts one row. Answers its id, where the table has one. */
  async insert(table: string, values: Record<string, unknown>): Promise<string> {
    const columns = Object.keys(values);
    const places = columns.map((_column, i) => `$${i + 1}`);
    const [row] = await this.query<{ id: string }>(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')}) RETURNING *`,
      Object.values(values),
    );
    return row?.id ?? '';
  }

  async end(): Promise<void> {
    await this.client.end();
  }
}
