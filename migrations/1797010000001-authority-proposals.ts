import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of the database changes where authority is proposed by one person and confirmed by another. */
interface Guards {
  /** How an allocation journal of an authority is agreed on, and that it stays within the recorded authority. */
  readonly allocation: string;
  readonly virement: string;
  readonly line: string;
  readonly columns: string;
}

const AGREED_BEFORE: Guards = {
  allocation: `c.kind = 'allocation' AND c.budget_line_id = l.budget_line_id AND c.amount_pence = -l.amount_pence`,
  virement: '',
  line: '',
  columns: 'status, over_programming_basis_points',
};

const AGREED_WITH_AUTHORITY: Guards = {
  allocation: `c.budget_line_id = l.budget_line_id AND CASE c.kind
                      -- a higher budget stays within the authority that is recorded
                      WHEN 'allocation' THEN c.amount_pence = -l.amount_pence AND EXISTS (
                        SELECT FROM budget_lines b WHERE b.id = l.budget_line_id
                           AND (b.authority_pence IS NULL OR b.allocated_pence <= b.authority_pence))
                      -- an authority makes the allocation the amount that it gives
                      WHEN 'authority' THEN EXISTS (
                        SELECT FROM budget_lines b WHERE b.id = l.budget_line_id AND b.allocated_pence = c.authorised_pence)
                      ELSE false END`,
  // money of a planned line gets no authority by moving
  virement: `AND NOT EXISTS (SELECT FROM budget_lines a JOIN budget_lines b ON b.id = v.to_line_id
                               WHERE a.id = v.from_line_id AND a.authority = 'planned' AND b.authority = 'approved')`,
  line: `OR ((OLD.authority, OLD.authority_kind, OLD.authority_reference, OLD.authority_on, OLD.authority_pence)
              IS DISTINCT FROM
              (NEW.authority, NEW.authority_kind, NEW.authority_reference, NEW.authority_on, NEW.authority_pence)
            AND NOT EXISTS (
              SELECT FROM budget_changes c WHERE c.budget_line_id = NEW.id AND c.kind = 'authority'
                 AND NEW.authority = 'approved' AND c.authority_kind = NEW.authority_kind
                 AND c.authority_reference = NEW.authority_reference AND c.authority_on = NEW.authority_on
                 AND c.authorised_pence = NEW.authority_pence AND NEW.allocated_pence = NEW.authority_pence
                 AND c.status = 'confirmed' AND c.xmin = pg_current_xact_id()::xid))`,
  columns: `status, over_programming_basis_points, authority, authority_kind, authority_reference, authority_on,
          authority_pence`,
};

function guards({ allocation, virement, line, columns }: Guards): string {
  return `
      -- New money reaches a budget line only by a change or a virement that two people agreed on, with its amount.
      CREATE OR REPLACE FUNCTION check_funding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM inserted l JOIN journals j ON j.id = l.journal_id
           WHERE l.account = 'funding' AND l.amount_pence < 0
             AND NOT CASE j.kind
               WHEN 'allocation' THEN j.subject_type = 'budget-change' AND EXISTS (
                 SELECT FROM budget_changes c WHERE c.id = j.subject_id AND c.status = 'confirmed'
                    AND ${allocation})
               WHEN 'virement' THEN EXISTS (
                 SELECT FROM virements v WHERE v.id = j.subject_id AND v.status = 'approved'
                    AND v.to_line_id = l.budget_line_id AND v.amount_pence = -l.amount_pence ${virement})
               WHEN 'reversal' THEN j.reverses_journal_id IS NOT NULL
               ELSE j.kind = 'recovery' END) THEN
          RAISE EXCEPTION 'a budget rises by a change that two people agreed on' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;

      -- A year is reopened, over-programming recorded and authority given in the transaction in which the change of it is
      -- confirmed.
      CREATE OR REPLACE FUNCTION check_line_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF (OLD.status = 'closed' AND NEW.status = 'open' AND NOT EXISTS (
              SELECT FROM budget_changes c WHERE c.budget_line_id = NEW.id AND c.kind = 'reopening'
                 AND c.status = 'confirmed' AND c.xmin = pg_current_xact_id()::xid))
          OR (OLD.over_programming_basis_points <> NEW.over_programming_basis_points AND NOT EXISTS (
              SELECT FROM budget_changes c WHERE c.budget_line_id = NEW.id AND c.kind = 'over-programming'
                 AND c.basis_points = NEW.over_programming_basis_points
                 AND c.status = 'confirmed' AND c.xmin = pg_current_xact_id()::xid))
          ${line} THEN
          RAISE EXCEPTION 'a budget line changes in this way with two people' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      DROP TRIGGER change_agreed ON budget_lines;
      CREATE TRIGGER change_agreed BEFORE UPDATE OF ${columns} ON budget_lines
        FOR EACH ROW EXECUTE FUNCTION check_line_change();`;
}

/**
 * The authority of a budget line is proposed by one person, with its Budget Act or decision letter and the amount that it
 * gives, and confirmed by another (docs/glossary.md, Authority). New lines begin as planned.
 */
export class AuthorityProposals1797010000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE budget_changes
        ADD COLUMN authority_kind text
          CONSTRAINT ck_budget_changes_authority_kind CHECK (authority_kind IN ('budget-act', 'decision-letter')),
        ADD COLUMN authority_reference text
          CONSTRAINT ck_budget_changes_authority_reference CHECK (btrim(authority_reference) <> ''),
        ADD COLUMN authority_on date,
        -- the whole amount that the authority gives, which the allocation becomes
        ADD COLUMN authorised_pence bigint
          CONSTRAINT ck_budget_changes_authorised CHECK (authorised_pence BETWEEN 1 AND 9007199254740991),
        DROP CONSTRAINT ck_budget_changes_kind,
        DROP CONSTRAINT ck_budget_changes_plan;
      ALTER TABLE budget_changes
        ADD CONSTRAINT ck_budget_changes_kind CHECK (kind IN
          ('allocation', 'over-programming', 'reopening', 'authority')),
        ADD CONSTRAINT ck_budget_changes_plan CHECK ((kind = 'allocation') = (amount_pence IS NOT NULL)
          AND (kind = 'over-programming') = (basis_points IS NOT NULL)
          AND (kind = 'authority') = (authorised_pence IS NOT NULL)
          AND (kind = 'authority') = (authority_kind IS NOT NULL)
          AND (kind = 'authority') = (authority_reference IS NOT NULL)
          AND (kind = 'authority') = (authority_on IS NOT NULL));

      ALTER TABLE budget_lines
        -- the whole amount that the Act or letter gives; the allocation changes after it by virements and recoveries
        ADD COLUMN authority_pence bigint,
        DROP CONSTRAINT ck_budget_lines_authority_recorded;
      ALTER TABLE budget_lines
        ADD CONSTRAINT ck_budget_lines_authority_recorded CHECK (
          (authority = 'planned') = (authority_kind IS NULL)
          AND (authority_reference IS NOT NULL) = coalesce(authority_kind <> 'not-recorded', false)
          AND (authority_on IS NOT NULL) = coalesce(authority_kind <> 'not-recorded', false)
          AND (authority_pence IS NOT NULL) = coalesce(authority_kind <> 'not-recorded', false));
      -- a new line is planned
      REVOKE INSERT (authority, authority_kind) ON budget_lines FROM almoner_staff;
      GRANT UPDATE (authority_pence) ON budget_lines TO almoner_staff;
    `);
    await runner.query(guards(AGREED_WITH_AUTHORITY));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(guards(AGREED_BEFORE));
    await runner.query(`
      REVOKE UPDATE (authority_pence) ON budget_lines FROM almoner_staff;
      GRANT INSERT (authority, authority_kind) ON budget_lines TO almoner_staff;
      ALTER TABLE budget_lines DROP CONSTRAINT ck_budget_lines_authority_recorded, DROP COLUMN authority_pence;
      ALTER TABLE budget_lines ADD CONSTRAINT ck_budget_lines_authority_recorded CHECK (
        (authority = 'planned') = (authority_kind IS NULL)
        AND (authority_reference IS NOT NULL) = coalesce(authority_kind <> 'not-recorded', false)
        AND (authority_on IS NOT NULL) = coalesce(authority_kind <> 'not-recorded', false));
      ALTER TABLE budget_changes DROP CONSTRAINT ck_budget_changes_plan, DROP CONSTRAINT ck_budget_changes_kind;
      DELETE FROM budget_changes WHERE kind = 'authority';
      ALTER TABLE budget_changes
        DROP COLUMN authorised_pence, DROP COLUMN authority_on, DROP COLUMN authority_reference, DROP COLUMN authority_kind,
        ADD CONSTRAINT ck_budget_changes_kind CHECK (kind IN ('allocation', 'over-programming', 'reopening')),
        ADD CONSTRAINT ck_budget_changes_plan CHECK ((kind = 'allocation') = (amount_pence IS NOT NULL)
          AND (kind = 'over-programming') = (basis_points IS NOT NULL));
    `);
  }
}
