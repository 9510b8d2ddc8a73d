import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An allocation makes one award for each recipient, which keeps the share of each of its areas. Its money moves by
 * transfer where the recipient is a health board. Awards that exist are paid by bank as before.
 */
export class AwardShares1796057000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE awards
        ADD COLUMN payment_method text NOT NULL DEFAULT 'bank'
          CONSTRAINT ck_awards_payment_method CHECK (payment_method IN ('bank', 'transfer')),
        ADD CONSTRAINT ck_awards_transfer CHECK (payment_method = 'bank' OR allocation_id IS NOT NULL),
        ADD CONSTRAINT ux_awards_payment_method UNIQUE (id, payment_method);
      ALTER TABLE payments
        ADD COLUMN method text NOT NULL DEFAULT 'bank',
        -- a payment moves as its award says
        ADD CONSTRAINT fk_payments_awards_method FOREIGN KEY (award_id, method) REFERENCES awards (id, payment_method),
        ADD CONSTRAINT ux_payments_method UNIQUE (id, method);
      GRANT SELECT (method) ON payments TO almoner_organisation;
      -- a run makes a bank file, so it has no transfers
      ALTER TABLE payment_run_payments
        ADD COLUMN method text NOT NULL DEFAULT 'bank'
          CONSTRAINT ck_payment_run_payments_method CHECK (method = 'bank'),
        ADD CONSTRAINT fk_payment_run_payments_method FOREIGN KEY (payment_id, method) REFERENCES payments (id, method);

      -- several areas can share one award, which is for the organisation of each share
      ALTER TABLE allocation_shares DROP CONSTRAINT ux_allocation_shares_award,
        ADD CONSTRAINT fk_allocation_shares_award_owner FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id);
      CREATE INDEX ix_allocation_shares_award ON allocation_shares (award_id) WHERE award_id IS NOT NULL;
      CREATE POLICY organisation ON allocation_shares FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id())
               AND EXISTS (SELECT FROM awards WHERE awards.id = allocation_shares.award_id));
      GRANT SELECT (award_id, organisation_id, area_code, amount_pence) ON allocation_shares TO almoner_organisation;

      -- When an allocation is committed, the shares of each of its awards add up to the award (money rule 2).
      CREATE FUNCTION check_award_shares() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM awards w WHERE w.allocation_id = NEW.id AND w.amount_pence IS DISTINCT FROM
            (SELECT sum(s.amount_pence) FROM allocation_shares s WHERE s.award_id = w.id)) THEN
          RAISE EXCEPTION 'the shares of an award do not add up to it' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER check_award_shares AFTER UPDATE OF status ON allocations
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
        WHEN (NEW.status = 'committed' AND OLD.status <> 'committed') EXECUTE FUNCTION check_award_shares();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER check_award_shares ON allocations;
      DROP FUNCTION check_award_shares();
      DROP POLICY organisation ON allocation_shares;
      REVOKE SELECT (award_id, organisation_id, area_code, amount_pence) ON allocation_shares FROM almoner_organisation;
      DROP INDEX ix_allocation_shares_award;
      ALTER TABLE allocation_shares DROP CONSTRAINT fk_allocation_shares_award_owner,
        ADD CONSTRAINT ux_allocation_shares_award UNIQUE (award_id);
      ALTER TABLE payment_run_payments DROP COLUMN method;
      ALTER TABLE payments DROP CONSTRAINT fk_payments_awards_method, DROP COLUMN method;
      ALTER TABLE awards DROP CONSTRAINT ux_awards_payment_method, DROP COLUMN payment_method;
    `);
  }
}
