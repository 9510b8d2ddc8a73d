import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaymentLevelsByTwoPeople1797030000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- New payment levels of a fund: proposed by an administrator, confirmed or refused by a finance approver.
      CREATE TABLE payment_level_changes (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text NOT NULL CONSTRAINT ux_payment_level_changes_reference UNIQUE,
        fund_id uuid NOT NULL CONSTRAINT fk_payment_level_changes_funds REFERENCES funds,
        level_two_above_pence bigint
          CONSTRAINT ck_payment_level_changes_two CHECK (level_two_above_pence BETWEEN 0 AND 9007199254740991),
        level_three_above_pence bigint
          CONSTRAINT ck_payment_level_changes_three CHECK (level_three_above_pence BETWEEN 0 AND 9007199254740991),
        reason text NOT NULL,
        status text NOT NULL CONSTRAINT ck_payment_level_changes_status CHECK (status IN
          ('proposed', 'confirmed', 'refused', 'withdrawn')),
        proposed_at timestamptz NOT NULL,
        proposed_by_id uuid NOT NULL CONSTRAINT fk_payment_level_changes_proposed_by REFERENCES users,
        decided_at timestamptz,
        decided_by_id uuid CONSTRAINT fk_payment_level_changes_decided_by REFERENCES users,
        decided_reason text,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT almoner_now(),
        updated_at timestamptz NOT NULL DEFAULT almoner_now(),
        CONSTRAINT ck_payment_level_changes_order CHECK (level_three_above_pence IS NULL
          OR coalesce(level_three_above_pence > level_two_above_pence, false)),
        CONSTRAINT ck_payment_level_changes_decided CHECK ((status = 'proposed') = (decided_at IS NULL)
          AND (decided_at IS NULL) = (decided_by_id IS NULL)),
        -- whoever proposes neither confirms nor refuses; only they withdraw
        CONSTRAINT ck_payment_level_changes_two_people CHECK (
          CASE status WHEN 'proposed' THEN true
                      WHEN 'withdrawn' THEN decided_by_id = proposed_by_id
                      ELSE decided_by_id <> proposed_by_id END)
      );
      CREATE UNIQUE INDEX ux_payment_level_changes_waiting ON payment_level_changes (fund_id) WHERE status = 'proposed';
      CREATE INDEX ix_payment_level_changes_fund ON payment_level_changes (fund_id, id);
      CREATE TRIGGER decided_once BEFORE UPDATE OF status ON payment_level_changes
        FOR EACH ROW EXECUTE FUNCTION check_decided_once();
      ALTER TABLE payment_level_changes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON payment_level_changes FOR SELECT TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      -- in one's own name, and waiting
      CREATE POLICY staff_propose ON payment_level_changes FOR INSERT TO almoner_staff
        WITH CHECK (((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]))
          AND status = 'proposed' AND proposed_by_id = (SELECT almoner_user_id()));
      -- in one's own name
      CREATE POLICY staff_decide ON payment_level_changes FOR UPDATE TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]))
        WITH CHECK (decided_by_id = (SELECT almoner_user_id()));
      CREATE POLICY owner ON payment_level_changes TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON payment_level_changes TO almoner_staff;
      GRANT UPDATE (status, decided_at, decided_by_id, decided_reason, version, updated_at)
        ON payment_level_changes TO almoner_staff;

      -- Versions that were set before two people were asked have no change.
      ALTER TABLE payment_approval_levels
        ADD change_id uuid CONSTRAINT fk_payment_approval_levels_changes REFERENCES payment_level_changes;
      CREATE UNIQUE INDEX ux_payment_approval_levels_change ON payment_approval_levels (change_id);
      CREATE OR REPLACE TRIGGER append_only BEFORE DELETE OR TRUNCATE
        OR UPDATE OF fund_id, version, level_two_above_pence, level_three_above_pence, set_at, set_by_id, change_id
        ON payment_approval_levels FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- New levels are in force only by a change that another person confirmed, with its amounts.
      CREATE FUNCTION check_levels_agreed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT FROM payment_level_changes c WHERE c.id = NEW.change_id AND c.fund_id = NEW.fund_id
             AND c.status = 'confirmed' AND c.decided_by_id = NEW.set_by_id
             AND c.level_two_above_pence IS NOT DISTINCT FROM NEW.level_two_above_pence
             AND c.level_three_above_pence IS NOT DISTINCT FROM NEW.level_three_above_pence) THEN
          RAISE EXCEPTION 'payment levels change with two people' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER levels_agreed BEFORE INSERT ON payment_approval_levels
        FOR EACH ROW EXECUTE FUNCTION check_levels_agreed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER levels_agreed ON payment_approval_levels;
      DROP FUNCTION check_levels_agreed;
      CREATE OR REPLACE TRIGGER append_only BEFORE DELETE OR TRUNCATE
        OR UPDATE OF fund_id, version, level_two_above_pence, level_three_above_pence, set_at, set_by_id
        ON payment_approval_levels FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE payment_approval_levels DROP change_id;
      DROP TABLE payment_level_changes;
    `);
  }
}
