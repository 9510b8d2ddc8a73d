import { createHash, randomBytes } from 'node:crypto';

/**
 * @typedef {import('pg').Client} Owner the owner of the database
 *
 * @typedef {object} BenchWorld
 * @property {string} fundId
 * @property {string} organisationId
 * @property {string[]} cookies one signed-in officer each
 * @property {{ code: string, organisationId: string }[]} areas the areas that an allocation is split over, each with who
 *   receives its share
 * @property {string[]} years the financial years that have a budget line, in order
 */

const FIRST_YEAR = 2030;

/**
 * Inserts what the bench of approvals needs: officers with a session each, a fund, an organisation, and budget lines.
 * @param {Owner} owner
 * @param {{ officers: number, lines: number, allocatedPence: number }} wanted `allocatedPence` to each line
 * @returns {Promise<BenchWorld>}
 */
export async function layWorld(owner, { officers, lines, allocatedPence }) {
  const fundId = await idOf(
    owner,
    `INSERT INTO funds (code, name, kind) VALUES ('BENCH', 'Bench', 'allocation') RETURNING id`,
  );
  const organisationId = await idOf(
    owner,
    `INSERT INTO organisations (name, kind, identifier_scheme, identifier)
     VALUES ('Bench', 'charity', 'GB-SC', 'SC099999') RETURNING id`,
  );
  const cookies = [];
  for (let n = 0; n < officers; n += 1) cookies.push(await officer(owner, n));
  await owner.query(`INSERT INTO users (name, email, password_hash)
    VALUES ('Proposer', 'proposer@bench.example', '-'), ('Confirmer', 'confirmer@bench.example', '-')`);
  const years = [];
  for (let n = 0; n < lines; n += 1) {
    years.push(await budgetLine(owner, fundId, FIRST_YEAR + n, allocatedPence));
  }
  const { rows: areas } = await owner.query(
    `INSERT INTO organisations (name, kind, identifier_scheme, identifier, area_codes)
     SELECT name, 'public-body', 'XX-OTHER', 'BENCH-' || code, ARRAY[code] FROM areas WHERE kind = 'council'
     RETURNING area_codes[1] AS code, id AS "organisationId"`,
  );
  return { fundId, organisationId, areas, cookies, years };
}

/**
 * @param {Owner} owner
 * @param {string} sql
 * @param {unknown[]} [parameters]
 * @returns {Promise<string>}
 */
async function idOf(owner, sql, parameters = []) {
  const { rows } = await owner.query(sql, parameters);
  return rows[0].id;
}

/**
 * Inserts a signed-in fund officer. Answers the session cookie.
 * @param {Owner} owner
 * @param {number} n
 */
async function officer(owner, n) {
  const userId = await idOf(
    owner,
    `INSERT INTO users (name, email, password_hash) VALUES ($1, $2, '-') RETURNING id`,
    [`Officer ${n}`, `officer-${n}@bench.example`],
  );
  await owner.query(`INSERT INTO role_assignments (user_id, role) VALUES ($1, 'fund-officer')`, [
    userId,
  ]);
  const token = randomBytes(32).toString('base64url');
  await owner.query(
    `INSERT INTO sessions (token_hash, user_id, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, now(), now(), now() + interval '1 day')`,
    [createHash('sha256').update(token).digest(), userId],
  );
  return `almoner_session=${token}`;
}

/**
 * Inserts a budget line with its allocation, posted as a journal. Answers its year as the API writes it.
 * @param {Owner} owner
 * @param {string} fundId
 * @param {number} startYear
 * @param {number} allocatedPence
 */
async function budgetLine(owner, fundId, startYear, allocatedPence) {
  const lineId = await idOf(
    owner,
    'INSERT INTO budget_lines (fund_id, financial_year) VALUES ($1, $2) RETURNING id',
    [fundId, startYear],
  );
  // agreed by two people, as the database asks
  const changeId = await idOf(
    owner,
    `INSERT INTO budget_changes (reference, fund_id, budget_line_id, kind, amount_pence, reason, status, proposed_at,
                                 proposed_by_id, decided_at, decided_by_id)
     SELECT 'BENCH-BC-' || $1::text, $2, $3, 'allocation', $4, 'Bench', 'confirmed', now(), p.id, now(), c.id
       FROM users p, users c WHERE p.email = 'proposer@bench.example' AND c.email = 'confirmer@bench.example' RETURNING id`,
    [startYear, fundId, lineId, allocatedPence],
  );
  const journal = {
    kind: 'allocation',
    fundId,
    subjectType: 'budget-change',
    subjectId: changeId,
    subjectReference: 'BENCH',
    requestId: 'bench',
    at: new Date().toISOString(),
  };
  const lines = [
    { budgetLineId: lineId, account: 'funding', amountPence: -allocatedPence },
    { budgetLineId: lineId, account: 'available', amountPence: allocatedPence },
  ];
  await owner.query(
    `WITH scope AS MATERIALIZED (SELECT set_config('almoner.fund_scope', '*', true))
     SELECT p.* FROM scope, post_journal($1, $2) p`,
    [JSON.stringify(journal), JSON.stringify(lines)],
  );
  return `${startYear}-${String(startYear + 1).slice(-2)}`;
}
