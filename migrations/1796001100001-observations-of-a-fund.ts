import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ObservationsOfAFund1796001100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The observations of a fund or a year are listed by the name of the organisation: for each organisation its own are
      -- looked up.
      DROP INDEX ix_observations_fund, ix_observations_period;
      CREATE INDEX ix_observations_fund ON observations (fund_id, organisation_id, id);
      CREATE INDEX ix_observations_period ON observations (period_year, organisation_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_observations_fund, ix_observations_period;
      CREATE INDEX ix_observations_fund ON observations (fund_id, id);
      CREATE INDEX ix_observations_period ON observations (period_year, id);
    `);
  }
}
