import { fileURLToPath } from 'node:url';
import { explainFailure } from '../platform/config/explain-failure.js';
import { readConfig } from '../platform/config/config.js';
import { migrate } from '../platform/database/migrate.js';

const MIGRATIONS = process.env['MIGRATIONS_DIST'] ?? fileURLToPath(new URL('../../../../migrations/dist', import.meta.url));

try {
  const ran = await migrate(readConfig(process.env).databaseUrl, [`${MIGRATIONS}/*.js`]);
  process.stdout.write(ran.length === 0 ? 'The schema is up to date.\n' : `Ran ${ran.length} migrations.\n`);
} catch (error) {
  process.stderr.write(`A migration failed; the database is as it was before it.\n${explainFailure(error)}\n`);
  process.exit(1);
}
