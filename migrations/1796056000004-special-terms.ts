import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The text of an award for its letter is no condition, which is a record of its own. */
export class SpecialTerms1796056000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE awards RENAME COLUMN conditions_note TO special_terms');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE awards RENAME COLUMN special_terms TO conditions_note');
  }
}
