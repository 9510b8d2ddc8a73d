import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates of allocation letters beside those of offer letters. */
export class KindsOfLetter1796056000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE letter_templates DROP CONSTRAINT ck_letter_templates_kind,
        ADD CONSTRAINT ck_letter_templates_kind CHECK (kind IN ('offer', 'allocation'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE letter_templates DROP CONSTRAINT ck_letter_templates_kind,
        ADD CONSTRAINT ck_letter_templates_kind CHECK (kind = 'offer');
    `);
  }
}
