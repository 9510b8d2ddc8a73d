import type { MigrationInterface, QueryRunner } from 'typeorm';

const PEOPLE = ['held_by_id', 'sent_back_by_id', 'sent_back_to_id', 'rejected_by_id'];

export class PaymentSteps1795300600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments
        ADD held_from text CONSTRAINT ck_payments_held_from CHECK (held_from IN ('planned', 'requested', 'approved')),
        ADD held_reason text,
        ADD held_at timestamptz,
        ADD sent_back_reason text,
        ADD sent_back_at timestamptz,
        ADD rejected_at timestamptz,
        -- fixed at request, so that a later change of thresholds does not lower it
        ADD approvals_asked integer NOT NULL DEFAULT 1 CONSTRAINT ck_payments_approvals_asked CHECK (approvals_asked BETWEEN 1 AND 3),
        -- approvals of an earlier round were given before the payment was sent back, and no longer count
        ADD approval_round integer NOT NULL DEFAULT 1,
        ADD recovered_pence bigint NOT NULL DEFAULT 0
          CONSTRAINT ck_payments_recovered CHECK (recovered_pence BETWEEN 0 AND amount_pence),
        ${PEOPLE.map((name) => `ADD ${name} uuid CONSTRAINT fk_payments_${name} REFERENCES users`).join(',\n        ')},
        ADD CONSTRAINT ck_payments_held CHECK (status <> 'held' OR (held_from IS NOT NULL AND held_reason IS NOT NULL)),
        ADD CONSTRAINT ck_payments_rejected CHECK (status <> 'rejected' OR rejected_reason IS NOT NULL);
      -- what was recovered of a payment no longer counts against its award year
      GRANT SELECT (recovered_pence) ON payments TO almoner_organisation;
      -- an award that is declined takes the instalments on hold with it
      ALTER POLICY organisation_declines ON payments
        USING (status IN ('planned', 'held') AND organisation_id = (SELECT almoner_organisation_id())
               AND EXISTS (SELECT FROM awards WHERE awards.id = payments.award_id AND awards.status = 'declined'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY organisation_declines ON payments
        USING (status = 'planned' AND organisation_id = (SELECT almoner_organisation_id())
               AND EXISTS (SELECT FROM awards WHERE awards.id = payments.award_id AND awards.status = 'declined'));
      ALTER TABLE payments DROP CONSTRAINT ck_payments_held, DROP CONSTRAINT ck_payments_rejected,
        DROP held_from, DROP held_reason, DROP held_at, DROP sent_back_reason, DROP sent_back_at, DROP rejected_at,
        DROP approvals_asked, DROP approval_round, DROP recovered_pence,
        ${PEOPLE.map((name) => `DROP ${name}`).join(', ')};
    `);
  }
}
