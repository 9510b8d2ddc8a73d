import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The policies that ask another table; `asked` begins the question. */
function policies(asked: string): string {
  return `
    DROP POLICY staff_sent ON audit_events;
    CREATE POLICY staff_sent ON audit_events AS RESTRICTIVE FOR SELECT TO almoner_staff
      USING (subject_type <> 'application' OR ${asked} FROM applications WHERE applications.id = subject_id));
    DROP POLICY staff ON observations;
    CREATE POLICY staff ON observations TO almoner_staff
      USING (((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]))
             AND (return_id IS NULL OR ${asked} FROM returns WHERE returns.id = observations.return_id
                                                 AND status IN ('submitted', 'changes-requested', 'accepted'))));
  `;
}

/**
 * The policies say the same as before. For EXISTS, PostgreSQL does not know that a page needs 26 rows only, and reads the
 * ids of the whole other table first; for a value it looks up the one record of each row that it reads.
 */
export class PoliciesLookUpOneRecord1796001000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(policies('(SELECT true'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(policies('EXISTS (SELECT'));
  }
}
