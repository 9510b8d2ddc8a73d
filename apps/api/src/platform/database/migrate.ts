import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

/** Brings the database to the newest schema. Answers the names of the migrations that it ran. */
export async function migrate(databaseUrl: string, migrations: string[]): Promise<string[]> {
  const source = await new DataSource(
    dataSourceOptions({ name: 'migrate', url: databaseUrl, poolSize: 2, migrations }),
  ).initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((m) => m.name);
  } finally {
    await source.destroy();
  }
}
