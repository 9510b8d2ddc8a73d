import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BudgetChanges1796053000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What of a budget line changes only with two people: proposed by one, confirmed or refused by another.
      CREATE TABLE budget_changes (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text NOT NULL CONSTRAINT ux_budget_changes_reference UNIQUE,
        fund_id uuid NOT NULL,
        budget_line_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT ck_budget_changes_kind CHECK (kind IN
          ('allocation', 'over-programming', 'reopening')),
        -- what is added to the allocation
        amount_pence bigint CONSTRAINT ck_budget_changes_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991),
        basis_points integer CONSTRAINT ck_budget_changes_basis_points CHECK (basis_points BETWEEN 0 AND 2500),
        reason text NOT NULL,
        status text NOT NULL CONSTRAINT ck_budget_changes_status CHECK (status IN
          ('proposed', 'confirmed', 'refused', 'withdrawn')),
        proposed_at timestamptz NOT NULL,
        proposed_by_id uuid NOT NULL CONSTRAINT fk_budget_changes_proposed_by REFERENCES users,
        decided_at timestamptz,
        decided_by_id uuid CONSTRAINT fk_budget_changes_decided_by REFERENCES users,
        decided_reason text,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT almoner_now(),
        updated_at timestamptz NOT NULL DEFAULT almoner_now(),
        CONSTRAINT fk_budget_changes_lines FOREIGN KEY (budget_line_id, fund_id) REFERENCES budget_lines (id, fund_id),
        CONSTRAINT ck_budget_changes_plan CHECK ((kind = 'allocation') = (amount_pence IS NOT NULL)
          AND (kind = 'over-programming') = (basis_points IS NOT NULL)),
        CONSTRAINT ck_budget_changes_decided CHECK ((status = 'proposed') = (decided_at IS NULL)
          AND (decided_at IS NULL) = (decided_by_id IS NULL)),
        -- whoever proposes neither confirms nor refuses; only they withdraw
        CONSTRAINT ck_budget_changes_two_people CHECK (
          CASE status WHEN 'proposed' THEN true
                      WHEN 'withdrawn' THEN decided_by_id = proposed_by_id
                      ELSE decided_by_id <> proposed_by_id END)
      );
      CREATE UNIQUE INDEX ux_budget_changes_waiting ON budget_changes (budget_line_id, kind) WHERE status = 'proposed';
      CREATE INDEX ix_budget_changes_line ON budget_changes (budget_line_id, id);
      CREATE INDEX ix_budget_changes_fund ON budget_changes (fund_id, id);
      CREATE INDEX ix_budget_changes_status ON budget_changes (status, proposed_at, id);
      CREATE INDEX ix_budget_changes_proposed_at ON budget_changes (proposed_at, id);
      ALTER TABLE budget_changes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON budget_changes FOR SELECT TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      -- in one's own name, and waiting
      CREATE POLICY staff_propose ON budget_changes FOR INSERT TO almoner_staff
        WITH CHECK (((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]))
          AND status = 'proposed' AND proposed_by_id = (SELECT almoner_user_id()));
      -- in one's own name
      CREATE POLICY staff_decide ON budget_changes FOR UPDATE TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]))
        WITH CHECK (decided_by_id = (SELECT almoner_user_id()));
      CREATE POLICY owner ON budget_changes TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON budget_changes TO almoner_staff;
      GRANT UPDATE (status, decided_at, decided_by_id, decided_reason, version, updated_at) ON budget_changes TO almoner_staff;

      CREATE FUNCTION check_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status <> 'proposed' THEN
          RAISE EXCEPTION 'what was decided stays decided' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER decided_once BEFORE UPDATE OF status ON budget_changes
        FOR EACH ROW EXECUTE FUNCTION check_decided_once();

      -- One journal for each change: it is confirmed once.
      CREATE UNIQUE INDEX ux_journals_budget_change ON journals (subject_id) WHERE subject_type = 'budget-change';

      -- New money reaches a budget line only by a change or a virement that two people agreed on, with its amount.
      CREATE FUNCTION check_funding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM inserted l JOIN journals j ON j.id = l.journal_id
           WHERE l.account = 'funding' AND l.amount_pence < 0
             AND NOT CASE j.kind
               WHEN 'allocation' THEN j.subject_type = 'budget-change' AND EXISTS (
                 SELECT FROM budget_changes c WHERE c.id = j.subject_id AND c.status = 'confirmed'
                    AND c.kind = 'allocation' AND c.budget_line_id = l.budget_line_id AND c.amount_pence = -l.amount_pence)
               WHEN 'virement' THEN EXISTS (
                 SELECT FROM virements v WHERE v.id = j.subject_id AND v.status = 'approved'
                    AND v.to_line_id = l.budget_line_id AND v.amount_pence = -l.amount_pence)
               WHEN 'reversal' THEN j.reverses_journal_id IS NOT NULL
               ELSE j.kind = 'recovery' END) THEN
          RAISE EXCEPTION 'a budget rises by a change that two people agreed on' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER funding_agreed AFTER INSERT ON journal_lines REFERENCING NEW TABLE AS inserted
        FOR EACH STATEMENT EXECUTE FUNCTION check_funding();

      -- A year is reopened, and over-programming recorded, in the transaction in which the change of it is confirmed.
      CREATE FUNCTION check_line_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF (OLD.status = 'closed' AND NEW.status = 'open' AND NOT EXISTS (
              SELECT FROM budget_changes c WHERE c.budget_line_id = NEW.id AND c.kind = 'reopening'
                 AND c.status = 'confirmed' AND c.xmin = pg_current_xact_id()::xid))
          OR (OLD.over_programming_basis_points <> NEW.over_programming_basis_points AND NOT EXISTS (
              SELECT FROM budget_changes c WHERE c.budget_line_id = NEW.id AND c.kind = 'over-programming'
                 AND c.basis_points = NEW.over_programming_basis_points
                 AND c.status = 'confirmed' AND c.xmin = pg_current_xact_id()::xid)) THEN
          RAISE EXCEPTION 'a budget line changes in this way with two people' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER change_agreed BEFORE UPDATE OF status, over_programming_basis_points ON budget_lines
        FOR EACH ROW EXECUTE FUNCTION check_line_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER change_agreed ON budget_lines;
      DROP FUNCTION check_line_change;
      DROP TRIGGER funding_agreed ON journal_lines;
      DROP FUNCTION check_funding;
      DROP INDEX ux_journals_budget_change;
      DROP TABLE budget_changes;
      DROP FUNCTION check_decided_once;
    `);
  }
}
