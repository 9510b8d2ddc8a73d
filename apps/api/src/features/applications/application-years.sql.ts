/** The years of an application in their order, as `[{financialYear, amountPence}]`. `applicationId` is SQL. */
export function yearsOf(applicationId: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('financialYear', years.financial_year,
            'amountPence', years.amount_pence) ORDER BY years.financial_year), '[]')
     FROM application_years years WHERE years.application_id = ${applicationId})`;
}
