import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaymentApprovals1795300600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment_approvals (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        payment_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        round integer NOT NULL,
        level integer NOT NULL CONSTRAINT ck_payment_approvals_level CHECK (level BETWEEN 1 AND 3),
        approver_id uuid NOT NULL CONSTRAINT fk_payment_approvals_approver REFERENCES users,
        -- whose approval it is where the approver stands in for somebody
        on_behalf_of_id uuid CONSTRAINT fk_payment_approvals_on_behalf_of REFERENCES users
          CONSTRAINT ck_payment_approvals_behalf CHECK (on_behalf_of_id <> approver_id),
        approved_at timestamptz NOT NULL,
        CONSTRAINT fk_payment_approvals_payments FOREIGN KEY (payment_id, fund_id) REFERENCES payments (id, fund_id),
        CONSTRAINT ux_payment_approvals_level UNIQUE (payment_id, round, level),
        CONSTRAINT ux_payment_approvals_approver UNIQUE (payment_id, round, approver_id)
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_approvals
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- Money rule 7, whoever writes: who approves, and for whom, is neither the requester nor in an earlier approval.
      CREATE FUNCTION check_payment_approval() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM payments p
                    WHERE p.id = NEW.payment_id AND p.requested_by_id IN (NEW.approver_id, NEW.on_behalf_of_id))
           OR EXISTS (SELECT FROM payment_approvals a
                       WHERE a.payment_id = NEW.payment_id AND a.round = NEW.round
                         AND (a.approver_id IN (NEW.approver_id, NEW.on_behalf_of_id)
                              OR a.on_behalf_of_id IN (NEW.approver_id, NEW.on_behalf_of_id))) THEN
          RAISE EXCEPTION 'one person on both sides of payment %', NEW.payment_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_payment_approvals_people';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER other_people BEFORE INSERT ON payment_approvals
        FOR EACH ROW EXECUTE FUNCTION check_payment_approval();

      -- The same from the other side: nobody in an approval that counts requests or releases the payment.
      CREATE FUNCTION check_payment_people() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM payment_approvals a
                    WHERE a.payment_id = NEW.id AND a.round = NEW.approval_round
                      AND (a.approver_id IN (NEW.requested_by_id, NEW.released_by_id)
                           OR a.on_behalf_of_id IN (NEW.requested_by_id, NEW.released_by_id))) THEN
          RAISE EXCEPTION 'one person on both sides of payment %', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_payments_people';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER other_people BEFORE UPDATE OF requested_by_id, released_by_id, approval_round ON payments
        FOR EACH ROW EXECUTE FUNCTION check_payment_people();

      ALTER TABLE payment_approvals ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON payment_approvals TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON payment_approvals TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON payment_approvals TO almoner_staff;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER other_people ON payments; DROP TABLE payment_approvals;
      DROP FUNCTION check_payment_approval(), check_payment_people();
    `);
  }
}
