import { LEDGER_CHECK_WORDS, verifyLedger } from '@almoner/domain/budgets';
import pg from 'pg';
import { readLedgerFacts } from '../features/budgets/ledger-facts.js';
import { ownerUrlOf, readConfig } from '../platform/config/config.js';
import { explainFailure } from '../platform/config/explain-failure.js';
import { readPostgresTypesAsJson } from '../platform/database/data-source.js';

/**
 * Verifies the ledger. Exit code 0: it agrees; 1: it does not, and the first difference is printed; 2: it could not be
 * read.
 */
async function verify(databaseUrl: string): Promise<number> {
  readPostgresTypesAsJson();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { facts, counts } = await readLedgerFacts(
      async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows,
    );
    const { checks, first } = verifyLedger(facts);
    for (const { check, compared, differences } of checks)
      process.stdout.write(
        `${LEDGER_CHECK_WORDS[check]}: ${compared} compared, ${differences} differ\n`,
      );
    const read = `${counts.budgetLines} budget lines, ${counts.journals} journals, ${counts.awardYears} award years and ${counts.payments} payments`;
    if (first === null) {
      process.stdout.write(`The ledger agrees: ${read}.\n`);
      return 0;
    }
    process.stdout.write(
      `The ledger does NOT agree (${read}). The first difference:\n${first.sentence}\n`,
    );
    return 1;
  } finally {
    await client.end();
  }
}

try {
  process.exitCode = await verify(ownerUrlOf(readConfig({ LOG_LEVEL: 'fatal', ...process.env })));
} catch (error) {
  process.stderr.write(`The ledger could not be read.\n${explainFailure(error)}\n`);
  process.exitCode = 2;
}
