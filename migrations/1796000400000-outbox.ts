import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outbox1796000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What happened, for what is to follow from it: messages and the like. Written in the transaction of the command.
      CREATE TABLE outbox_events (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        at timestamptz NOT NULL,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        subject_reference text NOT NULL,
        fund_id uuid,
        -- whose record it is, whether or not its people see the event
        organisation_id uuid,
        actor_id uuid,
        request_id text NOT NULL,
        payload jsonb NOT NULL,
        -- of an invented world: nobody outside is told of it
        demonstration boolean NOT NULL
      );
      ALTER TABLE outbox_events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner ON outbox_events TO CURRENT_USER USING (true) WITH CHECK (true);

      -- The one door to the outbox. It runs as its owner, so that neither role of the service needs rights on the table;
      -- an organisation writes what happened to its own records and no other.
      CREATE FUNCTION append_outbox_events(at timestamptz, actor_id uuid, request_id text, demonstration boolean, events jsonb)
      RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        caller uuid := almoner_organisation_id();
      BEGIN
        IF EXISTS (SELECT FROM jsonb_to_recordset(events) AS e("organisationId" uuid)
                    WHERE caller IS NOT NULL AND e."organisationId" IS DISTINCT FROM caller) THEN
          RAISE EXCEPTION 'an organisation tells only of its own records' USING ERRCODE = 'insufficient_privilege';
        END IF;
        INSERT INTO outbox_events (at, action, subject_type, subject_id, subject_reference, fund_id, organisation_id,
                                   actor_id, request_id, payload, demonstration)
        SELECT $1, e.action, e."subjectType", e."subjectId", e."subjectReference", e."fundId", e."organisationId",
               $2, $3, jsonb_build_object('changes', e.changes, 'reason', e.reason), $4
          FROM jsonb_to_recordset(events) AS e(action text, "subjectType" text, "subjectId" uuid, "subjectReference" text,
               "fundId" uuid, "organisationId" uuid, changes jsonb, reason text);
      END $$;
      REVOKE ALL ON FUNCTION append_outbox_events FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION append_outbox_events TO almoner_staff, almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION append_outbox_events; DROP TABLE outbox_events;
    `);
  }
}
