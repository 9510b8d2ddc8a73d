import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Payments1795219200015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payments (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reference text NOT NULL CONSTRAINT ux_payments_reference UNIQUE
          DEFAULT 'ALM' || lpad(nextval('payment_references')::text, 9, '0'),
        award_id uuid NOT NULL,
        award_year_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        financial_year integer NOT NULL,
        amount_pence bigint NOT NULL CONSTRAINT ck_payments_amount CHECK (amount_pence BETWEEN 1 AND 9007199254740991),
        due_on date NOT NULL,
        status text NOT NULL DEFAULT 'planned' CONSTRAINT ck_payments_status CHECK (status IN
          ('planned', 'held', 'requested', 'approved', 'in-run', 'sent', 'paid', 'rejected', 'cancelled', 'returned',
           'recovered')),
        statement_of_need text,
        requested_at timestamptz,
        requested_by_id uuid CONSTRAINT fk_payments_requested_by REFERENCES users,
        approved_at timestamptz,
        approved_by_id uuid CONSTRAINT fk_payments_approved_by REFERENCES users,
        released_at timestamptz,
        released_by_id uuid CONSTRAINT fk_payments_released_by REFERENCES users,
        sent_on date,
        paid_on date,
        rejected_reason text,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT fk_payments_award_years FOREIGN KEY (award_year_id, award_id, fund_id, organisation_id)
          REFERENCES award_years (id, award_id, fund_id, organisation_id),
        -- money rule 7: three different people
        CONSTRAINT ck_payments_three_people CHECK (
          (approved_by_id IS NULL OR approved_by_id <> requested_by_id)
          AND (released_by_id IS NULL OR (released_by_id <> requested_by_id AND released_by_id <> approved_by_id))),
        CONSTRAINT ux_payments_fund UNIQUE (id, fund_id)
      );
      CREATE INDEX ix_payments_award ON payments (award_id, financial_year, due_on);
      CREATE INDEX ix_payments_due ON payments (due_on, id);
      CREATE INDEX ix_payments_fund ON payments (fund_id, due_on, id);
      CREATE INDEX ix_payments_status ON payments (status, due_on, id);
      ALTER TABLE payments ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON payments TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON payments TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON payments FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id())
               AND EXISTS (SELECT FROM awards WHERE awards.id = payments.award_id));
      -- Declining an award cancels its planned instalments: the one thing an organisation does to a payment.
      CREATE POLICY organisation_declines ON payments FOR UPDATE TO almoner_organisation
        USING (status = 'planned' AND organisation_id = (SELECT almoner_organisation_id())
               AND EXISTS (SELECT FROM awards WHERE awards.id = payments.award_id AND awards.status = 'declined'))
        WITH CHECK (status = 'cancelled');
      GRANT SELECT, INSERT, UPDATE ON payments TO almoner_staff;
      -- Statements of need and the people behind a payment stay with the funder.
      GRANT SELECT (id, reference, award_id, award_year_id, fund_id, organisation_id, financial_year, amount_pence, due_on,
        status, sent_on, paid_on, illustrative, version, created_at) ON payments TO almoner_organisation;
      GRANT UPDATE (status, version, updated_at) ON payments TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE payments;
    `);
  }
}
