/** The columns of an application that other features may read. */
export const READABLE_APPLICATIONS = `(SELECT id, reference, fund_id, call_id, organisation_id, title, amount_requested_pence, area_codes,
          answers, status, submitted_at
     FROM applications)`;

/**
 * The SELECTs for the duties that people have in the applications of `chain_awards` (see
 * `separation/taken-duties.sql.ts`).
 */
export const DECISION_DUTIES = [
  `SELECT 'application-decider', p.decided_by_id, c.id FROM chain_awards c
     JOIN applications p ON p.id = c.application_id`,
];

/** Whether a person decided on the application of an award; both arguments are SQL. */
export function decidedOn(applicationId: string, person: string): string {
  return `EXISTS (SELECT FROM applications p WHERE p.id = ${applicationId} AND p.decided_by_id = ${person})`;
}

/** The years of an application in order, as `[{financialYear, amountPence}]`; `applicationId` is SQL. */
export function yearsOf(applicationId: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('financialYear', years.financial_year,
            'amountPence', years.amount_pence) ORDER BY years.financial_year), '[]')
     FROM application_years years WHERE years.application_id = ${applicationId})`;
}
