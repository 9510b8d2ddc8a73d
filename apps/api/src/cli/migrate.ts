import { explainFailure } from '../platform/config/explain-failure.js';
import { readConfig } from '../platform/config/config.js';
import { migrate } from '../platform/database/migrate.js';
import { MIGRATIONS } from './migrations.js';

try {
  const ran = await migrate(readConfig(process.env).databaseUrl, MIGRATIONS);
  process.stdout.write(
    ran.length === 0 ? 'The schema is up to date.\n' : `Ran ${ran.length} migrations.\n`,
  );
} catch (error) {
  process.stderr.write(
    `A migration failed; the database is as it was before it.\n${explainFailure(error)}\n`,
  );
  process.exit(1);
}
