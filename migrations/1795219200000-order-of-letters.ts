import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderOfLetters1795219200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Names in the order in which people look them up: by letters before capitals and accents, "Call 9" before
      -- "Call 10". Two names are equal only where they are written alike, so that a page can go on after a name.
      CREATE COLLATION letters (provider = icu, locale = 'en-GB-u-kn-true');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP COLLATION letters');
  }
}
