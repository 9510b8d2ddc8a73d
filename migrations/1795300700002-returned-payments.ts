import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReturnedPayments1795300700002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments
        ADD COLUMN returned_on date,
        ADD COLUMN returned_reason text,
        ADD COLUMN returned_by_id uuid CONSTRAINT fk_payments_returned_by REFERENCES users,
        -- a payment that the bank returned is made anew once
        ADD COLUMN replaces_payment_id uuid CONSTRAINT fk_payments_replaces REFERENCES payments
          CONSTRAINT ux_payments_replaces UNIQUE CONSTRAINT ck_payments_replaces CHECK (replaces_payment_id <> id),
        ADD CONSTRAINT ck_payments_returned
          CHECK ((status = 'returned') = (returned_on IS NOT NULL AND returned_reason IS NOT NULL));
      GRANT SELECT (returned_on, replaces_payment_id) ON payments TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments DROP CONSTRAINT ck_payments_returned, DROP COLUMN replaces_payment_id,
        DROP COLUMN returned_by_id, DROP COLUMN returned_reason, DROP COLUMN returned_on;
    `);
  }
}
