import { loadDemonstration } from '../demonstration/load.js';
import { explainFailure } from '../platform/config/explain-failure.js';
import { readConfig } from '../platform/config/config.js';
import { MIGRATIONS } from './migrations.js';

try {
  const config = readConfig({
    LOG_LEVEL: 'fatal',
    ...process.env,
    ALMONER_DEMO: 'true',
    ADMIN_DIST: '',
  });
  const reset = process.argv.includes('--reset');
  const loaded = await loadDemonstration(config, { reset, migrations: MIGRATIONS });
  process.stdout.write(
    loaded
      ? 'The demonstration world is loaded.\n'
      : 'There are records already; nothing was loaded.\n',
  );
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
}
