import { UnfitDatabaseError } from '../platform/config/configuration-error.js';
import { explainFailure } from '../platform/config/explain-failure.js';
import { ownerUrlOf, readConfig } from '../platform/config/config.js';
import { ensureLogins } from '../platform/database/logins.js';
import { migrate } from '../platform/database/migrate.js';
import { MIGRATIONS } from './migrations.js';

try {
  const config = readConfig(process.env);
  const owner = ownerUrlOf(config);
  const ran = await migrate(owner, MIGRATIONS);
  await ensureLogins(owner, {
    staff: config.staffDatabaseUrl,
    organisation: config.organisationDatabaseUrl,
    service: config.serviceDatabaseUrl,
  });
  process.stdout.write(
    ran.length === 0 ? 'The schema is up to date.\n' : `Ran ${ran.length} migrations.\n`,
  );
} catch (error) {
  const failed =
    error instanceof UnfitDatabaseError
      ? ''
      : 'A migration failed; the database is as it was before it.\n';
  process.stderr.write(`${failed}${explainFailure(error)}\n`);
  process.exit(1);
}
