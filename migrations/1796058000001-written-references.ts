import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WrittenReferences1796058000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What the bank file says where a reference stands. The roll number of a building society takes the place of
      -- the payment's reference there; of that only the mask is kept, the number itself stays sealed.
      ALTER TABLE payment_run_payments
        ADD COLUMN written_reference text,
        ADD COLUMN roll_number_written boolean NOT NULL DEFAULT false;
      UPDATE payment_run_payments i
         SET written_reference = coalesce(b.roll_number_mask, p.reference),
             roll_number_written = b.roll_number_mask IS NOT NULL
        FROM payments p, bank_accounts b
       WHERE p.id = i.payment_id AND b.id = i.bank_account_id AND i.payee IS NOT NULL;
      -- the ledger looks among these for a line that shows a roll number
      CREATE INDEX ix_payment_run_payments_roll_number ON payment_run_payments (payment_id) WHERE roll_number_written;
      GRANT SELECT (written_reference, roll_number_written) ON payment_run_payments TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_payment_run_payments_roll_number;
      ALTER TABLE payment_run_payments DROP COLUMN written_reference, DROP COLUMN roll_number_written;
    `);
  }
}
