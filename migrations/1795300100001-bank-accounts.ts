import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BankAccounts1795300100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What is shown of bank details. A change is a new row; the numbers stand sealed in bank_account_secrets.
      CREATE TABLE bank_accounts (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organisation_id uuid NOT NULL CONSTRAINT fk_bank_accounts_organisations REFERENCES organisations,
        account_name text NOT NULL,
        sort_code_mask text NOT NULL CONSTRAINT ck_bank_accounts_sort_code CHECK (sort_code_mask ~ '^••-••-\\d{2}$'),
        account_number_mask text NOT NULL
          CONSTRAINT ck_bank_accounts_account_number CHECK (account_number_mask ~ '^••••\\d{4}$'),
        roll_number_mask text
          CONSTRAINT ck_bank_accounts_roll_number CHECK (roll_number_mask ~ '^••••[A-Z0-9 ./-]{0,2}$'),
        modulus_check text NOT NULL
          CONSTRAINT ck_bank_accounts_modulus CHECK (modulus_check IN ('passed', 'cannot-be-checked')),
        status text NOT NULL DEFAULT 'entered' CONSTRAINT ck_bank_accounts_status
          CHECK (status IN ('entered', 'verified', 'rejected', 'withdrawn', 'superseded')),
        entered_at timestamptz NOT NULL,
        entered_by_id uuid NOT NULL CONSTRAINT fk_bank_accounts_entered_by REFERENCES users,
        change_reason text,
        verified_at timestamptz,
        verified_by_id uuid CONSTRAINT fk_bank_accounts_verified_by REFERENCES users,
        check_method text,
        check_note text,
        closed_at timestamptz,
        closed_by_id uuid CONSTRAINT fk_bank_accounts_closed_by REFERENCES users,
        closed_reason text,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ux_bank_accounts_organisation UNIQUE (id, organisation_id),
        -- money rule 7: the editor is not the verifier
        CONSTRAINT ck_bank_accounts_two_people CHECK (verified_by_id <> entered_by_id),
        CONSTRAINT ck_bank_accounts_verified CHECK
          ((status IN ('verified', 'superseded')) = (verified_by_id IS NOT NULL AND check_method IS NOT NULL))
      );
      -- one change at a time, and one set in use
      CREATE UNIQUE INDEX ux_bank_accounts_entered ON bank_accounts (organisation_id) WHERE status = 'entered';
      CREATE UNIQUE INDEX ux_bank_accounts_verified ON bank_accounts (organisation_id) WHERE status = 'verified';
      CREATE INDEX ix_bank_accounts_entered_at ON bank_accounts (entered_at, id);
      CREATE INDEX ix_bank_accounts_status ON bank_accounts (status, entered_at, id);

      ALTER TABLE bank_accounts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      -- Organisations are shared by all funds, and so are the details they are paid to.
      CREATE POLICY staff ON bank_accounts TO almoner_staff, CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON bank_accounts FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()));
      CREATE POLICY organisation_enters ON bank_accounts FOR INSERT TO almoner_organisation
        WITH CHECK (organisation_id = (SELECT almoner_organisation_id()) AND status = 'entered'
                    AND entered_by_id = (SELECT almoner_user_id()) AND verified_by_id IS NULL);
      CREATE POLICY organisation_withdraws ON bank_accounts FOR UPDATE TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()) AND status = 'entered')
        WITH CHECK (status = 'withdrawn');
      GRANT SELECT, INSERT ON bank_accounts TO almoner_staff;
      -- what was entered stays as it was entered
      GRANT UPDATE (status, verified_at, verified_by_id, check_method, check_note, closed_at, closed_by_id,
        closed_reason, version, updated_at) ON bank_accounts TO almoner_staff;
      -- How it was checked, and by whom, stays with the funder.
      GRANT SELECT (id, organisation_id, account_name, sort_code_mask, account_number_mask, roll_number_mask,
        modulus_check, status, entered_at, entered_by_id, change_reason, verified_at, closed_at, closed_by_id,
        closed_reason, illustrative, version, created_at, updated_at) ON bank_accounts TO almoner_organisation;
      GRANT INSERT ON bank_accounts TO almoner_organisation;
      GRANT UPDATE (status, closed_at, closed_by_id, closed_reason, version, updated_at)
        ON bank_accounts TO almoner_organisation;

      -- The numbers under a key of their own, and that key under the master key named by key_id.
      CREATE TABLE bank_account_secrets (
        bank_account_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        sealed bytea NOT NULL,
        wrapped_key bytea NOT NULL,
        key_id text NOT NULL,
        CONSTRAINT fk_bank_account_secrets_bank_accounts FOREIGN KEY (bank_account_id, organisation_id)
          REFERENCES bank_accounts (id, organisation_id)
      );
      CREATE INDEX ix_bank_account_secrets_key ON bank_account_secrets (key_id);
      ALTER TABLE bank_account_secrets ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON bank_account_secrets TO almoner_staff, CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON bank_account_secrets FOR INSERT TO almoner_organisation
        WITH CHECK (organisation_id = (SELECT almoner_organisation_id()));
      GRANT SELECT, INSERT ON bank_account_secrets TO almoner_staff;
      -- an organisation seals and never opens
      GRANT INSERT ON bank_account_secrets TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE bank_account_secrets, bank_accounts;
    `);
  }
}
