import pg from 'pg';
import { rotateSecrets } from '../features/bank-accounts/rotate-secrets.js';
import { ownerUrlOf, readConfig } from '../platform/config/config.js';
import { explainFailure } from '../platform/config/explain-failure.js';
import { SealBrokenError } from '../platform/sealing/sealing.js';

try {
  const config = readConfig({ LOG_LEVEL: 'fatal', ...process.env });
  const { masterKeys } = config;
  const client = new pg.Client({ connectionString: ownerUrlOf(config) });
  await client.connect();
  try {
    const rotated = await rotateSecrets(
      async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
        (await client.query<Row>(sql, [...parameters])).rows,
      masterKeys,
    );
    process.stdout.write(
      `${rotated} bank details now stand under the master key ${masterKeys.current.id}.\n`,
    );
  } finally {
    await client.end();
  }
} catch (error) {
  const words =
    error instanceof SealBrokenError
      ? `${error.message} Name the earlier key in ALMONER_EARLIER_MASTER_KEYS.`
      : explainFailure(error);
  process.stderr.write(`The master key could not be rotated.\n${words}\n`);
  process.exitCode = 1;
}
