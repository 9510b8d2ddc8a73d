import type { MigrationInterface, QueryRunner } from 'typeorm';

const JOURNAL_TIME = `(journal->>'at')::timestamptz`;
const TIME_OF_REQUEST = `time_of_request((journal->>'at')::timestamptz)`;

/** Changes the text of `post_journal` in one place, and refuses where that place is not there. */
function inPostJournal(from: string, to: string): string {
  return `
      DO $do$
      DECLARE
        before text := pg_get_functiondef('post_journal(jsonb, jsonb)'::regprocedure);
        after text := replace(before, $from$${from}$from$, $to$${to}$to$);
      BEGIN
        IF after = before THEN RAISE EXCEPTION 'post_journal is not as this migration knows it'; END IF;
        EXECUTE after;
      END
      $do$;`;
}

/** History, money and counters say who and when by the database, and are written by functions only (docs/adr/0027). */
export class WrittenByFunctions1797180000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The time that a record of this command has: the database's own. Only the owner of the schema names another.
      CREATE FUNCTION time_of_request(given timestamptz) RETURNS timestamptz LANGUAGE sql STABLE
        SET search_path = public, pg_temp AS
        $$ SELECT CASE WHEN is_owner_connected() THEN given ELSE date_trunc('milliseconds', almoner_now()) END $$;
      REVOKE ALL ON FUNCTION time_of_request FROM PUBLIC;
      ${inPostJournal(JOURNAL_TIME, TIME_OF_REQUEST)}

      -- The one door to the history: each event with one in the outbox, by whoever acts and at the time of the command. An
      -- organisation writes of its own records, which its people may read, and of no other.
      CREATE FUNCTION append_audit_events(request_id text, demonstration boolean, events jsonb)
      RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        caller uuid := almoner_organisation_id();
        moment timestamptz := date_trunc('milliseconds', almoner_now());
      BEGIN
        IF caller IS NOT NULL AND EXISTS (SELECT FROM jsonb_to_recordset(events) AS e("readerId" uuid)
                                           WHERE e."readerId" IS DISTINCT FROM caller) THEN
          RAISE EXCEPTION 'an organisation tells only of its own records' USING ERRCODE = 'insufficient_privilege';
        END IF;
        INSERT INTO audit_events (at, actor_id, action, subject_type, subject_id, subject_reference, fund_id,
                                  organisation_id, changes, reason, request_id)
        SELECT moment, almoner_user_id(), e.action, e."subjectType", e."subjectId", e."subjectReference", e."fundId",
               e."readerId", e.changes, e.reason, $1
          FROM jsonb_to_recordset(events) AS e(action text, "subjectType" text, "subjectId" uuid, "subjectReference" text,
               "fundId" uuid, "readerId" uuid, changes jsonb, reason text);
        PERFORM append_outbox_events(moment, almoner_user_id(), $1, $2, events);
      END $$;
      REVOKE ALL ON FUNCTION append_audit_events FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION append_audit_events TO almoner_staff, almoner_organisation;
      REVOKE EXECUTE ON FUNCTION append_outbox_events FROM almoner_staff, almoner_organisation;
      REVOKE INSERT ON audit_events FROM almoner_staff, almoner_organisation;

      -- The next number of a series, from 1. Others of the series wait for an advisory lock and not for the row, because
      -- PostgreSQL wakes all who wait for a row at every change of it, but only the next of those who wait for a lock.
      CREATE FUNCTION next_in_series(series text) RETURNS integer
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        taken integer;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('series ' || $1, 0));
        INSERT INTO reference_counters AS c (series, value) VALUES ($1, 1)
        ON CONFLICT ON CONSTRAINT reference_counters_pkey DO UPDATE SET value = c.value + 1 RETURNING c.value INTO taken;
        RETURN taken;
      END $$;
      REVOKE ALL ON FUNCTION next_in_series FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION next_in_series TO almoner_staff, almoner_organisation;
      REVOKE ALL ON reference_counters FROM almoner_staff, almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON reference_counters TO almoner_staff, almoner_organisation;
      DROP FUNCTION next_in_series;
      GRANT INSERT ON audit_events TO almoner_staff, almoner_organisation;
      GRANT EXECUTE ON FUNCTION append_outbox_events TO almoner_staff, almoner_organisation;
      DROP FUNCTION append_audit_events;
      ${inPostJournal(TIME_OF_REQUEST, JOURNAL_TIME)}
      DROP FUNCTION time_of_request;
    `);
  }
}
