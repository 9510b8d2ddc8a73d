import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everybody who set the amount or the shares of an allocation recommends the awards that they lead to. */
export class WhoDrewUpAllocations1795309200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE allocations ADD COLUMN drawn_by_ids uuid[];
      UPDATE allocations SET drawn_by_ids = ARRAY[drafted_by_id];
      SET CONSTRAINTS ALL IMMEDIATE;
      ALTER TABLE allocations ALTER COLUMN drawn_by_ids SET NOT NULL,
        ADD CONSTRAINT ck_allocations_drawn_by CHECK (drafted_by_id = ANY (drawn_by_ids));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE allocations DROP COLUMN drawn_by_ids');
  }
}
