import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Awards1795219200011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE awards (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text NOT NULL CONSTRAINT ux_awards_reference UNIQUE,
        fund_id uuid NOT NULL CONSTRAINT fk_awards_funds REFERENCES funds,
        organisation_id uuid NOT NULL CONSTRAINT fk_awards_organisations REFERENCES organisations,
        application_id uuid,
        title text NOT NULL,
        purpose text NOT NULL DEFAULT '',
        conditions_note text NOT NULL DEFAULT '',
        direct_reason text,
        amount_pence bigint NOT NULL CONSTRAINT ck_awards_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991),
        area_codes text[] NOT NULL DEFAULT '{}',
        status text NOT NULL DEFAULT 'drafted' CONSTRAINT ck_awards_status CHECK (status IN
          ('drafted', 'approved', 'offered', 'accepted', 'active', 'completed', 'declined', 'lapsed', 'suspended',
           'terminated', 'withdrawn')),
        drafted_at timestamptz NOT NULL,
        drafted_by_id uuid NOT NULL CONSTRAINT fk_awards_drafted_by REFERENCES users,
        approved_at timestamptz,
        approved_by_id uuid CONSTRAINT fk_awards_approved_by REFERENCES users,
        offered_at timestamptz,
        offered_by_id uuid CONSTRAINT fk_awards_offered_by REFERENCES users,
        accepted_at timestamptz,
        accepted_by_id uuid CONSTRAINT fk_awards_accepted_by REFERENCES users,
        closed_reason text,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT fk_awards_applications FOREIGN KEY (application_id, fund_id, organisation_id)
          REFERENCES applications (id, fund_id, organisation_id),
        CONSTRAINT ck_awards_route CHECK ((application_id IS NULL) <> (direct_reason IS NULL)),
        -- money rule 7: nobody approves the award they drafted
        CONSTRAINT ck_awards_two_people CHECK (approved_by_id IS NULL OR approved_by_id <> drafted_by_id),
        CONSTRAINT ux_awards_owner UNIQUE (id, fund_id, organisation_id)
      );
      CREATE UNIQUE INDEX ux_awards_application ON awards (application_id)
        WHERE status NOT IN ('withdrawn', 'declined', 'lapsed');
      CREATE INDEX ix_awards_fund ON awards (fund_id, reference, id);
      CREATE INDEX ix_awards_fund_status ON awards (fund_id, status, reference, id);
      CREATE INDEX ix_awards_organisation ON awards (organisation_id, id);
      ALTER TABLE awards ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON awards TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON awards TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON awards TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()) AND status NOT IN ('drafted', 'approved', 'withdrawn'))
        WITH CHECK (organisation_id = (SELECT almoner_organisation_id()) AND status IN ('accepted', 'declined'));
      GRANT SELECT, INSERT, UPDATE ON awards TO almoner_staff;
      GRANT SELECT, UPDATE (status, accepted_at, accepted_by_id, closed_reason, version, updated_at)
        ON awards TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE awards;
    `);
  }
}
