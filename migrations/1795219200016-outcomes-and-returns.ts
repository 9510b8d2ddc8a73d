import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OutcomesAndReturns1795219200016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE indicators (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        code text NOT NULL CONSTRAINT ux_indicators_code UNIQUE,
        title text NOT NULL,
        unit text NOT NULL CONSTRAINT ck_indicators_unit CHECK (unit IN ('people', 'families', 'percent', 'count')),
        rule text NOT NULL CONSTRAINT ck_indicators_rule CHECK (rule IN ('sum', 'ratio', 'latest')),
        definition text NOT NULL DEFAULT '',
        fund_id uuid CONSTRAINT fk_indicators_funds REFERENCES funds,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE returns (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text NOT NULL CONSTRAINT ux_returns_reference UNIQUE,
        award_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT ck_returns_kind CHECK (kind IN ('outcome', 'spend', 'survey')),
        period_year integer NOT NULL,
        opens_on date NOT NULL,
        due_on date NOT NULL,
        status text NOT NULL DEFAULT 'not-due' CONSTRAINT ck_returns_status CHECK (status IN
          ('not-due', 'due', 'in-progress', 'awaiting-certification', 'submitted', 'accepted', 'changes-requested', 'waived')),
        narrative text NOT NULL DEFAULT '',
        submitted_at timestamptz,
        submitted_by_id uuid CONSTRAINT fk_returns_submitted_by REFERENCES users,
        certified_at timestamptz,
        certified_by_id uuid CONSTRAINT fk_returns_certified_by REFERENCES users,
        accepted_at timestamptz,
        accepted_by_id uuid CONSTRAINT fk_returns_accepted_by REFERENCES users,
        changes_reason text,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT fk_returns_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id),
        CONSTRAINT ux_returns_period UNIQUE (award_id, kind, period_year),
        CONSTRAINT ux_returns_owner UNIQUE (id, fund_id, organisation_id),
        CONSTRAINT ck_returns_dates CHECK (due_on >= opens_on),
        -- money rule 7: nobody certifies the return they sent
        CONSTRAINT ck_returns_two_people CHECK (certified_by_id IS NULL OR certified_by_id <> submitted_by_id)
      );
      CREATE INDEX ix_returns_due ON returns (due_on, id);
      CREATE INDEX ix_returns_fund ON returns (fund_id, due_on, id);
      CREATE INDEX ix_returns_status ON returns (status, due_on, id);
      CREATE INDEX ix_returns_fund_period ON returns (fund_id, period_year);
      CREATE TABLE return_indicators (
        return_id uuid NOT NULL,
        indicator_id uuid NOT NULL CONSTRAINT fk_return_indicators_indicators REFERENCES indicators,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        position integer NOT NULL,
        target bigint,
        PRIMARY KEY (return_id, indicator_id),
        CONSTRAINT fk_return_indicators_returns FOREIGN KEY (return_id, fund_id, organisation_id)
          REFERENCES returns (id, fund_id, organisation_id)
      );
      CREATE TABLE observations (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        indicator_id uuid NOT NULL CONSTRAINT fk_observations_indicators REFERENCES indicators,
        return_id uuid,
        fund_id uuid CONSTRAINT fk_observations_funds REFERENCES funds,
        organisation_id uuid CONSTRAINT fk_observations_organisations REFERENCES organisations,
        period_kind text NOT NULL DEFAULT 'financial-year' CONSTRAINT ck_observations_period_kind
          CHECK (period_kind IN ('financial-year', 'survey-year', 'register-year', 'calendar-year')),
        period_year integer NOT NULL,
        area_code text CONSTRAINT fk_observations_areas REFERENCES areas,
        value bigint CONSTRAINT ck_observations_value CHECK (value BETWEEN 0 AND 9007199254740991),
        numerator bigint CONSTRAINT ck_observations_numerator CHECK (numerator >= 0),
        denominator bigint CONSTRAINT ck_observations_denominator CHECK (denominator BETWEEN 0 AND 9007199254740991),
        state text NOT NULL DEFAULT 'reported' CONSTRAINT ck_observations_state
          CHECK (state IN ('reported', 'not-available', 'no-new-data')),
        note text NOT NULL DEFAULT '',
        source text NOT NULL DEFAULT '',
        illustrative boolean NOT NULL DEFAULT false,
        CONSTRAINT fk_observations_returns FOREIGN KEY (return_id, fund_id, organisation_id)
          REFERENCES returns (id, fund_id, organisation_id),
        CONSTRAINT ux_observations_return UNIQUE (return_id, indicator_id),
        -- money rule 8
        CONSTRAINT ck_observations_ratio CHECK (numerator <= denominator),
        CONSTRAINT ck_observations_owner CHECK (return_id IS NULL OR (fund_id IS NOT NULL AND organisation_id IS NOT NULL))
      );
      CREATE INDEX ix_observations_indicator ON observations (indicator_id, fund_id, period_year);
      ALTER TABLE returns ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON returns TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON returns TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON returns TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()) AND EXISTS (SELECT FROM awards WHERE awards.id = returns.award_id))
        WITH CHECK (organisation_id = (SELECT almoner_organisation_id())
                    AND status IN ('in-progress', 'awaiting-certification', 'submitted'));
      ALTER TABLE return_indicators ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON return_indicators TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON return_indicators TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON return_indicators TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()))
        WITH CHECK (organisation_id = (SELECT almoner_organisation_id()));
      ALTER TABLE observations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      -- National figures have no fund: every member of staff reads them, only people who reach every fund write them.
      -- What an organisation is still writing is its own until it has sent it.
      CREATE POLICY staff ON observations TO almoner_staff
        USING (((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]))
               AND (return_id IS NULL OR EXISTS (SELECT FROM returns WHERE returns.id = observations.return_id
                                                   AND status IN ('submitted', 'changes-requested', 'accepted'))));
      CREATE POLICY staff_national ON observations FOR SELECT TO almoner_staff USING (fund_id IS NULL);
      CREATE POLICY owner ON observations TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON observations TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()))
        WITH CHECK (organisation_id = (SELECT almoner_organisation_id()));
      ALTER TABLE indicators ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      -- Indicators without a fund are national: read by all staff, written by people who reach every fund.
      CREATE POLICY staff ON indicators TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY staff_national ON indicators TO almoner_staff
        USING (fund_id IS NULL) WITH CHECK ((SELECT almoner_every_fund()));
      CREATE POLICY owner ON indicators TO CURRENT_USER USING (true) WITH CHECK (true);
      -- What is measured is public knowledge; what was observed is not.
      CREATE POLICY organisation ON indicators FOR SELECT TO almoner_organisation USING (true);
      GRANT SELECT, INSERT, UPDATE ON indicators, returns TO almoner_staff;
      GRANT SELECT, INSERT, UPDATE, DELETE ON return_indicators, observations TO almoner_staff;
      GRANT SELECT ON indicators, return_indicators TO almoner_organisation;
      -- A recipient never accepts its own return.
      GRANT SELECT, UPDATE (status, narrative, submitted_at, submitted_by_id, certified_at, certified_by_id, changes_reason,
        version, updated_at) ON returns TO almoner_organisation;
      GRANT SELECT, INSERT, UPDATE, DELETE ON observations TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE observations, return_indicators, returns, indicators;
    `);
  }
}
