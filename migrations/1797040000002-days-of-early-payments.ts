import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DaysOfEarlyPayments1797040000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO reference_values (key, value, from_day, source, recorded_at)
       VALUES ('earlyPaymentDays', '14', '2021-01-01', $1, '2026-11-30T00:00:00Z')`,
      ['Set when Almoner was installed; put the figure of your own scheme of delegation'],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reference_values DISABLE TRIGGER append_only;
      DELETE FROM reference_values WHERE key = 'earlyPaymentDays';
      ALTER TABLE reference_values ENABLE TRIGGER append_only;
    `);
  }
}
