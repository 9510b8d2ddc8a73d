import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AcceptedDelegations1796053000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      ALTER TABLE approval_delegations
        ADD status text NOT NULL DEFAULT 'offered'
          CONSTRAINT ck_approval_delegations_status CHECK (status IN ('offered', 'accepted', 'declined', 'ended')),
        ADD answered_at timestamptz,
        ADD answered_reason text;
      -- Those that exist counted without an answer, and go on counting; their answer is not recorded.
      UPDATE approval_delegations SET status = CASE WHEN ended_at IS NULL THEN 'accepted' ELSE 'ended' END;
      ALTER TABLE approval_delegations
        ADD CONSTRAINT ck_approval_delegations_ended CHECK ((status = 'ended') = (ended_at IS NOT NULL)),
        ADD CONSTRAINT ck_approval_delegations_answered CHECK (CASE status
          WHEN 'offered' THEN answered_at IS NULL WHEN 'declined' THEN answered_at IS NOT NULL ELSE true END),
        -- On no day twice from one person to the same other. Older ones, without an answer, stay as they are.
        ADD CONSTRAINT ex_approval_delegations_overlap EXCLUDE USING gist
          (from_user_id WITH =, to_user_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
          WHERE (status = 'offered' OR (status = 'accepted' AND answered_at IS NOT NULL));
      GRANT UPDATE (status, answered_at, answered_reason) ON approval_delegations TO almoner_staff;

      -- Offered in one's own name; answered, once, by the person to whom it is lent.
      CREATE FUNCTION check_delegation_answer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF NEW.status <> 'offered' AND almoner_user_id() IS NOT NULL THEN
            RAISE EXCEPTION 'a delegation begins as an offer' USING ERRCODE = 'check_violation';
          END IF;
        ELSIF NEW.status IN ('accepted', 'declined') AND NEW.status <> OLD.status
          AND (OLD.status <> 'offered' OR NEW.answered_at IS NULL OR almoner_user_id() IS DISTINCT FROM NEW.to_user_id) THEN
          RAISE EXCEPTION 'a delegation is answered by the person to whom it is lent' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER answer BEFORE INSERT OR UPDATE OF status ON approval_delegations
        FOR EACH ROW EXECUTE FUNCTION check_delegation_answer();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER answer ON approval_delegations;
      DROP FUNCTION check_delegation_answer;
      DELETE FROM approval_delegations WHERE status IN ('offered', 'declined');
      ALTER TABLE approval_delegations DROP CONSTRAINT ex_approval_delegations_overlap,
        DROP status, DROP answered_at, DROP answered_reason;
    `);
  }
}
