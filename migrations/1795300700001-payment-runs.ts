import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaymentRuns1795300700001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Approved payments of one or more funds, released together by one person.
      CREATE TABLE payment_runs (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text NOT NULL CONSTRAINT ux_payment_runs_reference UNIQUE,
        -- the funds of its payments, each once: whoever sees a run may see every payment in it
        fund_ids uuid[] NOT NULL CONSTRAINT ck_payment_runs_funds CHECK (cardinality(fund_ids) >= 1),
        pay_on date NOT NULL,
        -- completed is not stored: it follows from the payments
        status text NOT NULL DEFAULT 'prepared'
          CONSTRAINT ck_payment_runs_status CHECK (status IN ('prepared', 'released', 'cancelled')),
        prepared_at timestamptz NOT NULL,
        -- null for the run of one payment that its release makes
        prepared_by_id uuid CONSTRAINT fk_payment_runs_prepared_by REFERENCES users,
        released_at timestamptz,
        released_by_id uuid CONSTRAINT fk_payment_runs_released_by REFERENCES users,
        -- who pays, as it stood at release: {serviceUserNumber, name, sortCode, accountNumber}
        originator jsonb,
        -- of the files as they were at release; a later download gives these bytes or none
        bacs_sha256 text CONSTRAINT ck_payment_runs_bacs CHECK (bacs_sha256 ~ '^[0-9a-f]{64}$'),
        csv_sha256 text CONSTRAINT ck_payment_runs_csv CHECK (csv_sha256 ~ '^[0-9a-f]{64}$'),
        cancelled_at timestamptz,
        cancelled_by_id uuid CONSTRAINT fk_payment_runs_cancelled_by REFERENCES users,
        cancelled_reason text,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        -- money rule 7: who prepares a run does not release it
        CONSTRAINT ck_payment_runs_two_people CHECK (released_by_id <> prepared_by_id),
        CONSTRAINT ck_payment_runs_released CHECK ((status = 'released') =
          (released_at IS NOT NULL AND released_by_id IS NOT NULL AND bacs_sha256 IS NOT NULL AND csv_sha256 IS NOT NULL
           AND originator IS NOT NULL))
      );
      CREATE INDEX ix_payment_runs_pay_on ON payment_runs (pay_on, id);
      CREATE INDEX ix_payment_runs_status ON payment_runs (status, pay_on, id);

      -- Which payment is in which run; what was taken out stays as history.
      CREATE TABLE payment_run_payments (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        run_id uuid NOT NULL CONSTRAINT fk_payment_run_payments_runs REFERENCES payment_runs,
        payment_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        put_in_at timestamptz NOT NULL,
        put_in_by_id uuid NOT NULL CONSTRAINT fk_payment_run_payments_put_in_by REFERENCES users,
        taken_out_at timestamptz,
        taken_out_by_id uuid CONSTRAINT fk_payment_run_payments_taken_out_by REFERENCES users,
        -- as they were at release, so that the files and the remittance stay what they were
        payee text,
        bank_account_id uuid,
        sort_code_mask text,
        account_number_mask text,
        acknowledged_at timestamptz,
        acknowledged_by_id uuid CONSTRAINT fk_payment_run_payments_acknowledged_by REFERENCES users,
        CONSTRAINT fk_payment_run_payments_payments FOREIGN KEY (payment_id, fund_id) REFERENCES payments (id, fund_id)
      );
      -- a payment is in one run at a time, and after release for good
      CREATE UNIQUE INDEX ux_payment_run_payments_in ON payment_run_payments (payment_id) WHERE taken_out_at IS NULL;
      CREATE INDEX ix_payment_run_payments_run ON payment_run_payments (run_id, payment_id);

      -- Every file that was given, to whom and when.
      CREATE TABLE payment_run_downloads (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        run_id uuid NOT NULL CONSTRAINT fk_payment_run_downloads_runs REFERENCES payment_runs,
        kind text NOT NULL CONSTRAINT ck_payment_run_downloads_kind CHECK (kind IN ('bacs', 'csv')),
        sha256 text NOT NULL,
        at timestamptz NOT NULL,
        by_id uuid NOT NULL CONSTRAINT fk_payment_run_downloads_by REFERENCES users
      );
      CREATE INDEX ix_payment_run_downloads_run ON payment_run_downloads (run_id, at);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_run_downloads
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      ALTER TABLE payment_runs ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON payment_runs TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_ids <@ (SELECT almoner_fund_scope())::uuid[]);
      CREATE POLICY owner ON payment_runs TO CURRENT_USER USING (true) WITH CHECK (true);
      ALTER TABLE payment_run_payments ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON payment_run_payments TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON payment_run_payments TO CURRENT_USER USING (true) WITH CHECK (true);
      -- An organisation reads where its money was sent, once it was.
      CREATE POLICY organisation ON payment_run_payments FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()) AND payee IS NOT NULL AND taken_out_at IS NULL);
      ALTER TABLE payment_run_downloads ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON payment_run_downloads TO almoner_staff
        USING (EXISTS (SELECT FROM payment_runs WHERE payment_runs.id = payment_run_downloads.run_id));
      CREATE POLICY owner ON payment_run_downloads TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON payment_runs, payment_run_payments TO almoner_staff;
      GRANT SELECT, INSERT ON payment_run_downloads TO almoner_staff;
      GRANT SELECT (id, payment_id, organisation_id, taken_out_at, payee, sort_code_mask, account_number_mask,
        acknowledged_at) ON payment_run_payments TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE payment_run_downloads, payment_run_payments, payment_runs;
    `);
  }
}
