import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Claims1797110000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments ADD CONSTRAINT ux_payments_owner UNIQUE (id, award_id, fund_id, organisation_id);

      -- What an organisation asks for itself: the payment of an instalment. What it said stays; a finance officer takes it
      -- up or refuses it, or the organisation withdraws it, once.
      CREATE TABLE claims (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text NOT NULL CONSTRAINT ux_claims_reference UNIQUE,
        payment_id uuid NOT NULL,
        award_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        -- of the instalment when it was claimed
        financial_year integer NOT NULL CONSTRAINT ck_claims_financial_year CHECK (financial_year BETWEEN 1990 AND 2099),
        amount_pence bigint NOT NULL CONSTRAINT ck_claims_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991),
        covers_from date NOT NULL,
        covers_to date NOT NULL,
        unspent_pence bigint NOT NULL CONSTRAINT ck_claims_unspent CHECK (unspent_pence BETWEEN 0 AND 9007199254740991),
        unspent_on date NOT NULL,
        statement text NOT NULL CONSTRAINT ck_claims_statement CHECK (statement <> ''),
        status text NOT NULL CONSTRAINT ck_claims_status CHECK (status IN ('submitted', 'taken-up', 'refused', 'withdrawn')),
        submitted_at timestamptz NOT NULL,
        submitted_by_id uuid NOT NULL CONSTRAINT fk_claims_submitted_by REFERENCES users,
        decided_at timestamptz,
        decided_by_id uuid CONSTRAINT fk_claims_decided_by REFERENCES users,
        decided_reason text,
        illustrative boolean NOT NULL DEFAULT in_demonstration(),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT almoner_now(),
        updated_at timestamptz NOT NULL DEFAULT almoner_now(),
        CONSTRAINT fk_claims_payments FOREIGN KEY (payment_id, award_id, fund_id, organisation_id)
          REFERENCES payments (id, award_id, fund_id, organisation_id),
        CONSTRAINT ck_claims_covers CHECK (covers_from <= covers_to),
        CONSTRAINT ck_claims_decided CHECK ((status = 'submitted') = (decided_at IS NULL)
          AND (decided_at IS NULL) = (decided_by_id IS NULL) AND (status <> 'refused' OR decided_reason IS NOT NULL)),
        -- nobody takes up or refuses a claim of their own
        CONSTRAINT ck_claims_two_people CHECK (status NOT IN ('taken-up', 'refused') OR decided_by_id <> submitted_by_id)
      );
      -- one claim of an award waits at a time, and an instalment is requested by one claim
      CREATE UNIQUE INDEX ux_claims_waiting ON claims (award_id) WHERE status = 'submitted';
      CREATE UNIQUE INDEX ux_claims_payment ON claims (payment_id) WHERE status IN ('submitted', 'taken-up');
      CREATE INDEX ix_claims_award ON claims (award_id, submitted_at, id);
      CREATE INDEX ix_claims_fund ON claims (fund_id, submitted_at, id);
      CREATE INDEX ix_claims_organisation ON claims (organisation_id, submitted_at, id);
      CREATE INDEX ix_claims_status ON claims (status, submitted_at, id);
      CREATE INDEX ix_claims_submitted ON claims (submitted_at, id);
      CREATE INDEX ix_claims_amount ON claims (amount_pence, id);

      ALTER TABLE claims ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON claims FOR SELECT TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY staff_decide ON claims FOR UPDATE TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]))
        WITH CHECK (status IN ('taken-up', 'refused') AND decided_by_id = (SELECT almoner_user_id()));
      CREATE POLICY owner ON claims TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON claims FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()));
      -- in its own name, for a planned instalment of its own
      CREATE POLICY organisation_claims ON claims FOR INSERT TO almoner_organisation
        WITH CHECK (status = 'submitted' AND organisation_id = (SELECT almoner_organisation_id())
          AND submitted_by_id = (SELECT almoner_user_id())
          AND EXISTS (SELECT FROM payments p WHERE p.id = claims.payment_id AND p.status = 'planned'));
      CREATE POLICY organisation_withdraws ON claims FOR UPDATE TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()))
        WITH CHECK (status = 'withdrawn' AND decided_by_id = (SELECT almoner_user_id()));
      GRANT SELECT ON claims TO almoner_staff, almoner_organisation;
      GRANT INSERT ON claims TO almoner_organisation;
      GRANT UPDATE (status, decided_at, decided_by_id, decided_reason, version, updated_at)
        ON claims TO almoner_staff, almoner_organisation;

      CREATE FUNCTION check_claim_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status <> 'submitted' THEN
          RAISE EXCEPTION 'what was decided stays decided' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER decided_once BEFORE UPDATE OF status ON claims
        FOR EACH ROW EXECUTE FUNCTION check_claim_decided_once();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE claims;
      DROP FUNCTION check_claim_decided_once;
      ALTER TABLE payments DROP CONSTRAINT ux_payments_owner;
    `);
  }
}
