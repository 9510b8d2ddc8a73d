import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Conditions1795300500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE condition_templates (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        title text NOT NULL CONSTRAINT ux_condition_templates_title UNIQUE,
        text text NOT NULL,
        owner text NOT NULL CONSTRAINT ck_condition_templates_owner CHECK (owner IN ('organisation', 'funder')),
        usual_evidence text NOT NULL DEFAULT '',
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      ALTER TABLE condition_templates ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      -- The library serves every fund: read by all staff, written by people who reach every fund.
      CREATE POLICY staff_read ON condition_templates FOR SELECT TO almoner_staff USING (true);
      CREATE POLICY staff ON condition_templates TO almoner_staff
        USING ((SELECT almoner_every_fund())) WITH CHECK ((SELECT almoner_every_fund()));
      CREATE POLICY owner ON condition_templates TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON condition_templates TO almoner_staff;

      CREATE TABLE conditions (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        award_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        template_id uuid CONSTRAINT fk_conditions_templates REFERENCES condition_templates,
        title text NOT NULL,
        text text NOT NULL,
        owner text NOT NULL CONSTRAINT ck_conditions_owner CHECK (owner IN ('organisation', 'funder')),
        due_on date,
        evidence_asked text NOT NULL DEFAULT '',
        status text NOT NULL DEFAULT 'open' CONSTRAINT ck_conditions_status CHECK (status IN
          ('open', 'evidence-submitted', 'met', 'not-met', 'waived', 'removed')),
        evidence text NOT NULL DEFAULT '',
        evidence_link text CONSTRAINT ck_conditions_link CHECK (evidence_link ~* '^https?://'),
        evidence_at timestamptz,
        evidence_by_id uuid CONSTRAINT fk_conditions_evidence_by REFERENCES users,
        decision_reason text,
        decided_at timestamptz,
        decided_by_id uuid CONSTRAINT fk_conditions_decided_by REFERENCES users,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT fk_conditions_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id),
        CONSTRAINT ux_conditions_award UNIQUE (id, award_id),
        -- what ends the waiting of an instalment is decided by somebody, with a reason
        CONSTRAINT ck_conditions_decided CHECK (status NOT IN ('met', 'not-met', 'waived')
          OR (decided_by_id IS NOT NULL AND decision_reason IS NOT NULL))
      );
      CREATE INDEX ix_conditions_award ON conditions (award_id, id);
      CREATE INDEX ix_conditions_due ON conditions ((coalesce(due_on, 'infinity'::date)), id);
      CREATE INDEX ix_conditions_fund ON conditions (fund_id, (coalesce(due_on, 'infinity'::date)), id);
      CREATE INDEX ix_conditions_status ON conditions (status, (coalesce(due_on, 'infinity'::date)), id);
      ALTER TABLE conditions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON conditions TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON conditions TO CURRENT_USER USING (true) WITH CHECK (true);
      -- The organisation gives evidence; whether a condition is met is the funder's to say.
      CREATE POLICY organisation ON conditions TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()) AND status <> 'removed'
               AND EXISTS (SELECT FROM awards WHERE awards.id = conditions.award_id))
        WITH CHECK (organisation_id = (SELECT almoner_organisation_id()) AND status = 'evidence-submitted');
      GRANT SELECT, INSERT, UPDATE ON conditions TO almoner_staff;
      GRANT SELECT, UPDATE (status, evidence, evidence_link, evidence_at, evidence_by_id, version, updated_at)
        ON conditions TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE conditions, condition_templates;
    `);
  }
}
