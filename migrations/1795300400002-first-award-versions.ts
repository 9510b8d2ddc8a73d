import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives the awards that are there already their dates and, where they were accepted, their first version. */
export class FirstAwardVersions1795300400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE awards a SET starts_on = make_date(y.first, 4, 1), ends_on = make_date(y.last + 1, 3, 31)
        FROM (SELECT award_id, min(financial_year) AS first, max(financial_year) AS last FROM award_years GROUP BY 1) y
       WHERE y.award_id = a.id;
      INSERT INTO award_versions (award_id, fund_id, organisation_id, number, amount_pence, years, title, purpose,
                                  area_codes, starts_on, ends_on, cause, at, by_id)
      SELECT a.id, a.fund_id, a.organisation_id, 1, a.amount_pence,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('financialYear', y.financial_year,
                       'amountPence', y.amount_pence, 'status', y.status) ORDER BY y.financial_year), '[]')
                FROM award_years y WHERE y.award_id = a.id),
             a.title, a.purpose, a.area_codes, a.starts_on, a.ends_on, 'accepted', a.accepted_at, a.accepted_by_id
        FROM awards a WHERE a.accepted_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE award_versions DISABLE TRIGGER append_only;
      DELETE FROM award_versions;
      ALTER TABLE award_versions ENABLE TRIGGER append_only;
      UPDATE awards SET starts_on = NULL, ends_on = NULL;
    `);
  }
}
