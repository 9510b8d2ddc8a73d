import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The door to the budget; where `guarded`, it commits and pays nothing on a line without authority. */
function postJournal(guarded: boolean): string {
  const authority = guarded
    ? "AND (b.authority = 'approved' OR (delta.committed <= 0 AND delta.paid <= 0))"
    : '';
  return `
      -- The one door to the budget. Applies the lines of a journal to the totals of their budget lines, in id order, each
      -- by a conditional update; returns the first budget line that is closed, has no authority for what would be
      -- committed or paid, or has too little, and then has changed nothing. Too little is against the over-programming of
      -- the allocation as it is after the movement.
      -- What the lines are is computed in libs/domain; this function only guards and stores them.
      -- It runs as its owner, so that an organisation that accepts or declines an offer moves the reserved money of its
      -- own award without being able to read a budget.
      CREATE OR REPLACE FUNCTION post_journal(journal jsonb, lines jsonb) RETURNS TABLE (journal_id uuid, short_line_id uuid)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        caller uuid := almoner_organisation_id();
        delta record;
        new_id uuid := uuidv7();
      BEGIN
        IF caller IS NOT NULL AND (
          NOT EXISTS (SELECT FROM awards WHERE id = (journal->>'awardId')::uuid AND organisation_id = caller)
          OR EXISTS (SELECT FROM jsonb_to_recordset(lines) AS l("budgetLineId" uuid, account text)
                     WHERE l.account IN ('funding', 'paid')
                        OR NOT EXISTS (SELECT FROM award_years y WHERE y.award_id = (journal->>'awardId')::uuid
                                       AND y.budget_line_id = l."budgetLineId"))
        ) THEN
          RAISE EXCEPTION 'an organisation moves only the money of its own award' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF caller IS NULL AND NOT almoner_every_fund() AND NOT (journal->>'fundId')::uuid = ANY (almoner_fund_scope()) THEN
          RAISE EXCEPTION 'the fund is outside the scope of this request' USING ERRCODE = 'insufficient_privilege';
        END IF;

        FOR delta IN
          SELECT l."budgetLineId" AS id,
                 coalesce(sum(-l."amountPence") FILTER (WHERE l.account = 'funding'), 0) AS allocated,
                 coalesce(sum(l."amountPence") FILTER (WHERE l.account = 'available'), 0) AS available,
                 coalesce(sum(l."amountPence") FILTER (WHERE l.account = 'reserved'), 0) AS reserved,
                 coalesce(sum(l."amountPence") FILTER (WHERE l.account = 'committed'), 0) AS committed,
                 coalesce(sum(l."amountPence") FILTER (WHERE l.account = 'paid'), 0) AS paid
            FROM jsonb_to_recordset(lines) AS l("budgetLineId" uuid, account text, "amountPence" bigint)
           GROUP BY 1 ORDER BY 1
        LOOP
          UPDATE budget_lines b
             SET allocated_pence = b.allocated_pence + delta.allocated,
                 available_pence = b.available_pence + delta.available,
                 reserved_pence = b.reserved_pence + delta.reserved,
                 committed_pence = b.committed_pence + delta.committed,
                 paid_pence = b.paid_pence + delta.paid
           WHERE b.id = delta.id AND b.fund_id = (journal->>'fundId')::uuid
             AND b.status = 'open'
             ${authority}
             AND (delta.available >= 0 OR b.available_pence + delta.available
                  >= -floor((b.allocated_pence + delta.allocated)::numeric * b.over_programming_basis_points / 10000))
             AND b.reserved_pence + delta.reserved >= 0
             AND b.committed_pence + delta.committed >= 0
             AND b.paid_pence + delta.paid >= 0;
          IF NOT FOUND THEN
            -- the caller refuses and rolls back, which also undoes the lines updated before this one
            RETURN QUERY SELECT NULL::uuid, delta.id;
            RETURN;
          END IF;
        END LOOP;

        INSERT INTO journals (id, fund_id, award_id, kind, subject_type, subject_id, subject_reference,
                              reverses_journal_id, reason, actor_id, request_id, at)
        VALUES (new_id, (journal->>'fundId')::uuid, (journal->>'awardId')::uuid, journal->>'kind', journal->>'subjectType',
                (journal->>'subjectId')::uuid, journal->>'subjectReference', (journal->>'reversesJournalId')::uuid,
                coalesce(journal->>'reason', ''), almoner_user_id(), journal->>'requestId', (journal->>'at')::timestamptz);
        INSERT INTO journal_lines (journal_id, fund_id, budget_line_id, account, amount_pence)
        SELECT new_id, (journal->>'fundId')::uuid, l."budgetLineId", l.account, l."amountPence"
          FROM jsonb_to_recordset(lines) AS l("budgetLineId" uuid, account text, "amountPence" bigint);
        RETURN QUERY SELECT new_id, NULL::uuid;
      END $$;`;
}

/**
 * A budget line is planned until a Budget Act or a decision letter gives it authority (docs/glossary.md, Authority). Lines
 * that exist are approved, with "authority not recorded".
 */
export class AuthorityOfBudgets1796052000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE budget_lines
        ADD COLUMN authority text NOT NULL DEFAULT 'approved'
          CONSTRAINT ck_budget_lines_authority CHECK (authority IN ('planned', 'approved')),
        ADD COLUMN authority_kind text DEFAULT 'not-recorded'
          CONSTRAINT ck_budget_lines_authority_kind CHECK (authority_kind IN ('budget-act', 'decision-letter', 'not-recorded')),
        ADD COLUMN authority_reference text,
        ADD COLUMN authority_on date,
        ADD COLUMN authority_illustrative boolean NOT NULL DEFAULT false;
      ALTER TABLE budget_lines
        ALTER COLUMN authority SET DEFAULT 'planned',
        ALTER COLUMN authority_kind DROP DEFAULT,
        ADD CONSTRAINT ck_budget_lines_authority_recorded CHECK (
          (authority = 'planned') = (authority_kind IS NULL)
          AND (authority_reference IS NOT NULL) = coalesce(authority_kind <> 'not-recorded', false)
          AND (authority_on IS NOT NULL) = coalesce(authority_kind <> 'not-recorded', false)),
        -- nothing is owed or spent before there is authority
        ADD CONSTRAINT ck_budget_lines_planned
          CHECK (authority = 'approved' OR (committed_pence = 0 AND paid_pence = 0));
      GRANT INSERT (authority, authority_kind), UPDATE (authority, authority_kind, authority_reference, authority_on)
        ON budget_lines TO almoner_staff;
    `);
    await runner.query(postJournal(true));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(postJournal(false));
    await runner.query(`
      REVOKE INSERT (authority, authority_kind), UPDATE (authority, authority_kind, authority_reference, authority_on)
        ON budget_lines FROM almoner_staff;
      ALTER TABLE budget_lines DROP CONSTRAINT ck_budget_lines_planned, DROP CONSTRAINT ck_budget_lines_authority_recorded,
        DROP COLUMN authority_illustrative, DROP COLUMN authority_on, DROP COLUMN authority_reference,
        DROP COLUMN authority_kind, DROP COLUMN authority;
    `);
  }
}
