import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BudgetPots1795300200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE budget_lines
        ADD COLUMN ring_fenced boolean NOT NULL DEFAULT false,
        ADD COLUMN budget_type text NOT NULL DEFAULT 'resource'
          CONSTRAINT ck_budget_lines_type CHECK (budget_type IN ('resource', 'capital')),
        ADD COLUMN status text NOT NULL DEFAULT 'open'
          CONSTRAINT ck_budget_lines_status CHECK (status IN ('open', 'closed')),
        ADD COLUMN over_programming_basis_points integer NOT NULL DEFAULT 0
          CONSTRAINT ck_budget_lines_over_programming CHECK (over_programming_basis_points BETWEEN 0 AND 2500),
        -- a closed year owes nothing to anybody
        ADD CONSTRAINT ck_budget_lines_closed CHECK (status = 'open' OR (reserved_pence = 0 AND committed_pence = 0)),
        DROP CONSTRAINT ck_budget_lines_not_over_committed,
        DROP CONSTRAINT ck_budget_lines_not_negative,
        DROP COLUMN over_programming_pence;
      -- Follows the allocation, in whole pence rounded down. Numeric, because the product passes the range of bigint.
      ALTER TABLE budget_lines
        ADD COLUMN over_programming_pence bigint NOT NULL GENERATED ALWAYS AS
          (floor(allocated_pence::numeric * over_programming_basis_points / 10000)::bigint) STORED;
      ALTER TABLE budget_lines
        ADD CONSTRAINT ck_budget_lines_not_over_committed CHECK (available_pence >= -over_programming_pence),
        ADD CONSTRAINT ck_budget_lines_not_negative
          CHECK (reserved_pence >= 0 AND committed_pence >= 0 AND paid_pence >= 0);
      GRANT INSERT (ring_fenced, budget_type) ON budget_lines TO almoner_staff;
      -- What a line is, never what it holds: totals still change by post_journal alone.
      GRANT UPDATE (status, over_programming_basis_points) ON budget_lines TO almoner_staff;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE (status, over_programming_basis_points) ON budget_lines FROM almoner_staff;
      ALTER TABLE budget_lines
        DROP CONSTRAINT ck_budget_lines_not_over_committed,
        DROP CONSTRAINT ck_budget_lines_not_negative,
        DROP CONSTRAINT ck_budget_lines_closed,
        DROP COLUMN over_programming_pence,
        DROP COLUMN over_programming_basis_points,
        DROP COLUMN status,
        DROP COLUMN budget_type,
        DROP COLUMN ring_fenced,
        ADD COLUMN over_programming_pence bigint NOT NULL DEFAULT 0;
      ALTER TABLE budget_lines
        ADD CONSTRAINT ck_budget_lines_not_over_committed CHECK (available_pence >= -over_programming_pence),
        ADD CONSTRAINT ck_budget_lines_not_negative CHECK (reserved_pence >= 0 AND committed_pence >= 0
          AND paid_pence >= 0 AND over_programming_pence >= 0);
    `);
  }
}
