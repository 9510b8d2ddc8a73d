import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Applications1795219200009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE applications (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text NOT NULL CONSTRAINT ux_applications_reference UNIQUE,
        fund_id uuid NOT NULL CONSTRAINT fk_applications_funds REFERENCES funds,
        call_id uuid NOT NULL,
        organisation_id uuid NOT NULL CONSTRAINT fk_applications_organisations REFERENCES organisations,
        title text NOT NULL,
        amount_requested_pence bigint CONSTRAINT ck_applications_amount
          CHECK (amount_requested_pence BETWEEN 0 AND 9007199254740991),
        area_codes text[] NOT NULL DEFAULT '{}',
        answers jsonb NOT NULL DEFAULT '{}',
        status text NOT NULL DEFAULT 'draft' CONSTRAINT ck_applications_status CHECK (status IN
          ('draft', 'submitted', 'in-assessment', 'assessed', 'approved', 'reserve', 'declined', 'ineligible', 'withdrawn')),
        created_by_id uuid CONSTRAINT fk_applications_created_by REFERENCES users,
        submitted_at timestamptz,
        submitted_by_id uuid CONSTRAINT fk_applications_submitted_by REFERENCES users,
        decided_at timestamptz,
        decided_by_id uuid CONSTRAINT fk_applications_decided_by REFERENCES users,
        decision_outcome text CONSTRAINT ck_applications_outcome CHECK (decision_outcome IN ('approve', 'decline')),
        decision_reason text,
        withdrawn_reason text,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        -- What was never sent has no such instant: it is how row-level security tells a draft from an application.
        CONSTRAINT ck_applications_sent CHECK (CASE status WHEN 'draft' THEN submitted_at IS NULL
          WHEN 'withdrawn' THEN true ELSE submitted_at IS NOT NULL END),
        CONSTRAINT fk_applications_calls FOREIGN KEY (call_id, fund_id) REFERENCES calls (id, fund_id),
        CONSTRAINT ux_applications_owner UNIQUE (id, fund_id, organisation_id),
        CONSTRAINT ux_applications_fund UNIQUE (id, fund_id)
      );
      CREATE UNIQUE INDEX ux_applications_one_per_call ON applications (call_id, organisation_id)
        WHERE status <> 'withdrawn';
      -- the queue: newest first, of all funds, of one, and of one by status
      CREATE INDEX ix_applications_submitted ON applications (coalesce(submitted_at, '-infinity'), id);
      CREATE INDEX ix_applications_fund ON applications (fund_id, coalesce(submitted_at, '-infinity'), id);
      CREATE INDEX ix_applications_fund_status
        ON applications (fund_id, status, coalesce(submitted_at, '-infinity'), id);
      CREATE INDEX ix_applications_organisation ON applications (organisation_id, id);
      CREATE TABLE application_years (
        application_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        financial_year integer NOT NULL,
        amount_pence bigint NOT NULL CONSTRAINT ck_application_years_amount
          CHECK (amount_pence BETWEEN 0 AND 9007199254740991),
        PRIMARY KEY (application_id, financial_year),
        CONSTRAINT fk_application_years_applications FOREIGN KEY (application_id, fund_id, organisation_id)
          REFERENCES applications (id, fund_id, organisation_id)
      );
      ALTER TABLE applications ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      -- What an organisation has not sent is its own business: no member of staff sees a draft, or a draft that was
      -- withdrawn, nor what happened to it.
      CREATE POLICY staff ON applications TO almoner_staff
        USING (submitted_at IS NOT NULL
               AND ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[])));
      CREATE POLICY owner ON applications TO CURRENT_USER USING (true) WITH CHECK (true);
      -- An applicant never writes a decision: neither the columns (grant) nor the states of one (check).
      CREATE POLICY organisation ON applications TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()))
        WITH CHECK (organisation_id = (SELECT almoner_organisation_id())
                    AND status IN ('draft', 'submitted', 'withdrawn') AND decided_by_id IS NULL);
      ALTER TABLE application_years ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON application_years TO almoner_staff
        USING (((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]))
               AND EXISTS (SELECT FROM applications WHERE applications.id = application_years.application_id));
      CREATE POLICY owner ON application_years TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON application_years TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()))
        WITH CHECK (organisation_id = (SELECT almoner_organisation_id()));
      CREATE POLICY staff_sent ON audit_events AS RESTRICTIVE FOR SELECT TO almoner_staff
        USING (subject_type <> 'application' OR EXISTS (SELECT FROM applications WHERE applications.id = subject_id));
      GRANT SELECT, INSERT, UPDATE ON applications TO almoner_staff;
      GRANT SELECT, INSERT, DELETE ON application_years TO almoner_staff, almoner_organisation;
      GRANT SELECT, INSERT ON applications TO almoner_organisation;
      GRANT UPDATE (title, amount_requested_pence, area_codes, answers, status, submitted_at, submitted_by_id,
        withdrawn_reason, version, updated_at) ON applications TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY staff_sent ON audit_events;
      DROP TABLE application_years, applications;
    `);
  }
}
