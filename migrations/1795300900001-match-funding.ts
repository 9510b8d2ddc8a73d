import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MatchFunding1795300900001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a fund asks of the cost of a project; everybody may know it.
      CREATE TABLE fund_match_settings (
        fund_id uuid PRIMARY KEY CONSTRAINT fk_fund_match_settings_funds REFERENCES funds,
        max_share_basis_points integer
          CONSTRAINT ck_fund_match_settings_share CHECK (max_share_basis_points BETWEEN 1 AND 10000),
        match_required boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      ALTER TABLE fund_match_settings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON fund_match_settings TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON fund_match_settings TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON fund_match_settings FOR SELECT TO almoner_organisation USING (true);
      GRANT SELECT, INSERT, UPDATE ON fund_match_settings TO almoner_staff;
      GRANT SELECT ON fund_match_settings TO almoner_organisation;

      CREATE TABLE fund_funders (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        fund_id uuid NOT NULL CONSTRAINT fk_fund_funders_funds REFERENCES funds,
        -- the year in which the financial year starts from which on these funders bear the fund
        from_year integer NOT NULL CONSTRAINT ck_fund_funders_year CHECK (from_year BETWEEN 1900 AND 2199),
        position integer NOT NULL,
        name text NOT NULL,
        organisation_id uuid CONSTRAINT fk_fund_funders_organisations REFERENCES organisations,
        share_basis_points integer NOT NULL
          CONSTRAINT ck_fund_funders_share CHECK (share_basis_points BETWEEN 1 AND 10000),
        CONSTRAINT ux_fund_funders_name UNIQUE (fund_id, from_year, name),
        CONSTRAINT ux_fund_funders_fund UNIQUE (id, fund_id)
      );
      ALTER TABLE fund_funders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON fund_funders TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON fund_funders TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, DELETE ON fund_funders TO almoner_staff;
      -- The shares of a year come to the whole (money rule 2), checked when the transaction ends.
      CREATE FUNCTION check_funder_shares() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      DECLARE
        of_fund uuid := coalesce(NEW.fund_id, OLD.fund_id);
        of_year integer := coalesce(NEW.from_year, OLD.from_year);
      BEGIN
        IF (SELECT sum(share_basis_points) FROM fund_funders WHERE fund_id = of_fund AND from_year = of_year)
           IS DISTINCT FROM 10000
           AND EXISTS (SELECT FROM fund_funders WHERE fund_id = of_fund AND from_year = of_year) THEN
          RAISE EXCEPTION 'the shares of the funders do not come to the whole' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER check_funder_shares AFTER INSERT OR UPDATE OR DELETE ON fund_funders
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_funder_shares();

      CREATE TABLE project_costs (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        award_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        amount_pence bigint NOT NULL
          CONSTRAINT ck_project_costs_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991),
        reason text NOT NULL,
        at timestamptz NOT NULL,
        by_id uuid NOT NULL CONSTRAINT fk_project_costs_by REFERENCES users,
        CONSTRAINT fk_project_costs_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id)
      );
      CREATE INDEX ix_project_costs_award ON project_costs (award_id, id DESC);
      ALTER TABLE project_costs ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON project_costs TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON project_costs TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON project_costs FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id())
               AND EXISTS (SELECT FROM awards WHERE awards.id = project_costs.award_id));
      GRANT SELECT, INSERT ON project_costs TO almoner_staff;
      GRANT SELECT (id, award_id, fund_id, organisation_id, amount_pence, at) ON project_costs TO almoner_organisation;

      CREATE TABLE match_records (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        award_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT ck_match_records_kind CHECK (kind IN ('pledged', 'received')),
        form text NOT NULL CONSTRAINT ck_match_records_form CHECK (form IN ('cash', 'in-kind')),
        source text NOT NULL,
        amount_pence bigint NOT NULL
          CONSTRAINT ck_match_records_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991),
        match_on date NOT NULL,
        evidence text NOT NULL,
        status text NOT NULL
          CONSTRAINT ck_match_records_status CHECK (status IN ('reported', 'confirmed', 'declined', 'corrected')),
        corrects_id uuid CONSTRAINT ux_match_records_corrects UNIQUE CONSTRAINT fk_match_records_corrects REFERENCES match_records,
        recorded_at timestamptz NOT NULL,
        recorded_by_id uuid NOT NULL CONSTRAINT fk_match_records_recorded_by REFERENCES users,
        decided_at timestamptz,
        decided_by_id uuid CONSTRAINT fk_match_records_decided_by REFERENCES users,
        decision_reason text,
        illustrative boolean NOT NULL DEFAULT false,
        CONSTRAINT fk_match_records_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id)
      );
      CREATE INDEX ix_match_records_award ON match_records (award_id, match_on, id);
      CREATE INDEX ix_match_records_reported ON match_records (recorded_at, id) WHERE status = 'reported';
      ALTER TABLE match_records ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON match_records TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON match_records TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON match_records FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id())
               AND EXISTS (SELECT FROM awards WHERE awards.id = match_records.award_id));
      CREATE POLICY organisation_reports ON match_records FOR INSERT TO almoner_organisation
        WITH CHECK (status = 'reported' AND organisation_id = (SELECT almoner_organisation_id())
                    AND EXISTS (SELECT FROM awards WHERE awards.id = match_records.award_id));
      GRANT SELECT, INSERT ON match_records TO almoner_staff;
      -- what was recorded stays; only its decision is written to it
      GRANT UPDATE (status, decided_at, decided_by_id, decision_reason) ON match_records TO almoner_staff;
      GRANT SELECT, INSERT ON match_records TO almoner_organisation;

      CREATE TABLE payment_splits (
        payment_id uuid PRIMARY KEY,
        award_id uuid NOT NULL CONSTRAINT fk_payment_splits_awards REFERENCES awards,
        fund_id uuid NOT NULL,
        -- the set of funders by its first year, and what of the award it had split before
        from_year integer NOT NULL,
        before_pence bigint NOT NULL CONSTRAINT ck_payment_splits_before CHECK (before_pence >= 0),
        amount_pence bigint NOT NULL CONSTRAINT ck_payment_splits_amount CHECK (amount_pence > 0),
        at timestamptz NOT NULL,
        CONSTRAINT fk_payment_splits_payments FOREIGN KEY (payment_id, fund_id) REFERENCES payments (id, fund_id)
      );
      CREATE INDEX ix_payment_splits_award ON payment_splits (award_id, from_year);
      CREATE TABLE payment_funder_shares (
        payment_id uuid NOT NULL CONSTRAINT fk_payment_funder_shares_splits REFERENCES payment_splits,
        funder_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        amount_pence bigint NOT NULL CONSTRAINT ck_payment_funder_shares_amount CHECK (amount_pence >= 0),
        PRIMARY KEY (payment_id, funder_id),
        CONSTRAINT fk_payment_funder_shares_funders FOREIGN KEY (funder_id, fund_id) REFERENCES fund_funders (id, fund_id)
      );
      CREATE INDEX ix_payment_funder_shares_funder ON payment_funder_shares (funder_id);
      CREATE TABLE recovery_funder_shares (
        recovery_id uuid NOT NULL CONSTRAINT fk_recovery_funder_shares_recoveries REFERENCES recoveries,
        payment_id uuid NOT NULL CONSTRAINT fk_recovery_funder_shares_splits REFERENCES payment_splits,
        funder_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        amount_pence bigint NOT NULL CONSTRAINT ck_recovery_funder_shares_amount CHECK (amount_pence >= 0),
        PRIMARY KEY (recovery_id, funder_id),
        CONSTRAINT fk_recovery_funder_shares_funders FOREIGN KEY (funder_id, fund_id) REFERENCES fund_funders (id, fund_id)
      );
      CREATE INDEX ix_recovery_funder_shares_funder ON recovery_funder_shares (funder_id);

      -- What was split stays split, and comes to the payment or the recovery exactly (money rules 2 and 6).
      CREATE FUNCTION keep_funder_shares() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a split of money over funders does not change' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE FUNCTION check_payment_split() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM payment_splits s WHERE s.payment_id = NEW.payment_id AND s.amount_pence IS DISTINCT FROM
             (SELECT sum(f.amount_pence) FROM payment_funder_shares f WHERE f.payment_id = s.payment_id)) THEN
          RAISE EXCEPTION 'the shares of the funders do not come to the payment' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE FUNCTION check_recovery_split() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      BEGIN
        IF (SELECT amount_pence FROM recoveries WHERE id = NEW.recovery_id) IS DISTINCT FROM
           (SELECT sum(amount_pence) FROM recovery_funder_shares WHERE recovery_id = NEW.recovery_id) THEN
          RAISE EXCEPTION 'the shares of the funders do not come to the recovery' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER check_payment_split AFTER INSERT ON payment_splits
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_payment_split();
      CREATE CONSTRAINT TRIGGER check_payment_split AFTER INSERT ON payment_funder_shares
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_payment_split();
      CREATE CONSTRAINT TRIGGER check_recovery_split AFTER INSERT ON recovery_funder_shares
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_recovery_split();
    `);
    for (const table of ['payment_splits', 'payment_funder_shares', 'recovery_funder_shares']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY staff ON ${table} TO almoner_staff
          USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
        CREATE POLICY owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
        GRANT SELECT, INSERT ON ${table} TO almoner_staff;
        CREATE TRIGGER keep_funder_shares BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION keep_funder_shares();
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE recovery_funder_shares, payment_funder_shares, payment_splits, match_records, project_costs,
        fund_funders, fund_match_settings;
      DROP FUNCTION check_funder_shares(), keep_funder_shares(), check_payment_split(), check_recovery_split();
    `);
  }
}
