import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each wording that a letter of an earlier day cannot have, and what stands there instead. */
const CHANGES: readonly (readonly [string, string])[] = [
  [
    'under the UNCRC (Incorporation) (Scotland) Act 2024 as far as it applies to what you do.',
    'under the United Nations Convention on the Rights of the Child, and under the Scottish law that gives effect to it, as far as they apply to what you do.',
  ],
  [
    `1. You follow Fair Work First: everybody who works on the Project is paid at least the real Living Wage, and workers have appropriate channels for an effective voice. Both are evidenced before the first payment. An organisation without workers tells us so.
`,
    `{{when asks-for-fair-work}}
1. You follow Fair Work First: everybody who works on the Project is paid at least the real Living Wage, and workers have appropriate channels for an effective voice. Both are evidenced before the first payment. An organisation without workers tells us so.
{{end}}
{{when has-no-workers}}
1. You have told us that you have no workers. You tell us before you take somebody on, and show us then how you follow Fair Work First.
{{end}}
`,
  ],
];

const PARAMETERS = CHANGES.flat();

/** The body of a template with the changes, of parameters `$1` to `$4`; backwards, what it was before them. */
const CHANGED = 'replace(replace(body, $1, $2), $3, $4)';
const UNCHANGED = 'replace(replace(body, $4, $3), $2, $1)';

/**
 * The next number of the offer letter that comes with Almoner: it names no Act that is younger than the letter, and asks
 * for Fair Work First only from the day from which grants have to. Letters that were made stay as they are, and so does
 * what an office has published itself.
 */
export class OfferLetterOfItsDay1797070000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO letter_templates (series_id, number, kind, name, body, status, published_at)
       SELECT series_id, number + 1, kind, name, ${CHANGED}, 'published', almoner_now()
         FROM letter_templates t
        WHERE kind = 'offer' AND fund_id IS NULL AND status = 'published' AND published_by_id IS NULL
          AND ${CHANGED} <> body
          AND number = (SELECT max(number) FROM letter_templates WHERE series_id = t.series_id)`,
      PARAMETERS,
    );
    await runner.query(
      `UPDATE letter_templates SET body = ${CHANGED}
        WHERE kind = 'offer' AND status = 'draft' AND ${CHANGED} <> body`,
      PARAMETERS,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE letter_templates SET body = ${UNCHANGED}
        WHERE kind = 'offer' AND status = 'draft' AND ${UNCHANGED} <> body`,
      PARAMETERS,
    );
    await runner.query('ALTER TABLE letter_templates DISABLE TRIGGER published_stays');
    await runner.query(
      `DELETE FROM letter_templates
        WHERE kind = 'offer' AND status = 'published' AND published_by_id IS NULL AND ${UNCHANGED} <> body`,
      PARAMETERS,
    );
    await runner.query('ALTER TABLE letter_templates ENABLE TRIGGER published_stays');
  }
}
