/** The columns of a condition that other features may read. */
export const READABLE_CONDITIONS = `(SELECT id, award_id, title, text, owner, due_on, status FROM conditions)`;
