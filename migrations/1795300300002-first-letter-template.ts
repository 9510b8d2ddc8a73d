import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The letter that every fund can begin with; a fund that wants other words publishes its own. */
const BODY = `# Offer of grant: {{award-title}}

{{letter-date}}

To {{organisation-name}}

Our reference: {{award-reference}}

We are pleased to offer {{organisation-name}} a grant of {{amount}} from the {{fund-name}}. This letter, with the conditions in it, is the agreement between us once you accept it. Please read all of it before you do.

## What the grant is for

{{award-purpose}}

The grant is for {{period}}.

## How much you can be paid, and in which years

The grant is {{amount}}. That is the most we will pay. We pay what the work needs, and no more.

{{years-table}}

A confirmed year is firm. An indicative year is planned but not certain: we will tell you when it is confirmed, and nothing is paid from it before that.

## When you are paid

{{instalments-table}}

## What you agree to

{{special-conditions}}

{{conditions-table}}

By accepting you also agree that

- the grant is used only for what this letter says it is for
- you keep records of how it is spent, and show them to us when we ask
- you send the returns we ask for by the day they are due
- you tell us at once of anything that keeps the work from going ahead as planned
- money that is not spent, or not spent on what it is for, is paid back.

## Subsidy control

{{subsidy-statement}}

## How to accept this offer

The offer is open until {{expires-on}}. A person who may sign for {{organisation-name}} can accept it or turn it down in Almoner, where this letter is kept. After that day it lapses.

## Questions

{{contact}}`;

export class FirstLetterTemplate1795300300002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `WITH new AS (SELECT uuidv7() AS id)
       INSERT INTO letter_templates (id, series_id, number, kind, name, body, status, published_at)
       SELECT id, id, 1, 'offer', 'Offer letter', $1, 'published', now() FROM new`,
      [BODY],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE letter_templates DISABLE TRIGGER published_stays;
      DELETE FROM letter_templates WHERE published_by_id IS NULL AND number = 1;
      ALTER TABLE letter_templates ENABLE TRIGGER published_stays;
    `);
  }
}
