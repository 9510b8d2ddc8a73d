import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { GivenAward, GivenRecord } from '../../../test/given.js';
import { TEST_NOW } from '../../../test/days.js';

let test: TestApp;
let award: GivenAward;

beforeAll(async () => {
  test = await startTestApp();
  award = await test.given.acceptedAward({ amountPence: 1_000 });
});
afterAll(() => test.close());

function journal(): Promise<GivenRecord> {
  return test.given.insert('journals', {
    fund_id: award.fundId,
    kind: 'allocation',
    subject_type: 'fund',
    subject_id: award.fundId,
    request_id: 'test',
    at: TEST_NOW,
  });
}

/** Inserts the lines of a new journal as the owner of the schema, with the amount for each budget line and account. */
async function insertLines(
  lines: readonly (readonly [string, string, number])[],
): Promise<unknown> {
  const { id } = await journal();
  return test.database.query(
    `INSERT INTO journal_lines (journal_id, fund_id, budget_line_id, account, amount_pence)
     SELECT $1, $2, l.line, l.account, l.pence
       FROM jsonb_to_recordset($3) AS l(line uuid, account text, pence bigint)`,
    [
      id,
      award.fundId,
      JSON.stringify(lines.map(([line, account, pence]) => ({ line, account, pence }))),
    ],
  );
}

describe('the journals behind every budget line', () => {
  it.each(['journals', 'journal_lines', 'audit_events'])(
    'are append-only: %s refuse change and removal even to the owner of the schema (money)',
    async (table) => {
      const changes = [
        `UPDATE ${table} SET fund_id = fund_id`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ];
      for (const sql of changes) {
        await expect(test.database.query(sql)).rejects.toThrow('append-only');
      }
    },
  );

  it('are refused where one does not sum to zero (money)', async () => {
    const lines = [
      [award.budgetLineId, 'committed', -100],
      [award.budgetLineId, 'available', 99],
    ] as const;
    await expect(insertLines(lines)).rejects.toThrow('does not balance');
  });

  it('are refused where one balances only across two budget lines (money)', async () => {
    const other = await test.given.budgetLine(award.fundId, award.startYear + 1, 1_000);
    const lines = [
      [award.budgetLineId, 'available', -100],
      [other.id, 'available', 100],
    ] as const;
    await expect(insertLines(lines)).rejects.toThrow('does not balance');
  });

  it('are refused where one more line would unbalance what is already there (money)', async () => {
    const add = test.database.query(
      `INSERT INTO journal_lines (journal_id, fund_id, budget_line_id, account, amount_pence)
       SELECT journal_id, fund_id, budget_line_id, 'available', 1 FROM journal_lines LIMIT 1`,
    );
    await expect(add).rejects.toThrow('does not balance');
  });
});
