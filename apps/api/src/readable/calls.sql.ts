/** The columns of a call that other features may read. */
export const READABLE_CALLS = `(SELECT id, title, opens_on, closes_on, financial_years, questions, status FROM calls)`;

/** The columns of a criterion that other features may read. */
export const READABLE_CRITERIA = `(SELECT id, position FROM criteria)`;

/** The criteria of a call in order, as `[{id, code, title, guidance, weight, questionKeys}]`; `callId` is SQL. */
export function criteriaOf(callId: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', criteria.id, 'code', criteria.code,
            'title', criteria.title, 'guidance', criteria.guidance, 'weight', criteria.weight,
            'questionKeys', criteria.question_keys) ORDER BY criteria.position), '[]')
     FROM criteria WHERE criteria.call_id = ${callId})`;
}
