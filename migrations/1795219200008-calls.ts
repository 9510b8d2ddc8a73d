import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Calls1795219200008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calls (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        fund_id uuid NOT NULL CONSTRAINT fk_calls_funds REFERENCES funds,
        title text NOT NULL,
        summary text NOT NULL DEFAULT '',
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        financial_years integer[] NOT NULL,
        themes text[] NOT NULL DEFAULT '{}',
        questions jsonb NOT NULL DEFAULT '[]',
        status text NOT NULL DEFAULT 'draft' CONSTRAINT ck_calls_status CHECK (status IN ('draft', 'open', 'closed')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_calls_dates CHECK (closes_on >= opens_on),
        CONSTRAINT ux_calls_id_fund UNIQUE (id, fund_id)
      );
      CREATE TABLE criteria (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        call_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        code text NOT NULL,
        title text NOT NULL,
        guidance text NOT NULL DEFAULT '',
        weight integer NOT NULL CONSTRAINT ck_criteria_weight CHECK (weight BETWEEN 1 AND 100),
        question_keys text[] NOT NULL DEFAULT '{}',
        position integer NOT NULL,
        CONSTRAINT fk_criteria_calls FOREIGN KEY (call_id, fund_id) REFERENCES calls (id, fund_id),
        CONSTRAINT ux_criteria_code UNIQUE (call_id, code)
      );
      ALTER TABLE calls ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON calls TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON calls TO CURRENT_USER USING (true) WITH CHECK (true);
      ALTER TABLE criteria ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON criteria TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON criteria TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON calls FOR SELECT TO almoner_organisation USING (status <> 'draft');
      -- Applicants read what they will be assessed on.
      CREATE POLICY organisation ON criteria FOR SELECT TO almoner_organisation
        USING (EXISTS (SELECT FROM calls WHERE calls.id = criteria.call_id));
      GRANT SELECT, INSERT, UPDATE ON calls TO almoner_staff;
      GRANT SELECT, INSERT, UPDATE, DELETE ON criteria TO almoner_staff;
      GRANT SELECT ON calls, criteria TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE criteria, calls;
    `);
  }
}
