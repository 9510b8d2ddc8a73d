import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProgrammesAndFunds1795219200004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE programmes (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        code text NOT NULL CONSTRAINT ux_programmes_code UNIQUE,
        name text NOT NULL,
        note text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE funds (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        code text NOT NULL CONSTRAINT ux_funds_code UNIQUE
          CONSTRAINT ck_funds_code CHECK (code ~ '^[A-Z][A-Z0-9]{1,7}$'),
        name text NOT NULL,
        kind text NOT NULL CONSTRAINT ck_funds_kind
          CHECK (kind IN ('open-call', 'allocation', 'direct-award', 'delegated')),
        programme_id uuid CONSTRAINT fk_funds_programmes REFERENCES programmes,
        status text NOT NULL DEFAULT 'open' CONSTRAINT ck_funds_status CHECK (status IN ('open', 'closed')),
        purpose text NOT NULL DEFAULT '',
        annual_amount_pence bigint CONSTRAINT ck_funds_annual_amount
          CHECK (annual_amount_pence BETWEEN 0 AND 9007199254740991),
        total_amount_pence bigint CONSTRAINT ck_funds_total_amount
          CHECK (total_amount_pence BETWEEN 0 AND 9007199254740991),
        amount_note text NOT NULL DEFAULT '',
        source text NOT NULL DEFAULT '',
        themes text[] NOT NULL DEFAULT '{}',
        facts jsonb NOT NULL DEFAULT '[]',
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE fund_replacements (
        fund_id uuid NOT NULL CONSTRAINT fk_fund_replacements_funds REFERENCES funds,
        replaced_fund_id uuid NOT NULL CONSTRAINT fk_fund_replacements_replaced REFERENCES funds,
        PRIMARY KEY (fund_id, replaced_fund_id),
        CONSTRAINT ck_fund_replacements_self CHECK (fund_id <> replaced_fund_id)
      );
      ALTER TABLE funds ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      -- A new fund is in nobody's named scope yet: only people who reach every fund may add one.
      CREATE POLICY staff ON funds TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON funds TO CURRENT_USER USING (true) WITH CHECK (true);
      -- Which funds exist is public knowledge; what they hold is not.
      CREATE POLICY organisation ON funds FOR SELECT TO almoner_organisation USING (true);
      GRANT SELECT, INSERT, UPDATE ON programmes, funds TO almoner_staff;
      GRANT SELECT, INSERT, DELETE ON fund_replacements TO almoner_staff;
      GRANT SELECT ON programmes, funds, fund_replacements TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE fund_replacements, funds, programmes;
    `);
  }
}
