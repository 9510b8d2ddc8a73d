import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A recovery keeps the sums of its receipts and losses; what it had received becomes its first receipt. */
export class ReceiptsOfRecoveries1796054000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE recoveries
        ADD COLUMN received_pence bigint NOT NULL DEFAULT 0,
        ADD COLUMN written_off_pence bigint NOT NULL DEFAULT 0,
        ADD COLUMN waived_pence bigint NOT NULL DEFAULT 0,
        DROP CONSTRAINT ck_recoveries_received,
        DROP CONSTRAINT ck_recoveries_status;
      INSERT INTO recovery_receipts (recovery_id, fund_id, organisation_id, amount_pence, received_on, reference, status,
             booked_to, budget_line_id, journal_id, recorded_at, recorded_by_id, booked_at, booked_by_id, illustrative)
      SELECT r.id, r.fund_id, r.organisation_id, r.amount_pence, r.received_on, r.received_reference, 'booked',
             'own-line', y.budget_line_id, r.journal_id, coalesce(r.received_at, r.updated_at),
             coalesce(r.received_by_id, r.requested_by_id), r.received_at, r.received_by_id, r.illustrative
        FROM recoveries r JOIN payments p ON p.id = r.payment_id JOIN award_years y ON y.id = p.award_year_id
       WHERE r.status = 'received';
      UPDATE recoveries SET status = 'settled', received_pence = amount_pence WHERE status = 'received';
      ALTER TABLE recoveries
        ADD CONSTRAINT ck_recoveries_status CHECK (status IN
          ('requested', 'approved', 'received-in-part', 'settled', 'refused', 'cancelled')),
        -- never more comes back, or is given up, than is owed
        ADD CONSTRAINT ck_recoveries_owed CHECK (received_pence >= 0 AND written_off_pence >= 0 AND waived_pence >= 0
          AND received_pence + written_off_pence + waived_pence <= amount_pence),
        ADD CONSTRAINT ck_recoveries_settled CHECK ((status = 'settled') =
          (received_pence + written_off_pence + waived_pence = amount_pence)),
        ADD CONSTRAINT ck_recoveries_approved CHECK (approved_at IS NOT NULL
          OR received_pence + written_off_pence + waived_pence = 0),
        DROP COLUMN received_on, DROP COLUMN received_reference, DROP COLUMN received_at, DROP COLUMN received_by_id,
        DROP COLUMN journal_id;
      GRANT SELECT (received_pence, written_off_pence, waived_pence) ON recoveries TO almoner_organisation;

      ALTER TABLE payments
        -- what came back after the year was closed: booked elsewhere, so it does not lower what is paid of that year
        ADD COLUMN recovered_later_pence bigint NOT NULL DEFAULT 0,
        -- what was written off or waived of its recoveries
        ADD COLUMN recovery_lost_pence bigint NOT NULL DEFAULT 0,
        DROP CONSTRAINT ck_payments_recovery,
        DROP CONSTRAINT ck_payments_recovered_whole,
        ADD CONSTRAINT ck_payments_recovery CHECK (recovered_pence >= 0 AND recovered_later_pence >= 0
          AND recovery_lost_pence >= 0 AND recovery_asked_pence <= amount_pence
          AND recovered_pence + recovered_later_pence + recovery_lost_pence <= recovery_asked_pence),
        ADD CONSTRAINT ck_payments_recovered_whole CHECK
          ((status = 'recovered') = (recovered_pence + recovered_later_pence = amount_pence));
      GRANT SELECT (recovered_later_pence, recovery_lost_pence) ON payments TO almoner_organisation;

      ALTER TABLE award_versions DROP CONSTRAINT ck_award_versions_cause, ADD CONSTRAINT ck_award_versions_cause CHECK
        (cause IN ('accepted', 'variation', 'terminated', 'completed', 'recovery', 'recovery-reversal'));

      -- Each receipt is split over the funders, and a receipt that is reversed once more, with negative amounts.
      ALTER TABLE recovery_funder_shares DISABLE TRIGGER keep_funder_shares;
      ALTER TABLE recovery_funder_shares ADD COLUMN receipt_id uuid, ADD COLUMN reversal boolean NOT NULL DEFAULT false;
      UPDATE recovery_funder_shares s SET receipt_id = (SELECT r.id FROM recovery_receipts r WHERE r.recovery_id = s.recovery_id);
      SET CONSTRAINTS ALL IMMEDIATE;
      ALTER TABLE recovery_funder_shares
        ALTER COLUMN receipt_id SET NOT NULL,
        ADD CONSTRAINT fk_recovery_funder_shares_receipts FOREIGN KEY (receipt_id) REFERENCES recovery_receipts,
        DROP CONSTRAINT recovery_funder_shares_pkey,
        ADD PRIMARY KEY (receipt_id, funder_id, reversal),
        DROP CONSTRAINT ck_recovery_funder_shares_amount,
        ADD CONSTRAINT ck_recovery_funder_shares_amount CHECK (CASE WHEN reversal THEN amount_pence <= 0 ELSE amount_pence >= 0 END),
        DROP COLUMN recovery_id,
        ENABLE TRIGGER keep_funder_shares;
      CREATE OR REPLACE FUNCTION check_recovery_split() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      BEGIN
        IF (SELECT CASE WHEN NEW.reversal THEN -amount_pence ELSE amount_pence END FROM recovery_receipts
             WHERE id = NEW.receipt_id) IS DISTINCT FROM
           (SELECT sum(amount_pence) FROM recovery_funder_shares
             WHERE receipt_id = NEW.receipt_id AND reversal = NEW.reversal) THEN
          RAISE EXCEPTION 'the shares of the funders do not come to the receipt' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
    `);
  }

  /** Only what the older form can say goes back: a recovery received at once, on its own budget line. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE recovery_funder_shares DISABLE TRIGGER keep_funder_shares;
      DELETE FROM recovery_funder_shares s WHERE EXISTS (SELECT FROM recovery_receipts r
        WHERE r.id = s.receipt_id AND r.status = 'reversed');
      ALTER TABLE recovery_funder_shares ADD COLUMN recovery_id uuid
        CONSTRAINT fk_recovery_funder_shares_recoveries REFERENCES recoveries;
      UPDATE recovery_funder_shares s SET recovery_id = (SELECT r.recovery_id FROM recovery_receipts r WHERE r.id = s.receipt_id);
      SET CONSTRAINTS ALL IMMEDIATE;
      CREATE OR REPLACE FUNCTION check_recovery_split() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      BEGIN
        IF (SELECT amount_pence FROM recoveries WHERE id = NEW.recovery_id) IS DISTINCT FROM
           (SELECT sum(amount_pence) FROM recovery_funder_shares WHERE recovery_id = NEW.recovery_id) THEN
          RAISE EXCEPTION 'the shares of the funders do not come to the recovery' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      ALTER TABLE recovery_funder_shares ALTER COLUMN recovery_id SET NOT NULL,
        DROP CONSTRAINT recovery_funder_shares_pkey, ADD PRIMARY KEY (recovery_id, funder_id),
        DROP CONSTRAINT ck_recovery_funder_shares_amount,
        ADD CONSTRAINT ck_recovery_funder_shares_amount CHECK (amount_pence >= 0),
        DROP COLUMN receipt_id, DROP COLUMN reversal, ENABLE TRIGGER keep_funder_shares;

      ALTER TABLE award_versions DROP CONSTRAINT ck_award_versions_cause, ADD CONSTRAINT ck_award_versions_cause CHECK
        (cause IN ('accepted', 'variation', 'terminated', 'completed', 'recovery'));
      ALTER TABLE payments DROP CONSTRAINT ck_payments_recovered_whole, DROP CONSTRAINT ck_payments_recovery,
        DROP COLUMN recovered_later_pence, DROP COLUMN recovery_lost_pence,
        ADD CONSTRAINT ck_payments_recovery CHECK (recovered_pence BETWEEN 0 AND recovery_asked_pence
          AND recovery_asked_pence <= amount_pence),
        ADD CONSTRAINT ck_payments_recovered_whole CHECK ((status = 'recovered') = (recovered_pence = amount_pence));

      ALTER TABLE recoveries
        ADD COLUMN received_on date, ADD COLUMN received_reference text, ADD COLUMN received_at timestamptz,
        ADD COLUMN received_by_id uuid CONSTRAINT fk_recoveries_received_by REFERENCES users,
        ADD COLUMN journal_id uuid CONSTRAINT fk_recoveries_journals REFERENCES journals CONSTRAINT ux_recoveries_journal UNIQUE,
        DROP CONSTRAINT ck_recoveries_status, DROP CONSTRAINT ck_recoveries_owed, DROP CONSTRAINT ck_recoveries_settled,
        DROP CONSTRAINT ck_recoveries_approved;
      UPDATE recoveries r SET status = 'received', received_on = t.received_on, received_reference = t.reference,
             received_at = t.recorded_at, received_by_id = t.recorded_by_id, journal_id = t.journal_id
        FROM recovery_receipts t WHERE t.recovery_id = r.id AND t.status = 'booked' AND t.booked_to = 'own-line'
         AND t.amount_pence = r.amount_pence;
      UPDATE recoveries SET status = 'approved' WHERE status IN ('received-in-part', 'settled');
      ALTER TABLE recoveries
        ADD CONSTRAINT ck_recoveries_status CHECK (status IN ('requested', 'approved', 'received', 'refused', 'cancelled')),
        ADD CONSTRAINT ck_recoveries_received CHECK ((status = 'received') =
          (received_on IS NOT NULL AND received_reference IS NOT NULL AND journal_id IS NOT NULL)),
        DROP COLUMN received_pence, DROP COLUMN written_off_pence, DROP COLUMN waived_pence;
      GRANT SELECT (received_on, received_reference) ON recoveries TO almoner_organisation;
    `);
  }
}
