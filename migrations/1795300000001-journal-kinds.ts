import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JournalKinds1795300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE journals DROP CONSTRAINT ck_journals_kind, ADD CONSTRAINT ck_journals_kind CHECK (kind IN
        ('allocation', 'virement', 'reservation', 'release', 'commitment', 'variation', 'payment', 'recovery', 'reversal'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE journals DROP CONSTRAINT ck_journals_kind, ADD CONSTRAINT ck_journals_kind CHECK (kind IN
        ('allocation', 'reservation', 'release', 'commitment', 'payment', 'reversal'));
    `);
  }
}
