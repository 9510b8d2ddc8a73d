import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StatedPartsOfAllocationsAndCalls1797140000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The fields of an illustrative record that a public text states, by the names of the API.
      ALTER TABLE allocations ADD COLUMN stated text[] NOT NULL DEFAULT '{}';
      ALTER TABLE calls ADD COLUMN stated text[] NOT NULL DEFAULT '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE calls DROP COLUMN stated;
      ALTER TABLE allocations DROP COLUMN stated;
    `);
  }
}
