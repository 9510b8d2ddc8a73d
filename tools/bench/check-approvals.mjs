/**
 * @typedef {import('./approvals.mjs').Tally} Tally
 * @typedef {import('./world.mjs').Owner} Owner
 *
 * @typedef {object} Verdict
 * @property {string[]} overCommits budget lines that gave more than they have, or could be made to
 * @property {string[]} lost acknowledged awards and approvals that the tables do not hold
 * @property {string[]} duplicates orders that were carried out more than once
 * @property {string[]} unbalanced lines, journals and awards that tell different stories
 * @property {string[]} unexpected answers that no client should ever see
 */

/**
 * Judges a run only by the answers that clients got and by the final tables.
 * @param {Owner} owner
 * @param {Tally} tally
 * @returns {Promise<Verdict>}
 */
export async function judge(owner, tally) {
  const awards = await titledAwards(owner);
  const allocations = await allocatedAwards(owner);
  return {
    overCommits: [...(await overCommitted(owner)), ...(await looseCheck(owner))],
    lost: [
      ...tally.awards.flatMap((award) => lostOf(award, awards.get(award.title) ?? [])),
      ...tally.allocations.flatMap((told) => lostAllocation(told, allocations)),
    ],
    duplicates: [
      ...tally.secondAnswers.map((ids) => `one order, two awards: ${ids}`),
      ...[...awards].filter(([, rows]) => rows.length > 1).map(([title]) => `${title} twice`),
      ...(await approvedTwice(owner)),
      ...(await allocatedTwice(owner)),
    ],
    unbalanced: [
      ...(await differences(owner)),
      ...(await partlyAllocated(owner)),
      ...(await looseBalance(owner)),
    ],
    unexpected: tally.unexpected,
  };
}

/** @param {Verdict} verdict */
export function isClean(verdict) {
  return Object.values(verdict).every((faults) => faults.length === 0);
}

/**
 * @param {Owner} owner
 * @returns {Promise<Map<string, { id: string, pence: number, status: string }[]>>}
 */
async function titledAwards(owner) {
  const { rows } = await owner.query(
    `SELECT id, title, amount_pence::float8 AS pence, status FROM awards WHERE title LIKE 'Order %'`,
  );
  const byTitle = new Map();
  for (const { title, ...award } of rows) {
    byTitle.set(title, [...(byTitle.get(title) ?? []), award]);
  }
  return byTitle;
}

/**
 * @param {import('./approvals.mjs').Acknowledged} award
 * @param {{ id: string, pence: number, status: string }[]} rows
 */
function lostOf(award, rows) {
  const kept = rows.find((row) => row.id === award.awardId);
  if (kept?.pence !== award.amountPence) return [`${award.title}: no award ${award.awardId}`];
  const isLost = award.approved && kept.status !== 'approved';
  return isLost ? [`${award.title} is ${kept.status}`] : [];
}

/**
 * The sum of the awards of each allocation.
 * @param {Owner} owner
 * @returns {Promise<Map<string, number>>}
 */
async function allocatedAwards(owner) {
  const { rows } = await owner.query(
    `SELECT allocation_id AS id, sum(amount_pence)::float8 AS pence FROM awards
      WHERE allocation_id IS NOT NULL GROUP BY allocation_id`,
  );
  return new Map(rows.map(({ id, pence }) => [id, pence]));
}

/**
 * @param {import('./approvals.mjs').Committed} told
 * @param {Map<string, number>} kept
 */
function lostAllocation({ title, allocationId, amountPence }, kept) {
  const pence = kept.get(allocationId);
  return pence === amountPence ? [] : [`${title}: ${pence ?? 'no'} pence of ${amountPence}`];
}

/** @param {Owner} owner */
async function allocatedTwice(owner) {
  const { rows } = await owner.query(`
    SELECT a.title, w.area FROM allocations a
      JOIN LATERAL (SELECT unnest(area_codes) AS area FROM awards WHERE allocation_id = a.id) w ON true
     GROUP BY a.id, w.area HAVING count(*) > 1`);
  return rows.map(({ title, area }) => `${title}: two awards for ${area}`);
}

/**
 * Allocations with awards for only some of their areas or pennies; there must be none.
 * @param {Owner} owner
 */
async function partlyAllocated(owner) {
  const { rows } = await owner.query(`
    SELECT a.title, a.status, count(w.id)::int AS awards FROM allocations a
      LEFT JOIN awards w ON w.allocation_id = a.id
     GROUP BY a.id
    HAVING coalesce(sum(w.amount_pence), 0) <> CASE a.status WHEN 'committed' THEN a.amount_pence ELSE 0 END`);
  return rows.map(({ title, status, awards }) => `${title} is ${status} with ${awards} awards`);
}

/** @param {Owner} owner */
async function overCommitted(owner) {
  const { rows } = await owner.query(`
    SELECT l.financial_year AS year, l.allocated_pence AS allocated, coalesce(sum(y.amount_pence), 0) AS awarded
      FROM budget_lines l
      LEFT JOIN (award_years y JOIN awards a ON a.id = y.award_id AND a.status NOT IN ('withdrawn', 'declined', 'lapsed'))
        ON y.budget_line_id = l.id
     GROUP BY l.id
    HAVING l.available_pence < -l.over_programming_pence
        OR coalesce(sum(y.amount_pence), 0) > l.allocated_pence + l.over_programming_pence`);
  return rows.map(({ year, allocated, awarded }) => `${year}: ${awarded} of ${allocated}`);
}

/** @param {Owner} owner */
async function approvedTwice(owner) {
  const { rows } = await owner.query(`
    SELECT subject_reference AS award FROM audit_events WHERE action = 'awards.approve'
     GROUP BY subject_id, subject_reference HAVING count(*) > 1`);
  return rows.map(({ award }) => `${award} approved twice`);
}

/** @param {Owner} owner */
async function differences(owner) {
  const { rows } = await owner.query(`
    SELECT l.financial_year AS year FROM budget_lines l
     WHERE ARRAY[l.allocated_pence, l.available_pence, l.reserved_pence, l.committed_pence, l.paid_pence] IS DISTINCT FROM
           (SELECT ARRAY[-sum(j.amount_pence) FILTER (WHERE account = 'funding'),
                         sum(j.amount_pence) FILTER (WHERE account = 'available'),
                         coalesce(sum(j.amount_pence) FILTER (WHERE account = 'reserved'), 0),
                         coalesce(sum(j.amount_pence) FILTER (WHERE account = 'committed'), 0),
                         coalesce(sum(j.amount_pence) FILTER (WHERE account = 'paid'), 0)]::bigint[]
              FROM journal_lines j WHERE j.budget_line_id = l.id)
        OR l.reserved_pence + l.committed_pence + l.paid_pence <>
           (SELECT coalesce(sum(y.amount_pence), 0) FROM award_years y JOIN awards a ON a.id = y.award_id
             WHERE y.budget_line_id = l.id AND a.status NOT IN ('withdrawn', 'declined', 'lapsed'))`);
  return rows.map(({ year }) => `${year}: line, journals and awards differ`);
}

/**
 * Whether the database accepts a direct update that commits more than a budget line has; it must refuse.
 * @param {Owner} owner
 */
async function looseCheck(owner) {
  const beyond = `
    UPDATE budget_lines SET available_pence = -over_programming_pence - 1,
           reserved_pence = reserved_pence + available_pence + over_programming_pence + 1
     WHERE id = (SELECT id FROM budget_lines ORDER BY id LIMIT 1)`;
  return (await isRefused(owner, beyond)) ? [] : ['a budget line lets itself be over-committed'];
}

/**
 * Whether the database accepts a journal that does not add up to zero; it must refuse.
 * @param {Owner} owner
 */
async function looseBalance(owner) {
  const half = `
    INSERT INTO journal_lines (journal_id, fund_id, budget_line_id, account, amount_pence)
    SELECT journal_id, fund_id, budget_line_id, account, 1 FROM journal_lines ORDER BY id LIMIT 1`;
  return (await isRefused(owner, half)) ? [] : ['the ledger takes half a journal'];
}

/**
 * Whether the database refuses a statement, which is rolled back in any case.
 * @param {Owner} owner
 * @param {string} sql
 */
async function isRefused(owner, sql) {
  await owner.query('BEGIN');
  try {
    await owner.query(sql);
    return false;
  } catch (error) {
    return /** @type {{ code?: string }} */ (error).code === '23514';
  } finally {
    await owner.query('ROLLBACK');
  }
}
