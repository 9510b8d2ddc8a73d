import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Virements1795300200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE virements (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text NOT NULL CONSTRAINT ux_virements_reference UNIQUE,
        -- where the money comes from; the other fund may be the same
        fund_id uuid NOT NULL,
        from_line_id uuid NOT NULL,
        to_fund_id uuid NOT NULL,
        to_line_id uuid NOT NULL,
        amount_pence bigint NOT NULL CONSTRAINT ck_virements_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991),
        reason text NOT NULL,
        status text NOT NULL CONSTRAINT ck_virements_status CHECK (status IN
          ('requested', 'approved', 'rejected', 'withdrawn')),
        requested_at timestamptz NOT NULL,
        requested_by_id uuid NOT NULL CONSTRAINT fk_virements_requested_by REFERENCES users,
        decided_at timestamptz,
        decided_by_id uuid CONSTRAINT fk_virements_decided_by REFERENCES users,
        decided_reason text,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT fk_virements_from_lines FOREIGN KEY (from_line_id, fund_id) REFERENCES budget_lines (id, fund_id),
        CONSTRAINT fk_virements_to_lines FOREIGN KEY (to_line_id, to_fund_id) REFERENCES budget_lines (id, fund_id),
        CONSTRAINT ck_virements_two_lines CHECK (from_line_id <> to_line_id),
        CONSTRAINT ck_virements_decided CHECK ((status = 'requested') = (decided_at IS NULL)),
        -- money rule 7: whoever asks does not approve or reject; only they withdraw
        CONSTRAINT ck_virements_two_people CHECK (
          CASE status WHEN 'requested' THEN true
                      WHEN 'withdrawn' THEN decided_by_id = requested_by_id
                      ELSE decided_by_id <> requested_by_id END)
      );
      CREATE INDEX ix_virements_from_fund ON virements (fund_id, id);
      CREATE INDEX ix_virements_to_fund ON virements (to_fund_id, id);
      CREATE INDEX ix_virements_status ON virements (status, requested_at, id);
      ALTER TABLE virements ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      -- for people who reach both funds, because each side tells what the other has
      CREATE POLICY staff ON virements TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR (fund_id = ANY ((SELECT almoner_fund_scope())::uuid[])
               AND to_fund_id = ANY ((SELECT almoner_fund_scope())::uuid[])));
      CREATE POLICY owner ON virements TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON virements TO almoner_staff;
      GRANT UPDATE (status, decided_at, decided_by_id, decided_reason, version, updated_at) ON virements TO almoner_staff;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE virements;
    `);
  }
}
