import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEYS = ['funderName', 'funderAddress', 'funderLogoText', 'funderSignatories'];

/** What letters print of the funder: nobody has recorded it yet, and until then letters have the name of the fund. */
export class FunderDetails1796056000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const key of KEYS)
      await runner.query(
        `INSERT INTO reference_values (key, value, from_day, source, recorded_at)
         VALUES ($1, '"Not recorded"', '2021-01-01', 'Came with Almoner: record your own', '2026-11-30T00:00:00Z')`,
        [key],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reference_values DISABLE TRIGGER append_only');
    await runner.query('DELETE FROM reference_values WHERE key = ANY ($1)', [KEYS]);
    await runner.query('ALTER TABLE reference_values ENABLE TRIGGER append_only');
  }
}
