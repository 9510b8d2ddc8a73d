import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AwardVersions1795300400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE awards
        ADD COLUMN starts_on date,
        ADD COLUMN ends_on date,
        ADD CONSTRAINT ck_awards_dates CHECK (ends_on >= starts_on),
        -- an award of which everything was released or recovered is of nothing
        DROP CONSTRAINT ck_awards_amount,
        ADD CONSTRAINT ck_awards_amount CHECK (amount_pence BETWEEN 0 AND 9007199254740991);

      -- What an award was after each thing that changed its terms; nothing is ever changed in it.
      CREATE TABLE award_versions (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        award_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        number integer NOT NULL CONSTRAINT ck_award_versions_number CHECK (number >= 1),
        amount_pence bigint NOT NULL CONSTRAINT ck_award_versions_amount CHECK (amount_pence BETWEEN 0 AND 9007199254740991),
        -- [{financialYear, amountPence, status}], the first year first
        years jsonb NOT NULL,
        title text NOT NULL,
        purpose text NOT NULL,
        area_codes text[] NOT NULL,
        starts_on date,
        ends_on date,
        cause text NOT NULL CONSTRAINT ck_award_versions_cause CHECK (cause IN
          ('accepted', 'variation', 'terminated', 'completed', 'recovery')),
        cause_id uuid,
        at timestamptz NOT NULL,
        by_id uuid CONSTRAINT fk_award_versions_by REFERENCES users,
        CONSTRAINT fk_award_versions_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id),
        CONSTRAINT ux_award_versions_number UNIQUE (award_id, number)
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON award_versions
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE award_versions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON award_versions TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON award_versions TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON award_versions FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id())
               AND EXISTS (SELECT FROM awards WHERE awards.id = award_versions.award_id));
      -- Acceptance writes the first version: the one thing an organisation adds.
      CREATE POLICY organisation_accepts ON award_versions FOR INSERT TO almoner_organisation
        WITH CHECK (organisation_id = (SELECT almoner_organisation_id()) AND number = 1 AND cause = 'accepted'
               AND EXISTS (SELECT FROM awards WHERE awards.id = award_versions.award_id AND awards.status = 'accepted'));
      GRANT SELECT, INSERT ON award_versions TO almoner_staff;
      GRANT INSERT, SELECT (id, award_id, fund_id, organisation_id, number, amount_pence, years, title, purpose, area_codes,
        starts_on, ends_on, cause, cause_id, at) ON award_versions TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE award_versions;
      ALTER TABLE awards DROP CONSTRAINT ck_awards_dates, DROP COLUMN starts_on, DROP COLUMN ends_on,
        DROP CONSTRAINT ck_awards_amount,
        ADD CONSTRAINT ck_awards_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991) NOT VALID;
    `);
  }
}
