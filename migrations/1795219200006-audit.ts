import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Audit1795219200006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_events (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        at timestamptz NOT NULL,
        actor_id uuid CONSTRAINT fk_audit_events_users REFERENCES users,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        subject_reference text NOT NULL DEFAULT '',
        fund_id uuid CONSTRAINT fk_audit_events_funds REFERENCES funds,
        -- set only where people of this organisation may see the event
        organisation_id uuid CONSTRAINT fk_audit_events_organisations REFERENCES organisations,
        changes jsonb NOT NULL DEFAULT '[]',
        reason text,
        request_id text NOT NULL
      );
      CREATE INDEX ix_audit_events_subject ON audit_events (subject_type, subject_id, at, id);
      CREATE INDEX ix_audit_events_actor ON audit_events (actor_id, at, id);
      CREATE INDEX ix_audit_events_at ON audit_events (at, id);

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      -- Organisations are shared by all funds, so their history is too; other events without a fund need every fund.
      CREATE POLICY staff ON audit_events FOR SELECT TO almoner_staff, CURRENT_USER
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[])
               OR (fund_id IS NULL AND subject_type = 'organisation'));
      CREATE POLICY staff_append ON audit_events FOR INSERT TO almoner_staff, CURRENT_USER WITH CHECK (true);
      CREATE POLICY organisation ON audit_events TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()))
        WITH CHECK (organisation_id = (SELECT almoner_organisation_id()));
      GRANT SELECT, INSERT ON audit_events TO almoner_staff, almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_events; DROP FUNCTION refuse_change();
    `);
  }
}
