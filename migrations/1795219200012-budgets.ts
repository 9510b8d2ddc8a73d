import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Budgets1795219200012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE budget_lines (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        fund_id uuid NOT NULL CONSTRAINT fk_budget_lines_funds REFERENCES funds,
        financial_year integer NOT NULL CONSTRAINT ck_budget_lines_year CHECK (financial_year BETWEEN 1990 AND 2100),
        pot text NOT NULL DEFAULT 'main',
        allocated_pence bigint NOT NULL DEFAULT 0,
        available_pence bigint NOT NULL DEFAULT 0,
        reserved_pence bigint NOT NULL DEFAULT 0,
        committed_pence bigint NOT NULL DEFAULT 0,
        paid_pence bigint NOT NULL DEFAULT 0,
        over_programming_pence bigint NOT NULL DEFAULT 0,
        illustrative boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ux_budget_lines_year UNIQUE (fund_id, financial_year, pot),
        CONSTRAINT ux_budget_lines_fund UNIQUE (id, fund_id),
        -- money rule 3
        CONSTRAINT ck_budget_lines_conserved
          CHECK (allocated_pence = available_pence + reserved_pence + committed_pence + paid_pence),
        CONSTRAINT ck_budget_lines_not_over_committed CHECK (available_pence >= -over_programming_pence),
        CONSTRAINT ck_budget_lines_not_negative CHECK (reserved_pence >= 0 AND committed_pence >= 0 AND paid_pence >= 0
          AND over_programming_pence >= 0),
        CONSTRAINT ck_budget_lines_safe CHECK (allocated_pence BETWEEN 0 AND 9007199254740991)
      );
      CREATE TABLE journals (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        fund_id uuid NOT NULL CONSTRAINT fk_journals_funds REFERENCES funds,
        award_id uuid CONSTRAINT fk_journals_awards REFERENCES awards,
        kind text NOT NULL CONSTRAINT ck_journals_kind CHECK (kind IN
          ('allocation', 'reservation', 'release', 'commitment', 'payment', 'reversal')),
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        subject_reference text NOT NULL DEFAULT '',
        reverses_journal_id uuid CONSTRAINT fk_journals_reverses REFERENCES journals
          CONSTRAINT ux_journals_reverses UNIQUE,
        reason text NOT NULL DEFAULT '',
        actor_id uuid CONSTRAINT fk_journals_actor REFERENCES users,
        request_id text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT ux_journals_fund UNIQUE (id, fund_id)
      );
      CREATE TABLE journal_lines (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        journal_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        budget_line_id uuid NOT NULL,
        account text NOT NULL CONSTRAINT ck_journal_lines_account
          CHECK (account IN ('funding', 'available', 'reserved', 'committed', 'paid')),
        amount_pence bigint NOT NULL CONSTRAINT ck_journal_lines_amount CHECK (amount_pence <> 0),
        CONSTRAINT fk_journal_lines_journals FOREIGN KEY (journal_id, fund_id) REFERENCES journals (id, fund_id),
        CONSTRAINT fk_journal_lines_budget_lines FOREIGN KEY (budget_line_id, fund_id) REFERENCES budget_lines (id, fund_id)
      );
      CREATE INDEX ix_journal_lines_journal ON journal_lines (journal_id);
      CREATE INDEX ix_journal_lines_budget_line ON journal_lines (budget_line_id, account, id);

      -- Money rule 6: for every journal and budget line the signed amounts sum to zero.
      CREATE FUNCTION check_journal_balance() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE unbalanced uuid;
      BEGIN
        SELECT l.journal_id INTO unbalanced FROM journal_lines l
         WHERE l.journal_id IN (SELECT journal_id FROM inserted)
         GROUP BY l.journal_id, l.budget_line_id HAVING sum(l.amount_pence) <> 0 LIMIT 1;
        IF FOUND THEN
          RAISE EXCEPTION 'journal % does not balance', unbalanced USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER journal_balance AFTER INSERT ON journal_lines REFERENCING NEW TABLE AS inserted
        FOR EACH STATEMENT EXECUTE FUNCTION check_journal_balance();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journals
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_lines
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      ALTER TABLE budget_lines ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON budget_lines TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON budget_lines TO CURRENT_USER USING (true) WITH CHECK (true);
      ALTER TABLE journals ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON journals TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON journals TO CURRENT_USER USING (true) WITH CHECK (true);
      ALTER TABLE journal_lines ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON journal_lines TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON journal_lines TO CURRENT_USER USING (true) WITH CHECK (true);
      -- Nobody writes totals or journals but through post_journal, so a total cannot change without its journal.
      GRANT SELECT ON budget_lines, journals, journal_lines TO almoner_staff;
      GRANT INSERT (id, fund_id, financial_year, pot) ON budget_lines TO almoner_staff;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE journal_lines, journals, budget_lines; DROP FUNCTION check_journal_balance();
    `);
  }
}
