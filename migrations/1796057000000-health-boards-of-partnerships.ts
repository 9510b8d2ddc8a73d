import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each alcohol and drug partnership (ADP) belongs to the health board of its councils, which is one board for every
 * partnership in the list.
 */
export class HealthBoardsOfPartnerships1796057000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE areas SET health_board_code = c.health_board_code
        FROM (SELECT adp_code, min(health_board_code) AS health_board_code FROM areas
               WHERE kind = 'council' AND adp_code IS NOT NULL
               GROUP BY adp_code HAVING count(DISTINCT health_board_code) = 1) c
       WHERE areas.kind = 'adp' AND areas.code = c.adp_code;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE areas SET health_board_code = NULL WHERE kind = 'adp'");
  }
}
