import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Allocations1795300800001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE allocations (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text NOT NULL CONSTRAINT ux_allocations_reference UNIQUE,
        fund_id uuid NOT NULL CONSTRAINT fk_allocations_funds REFERENCES funds,
        financial_year integer NOT NULL CONSTRAINT ck_allocations_year CHECK (financial_year BETWEEN 1900 AND 2199),
        pot text NOT NULL,
        area_kind text NOT NULL CONSTRAINT ck_allocations_area_kind CHECK (area_kind IN ('council', 'health-board', 'adp')),
        amount_pence bigint NOT NULL
          CONSTRAINT ck_allocations_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991),
        title text NOT NULL,
        purpose text NOT NULL DEFAULT '',
        -- what the shares are: "Population aged 16 and over, illustrative"
        basis text NOT NULL,
        -- the part of the year before that an area may lose unremarked
        loss_alert_basis_points integer NOT NULL DEFAULT 500
          CONSTRAINT ck_allocations_loss_alert CHECK (loss_alert_basis_points BETWEEN 0 AND 10000),
        status text NOT NULL DEFAULT 'draft'
          CONSTRAINT ck_allocations_status CHECK (status IN ('draft', 'committed', 'discarded')),
        drafted_at timestamptz NOT NULL,
        drafted_by_id uuid NOT NULL CONSTRAINT fk_allocations_drafted_by REFERENCES users,
        committed_at timestamptz,
        committed_by_id uuid CONSTRAINT fk_allocations_committed_by REFERENCES users,
        discarded_reason text,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_allocations_committed CHECK ((status = 'committed') = (committed_at IS NOT NULL)),
        CONSTRAINT ux_allocations_fund UNIQUE (id, fund_id)
      );
      CREATE INDEX ix_allocations_fund ON allocations (fund_id, financial_year, id);
      ALTER TABLE allocations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON allocations TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON allocations TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON allocations TO almoner_staff;

      ALTER TABLE awards ADD COLUMN allocation_id uuid;
      ALTER TABLE awards
        ADD CONSTRAINT fk_awards_allocations FOREIGN KEY (allocation_id, fund_id) REFERENCES allocations (id, fund_id),
        DROP CONSTRAINT ck_awards_route,
        -- from an application, by an allocation, or direct with its reason: one of the three
        ADD CONSTRAINT ck_awards_route CHECK (num_nonnulls(application_id, allocation_id, direct_reason) = 1);
      CREATE INDEX ix_awards_allocation ON awards (allocation_id, id) WHERE allocation_id IS NOT NULL;

      CREATE TABLE allocation_shares (
        allocation_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        area_code text NOT NULL CONSTRAINT fk_allocation_shares_areas REFERENCES areas,
        organisation_id uuid CONSTRAINT fk_allocation_shares_organisations REFERENCES organisations,
        weight_millionths bigint NOT NULL
          CONSTRAINT ck_allocation_shares_weight CHECK (weight_millionths BETWEEN 0 AND 100000000000000),
        -- set when the allocation is committed, and never again
        amount_pence bigint CONSTRAINT ck_allocation_shares_amount CHECK (amount_pence BETWEEN 0 AND 9007199254740991),
        award_id uuid CONSTRAINT ux_allocation_shares_award UNIQUE CONSTRAINT fk_allocation_shares_awards REFERENCES awards,
        PRIMARY KEY (allocation_id, area_code),
        CONSTRAINT fk_allocation_shares_allocations FOREIGN KEY (allocation_id, fund_id)
          REFERENCES allocations (id, fund_id),
        CONSTRAINT ck_allocation_shares_award CHECK (award_id IS NULL OR amount_pence > 0)
      );
      CREATE INDEX ix_allocation_shares_area ON allocation_shares (fund_id, area_code);
      ALTER TABLE allocation_shares ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON allocation_shares TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON allocation_shares TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON allocation_shares TO almoner_staff;

      -- What was committed stays as it was; a correction is a new allocation or a variation of an award.
      CREATE FUNCTION keep_committed_shares() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.amount_pence IS NOT NULL THEN
          RAISE EXCEPTION 'the shares of a committed allocation do not change' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN coalesce(NEW, OLD);
      END $$;
      CREATE TRIGGER keep_committed_shares BEFORE UPDATE OR DELETE ON allocation_shares
        FOR EACH ROW EXECUTE FUNCTION keep_committed_shares();
      -- The amounts of a committed allocation add up to it (money rule 2), checked when the transaction ends.
      CREATE FUNCTION check_committed_shares() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      BEGIN
        IF NEW.status = 'committed' AND NEW.amount_pence IS DISTINCT FROM
           (SELECT sum(s.amount_pence) FROM allocation_shares s WHERE s.allocation_id = NEW.id) THEN
          RAISE EXCEPTION 'the amounts of the areas do not add up to the allocation' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER check_committed_shares AFTER INSERT OR UPDATE ON allocations
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_committed_shares();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE allocation_shares;
      ALTER TABLE awards DROP CONSTRAINT ck_awards_route, DROP COLUMN allocation_id,
        ADD CONSTRAINT ck_awards_route CHECK ((application_id IS NULL) <> (direct_reason IS NULL));
      DROP TABLE allocations;
      DROP FUNCTION keep_committed_shares();
      DROP FUNCTION check_committed_shares();
    `);
  }
}
