/** @typedef {(owner: import('pg').Client) => Promise<unknown>} Tamper */

/**
 * The four guards of the budget, each with a function that removes it. If a bench found no fault without a guard, it
 * would prove nothing.
 */
export const GUARDS = /** @satisfies {Readonly<Record<string, Tamper>>} */ ({
  'the conditional update': async (/** @type {import('pg').Client} */ owner) => {
    const { rows } = await owner.query(
      `SELECT pg_get_functiondef('post_journal(jsonb, jsonb)'::regprocedure) AS definition`,
    );
    const guarded = String(rows[0].definition);
    const unguarded = guarded.replace('delta.available >= 0 OR', 'true OR');
    if (unguarded === guarded) throw new Error('post_journal has no condition of that shape');
    await owner.query(unguarded);
  },
  'the CHECK': (/** @type {import('pg').Client} */ owner) =>
    owner.query('ALTER TABLE budget_lines DROP CONSTRAINT ck_budget_lines_not_over_committed'),
  'the idempotency row': (/** @type {import('pg').Client} */ owner) =>
    owner.query(`
      CREATE FUNCTION forget_key() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
      CREATE TRIGGER forget BEFORE INSERT ON idempotency_keys FOR EACH ROW EXECUTE FUNCTION forget_key()`),
  'the balance trigger': (/** @type {import('pg').Client} */ owner) =>
    owner.query('DROP TRIGGER journal_balance ON journal_lines'),
});
