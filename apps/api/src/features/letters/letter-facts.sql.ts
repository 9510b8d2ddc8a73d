/** What the letter of an award tells of it: $1 the award, $2 who offers it where nobody has yet. */
export const AWARD_FACTS = `
  SELECT o.name AS "organisationName", f.name AS "fundName", a.reference, a.title, a.purpose,
         a.conditions_note AS "specialConditions", a.amount_pence AS "amountPence",
         s.subsidy_kind AS "subsidyKind",
         (SELECT concat_ws(', ', u.name, u.email::text) FROM users u WHERE u.id = coalesce(a.offered_by_id, $2)) AS contact
    FROM awards a JOIN funds f ON f.id = a.fund_id JOIN organisations o ON o.id = a.organisation_id
    LEFT JOIN award_assurances s ON s.award_id = a.id
   WHERE a.id = $1`;

/** The planned instalments of an award: $1 its id. */
export const INSTALMENTS = `
  SELECT p.amount_pence AS "amountPence", p.due_on AS "dueOn", p.trigger, c.title AS "conditionTitle",
         p.trigger_return_kind AS "returnKind", p.trigger_return_year AS "returnYear"
    FROM payments p LEFT JOIN conditions c ON c.id = p.trigger_condition_id
   WHERE p.award_id = $1 AND p.status IN ('planned', 'held') ORDER BY p.due_on, p.id`;

/** The conditions of an award: $1 its id. */
export const CONDITIONS = `
  SELECT title, text, owner, due_on AS "dueOn" FROM conditions
   WHERE award_id = $1 AND status NOT IN ('removed', 'waived') ORDER BY due_on NULLS LAST, id`;
