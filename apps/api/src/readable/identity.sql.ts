/** The columns of a person that other features may read. */
export const READABLE_USERS = `(SELECT id, name, audience, active FROM users)`;

/** The columns of a person's role that other features may read. */
export const READABLE_ROLE_ASSIGNMENTS = `(SELECT id, user_id, role, fund_id FROM role_assignments)`;

/** The name of a person; NULL where the id is NULL. `id` is SQL. */
export function personName(id: string): string {
  return `(SELECT users.name FROM users WHERE users.id = ${id})`;
}

/** A person as letters name them, `name, email`; NULL where the id is NULL. `id` is SQL. Only staff may read it. */
export function personContact(id: string): string {
  return `(SELECT concat_ws(', ', users.name, users.email::text) FROM users WHERE users.id = ${id})`;
}
