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

interface SourceSettings {
  readonly url: string;
  readonly name: string;
  readonly poolSize: number;
  readonly entities?: EntityTarget<ObjectLiteral>[];
  readonly migrations?: string[];
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
    },
  };
}
