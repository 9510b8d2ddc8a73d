import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FrozenBankDetails1796058000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A payment that came back because of the account freezes these bank details until they are verified anew.
      ALTER TABLE bank_accounts
        ADD COLUMN frozen_at timestamptz,
        ADD COLUMN frozen_reason text,
        DROP CONSTRAINT ck_bank_accounts_status,
        ADD CONSTRAINT ck_bank_accounts_status
          CHECK (status IN ('entered', 'verified', 'frozen', 'rejected', 'withdrawn', 'superseded')),
        DROP CONSTRAINT ck_bank_accounts_verified,
        ADD CONSTRAINT ck_bank_accounts_verified CHECK ((status IN ('verified', 'frozen', 'superseded')) =
          (verified_by_id IS NOT NULL AND check_method IS NOT NULL)),
        ADD CONSTRAINT ck_bank_accounts_frozen
          CHECK (status <> 'frozen' OR (frozen_at IS NOT NULL AND frozen_reason IS NOT NULL));
      GRANT UPDATE (frozen_at, frozen_reason) ON bank_accounts TO almoner_staff;
      GRANT SELECT (frozen_at) ON bank_accounts TO almoner_organisation;
      DROP INDEX ux_bank_accounts_verified;
      CREATE UNIQUE INDEX ux_bank_accounts_verified ON bank_accounts (organisation_id) WHERE status IN ('verified', 'frozen');

      -- null: returned before causes were recorded
      ALTER TABLE payments ADD COLUMN returned_cause text CONSTRAINT ck_payments_returned_cause CHECK (returned_cause IN
        ('account-closed', 'account-transferred', 'no-such-account', 'payee-deceased', 'other'));

      -- Nothing goes to an account that is not verified at that moment, whoever writes it.
      CREATE FUNCTION payment_goes_to_verified_details() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM bank_accounts WHERE id = NEW.bank_account_id AND status = 'verified') THEN
          RAISE EXCEPTION 'bank details % are not verified: no payment can go to them', NEW.bank_account_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_goes_to_verified_details';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER goes_to_verified_details BEFORE INSERT OR UPDATE OF bank_account_id ON payment_run_payments
        FOR EACH ROW WHEN (NEW.bank_account_id IS NOT NULL) EXECUTE FUNCTION payment_goes_to_verified_details();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER goes_to_verified_details ON payment_run_payments;
      DROP FUNCTION payment_goes_to_verified_details();
      ALTER TABLE payments DROP COLUMN returned_cause;
      UPDATE bank_accounts SET status = 'verified' WHERE status = 'frozen';
      DROP INDEX ux_bank_accounts_verified;
      CREATE UNIQUE INDEX ux_bank_accounts_verified ON bank_accounts (organisation_id) WHERE status = 'verified';
      ALTER TABLE bank_accounts
        DROP CONSTRAINT ck_bank_accounts_frozen, DROP COLUMN frozen_at, DROP COLUMN frozen_reason,
        DROP CONSTRAINT ck_bank_accounts_status,
        ADD CONSTRAINT ck_bank_accounts_status
          CHECK (status IN ('entered', 'verified', 'rejected', 'withdrawn', 'superseded')),
        DROP CONSTRAINT ck_bank_accounts_verified,
        ADD CONSTRAINT ck_bank_accounts_verified CHECK
          ((status IN ('verified', 'superseded')) = (verified_by_id IS NOT NULL AND check_method IS NOT NULL));
    `);
  }
}
