import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_STAFF = `(SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[])`;

export class EnterprisesAndSubsidies1796055000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Organisations that belong to one enterprise name the one that stands at its head; a head has no head itself.
      ALTER TABLE organisations ADD enterprise_head_id uuid
          CONSTRAINT fk_organisations_enterprise_head REFERENCES organisations,
        ADD CONSTRAINT ck_organisations_enterprise_head CHECK (enterprise_head_id <> id);
      CREATE INDEX ix_organisations_enterprise ON organisations (enterprise_head_id)
        WHERE enterprise_head_id IS NOT NULL;

      ALTER TABLE award_assurances DROP CONSTRAINT ck_award_assurances_subsidy,
        ADD subsidy_scheme text NOT NULL DEFAULT '';
      UPDATE award_assurances SET subsidy_kind = 'stand-alone' WHERE subsidy_kind = 'statutory';
      UPDATE award_assurances SET subsidy_kind = 'scheme', subsidy_scheme = 'Streamlined route, name not recorded'
       WHERE subsidy_kind = 'streamlined-route';
      UPDATE award_assurances SET subsidy_scheme = 'Not recorded' WHERE subsidy_kind = 'scheme' AND subsidy_scheme = '';
      ALTER TABLE award_assurances
        ADD CONSTRAINT ck_award_assurances_subsidy CHECK (subsidy_kind IN
          ('not-a-subsidy', 'minimal-financial-assistance', 'spei-assistance', 'scheme', 'stand-alone')),
        ADD CONSTRAINT ck_award_assurances_scheme CHECK ((subsidy_kind IS NOT DISTINCT FROM 'scheme') = (subsidy_scheme <> ''));
      DROP INDEX ix_award_assurances_assistance;
      CREATE INDEX ix_award_assurances_assistance ON award_assurances (organisation_id)
        WHERE subsidy_kind IN ('minimal-financial-assistance', 'spei-assistance');
      -- The rules ask again when the organisation accepts, so its own kind and declarations are read then.
      CREATE POLICY organisation ON award_assurances FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()));
      GRANT SELECT (award_id, fund_id, organisation_id, subsidy_kind, subsidy_scheme) ON award_assurances TO almoner_organisation;
      CREATE POLICY organisation ON declared_subsidies FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()));
      GRANT SELECT ON declared_subsidies TO almoner_organisation;

      -- What was entered on the public database: the entry, each change of it, and its correction.
      CREATE TABLE subsidy_publications (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        award_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        reference text NOT NULL CONSTRAINT ck_subsidy_publications_reference CHECK (reference <> ''),
        published_on date NOT NULL,
        -- zero: a correction after the award came to nothing
        amount_pence bigint NOT NULL CONSTRAINT ck_subsidy_publications_amount
          CHECK (amount_pence BETWEEN 0 AND 9007199254740991),
        recorded_at timestamptz NOT NULL,
        recorded_by_id uuid CONSTRAINT fk_subsidy_publications_recorded_by REFERENCES users,
        CONSTRAINT fk_subsidy_publications_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id)
      );
      CREATE INDEX ix_subsidy_publications_award ON subsidy_publications (award_id, id);
      INSERT INTO subsidy_publications (award_id, fund_id, organisation_id, reference, published_on, amount_pence,
                                        recorded_at, recorded_by_id)
      SELECT s.award_id, s.fund_id, s.organisation_id, s.publication_reference, s.published_on, a.amount_pence,
             s.published_on, s.published_by_id
        FROM award_assurances s JOIN awards a ON a.id = s.award_id WHERE s.published_on IS NOT NULL;
      ALTER TABLE award_assurances DROP publication_reference, DROP published_on, DROP published_by_id;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON subsidy_publications
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE subsidy_publications ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON subsidy_publications TO almoner_staff USING (${OF_STAFF});
      CREATE POLICY owner ON subsidy_publications TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON subsidy_publications TO almoner_staff;

      -- The notice that the recipient was shown and confirmed (Subsidy Control Act 2022, sections 37 and 39).
      CREATE TABLE subsidy_confirmations (
        award_id uuid PRIMARY KEY,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        notice text NOT NULL CONSTRAINT ck_subsidy_confirmations_notice CHECK (notice <> ''),
        amount_pence bigint NOT NULL CONSTRAINT ck_subsidy_confirmations_amount
          CHECK (amount_pence BETWEEN 0 AND 9007199254740991),
        confirmed_at timestamptz NOT NULL,
        confirmed_by_id uuid NOT NULL CONSTRAINT fk_subsidy_confirmations_confirmed_by REFERENCES users,
        CONSTRAINT fk_subsidy_confirmations_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id)
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON subsidy_confirmations
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE subsidy_confirmations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON subsidy_confirmations FOR SELECT TO almoner_staff USING (${OF_STAFF});
      CREATE POLICY owner ON subsidy_confirmations TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON subsidy_confirmations TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()))
        WITH CHECK (organisation_id = (SELECT almoner_organisation_id()));
      GRANT SELECT ON subsidy_confirmations TO almoner_staff;
      GRANT SELECT, INSERT ON subsidy_confirmations TO almoner_organisation;

      -- The limit is one for the enterprise, whichever funds the caller reaches: answers a sum and nothing else, and to
      -- an organisation only about its own award.
      CREATE FUNCTION enterprise_assistance_pence(award uuid, since date) RETURNS bigint
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH enterprise AS (
          SELECT m.id FROM awards a JOIN organisations o ON o.id = a.organisation_id
            JOIN organisations m ON coalesce(m.enterprise_head_id, m.id) = coalesce(o.enterprise_head_id, o.id)
           WHERE a.id = award AND (almoner_organisation_id() IS NULL OR a.organisation_id = almoner_organisation_id())),
        given AS (
          SELECT a.id, a.amount_pence, a.accepted_at IS NULL
                 OR (a.accepted_at AT TIME ZONE 'Europe/London')::date >= since AS within
            FROM award_assurances s JOIN awards a ON a.id = s.award_id
           WHERE s.organisation_id IN (SELECT id FROM enterprise)
             AND s.subsidy_kind IN ('minimal-financial-assistance', 'spei-assistance')
             AND a.id <> award AND a.status NOT IN ('withdrawn', 'declined', 'lapsed')),
        steps AS (
          SELECT v.award_id, v.amount_pence - lag(v.amount_pence) OVER (PARTITION BY v.award_id ORDER BY v.number) AS added,
                 v.cause = 'variation' AND (v.at AT TIME ZONE 'Europe/London')::date >= since AS counts
            FROM award_versions v JOIN given g ON g.id = v.award_id AND NOT g.within)
        SELECT (coalesce((SELECT sum(amount_pence) FROM given WHERE within), 0)
                + coalesce((SELECT sum(greatest(added, 0)) FROM steps WHERE counts), 0))::bigint
      $$;
      -- One key for the enterprise of an award, on which commands wait for one another.
      CREATE FUNCTION enterprise_of_award(award uuid) RETURNS uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT coalesce(o.enterprise_head_id, o.id) FROM awards a JOIN organisations o ON o.id = a.organisation_id
         WHERE a.id = award AND (almoner_organisation_id() IS NULL OR a.organisation_id = almoner_organisation_id())
      $$;
      REVOKE ALL ON FUNCTION enterprise_assistance_pence(uuid, date) FROM PUBLIC;
      REVOKE ALL ON FUNCTION enterprise_of_award(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION enterprise_assistance_pence(uuid, date), enterprise_of_award(uuid)
        TO almoner_staff, almoner_organisation;
      DROP FUNCTION minimal_financial_assistance_pence(uuid, uuid, date);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION enterprise_assistance_pence(uuid, date);
      DROP FUNCTION enterprise_of_award(uuid);
      DROP TABLE subsidy_confirmations;
      ALTER TABLE award_assurances ADD publication_reference text, ADD published_on date,
        ADD published_by_id uuid CONSTRAINT fk_award_assurances_published_by REFERENCES users;
      UPDATE award_assurances s SET publication_reference = p.reference, published_on = p.published_on,
             published_by_id = p.recorded_by_id
        FROM (SELECT DISTINCT ON (award_id) * FROM subsidy_publications ORDER BY award_id, id DESC) p
       WHERE p.award_id = s.award_id;
      DROP TABLE subsidy_publications;
      DROP POLICY organisation ON award_assurances;
      DROP POLICY organisation ON declared_subsidies;
      REVOKE SELECT ON declared_subsidies FROM almoner_organisation;
      REVOKE SELECT (award_id, fund_id, organisation_id, subsidy_kind, subsidy_scheme) ON award_assurances FROM almoner_organisation;
      ALTER TABLE award_assurances DROP CONSTRAINT ck_award_assurances_scheme, DROP CONSTRAINT ck_award_assurances_subsidy,
        DROP subsidy_scheme;
      UPDATE award_assurances SET subsidy_kind = 'statutory' WHERE subsidy_kind IN ('stand-alone', 'spei-assistance');
      DROP INDEX ix_award_assurances_assistance;
      CREATE INDEX ix_award_assurances_assistance ON award_assurances (organisation_id)
        WHERE subsidy_kind = 'minimal-financial-assistance';
      ALTER TABLE award_assurances
        ADD CONSTRAINT ck_award_assurances_published CHECK ((publication_reference IS NULL) = (published_on IS NULL)),
        ADD CONSTRAINT ck_award_assurances_subsidy CHECK (subsidy_kind IN
          ('not-a-subsidy', 'minimal-financial-assistance', 'streamlined-route', 'scheme', 'statutory'));
      ALTER TABLE organisations DROP enterprise_head_id;
      CREATE FUNCTION minimal_financial_assistance_pence(organisation uuid, except_award uuid, since date) RETURNS bigint
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH given AS (
          SELECT a.id, a.amount_pence, a.accepted_at IS NULL
                 OR (a.accepted_at AT TIME ZONE 'Europe/London')::date >= since AS within
            FROM award_assurances s JOIN awards a ON a.id = s.award_id
           WHERE s.organisation_id = organisation AND s.subsidy_kind = 'minimal-financial-assistance'
             AND a.id <> except_award AND a.status NOT IN ('withdrawn', 'declined', 'lapsed')),
        steps AS (
          SELECT v.award_id, v.amount_pence - lag(v.amount_pence) OVER (PARTITION BY v.award_id ORDER BY v.number) AS added,
                 v.cause = 'variation' AND (v.at AT TIME ZONE 'Europe/London')::date >= since AS counts
            FROM award_versions v JOIN given g ON g.id = v.award_id AND NOT g.within)
        SELECT (coalesce((SELECT sum(amount_pence) FROM given WHERE within), 0)
                + coalesce((SELECT sum(greatest(added, 0)) FROM steps WHERE counts), 0))::bigint
      $$;
      REVOKE ALL ON FUNCTION minimal_financial_assistance_pence(uuid, uuid, date) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION minimal_financial_assistance_pence(uuid, uuid, date) TO almoner_staff;
    `);
  }
}
