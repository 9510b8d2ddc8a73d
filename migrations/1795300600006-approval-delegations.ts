import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ApprovalDelegations1795300600006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE approval_delegations (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        from_user_id uuid NOT NULL CONSTRAINT fk_approval_delegations_from REFERENCES users,
        to_user_id uuid NOT NULL CONSTRAINT fk_approval_delegations_to REFERENCES users,
        -- null: every fund that the lender reaches on the day
        fund_ids uuid[] CONSTRAINT ck_approval_delegations_funds CHECK (cardinality(fund_ids) > 0),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        reason text NOT NULL,
        made_at timestamptz NOT NULL,
        ended_at timestamptz,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_approval_delegations_people CHECK (from_user_id <> to_user_id),
        CONSTRAINT ck_approval_delegations_dates CHECK (starts_on <= ends_on)
      );
      -- read at every sign-in and every request of the person it is lent to
      CREATE INDEX ix_approval_delegations_to ON approval_delegations (to_user_id, ends_on) WHERE ended_at IS NULL;
      CREATE INDEX ix_approval_delegations_starts ON approval_delegations (starts_on, id);
      -- About people, as users are, so the staff of every fund see it; nobody else does.
      ALTER TABLE approval_delegations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON approval_delegations TO almoner_staff, CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON approval_delegations TO almoner_staff;
      GRANT UPDATE (ended_at, version, updated_at) ON approval_delegations TO almoner_staff;
      ALTER TABLE payment_approvals
        ADD delegation_id uuid CONSTRAINT fk_payment_approvals_delegations REFERENCES approval_delegations,
        ADD CONSTRAINT ck_payment_approvals_delegated CHECK ((on_behalf_of_id IS NULL) = (delegation_id IS NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payment_approvals DROP delegation_id;
      DROP TABLE approval_delegations;
    `);
  }
}
