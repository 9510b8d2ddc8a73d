/** Whether others give to the project of an award too, or its fund asks for it; `award` is the alias of the award. */
export function hasMatchFunding(award: string): string {
  return `(EXISTS (SELECT FROM match_records m WHERE m.award_id = ${award}.id)
    OR EXISTS (SELECT FROM fund_match_settings m WHERE m.fund_id = ${award}.fund_id AND m.match_required))`;
}
