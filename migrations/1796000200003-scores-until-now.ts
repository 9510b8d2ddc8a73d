import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ScoresUntilNow1796000200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE applications a
         SET score = k.score, assessors_assigned = k.assigned, assessors_submitted = k.submitted
        FROM (SELECT s.application_id, (round(avg(s.weighted_score) FILTER (WHERE s.status = 'submitted')))::integer AS score,
                     count(*) FILTER (WHERE s.status <> 'conflicted') AS assigned,
                     count(*) FILTER (WHERE s.status = 'submitted') AS submitted
                FROM assessments s GROUP BY s.application_id) k
       WHERE a.id = k.application_id;
    `);
  }

  async down(): Promise<void> {
    // the columns go with the migration before
  }
}
