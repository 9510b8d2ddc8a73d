import { AmountTooLargeError } from '@almoner/domain/money';
import pg from 'pg';
import type { DataSourceOptions, EntityTarget, ObjectLiteral } from 'typeorm';
import { SnakeNaming } from './snake-naming.js';

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new AmountTooLargeError(`${text} is past the safe integers`);
  return value;
}

/** Sets the types of values in query results: money as a number, a date as text, an instant as ISO text in UTC. */
export function readPostgresTypesAsJson(): void {
  pg.types.setTypeParser(INT8, safeInteger);
  pg.types.setTypeParser(INT8_ARRAY as never, (text: string) =>
    text === '{}' ? [] : text.slice(1, -1).split(',').map(safeInteger),
  );
  pg.types.setTypeParser(DATE, (text: string) => text);
  pg.types.setTypeParser(TIMESTAMPTZ, (text: string) => new Date(text));
}

/**
 * How long the connections of the service wait, in milliseconds: for one statement, for a lock that somebody else holds, and in
 * a transaction in which nothing happens. PostgreSQL ends what lasts longer.
 */
export interface Patience {
  readonly statementMs: number;
  readonly lockMs: number;
  readonly idleInTransactionMs: number;
}

/** For requests. */
export const PATIENCE: Patience = {
  statementMs: 30_000,
  lockMs: 10_000,
  idleInTransactionMs: 60_000,
};

/** For files as long as a list, which go out no faster than the reader takes them, for checks of all money, and for jobs. */
export const LONG_PATIENCE: Patience = {
  statementMs: 600_000,
  lockMs: 60_000,
  idleInTransactionMs: 600_000,
};

/** SQL that gives one transaction other limits than its connection has. */
export function patienceSql({ statementMs, lockMs, idleInTransactionMs }: Patience): string {
  return `SET LOCAL statement_timeout = ${statementMs}; SET LOCAL lock_timeout = ${lockMs};
    SET LOCAL idle_in_transaction_session_timeout = ${idleInTransactionMs}`;
}

interface SourceSettings {
  readonly url: string;
  readonly name: string;
  readonly poolSize: number;
  readonly entities?: EntityTarget<ObjectLiteral>[];
  readonly migrations?: string[];
  /** Without it the connections wait as long as they have to, as those of migrations do. */
  readonly patience?: Patience;
  /** The connections of the pool, where they are not the ordinary ones. */
  readonly client?: typeof pg.Client;
}

/** The settings of TypeORM's connection. It never changes the schema; only migrations do. */
export function dataSourceOptions(settings: SourceSettings): DataSourceOptions {
  readPostgresTypesAsJson();
  return {
    type: 'postgres',
    url: settings.url,
    applicationName: `almoner-${settings.name}`,
    poolSize: settings.poolSize,
    synchronize: false,
    migrationsRun: false,
    namingStrategy: new SnakeNaming(),
    entities: (settings.entities ?? []) as never[],
    migrations: settings.migrations ?? [],
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    extra: {
      Client: settings.client ?? pg.Client,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      // closing a connection after this time also frees the prepared statements that belong to it
      maxLifetimeSeconds: 1_800,
      ...(settings.patience && {
        statement_timeout: settings.patience.statementMs,
        lock_timeout: settings.patience.lockMs,
        idle_in_transaction_session_timeout: settings.patience.idleInTransactionMs,
      }),
    },
  };
}
