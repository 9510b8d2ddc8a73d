import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In drafts, too, the share of a partnership is for the health board of its area; for nobody where the board is not among
 * the organisations yet. What was committed stays.
 */
export class DraftsGoToHealthBoards1796057000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE allocation_shares s SET organisation_id = (
          SELECT o.id FROM organisations o
           WHERE o.kind = 'health-board' AND o.identifier_scheme = 'XX-GSS' AND o.identifier = a.health_board_code)
        FROM areas a, allocations l
       WHERE a.code = s.area_code AND a.kind = 'adp' AND l.id = s.allocation_id AND l.status = 'draft';
    `);
  }

  async down(): Promise<void> {
    // who the drafts were for is not known any more
  }
}
