import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ApprovalsBeforeLevels1795300600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO payment_approvals (payment_id, fund_id, round, level, approver_id, approved_at)
      SELECT id, fund_id, 1, 1, approved_by_id, coalesce(approved_at, updated_at) FROM payments
       WHERE approved_by_id IS NOT NULL;
      -- A rejected payment was planned again; that is called sending back now.
      UPDATE payments SET sent_back_reason = rejected_reason, sent_back_at = updated_at, rejected_reason = NULL
       WHERE rejected_reason IS NOT NULL;
    `);
  }

  /** What is planned again keeps its reason where it is: nothing of the old shape is missing. */
  async down(): Promise<void> {}
}
