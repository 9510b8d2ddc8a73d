import type { MigrationInterface, QueryRunner } from 'typeorm';

const SENT = 'WHERE submitted_at IS NOT NULL';

/** The first value that is there, in the two ways of saying so. */
type FirstOf = (...values: string[]) => string;

const coalesce: FirstOf = (...values) => `coalesce(${values.join(', ')})`;

const firstOf: FirstOf = (...values) =>
  `(CASE ${values
    .slice(0, -1)
    .map((value) => `WHEN ${value} IS NOT NULL THEN ${value}`)
    .join(' ')} ELSE ${values.at(-1)} END)`;

/** The indexes of orders in which a value may be missing. */
function indexes(first: FirstOf): Readonly<Record<string, string>> {
  const submitted = first('submitted_at', `'-infinity'::timestamptz`);
  const due = `(${first('due_on', `'infinity'::date`)})`;
  return {
    ix_applications_submitted: `applications (${submitted}, id) ${SENT}`,
    ix_applications_fund: `applications (fund_id, ${submitted}, id) ${SENT}`,
    ix_applications_fund_status: `applications (fund_id, status, ${submitted}, id) ${SENT}`,
    ix_applications_status: `applications (status, ${submitted}, id) ${SENT}`,
    ix_applications_call: `applications (call_id, ${submitted}, id) ${SENT}`,
    ix_applications_organisation: `applications (organisation_id, ${submitted}, id)`,
    ix_applications_by_amount: `applications (${first('amount_requested_pence', '0')}, id) ${SENT}`,
    ix_applications_by_score: `applications (${first('score', '-1')}, id) ${SENT}`,
    ix_returns_by_submitted: `returns (${submitted}, id)`,
    ix_observations_by_value: `observations (${first('value', 'numerator', '-1')}, id)`,
    ix_conditions_due: `conditions (${due}, id)`,
    ix_conditions_fund: `conditions (fund_id, ${due}, id)`,
    ix_conditions_status: `conditions (status, ${due}, id)`,
    ix_conditions_organisation: `conditions (organisation_id, ${due}, id)`,
    ix_conditions_owner: `conditions (owner, ${due}, id)`,
  };
}

const ASSUMED_START = `coalesce(starts_on, make_date(date_part('year', drafted_at AT TIME ZONE 'UTC')::int, 4, 1))`;

async function make(runner: QueryRunner, first: FirstOf): Promise<void> {
  for (const [name, on] of Object.entries(indexes(first))) {
    await runner.query(`DROP INDEX ${name}; CREATE INDEX ${name} ON ${on}`);
  }
}

/**
 * Under row-level security PostgreSQL compares a row by an index only with what certainly reveals nothing about rows that
 * the reader may not see. It knows this of CASE, but not of coalesce and of functions of dates: with those a page far down
 * a list read all records before it.
 */
export class OrdersWithoutCoalesce1796001200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await make(runner, firstOf);
    await runner.query(`
      -- the first day of an award; where it has none, the first of April of the year in which it was drafted
      ALTER TABLE awards ADD COLUMN assumed_start_on date NOT NULL GENERATED ALWAYS AS (${ASSUMED_START}) STORED;
      DROP INDEX ix_awards_by_start;
      CREATE INDEX ix_awards_by_start ON awards (assumed_start_on, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE awards DROP COLUMN assumed_start_on;
      CREATE INDEX ix_awards_by_start ON awards (${ASSUMED_START}, id);
    `);
    await make(runner, coalesce);
  }
}
