/** What other features read of a person. */
export const READABLE_USERS = `(SELECT id, name, organisation_id, active FROM users)`;

/** What other features read of a role that a person holds. */
export const READABLE_ROLE_ASSIGNMENTS = `(SELECT id, user_id, role, fund_id FROM role_assignments)`;

/** The name of a person; NULL where the id is NULL. `id` is SQL. */
export function personName(id: string): string {
  return `(SELECT users.name FROM users WHERE users.id = ${id})`;
}

/** A person as a letter names them, `name, email`; NULL where the id is NULL. `id` is SQL, read for staff alone. */
export function personContact(id: string): string {
  return `(SELECT concat_ws(', ', users.name, users.email::text) FROM users WHERE users.id = ${id})`;
}
