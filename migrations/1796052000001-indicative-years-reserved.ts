import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why the money of indicative years moved, on each journal of this migration. */
const REASON =
  'Indicative years are reserved until they are confirmed; until now they were committed at acceptance';

/** Moves what accepted awards have in indicative years from one account to another, one journal for each award and line. */
function moveIndicative(from: 'committed' | 'reserved', to: 'committed' | 'reserved'): string {
  return `
    CREATE TEMPORARY TABLE indicative_years ON COMMIT DROP AS
    SELECT uuidv7() AS journal_id, a.id AS award_id, a.reference, y.fund_id, y.budget_line_id, y.amount_pence
      FROM award_years y JOIN awards a ON a.id = y.award_id
     WHERE y.status = 'indicative' AND y.amount_pence > 0
       AND a.status IN ('accepted', 'active', 'suspended', 'terminated', 'completed');
    UPDATE budget_lines b
       SET ${from}_pence = b.${from}_pence - moved.pence, ${to}_pence = b.${to}_pence + moved.pence
      FROM (SELECT budget_line_id, sum(amount_pence)::bigint AS pence FROM indicative_years GROUP BY 1) moved
     WHERE b.id = moved.budget_line_id;
    INSERT INTO journals (id, fund_id, award_id, kind, subject_type, subject_id, subject_reference, reason, request_id, at)
    SELECT journal_id, fund_id, award_id, '${to === 'reserved' ? 'reservation' : 'commitment'}', 'award', award_id,
           reference, '${REASON}', 'migration-1796052000001', almoner_now()
      FROM indicative_years;
    INSERT INTO journal_lines (journal_id, fund_id, budget_line_id, account, amount_pence)
    SELECT y.journal_id, y.fund_id, y.budget_line_id, l.account, l.sign * y.amount_pence
      FROM indicative_years y CROSS JOIN (VALUES ('${from}', -1), ('${to}', 1)) AS l (account, sign);
    DROP TABLE indicative_years;`;
}

/**
 * Indicative money is not committed (docs/glossary.md, money rules): what was committed at acceptance for years that are
 * still indicative is reserved again, by journals of nobody.
 */
export class IndicativeYearsReserved1796052000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(moveIndicative('committed', 'reserved'));
  }

  /** Journals are never deleted: going back moves the money by journals too. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(moveIndicative('reserved', 'committed'));
  }
}
