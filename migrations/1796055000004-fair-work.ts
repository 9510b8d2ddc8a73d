import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FairWork1796055000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fair_work (
        award_id uuid PRIMARY KEY,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        has_workers boolean NOT NULL,
        living_wage text CONSTRAINT ck_fair_work_living_wage CHECK (living_wage IN ('paid', 'excepted')),
        wage_evidence text CONSTRAINT ck_fair_work_wage_evidence CHECK (wage_evidence IN
          ('accreditation', 'pay-bands', 'certificate', 'statement')),
        wage_reference text,
        wage_on date,
        wage_seen_by text,
        exception_reason text NOT NULL DEFAULT '',
        voice_reference text,
        voice_on date,
        voice_seen_by text,
        recorded_at timestamptz NOT NULL,
        recorded_by_id uuid NOT NULL CONSTRAINT fk_fair_work_recorded_by REFERENCES users,
        pay_bands_confirmed_at timestamptz,
        pay_bands_confirmed_by_id uuid CONSTRAINT fk_fair_work_pay_bands_confirmed_by REFERENCES users,
        accepted_at timestamptz,
        accepted_by_id uuid CONSTRAINT fk_fair_work_accepted_by REFERENCES users,
        CONSTRAINT fk_fair_work_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id),
        CONSTRAINT ck_fair_work_people CHECK (accepted_by_id <> recorded_by_id),
        CONSTRAINT ck_fair_work_workers CHECK (has_workers = (living_wage IS NOT NULL)),
        CONSTRAINT ck_fair_work_voice CHECK (NOT has_workers OR
          (voice_reference IS NOT NULL AND voice_on IS NOT NULL AND voice_seen_by IS NOT NULL)),
        CONSTRAINT ck_fair_work_wage CHECK (living_wage IS DISTINCT FROM 'paid' OR
          (wage_evidence IS NOT NULL AND wage_reference IS NOT NULL AND wage_on IS NOT NULL AND wage_seen_by IS NOT NULL)),
        CONSTRAINT ck_fair_work_exception CHECK ((living_wage IS NOT DISTINCT FROM 'excepted') = (exception_reason <> '')),
        CONSTRAINT ck_fair_work_pay_bands CHECK (accepted_at IS NULL OR wage_evidence IS DISTINCT FROM 'pay-bands'
          OR pay_bands_confirmed_at IS NOT NULL)
      );
      CREATE INDEX ix_fair_work_exceptions ON fair_work (recorded_at, award_id) WHERE living_wage = 'excepted';
      ALTER TABLE fair_work ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON fair_work TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON fair_work TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON fair_work FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()));
      GRANT SELECT, INSERT, UPDATE ON fair_work TO almoner_staff;
      GRANT SELECT (award_id, organisation_id, accepted_at) ON fair_work TO almoner_organisation;

      -- What was recorded before evidence was asked stays to be read; the next payment asks for evidence.
      ALTER TABLE award_assurances ADD fair_work_before text NOT NULL DEFAULT '';
      UPDATE award_assurances SET fair_work_before = concat_ws(' ',
        CASE living_wage WHEN 'yes' THEN 'The real Living Wage is paid to everybody.'
          WHEN 'exempt' THEN 'Exempt from the real Living Wage: ' || exemption_reason || '.'
          ELSE 'The real Living Wage is not paid to everybody.' END,
        CASE WHEN effective_voice THEN 'Workers have an effective voice.' ELSE 'Workers have no effective voice.' END,
        nullif(fair_work_statement, ''))
       WHERE living_wage IS NOT NULL;
      ALTER TABLE award_assurances DROP living_wage, DROP exemption_reason, DROP effective_voice,
        DROP fair_work_statement, DROP fair_work_at, DROP fair_work_by_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE award_assurances
        ADD living_wage text CONSTRAINT ck_award_assurances_living_wage CHECK (living_wage IN ('yes', 'exempt', 'no')),
        ADD exemption_reason text NOT NULL DEFAULT '',
        ADD effective_voice boolean,
        ADD fair_work_statement text NOT NULL DEFAULT '',
        ADD fair_work_at timestamptz,
        ADD fair_work_by_id uuid CONSTRAINT fk_award_assurances_fair_work_by REFERENCES users,
        ADD CONSTRAINT ck_award_assurances_exemption CHECK (living_wage IS DISTINCT FROM 'exempt' OR exemption_reason <> '');
      UPDATE award_assurances SET fair_work_statement = fair_work_before WHERE fair_work_before <> '';
      ALTER TABLE award_assurances DROP fair_work_before;
      DROP TABLE fair_work;
    `);
  }
}
