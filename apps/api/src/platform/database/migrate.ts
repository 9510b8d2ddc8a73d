import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';
import { requireFitting } from './fitness.js';

/**
 * Brings the database to the newest schema. Answers the names of the migrations that it ran. Throws UnfitDatabaseError,
 * before it changes anything, where Almoner cannot live in that database.
 */
export async function migrate(databaseUrl: string, migrations: string[]): Promise<string[]> {
  const source = await new DataSource(
    dataSourceOptions({ name: 'migrate', url: databaseUrl, poolSize: 2, migrations }),
  ).initialize();
  try {
    await requireFitting(source);
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((m) => m.name);
  } finally {
    await source.destroy();
  }
}
