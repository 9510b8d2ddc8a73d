import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Variations1795300400003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE awards ADD COLUMN suspended_reason text;

      -- The terms an award would have; what it had stands in the version that the variation is based on.
      CREATE TABLE variations (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text NOT NULL CONSTRAINT ux_variations_reference UNIQUE,
        award_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        based_on_version integer NOT NULL,
        kinds text[] NOT NULL CONSTRAINT ck_variations_kinds
          CHECK (cardinality(kinds) > 0 AND kinds <@ ARRAY['amount', 'years', 'reprofile', 'dates', 'scope']),
        reason text NOT NULL,
        amount_pence bigint NOT NULL CONSTRAINT ck_variations_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991),
        -- [{financialYear, amountPence}], the first year first
        years jsonb NOT NULL,
        title text NOT NULL,
        purpose text NOT NULL,
        area_codes text[] NOT NULL,
        starts_on date,
        ends_on date,
        status text NOT NULL DEFAULT 'draft' CONSTRAINT ck_variations_status CHECK (status IN
          ('draft', 'submitted', 'approved', 'applied', 'rejected', 'withdrawn')),
        proposed_at timestamptz NOT NULL,
        proposed_by_id uuid NOT NULL CONSTRAINT fk_variations_proposed_by REFERENCES users,
        submitted_at timestamptz,
        approved_at timestamptz,
        approved_by_id uuid CONSTRAINT fk_variations_approved_by REFERENCES users,
        applied_at timestamptz,
        applied_by_id uuid CONSTRAINT fk_variations_applied_by REFERENCES users,
        closed_reason text,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT fk_variations_awards FOREIGN KEY (award_id, fund_id, organisation_id)
          REFERENCES awards (id, fund_id, organisation_id),
        CONSTRAINT fk_variations_based_on FOREIGN KEY (award_id, based_on_version)
          REFERENCES award_versions (award_id, number),
        CONSTRAINT ck_variations_dates CHECK (ends_on >= starts_on),
        -- money rule 7: nobody approves what they proposed
        CONSTRAINT ck_variations_two_people CHECK (approved_by_id IS NULL OR approved_by_id <> proposed_by_id),
        CONSTRAINT ck_variations_approved CHECK (status NOT IN ('approved', 'applied') OR approved_by_id IS NOT NULL)
      );
      CREATE INDEX ix_variations_award ON variations (award_id, id);
      CREATE INDEX ix_variations_fund ON variations (fund_id, reference, id);
      CREATE INDEX ix_variations_status ON variations (status, reference, id);
      CREATE INDEX ix_variations_organisation ON variations (organisation_id, id);
      ALTER TABLE variations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON variations TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON variations TO CURRENT_USER USING (true) WITH CHECK (true);
      -- What is only proposed stays with the funder.
      CREATE POLICY organisation ON variations FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()) AND status = 'applied');
      GRANT SELECT, INSERT, UPDATE ON variations TO almoner_staff;
      GRANT SELECT (id, reference, award_id, fund_id, organisation_id, based_on_version, kinds, reason, amount_pence, years,
        title, purpose, area_codes, starts_on, ends_on, status, applied_at, illustrative, version)
        ON variations TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE variations;
      ALTER TABLE awards DROP COLUMN suspended_reason;
    `);
  }
}
