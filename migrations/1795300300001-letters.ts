import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Letters1795300300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE awards ADD expires_on date;
      CREATE INDEX ix_awards_offers ON awards (expires_on, id) WHERE status = 'offered';

      -- Each row is one number of a series; a published one never changes, editing makes the next draft.
      CREATE TABLE letter_templates (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        series_id uuid NOT NULL,
        number integer NOT NULL CONSTRAINT ck_letter_templates_number CHECK (number >= 1),
        kind text NOT NULL CONSTRAINT ck_letter_templates_kind CHECK (kind = 'offer'),
        name text NOT NULL,
        -- null for letters of every fund
        fund_id uuid CONSTRAINT fk_letter_templates_funds REFERENCES funds,
        body text NOT NULL,
        status text NOT NULL DEFAULT 'draft' CONSTRAINT ck_letter_templates_status CHECK (status IN ('draft', 'published')),
        published_at timestamptz,
        -- null where the service itself brought it
        published_by_id uuid CONSTRAINT fk_letter_templates_published_by REFERENCES users,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ux_letter_templates_number UNIQUE (series_id, number),
        CONSTRAINT ck_letter_templates_published CHECK ((status = 'published') = (published_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX ux_letter_templates_draft ON letter_templates (series_id) WHERE status = 'draft';
      ALTER TABLE letter_templates ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON letter_templates TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY staff_every_fund ON letter_templates FOR SELECT TO almoner_staff USING (fund_id IS NULL);
      CREATE POLICY owner ON letter_templates TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON letter_templates TO almoner_staff;

      CREATE FUNCTION refuse_published_template() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a published template never changes' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER published_stays BEFORE UPDATE OR DELETE ON letter_templates
        FOR EACH ROW WHEN (OLD.status = 'published') EXECUTE FUNCTION refuse_published_template();

      CREATE TABLE letters (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        award_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        template_id uuid NOT NULL CONSTRAINT fk_letters_templates REFERENCES letter_templates,
        template_name text NOT NULL,
        template_number integer NOT NULL,
        title text NOT NULL,
        -- the resolved text: headings, paragraphs, lists and tables
        sections jsonb NOT NULL,
        sha256 text NOT NULL CONSTRAINT ck_letters_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        made_at timestamptz NOT NULL,
        made_by_id uuid NOT NULL CONSTRAINT fk_letters_made_by REFERENCES users,
        CONSTRAINT fk_letters_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id),
        CONSTRAINT ux_letters_owner UNIQUE (id, award_id)
      );
      CREATE INDEX ix_letters_award ON letters (award_id, made_at, id);
      CREATE TABLE letter_files (
        letter_id uuid PRIMARY KEY CONSTRAINT fk_letter_files_letters REFERENCES letters,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        content bytea NOT NULL
      );
      CREATE TABLE award_acceptances (
        award_id uuid PRIMARY KEY,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        accepted_by_id uuid NOT NULL CONSTRAINT fk_award_acceptances_accepted_by REFERENCES users,
        accepted_at timestamptz NOT NULL,
        -- null for awards that were offered before letters were kept
        letter_id uuid,
        letter_sha256 text,
        CONSTRAINT fk_award_acceptances_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id),
        CONSTRAINT fk_award_acceptances_letters FOREIGN KEY (letter_id, award_id) REFERENCES letters (id, award_id),
        CONSTRAINT ck_award_acceptances_letter CHECK ((letter_id IS NULL) = (letter_sha256 IS NULL))
      );
    `);
    for (const table of ['letters', 'letter_files', 'award_acceptances']) {
      await runner.query(`
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY staff ON ${table} TO almoner_staff
          USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
        CREATE POLICY owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
        CREATE POLICY organisation ON ${table} FOR SELECT TO almoner_organisation
          USING (organisation_id = (SELECT almoner_organisation_id()));
      `);
    }
    await runner.query(`
      -- An organisation writes down the acceptance of its own award, as the person who is signed in.
      CREATE POLICY organisation_accepts ON award_acceptances FOR INSERT TO almoner_organisation
        WITH CHECK (organisation_id = (SELECT almoner_organisation_id()) AND accepted_by_id = (SELECT almoner_user_id())
                    AND EXISTS (SELECT FROM awards WHERE awards.id = award_id AND awards.status = 'accepted'));
      GRANT SELECT, INSERT ON letters, letter_files TO almoner_staff;
      GRANT SELECT ON award_acceptances TO almoner_staff;
      GRANT SELECT (id, award_id, fund_id, organisation_id, template_name, template_number, title, sections, sha256, made_at)
        ON letters TO almoner_organisation;
      GRANT SELECT ON letter_files TO almoner_organisation;
      GRANT SELECT, INSERT ON award_acceptances TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE award_acceptances, letter_files, letters, letter_templates;
      DROP FUNCTION refuse_published_template();
      ALTER TABLE awards DROP COLUMN expires_on;
    `);
  }
}
