import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEXES = [
  'fund ON award_years (fund_id, financial_year, id)',
  'organisation ON award_years (organisation_id, id)',
  'by_year ON award_years (financial_year, id)',
  'by_amount ON award_years (amount_pence, id)',
];

/** One index for each filter and order of the list of award years. */
export class ListsOfAwardYears1797120000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const index of INDEXES) await runner.query(`CREATE INDEX ix_award_years_${index}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of INDEXES)
      await runner.query(`DROP INDEX ix_award_years_${index.split(' ')[0]}`);
  }
}
