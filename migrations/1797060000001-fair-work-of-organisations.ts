import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation may write of its own evidence: never who confirmed or accepted it. */
const EVIDENCE = `has_workers, living_wage, wage_evidence, wage_reference, wage_on, wage_seen_by, exception_reason,
  voice_reference, voice_on, voice_seen_by, recorded_at, recorded_by_id, given_by_organisation`;

const STILL_ITS_OWN = `organisation_id = (SELECT almoner_organisation_id()) AND given_by_organisation
  AND accepted_at IS NULL AND pay_bands_confirmed_at IS NULL`;

export class FairWorkOfOrganisations1797060000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fair_work
        -- the organisation gave the evidence; who accepts it is who has seen it
        ADD COLUMN given_by_organisation boolean NOT NULL DEFAULT false,
        DROP CONSTRAINT ck_fair_work_voice,
        DROP CONSTRAINT ck_fair_work_wage,
        ADD CONSTRAINT ck_fair_work_voice CHECK (NOT has_workers OR (voice_reference IS NOT NULL AND voice_on IS NOT NULL
          AND (voice_seen_by IS NOT NULL OR (given_by_organisation AND accepted_at IS NULL)))),
        ADD CONSTRAINT ck_fair_work_wage CHECK (living_wage IS DISTINCT FROM 'paid' OR
          (wage_evidence IS NOT NULL AND wage_reference IS NOT NULL AND wage_on IS NOT NULL
           AND (wage_seen_by IS NOT NULL OR (given_by_organisation AND accepted_at IS NULL))));
      -- An organisation reads its own evidence. It gives it in its own name, and gives it anew while nobody has recorded,
      -- confirmed or accepted any.
      GRANT SELECT (fund_id, pay_bands_confirmed_at, ${EVIDENCE}) ON fair_work TO almoner_organisation;
      GRANT INSERT (award_id, fund_id, organisation_id, ${EVIDENCE}), UPDATE (${EVIDENCE}) ON fair_work TO almoner_organisation;
      CREATE POLICY organisation_gives ON fair_work FOR INSERT TO almoner_organisation
        WITH CHECK (${STILL_ITS_OWN} AND recorded_by_id = (SELECT almoner_user_id())
          AND EXISTS (SELECT FROM awards WHERE awards.id = fair_work.award_id));
      CREATE POLICY organisation_gives_anew ON fair_work FOR UPDATE TO almoner_organisation
        USING (${STILL_ITS_OWN})
        WITH CHECK (${STILL_ITS_OWN} AND recorded_by_id = (SELECT almoner_user_id()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY organisation_gives_anew ON fair_work;
      DROP POLICY organisation_gives ON fair_work;
      REVOKE INSERT (award_id, fund_id, organisation_id, ${EVIDENCE}), UPDATE (${EVIDENCE}) ON fair_work FROM almoner_organisation;
      REVOKE SELECT (fund_id, pay_bands_confirmed_at, ${EVIDENCE}) ON fair_work FROM almoner_organisation;
      UPDATE fair_work SET wage_seen_by = CASE WHEN wage_on IS NOT NULL THEN coalesce(wage_seen_by, 'not recorded') END,
             voice_seen_by = CASE WHEN voice_on IS NOT NULL THEN coalesce(voice_seen_by, 'not recorded') END
       WHERE given_by_organisation;
      ALTER TABLE fair_work DROP CONSTRAINT ck_fair_work_voice, DROP CONSTRAINT ck_fair_work_wage,
        DROP COLUMN given_by_organisation,
        ADD CONSTRAINT ck_fair_work_voice CHECK (NOT has_workers OR
          (voice_reference IS NOT NULL AND voice_on IS NOT NULL AND voice_seen_by IS NOT NULL)),
        ADD CONSTRAINT ck_fair_work_wage CHECK (living_wage IS DISTINCT FROM 'paid' OR
          (wage_evidence IS NOT NULL AND wage_reference IS NOT NULL AND wage_on IS NOT NULL AND wage_seen_by IS NOT NULL));
    `);
  }
}
