/** The columns of an application that other features may read. */
export const READABLE_APPLICATIONS = `(SELECT id, reference, call_id, organisation_id, title, amount_requested_pence, area_codes,
          answers, status, submitted_at
     FROM applications)`;

/** The years of an application in order, as `[{financialYear, amountPence}]`; `applicationId` is SQL. */
export function yearsOf(applicationId: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('financialYear', years.financial_year,
            'amountPence', years.amount_pence) ORDER BY years.financial_year), '[]')
     FROM application_years years WHERE years.application_id = ${applicationId})`;
}
