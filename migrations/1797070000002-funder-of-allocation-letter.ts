import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARAMETERS = [
  '{{letter-date}}\n\nTo the Director',
  '{{letter-date}}\n\nFrom {{funder-name}}\n\n{{funder-address}}\n\nTo the Director',
  '## Questions',
  '{{signatories-table}}\n\n## Questions',
];

const CHANGED = 'replace(replace(body, $1, $2), $3, $4)';

/**
 * The next number of the allocation letter that comes with Almoner: it says who writes it and who signs for the funder, as the
 * offer letter does. Letters that were made stay as they are, and so does what an office has published itself.
 */
export class FunderOfAllocationLetter1797070000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO letter_templates (series_id, number, kind, name, body, status, published_at)
       SELECT series_id, number + 1, kind, name, ${CHANGED}, 'published', almoner_now()
         FROM letter_templates t
        WHERE kind = 'allocation' AND fund_id IS NULL AND status = 'published' AND published_by_id IS NULL
          AND ${CHANGED} <> body
          AND number = (SELECT max(number) FROM letter_templates WHERE series_id = t.series_id)`,
      PARAMETERS,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter_templates DISABLE TRIGGER published_stays');
    await runner.query(
      `DELETE FROM letter_templates
        WHERE kind = 'allocation' AND published_by_id IS NULL AND position($1 IN body) > 0`,
      [PARAMETERS[1]],
    );
    await runner.query('ALTER TABLE letter_templates ENABLE TRIGGER published_stays');
  }
}
