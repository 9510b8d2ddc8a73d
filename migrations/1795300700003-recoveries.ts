import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Recoveries1795300700003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments
        -- of its recoveries that are open or received; recovered_pence is what has arrived
        ADD COLUMN recovery_asked_pence bigint NOT NULL DEFAULT 0,
        -- money rule 3: never more comes back than was paid
        ADD CONSTRAINT ck_payments_recovery CHECK (recovered_pence BETWEEN 0 AND recovery_asked_pence
          AND recovery_asked_pence <= amount_pence),
        -- what is being recovered was paid, and stays so: its match cannot be undone
        ADD CONSTRAINT ck_payments_recovery_paid CHECK (recovery_asked_pence = 0 OR status IN ('paid', 'recovered')),
        ADD CONSTRAINT ck_payments_recovered_whole CHECK ((status = 'recovered') = (recovered_pence = amount_pence));

      CREATE TABLE recoveries (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text NOT NULL CONSTRAINT ux_recoveries_reference UNIQUE,
        payment_id uuid NOT NULL,
        award_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        amount_pence bigint NOT NULL CONSTRAINT ck_recoveries_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991),
        reason text NOT NULL,
        status text NOT NULL DEFAULT 'requested' CONSTRAINT ck_recoveries_status
          CHECK (status IN ('requested', 'approved', 'received', 'refused', 'cancelled')),
        requested_at timestamptz NOT NULL,
        requested_by_id uuid NOT NULL CONSTRAINT fk_recoveries_requested_by REFERENCES users,
        approved_at timestamptz,
        approved_by_id uuid CONSTRAINT fk_recoveries_approved_by REFERENCES users,
        received_on date,
        received_reference text,
        received_at timestamptz,
        received_by_id uuid CONSTRAINT fk_recoveries_received_by REFERENCES users,
        journal_id uuid CONSTRAINT fk_recoveries_journals REFERENCES journals CONSTRAINT ux_recoveries_journal UNIQUE,
        closed_at timestamptz,
        closed_by_id uuid CONSTRAINT fk_recoveries_closed_by REFERENCES users,
        closed_reason text,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT fk_recoveries_payments FOREIGN KEY (payment_id, fund_id) REFERENCES payments (id, fund_id),
        CONSTRAINT fk_recoveries_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id),
        -- money rule 7
        CONSTRAINT ck_recoveries_two_people CHECK (approved_by_id <> requested_by_id),
        CONSTRAINT ck_recoveries_received CHECK ((status = 'received') =
          (received_on IS NOT NULL AND received_reference IS NOT NULL AND journal_id IS NOT NULL))
      );
      CREATE INDEX ix_recoveries_payment ON recoveries (payment_id);
      CREATE INDEX ix_recoveries_award ON recoveries (award_id);
      CREATE INDEX ix_recoveries_status ON recoveries (status, requested_at, id);
      CREATE INDEX ix_recoveries_requested ON recoveries (requested_at, id);
      ALTER TABLE recoveries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON recoveries TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON recoveries TO CURRENT_USER USING (true) WITH CHECK (true);
      -- An organisation knows of a recovery from its approval on.
      CREATE POLICY organisation ON recoveries FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()) AND approved_at IS NOT NULL);
      GRANT SELECT, INSERT, UPDATE ON recoveries TO almoner_staff;
      -- The people behind it stay with the funder.
      GRANT SELECT (id, reference, payment_id, award_id, fund_id, organisation_id, amount_pence, reason, status,
        requested_at, approved_at, received_on, received_reference, closed_at, closed_reason, illustrative, version,
        created_at) ON recoveries TO almoner_organisation;
      GRANT SELECT (recovery_asked_pence) ON payments TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE recoveries;
      ALTER TABLE payments DROP CONSTRAINT ck_payments_recovered_whole, DROP CONSTRAINT ck_payments_recovery_paid,
        DROP CONSTRAINT ck_payments_recovery, DROP COLUMN recovery_asked_pence;
    `);
  }
}
