import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InstalmentTriggers1795300500002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments
        ADD COLUMN trigger text NOT NULL DEFAULT 'date' CONSTRAINT ck_payments_trigger
          CHECK (trigger IN ('date', 'condition', 'return')),
        ADD COLUMN trigger_condition_id uuid,
        ADD COLUMN trigger_return_kind text CONSTRAINT ck_payments_trigger_return_kind
          CHECK (trigger_return_kind IN ('outcome', 'spend', 'survey')),
        ADD COLUMN trigger_return_year integer,
        ADD CONSTRAINT fk_payments_conditions FOREIGN KEY (trigger_condition_id, award_id) REFERENCES conditions (id, award_id),
        ADD CONSTRAINT ck_payments_trigger_named CHECK (
          (trigger = 'condition') = (trigger_condition_id IS NOT NULL)
          AND (trigger = 'return') = (trigger_return_kind IS NOT NULL)
          AND (trigger = 'return') = (trigger_return_year IS NOT NULL));
      CREATE INDEX ix_payments_condition ON payments (trigger_condition_id) WHERE trigger_condition_id IS NOT NULL;
      GRANT SELECT (trigger, trigger_condition_id, trigger_return_kind, trigger_return_year) ON payments TO almoner_organisation;

      -- Money rule 5, whichever way a payment is moved: no step towards the bank while what it waits for is not there.
      CREATE FUNCTION refuse_gated_payment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.trigger = 'condition' AND NOT EXISTS (
             SELECT FROM conditions WHERE id = NEW.trigger_condition_id AND status IN ('met', 'waived'))
           OR NEW.trigger = 'return' AND NOT EXISTS (
             SELECT FROM returns WHERE award_id = NEW.award_id AND kind = NEW.trigger_return_kind
                AND period_year = NEW.trigger_return_year AND status = 'accepted')
        THEN
          RAISE EXCEPTION 'payment % waits for a % that is not there', NEW.reference, NEW.trigger
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_payments_gate';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER payments_gate BEFORE UPDATE OF status ON payments FOR EACH ROW
        WHEN (NEW.trigger <> 'date' AND NEW.status <> OLD.status
              AND OLD.status IN ('planned', 'requested', 'approved', 'in-run')
              AND ((NEW.status = 'requested' AND OLD.status = 'planned')
                   OR (NEW.status = 'approved' AND OLD.status = 'requested')
                   OR (NEW.status = 'in-run' AND OLD.status = 'approved')
                   OR NEW.status = 'sent'))
        EXECUTE FUNCTION refuse_gated_payment();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER payments_gate ON payments;
      DROP FUNCTION refuse_gated_payment();
      ALTER TABLE payments DROP COLUMN trigger, DROP COLUMN trigger_condition_id, DROP COLUMN trigger_return_kind,
        DROP COLUMN trigger_return_year;
    `);
  }
}
