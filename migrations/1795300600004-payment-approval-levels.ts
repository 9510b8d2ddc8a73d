import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaymentApprovalLevels1795300600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Every version stands, so that it can be seen which thresholds held when a payment was requested.
      CREATE TABLE payment_approval_levels (
        fund_id uuid NOT NULL CONSTRAINT fk_payment_approval_levels_funds REFERENCES funds,
        version integer NOT NULL CONSTRAINT ck_payment_approval_levels_version CHECK (version >= 1),
        level_two_above_pence bigint
          CONSTRAINT ck_payment_approval_levels_two CHECK (level_two_above_pence BETWEEN 0 AND 9007199254740991),
        level_three_above_pence bigint
          CONSTRAINT ck_payment_approval_levels_three CHECK (level_three_above_pence BETWEEN 0 AND 9007199254740991),
        illustrative boolean NOT NULL DEFAULT false,
        set_at timestamptz NOT NULL,
        set_by_id uuid NOT NULL CONSTRAINT fk_payment_approval_levels_set_by REFERENCES users,
        CONSTRAINT pk_payment_approval_levels PRIMARY KEY (fund_id, version),
        CONSTRAINT ck_payment_approval_levels_order CHECK (level_three_above_pence IS NULL
          OR coalesce(level_three_above_pence > level_two_above_pence, false))
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_approval_levels
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE payment_approval_levels ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON payment_approval_levels TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON payment_approval_levels TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON payment_approval_levels TO almoner_staff;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE payment_approval_levels');
  }
}
