import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The allocation letter that every fund can begin with. The funder's legal adviser confirms it before it is used; a fund
 * that wants other words publishes its own.
 */
const BODY = `# Allocation for alcohol and drug partnerships: {{award-title}}

{{letter-date}}

To the Director of Finance, {{organisation-name}}

Our reference: {{award-reference}}

This letter tells {{organisation-name}} what it is allocated from the {{fund-name}}, for the alcohol and drug partnerships of its area. Please acknowledge it by {{expires-on}}.

## 1. What is allocated

1. We allocate {{allocation-amount}} to {{organisation-name}} for {{period}}.

2. It is the sum of the shares of these partnerships:

{{shares-table}}

3. The shares are fixed. A share is for the partnership that it names and is not moved to another one without our agreement in writing.

{{when has-indicative-years}}

4. The amount of an indicative year is a planning figure. It is not allocated until we confirm it, and nothing is transferred from it before that.

{{years-table}}

{{end}}

## 2. What it is for

1. {{award-purpose}}

2. The allocation is for these purposes and no other. It does not pay for what other money is already given for.

## 3. Onward delegation

1. {{organisation-name}} delegates the whole of each share, without a deduction, to the integration authority of the area of the partnership, which directs how it is used under the Public Bodies (Joint Working) (Scotland) Act 2014.

2. The partnership agrees how its share is used locally, together with the integration authority. {{organisation-name}} sends a copy of this letter to the chief officer of each integration authority and to the chair of each partnership that it names.

## 4. How the money moves

1. The allocation is transferred to {{organisation-name}} within the public finances. We ask for no bank details and no claim.

{{when has-instalments}}

2. It is planned to be transferred as follows:

{{instalments-table}}

{{end}}

3. Each transfer has a reference, and a note that states the share of each partnership in it.

## 5. What we ask in return

1. Each partnership reports on the use of its share through the annual survey of alcohol and drug partnerships, and {{organisation-name}} reports what of each share was spent by the end of the financial year.

2. What is not spent by the end of the financial year is reported to us. It is kept in a reserve of the integration authority for the same purpose, or returned, as we then agree.

3. Records of what was received, delegated and spent are kept for six years after the end of the financial year, and are shown to us and to our auditors when we ask.

{{when has-special-terms}}

## 6. Further terms

{{special-terms}}

{{end}}

## 7. Conditions

{{conditions-table}}

## 8. What this letter is not

1. This is an allocation within the public sector. It is not a grant and not a subsidy, and it is not a contract for services.

2. We may change or stop an allocation that is not yet transferred where the budget changes, after telling {{organisation-name}} why.

## 9. Acknowledgement

1. A person who may act for {{organisation-name}} acknowledges this letter in Almoner, where it is kept. By acknowledging it, {{organisation-name}} confirms that it has read this letter and will delegate and account for the money as it says.

2. Nothing is transferred before the letter is acknowledged.

## Questions

{{contact}}`;

export class AllocationLetterTemplate1796057000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `WITH new AS (SELECT uuidv7() AS id)
       INSERT INTO letter_templates (id, series_id, number, kind, name, body, status, published_at)
       SELECT id, id, 1, 'allocation', 'Allocation letter', $1, 'published', almoner_now() FROM new`,
      [BODY],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE letter_templates DISABLE TRIGGER published_stays;
      DELETE FROM letter_templates WHERE published_by_id IS NULL AND number = 1 AND kind = 'allocation';
      ALTER TABLE letter_templates ENABLE TRIGGER published_stays;
    `);
  }
}
