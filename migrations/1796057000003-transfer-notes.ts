import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TransferNotes1796057000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Transfers that one person released together, as a note for the finance department. There is no file for a bank.
      CREATE TABLE transfer_notes (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text NOT NULL CONSTRAINT ux_transfer_notes_reference UNIQUE,
        -- the funds of its payments, each once: whoever sees a note may see every payment on it
        fund_ids uuid[] NOT NULL CONSTRAINT ck_transfer_notes_funds CHECK (cardinality(fund_ids) >= 1),
        transfer_on date NOT NULL,
        released_at timestamptz NOT NULL,
        released_by_id uuid NOT NULL CONSTRAINT fk_transfer_notes_released_by REFERENCES users,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT almoner_now(),
        updated_at timestamptz NOT NULL DEFAULT almoner_now()
      );
      CREATE INDEX ix_transfer_notes_transfer_on ON transfer_notes (transfer_on, id);

      CREATE TABLE transfer_note_payments (
        payment_id uuid PRIMARY KEY,
        note_id uuid NOT NULL CONSTRAINT fk_transfer_note_payments_notes REFERENCES transfer_notes,
        fund_id uuid NOT NULL,
        method text NOT NULL DEFAULT 'transfer' CONSTRAINT ck_transfer_note_payments_method CHECK (method = 'transfer'),
        CONSTRAINT fk_transfer_note_payments_payments FOREIGN KEY (payment_id, fund_id) REFERENCES payments (id, fund_id),
        CONSTRAINT fk_transfer_note_payments_method FOREIGN KEY (payment_id, method) REFERENCES payments (id, method)
      );
      CREATE INDEX ix_transfer_note_payments_note ON transfer_note_payments (note_id, payment_id);

      -- What each area gets of a transfer, fixed when it is released.
      CREATE TABLE payment_shares (
        payment_id uuid NOT NULL CONSTRAINT fk_payment_shares_notes REFERENCES transfer_note_payments,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        area_code text NOT NULL CONSTRAINT fk_payment_shares_areas REFERENCES areas,
        amount_pence bigint NOT NULL CONSTRAINT ck_payment_shares_amount CHECK (amount_pence BETWEEN 0 AND 9007199254740991),
        PRIMARY KEY (payment_id, area_code)
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_shares
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_note_payments
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- The shares of a transfer add up to it (money rule 2), checked when the transaction ends.
      CREATE FUNCTION check_payment_shares() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      BEGIN
        IF (SELECT p.amount_pence FROM payments p WHERE p.id = NEW.payment_id) IS DISTINCT FROM
           (SELECT sum(s.amount_pence) FROM payment_shares s WHERE s.payment_id = NEW.payment_id) THEN
          RAISE EXCEPTION 'the shares of a transfer do not add up to it' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER check_payment_shares AFTER INSERT ON transfer_note_payments
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_payment_shares();

      ALTER TABLE transfer_notes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON transfer_notes TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_ids <@ (SELECT almoner_fund_scope())::uuid[]);
      CREATE POLICY owner ON transfer_notes TO CURRENT_USER USING (true) WITH CHECK (true);
      ALTER TABLE transfer_note_payments ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON transfer_note_payments TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON transfer_note_payments TO CURRENT_USER USING (true) WITH CHECK (true);
      ALTER TABLE payment_shares ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON payment_shares TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON payment_shares TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON payment_shares FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()));
      GRANT SELECT, INSERT ON transfer_notes, transfer_note_payments, payment_shares TO almoner_staff;
      GRANT SELECT (payment_id, organisation_id, area_code, amount_pence) ON payment_shares TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE payment_shares, transfer_note_payments, transfer_notes;
      DROP FUNCTION check_payment_shares();
    `);
  }
}
