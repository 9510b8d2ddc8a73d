import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecoveryReceipts1796054000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Money that arrived for a recovery, each time it did. Where it is booked says what it changed: 'own-line' lowered
      -- what is paid of the payment's own budget line; 'open-year' was added to the budget of an open year; 'surrendered'
      -- changed no budget.
      CREATE TABLE recovery_receipts (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        recovery_id uuid NOT NULL CONSTRAINT fk_recovery_receipts_recoveries REFERENCES recoveries,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        amount_pence bigint NOT NULL CONSTRAINT ck_recovery_receipts_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991),
        received_on date NOT NULL,
        reference text NOT NULL,
        status text NOT NULL CONSTRAINT ck_recovery_receipts_status CHECK (status IN ('waiting', 'booked', 'reversed')),
        booked_to text NOT NULL CONSTRAINT ck_recovery_receipts_booked_to
          CHECK (booked_to IN ('own-line', 'open-year', 'surrendered')),
        budget_line_id uuid CONSTRAINT fk_recovery_receipts_budget_lines REFERENCES budget_lines,
        journal_id uuid CONSTRAINT fk_recovery_receipts_journals REFERENCES journals
          CONSTRAINT ux_recovery_receipts_journal UNIQUE,
        recorded_at timestamptz NOT NULL,
        recorded_by_id uuid NOT NULL CONSTRAINT fk_recovery_receipts_recorded_by REFERENCES users,
        booked_at timestamptz,
        booked_by_id uuid CONSTRAINT fk_recovery_receipts_booked_by REFERENCES users,
        booked_reason text,
        reversed_at timestamptz,
        reversed_by_id uuid CONSTRAINT fk_recovery_receipts_reversed_by REFERENCES users,
        reversed_reason text,
        reversal_journal_id uuid CONSTRAINT fk_recovery_receipts_reversal REFERENCES journals
          CONSTRAINT ux_recovery_receipts_reversal UNIQUE,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT almoner_now(),
        updated_at timestamptz NOT NULL DEFAULT almoner_now(),
        CONSTRAINT ck_recovery_receipts_line CHECK ((budget_line_id IS NULL) = (booked_to = 'surrendered')),
        -- only what is added to an open year waits, for a second person
        CONSTRAINT ck_recovery_receipts_waiting CHECK (status <> 'waiting' OR booked_to = 'open-year'),
        CONSTRAINT ck_recovery_receipts_two_people CHECK (booked_to <> 'open-year' OR booked_by_id <> recorded_by_id),
        CONSTRAINT ck_recovery_receipts_booked CHECK (booked_to <> 'open-year' OR status <> 'booked' OR booked_by_id IS NOT NULL),
        -- what is booked on a budget line has its journal, and nothing else has one
        CONSTRAINT ck_recovery_receipts_journal CHECK (CASE WHEN status = 'booked' AND booked_to <> 'surrendered'
          THEN journal_id IS NOT NULL WHEN status = 'waiting' OR booked_to = 'surrendered' THEN journal_id IS NULL ELSE true END),
        CONSTRAINT ck_recovery_receipts_reversed CHECK ((status = 'reversed') = (reversed_at IS NOT NULL)
          AND (reversal_journal_id IS NOT NULL) = (status = 'reversed' AND journal_id IS NOT NULL))
      );
      CREATE INDEX ix_recovery_receipts_recovery ON recovery_receipts (recovery_id, received_on, id);
      CREATE INDEX ix_recovery_receipts_waiting ON recovery_receipts (recorded_at) WHERE status = 'waiting';
      CREATE INDEX ix_recovery_receipts_line ON recovery_receipts (budget_line_id);

      -- A write-off or a waiver of a recovery, in whole or in part.
      CREATE TABLE recovery_losses (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        recovery_id uuid NOT NULL CONSTRAINT fk_recovery_losses_recoveries REFERENCES recoveries,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT ck_recovery_losses_kind CHECK (kind IN ('write-off', 'waiver')),
        amount_pence bigint NOT NULL CONSTRAINT ck_recovery_losses_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991),
        reason text NOT NULL,
        status text NOT NULL CONSTRAINT ck_recovery_losses_status
          CHECK (status IN ('requested', 'approved', 'rejected', 'withdrawn')),
        approvals_asked integer NOT NULL CONSTRAINT ck_recovery_losses_approvals CHECK (approvals_asked BETWEEN 1 AND 3),
        requested_at timestamptz NOT NULL,
        requested_by_id uuid NOT NULL CONSTRAINT fk_recovery_losses_requested_by REFERENCES users,
        decided_at timestamptz,
        decided_by_id uuid CONSTRAINT fk_recovery_losses_decided_by REFERENCES users,
        decided_reason text,
        -- the financial year of the day of its approval, by its first calendar year: the register is kept by it
        financial_year integer,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT almoner_now(),
        updated_at timestamptz NOT NULL DEFAULT almoner_now(),
        CONSTRAINT ck_recovery_losses_decided CHECK ((status = 'requested') = (decided_at IS NULL)),
        CONSTRAINT ck_recovery_losses_year CHECK ((status = 'approved') = (financial_year IS NOT NULL)),
        CONSTRAINT ck_recovery_losses_two_people CHECK (status = 'withdrawn' OR decided_by_id <> requested_by_id)
      );
      CREATE INDEX ix_recovery_losses_recovery ON recovery_losses (recovery_id);
      CREATE INDEX ix_recovery_losses_year ON recovery_losses (financial_year, fund_id) WHERE status = 'approved';
      CREATE INDEX ix_recovery_losses_requested ON recovery_losses (requested_at, id);
      CREATE TABLE recovery_loss_approvals (
        loss_id uuid NOT NULL CONSTRAINT fk_recovery_loss_approvals_losses REFERENCES recovery_losses,
        approver_id uuid NOT NULL CONSTRAINT fk_recovery_loss_approvals_users REFERENCES users,
        fund_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (loss_id, approver_id)
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON recovery_loss_approvals
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
    for (const table of ['recovery_receipts', 'recovery_losses', 'recovery_loss_approvals'])
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY staff ON ${table} TO almoner_staff
          USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
        CREATE POLICY owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
      `);
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON recovery_receipts, recovery_losses TO almoner_staff;
      GRANT SELECT, INSERT ON recovery_loss_approvals TO almoner_staff;
      -- An organisation sees what has arrived for its recoveries; where it was booked stays with the funder.
      CREATE POLICY organisation ON recovery_receipts FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()) AND EXISTS (SELECT FROM recoveries r WHERE r.id = recovery_id));
      GRANT SELECT (id, recovery_id, fund_id, organisation_id, amount_pence, received_on, reference, status, recorded_at,
        illustrative) ON recovery_receipts TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recovery_loss_approvals, recovery_losses, recovery_receipts');
  }
}
