import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For each kind of letter: what stood there, and what stands there instead. */
const CHANGES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  offer: [
    [
      'shows as Indicative is a plan and no promise: it depends on',
      'shows as Indicative is a plan and no promise: its amount is within the most that we may pay, and we owe none of it. It depends on',
    ],
    [
      'with the indicators that we have agreed, keep',
      'with the indicators that your returns ask for, keep',
    ],
    [
      'when that money is more or less than was agreed, or',
      'when that money is more or less than you told us, or',
    ],
    [
      'or in the budget that we have agreed since.',
      'or in the budget that has replaced it since, in writing.',
    ],
  ],
  allocation: [
    [
      '1. We allocate {{allocation-amount}} to {{organisation-name}} for {{period}}.',
      `{{when not has-indicative-years}}

1. We allocate {{allocation-amount}} to {{organisation-name}} for {{period}}.

{{end}}

{{when has-indicative-years}}

1. We plan to allocate up to {{allocation-amount}} to {{organisation-name}} for {{period}}. This letter allocates the confirmed years of it only.

{{end}}`,
    ],
  ],
};

/** A body with all changes of its kind, of parameters from `$2` on; `$1` is the kind. */
function changed(pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((body, _, n) => `replace(${body}, $${2 * n + 2}, $${2 * n + 3})`, 'body');
}

const turned = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([before, after]) => [after, before] as const);

/**
 * The next numbers of the letters that come with Almoner: what is not accepted is not called agreed, and an indicative year is
 * not called allocated (docs/glossary.md, Agreed). Letters that were made stay as they are, and so does what an office has
 * published itself.
 */
export class LettersSayNoMoreThanIsGiven1797120000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [kind, pairs] of Object.entries(CHANGES)) {
      const body = changed(pairs);
      const parameters = [kind, ...pairs.flat()];
      await runner.query(
        `INSERT INTO letter_templates (series_id, number, kind, name, body, status, published_at)
         SELECT series_id, number + 1, kind, name, ${body}, 'published', almoner_now()
           FROM letter_templates t
          WHERE kind = $1 AND fund_id IS NULL AND status = 'published' AND published_by_id IS NULL
            AND ${body} <> body
            AND number = (SELECT max(number) FROM letter_templates WHERE series_id = t.series_id)`,
        parameters,
      );
      await runner.query(
        `UPDATE letter_templates SET body = ${body} WHERE kind = $1 AND status = 'draft' AND ${body} <> body`,
        parameters,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [kind, pairs] of Object.entries(CHANGES)) {
      const body = changed(turned(pairs));
      const parameters = [kind, ...turned(pairs).flat()];
      await runner.query(
        `UPDATE letter_templates SET body = ${body} WHERE kind = $1 AND status = 'draft' AND ${body} <> body`,
        parameters,
      );
      await runner.query('ALTER TABLE letter_templates DISABLE TRIGGER published_stays');
      await runner.query(
        `DELETE FROM letter_templates
          WHERE kind = $1 AND status = 'published' AND published_by_id IS NULL AND ${body} <> body`,
        parameters,
      );
      await runner.query('ALTER TABLE letter_templates ENABLE TRIGGER published_stays');
    }
  }
}
