import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CoveredPeriodsOfPayments1797040000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A request says which days it pays for, and why where it comes long before it is due or pays for days twice.
      -- All are null for what was requested before this was asked.
      ALTER TABLE payments
        ADD COLUMN covers_from date,
        ADD COLUMN covers_to date,
        ADD COLUMN early_reason text,
        ADD COLUMN overlap_reason text,
        -- why it was put into a run, or released by itself, long before it is due
        ADD COLUMN early_sending_reason text,
        ADD CONSTRAINT ck_payments_covers
          CHECK ((covers_from IS NULL) = (covers_to IS NULL) AND covers_from <= covers_to);
      GRANT SELECT (covers_from, covers_to) ON payments TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments
        DROP CONSTRAINT ck_payments_covers,
        DROP COLUMN covers_from,
        DROP COLUMN covers_to,
        DROP COLUMN early_reason,
        DROP COLUMN overlap_reason,
        DROP COLUMN early_sending_reason;
    `);
  }
}
