import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Assurances1795300300003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE funds ADD requires_due_diligence boolean NOT NULL DEFAULT false;

      CREATE TABLE award_assurances (
        award_id uuid PRIMARY KEY,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        living_wage text CONSTRAINT ck_award_assurances_living_wage CHECK (living_wage IN ('yes', 'exempt', 'no')),
        exemption_reason text NOT NULL DEFAULT '',
        effective_voice boolean,
        fair_work_statement text NOT NULL DEFAULT '',
        fair_work_at timestamptz,
        fair_work_by_id uuid CONSTRAINT fk_award_assurances_fair_work_by REFERENCES users,
        subsidy_kind text CONSTRAINT ck_award_assurances_subsidy CHECK (subsidy_kind IN
          ('not-a-subsidy', 'minimal-financial-assistance', 'streamlined-route', 'scheme', 'statutory')),
        subsidy_reason text NOT NULL DEFAULT '',
        subsidy_at timestamptz,
        subsidy_by_id uuid CONSTRAINT fk_award_assurances_subsidy_by REFERENCES users,
        publication_reference text,
        published_on date,
        published_by_id uuid CONSTRAINT fk_award_assurances_published_by REFERENCES users,
        CONSTRAINT fk_award_assurances_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id),
        CONSTRAINT ck_award_assurances_exemption CHECK (living_wage IS DISTINCT FROM 'exempt' OR exemption_reason <> ''),
        CONSTRAINT ck_award_assurances_published CHECK ((publication_reference IS NULL) = (published_on IS NULL))
      );
      CREATE INDEX ix_award_assurances_assistance ON award_assurances (organisation_id)
        WHERE subsidy_kind = 'minimal-financial-assistance';
      CREATE TABLE award_checks (
        award_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT ck_award_checks_kind CHECK (kind IN
          ('identity', 'governance', 'financial-standing', 'safeguarding')),
        result text NOT NULL CONSTRAINT ck_award_checks_result CHECK (result IN ('passed', 'failed')),
        note text NOT NULL DEFAULT '',
        checked_at timestamptz NOT NULL,
        checked_by_id uuid NOT NULL CONSTRAINT fk_award_checks_checked_by REFERENCES users,
        PRIMARY KEY (award_id, kind),
        CONSTRAINT fk_award_checks_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id)
      );
      CREATE TABLE declared_subsidies (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        award_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        giver text NOT NULL,
        amount_pence bigint NOT NULL CONSTRAINT ck_declared_subsidies_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991),
        given_on date NOT NULL,
        CONSTRAINT fk_declared_subsidies_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id)
      );
      CREATE INDEX ix_declared_subsidies_award ON declared_subsidies (award_id);

      -- The limit is one for the enterprise, whichever funds the caller reaches: answers a sum and nothing else.
      CREATE FUNCTION minimal_financial_assistance_pence(organisation uuid, except_award uuid, since date) RETURNS bigint
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT coalesce(sum(a.amount_pence), 0)::bigint
          FROM award_assurances s JOIN awards a ON a.id = s.award_id
         WHERE s.organisation_id = organisation AND s.subsidy_kind = 'minimal-financial-assistance'
           AND a.id <> except_award AND a.status NOT IN ('withdrawn', 'declined', 'lapsed')
           AND (a.accepted_at IS NULL OR (a.accepted_at AT TIME ZONE 'Europe/London')::date >= since)
      $$;
      REVOKE ALL ON FUNCTION minimal_financial_assistance_pence(uuid, uuid, date) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION minimal_financial_assistance_pence(uuid, uuid, date) TO almoner_staff;
    `);
    for (const table of ['award_assurances', 'award_checks', 'declared_subsidies']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY staff ON ${table} TO almoner_staff
          USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
        CREATE POLICY owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
        GRANT SELECT, INSERT, UPDATE ON ${table} TO almoner_staff;
      `);
    }
    await runner.query('GRANT DELETE ON declared_subsidies TO almoner_staff');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION minimal_financial_assistance_pence(uuid, uuid, date);
      DROP TABLE declared_subsidies, award_checks, award_assurances;
      ALTER TABLE funds DROP COLUMN requires_due_diligence;
    `);
  }
}
