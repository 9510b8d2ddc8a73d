import { ConfigurationError, UnfitDatabaseError } from '../platform/config/configuration-error.js';
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
  }).catch((error: unknown) => {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new ConfigurationError([
      'The user of DATABASE_URL may not make the users of the service. A superuser allows it (ALTER ROLE … CREATEROLE), or makes three users with the roles almoner_staff, almoner_organisation and almoner_service, which DATABASE_STAFF_URL, DATABASE_ORGANISATION_URL and DATABASE_SERVICE_URL then name.',
    ]);
  });
  process.stdout.write(
    ran.length === 0 ? 'The schema is up to date.\n' : `Ran ${ran.length} migrations.\n`,
  );
} catch (error) {
  const failed =
    error instanceof UnfitDatabaseError || error instanceof ConfigurationError
      ? ''
      : 'A migration failed; the database is as it was before it.\n';
  process.stderr.write(`${failed}${explainFailure(error)}\n`);
  process.exit(1);
}
