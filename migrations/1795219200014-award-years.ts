import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AwardYears1795219200014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE award_years (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        award_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        budget_line_id uuid NOT NULL,
        financial_year integer NOT NULL,
        amount_pence bigint NOT NULL CONSTRAINT ck_award_years_amount CHECK (amount_pence BETWEEN 0 AND 9007199254740991),
        -- the instalments of the year that are not cancelled
        planned_pence bigint NOT NULL DEFAULT 0,
        status text NOT NULL CONSTRAINT ck_award_years_status CHECK (status IN ('indicative', 'confirmed')),
        confirmed_at timestamptz,
        confirmed_by_id uuid CONSTRAINT fk_award_years_confirmed_by REFERENCES users,
        CONSTRAINT fk_award_years_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id),
        CONSTRAINT fk_award_years_budget_lines FOREIGN KEY (budget_line_id, fund_id) REFERENCES budget_lines (id, fund_id),
        CONSTRAINT ux_award_years_year UNIQUE (award_id, financial_year),
        CONSTRAINT ux_award_years_owner UNIQUE (id, award_id, fund_id, organisation_id),
        -- money rule 5
        CONSTRAINT ck_award_years_planned CHECK (planned_pence BETWEEN 0 AND amount_pence)
      );
      CREATE INDEX ix_award_years_budget_line ON award_years (budget_line_id);
      ALTER TABLE award_years ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON award_years TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON award_years TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON award_years FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id())
               AND EXISTS (SELECT FROM awards WHERE awards.id = award_years.award_id));
      -- Declining an award cancels what was planned of it, and does nothing else to its years.
      CREATE POLICY organisation_declines ON award_years FOR UPDATE TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id())
               AND EXISTS (SELECT FROM awards WHERE awards.id = award_years.award_id AND awards.status = 'declined'))
        WITH CHECK (planned_pence = 0);
      GRANT SELECT, INSERT, UPDATE ON award_years TO almoner_staff;
      GRANT SELECT, UPDATE (planned_pence) ON award_years TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE award_years;
    `);
  }
}
