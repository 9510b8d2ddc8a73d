import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PostJournalGuards1795300200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The one door to the budget. Applies the lines of a journal to the totals of their budget lines, in id order, each
      -- by a conditional update; returns the first budget line that is closed or has too little, and then has changed
      -- nothing. Too little is against the over-programming of the allocation as it is after the movement.
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
      END $$;
    `);
  }

  /** The function as it was, without the guard of closed lines. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The one door to the budget. Applies the lines of a journal to the totals of their budget lines, in id order, each
      -- by a conditional update; returns the first budget line that has too little, and then has changed nothing.
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
             AND (delta.available >= 0 OR b.available_pence + delta.available >= -b.over_programming_pence)
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
      END $$;
    `);
  }
}
