/** What other features read of a condition. */
export const READABLE_CONDITIONS = `(SELECT id, award_id, title, text, owner, due_on, status FROM conditions)`;
