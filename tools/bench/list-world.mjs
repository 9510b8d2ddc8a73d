import { createHash, randomBytes } from 'node:crypto';

/**
 * @typedef {import('pg').ClientBase} Owner the owner of the database, who is its superuser
 *
 * @typedef {object} ListWorld
 * @property {string} officerId a fund officer of every fund, with no assessment of their own
 * @property {string} assessorId an assessor whose own assessments are not all submitted
 * @property {string} readerId who may read every list
 * @property {string} memberId who reads for an organisation
 * @property {string} organisationId
 * @property {string} fundId
 * @property {string} callId
 * @property {string} importId
 */

/** Together they may read every list. */
export const READER_ROLES = ['fund-officer', 'finance-officer', 'auditor'];

const FUNDS = 20;
const OFFICERS = 200;
const CALLS_OF_A_FUND = 4;

/** Words for titles and names; some have accents, apostrophes and hyphens, which the search folds. */
const WORDS = `ARRAY['Òigridh','Youth','Family','Recovery','Mar-a-Tha','O’Donnell','Harbour','Play','Music','Garden','Hub',
  'Trust','Learning','Café','Shore–Line','Northern','Saoirse','Peer','Housing','Bridge']`;

/**
 * SQL that fills the tables of the lists. `n` counts rows from 0; `pick(n, salt, most)` is a number below `most` that
 * looks random and is the same for the same seed.
 * @param {{ applications: number, awards: number, payments: number }} sizes
 */
function fillings({ applications, awards, payments }) {
  const organisations = Math.ceil(applications / (FUNDS * CALLS_OF_A_FUND));
  const perAward = Math.ceil(payments / awards);
  return [
    `INSERT INTO funds (code, name, kind) SELECT 'BF' || n, 'Fund ' || n, 'open-call' FROM generate_series(1, ${FUNDS}) n`,
    `INSERT INTO users (name, email, password_hash)
     SELECT 'Officer ' || n, 'officer-' || n || '@bench.example', '-' FROM generate_series(1, ${OFFICERS}) n`,
    `INSERT INTO role_assignments (user_id, role) SELECT id, 'fund-officer' FROM users WHERE email LIKE '%@bench.example'`,
    `INSERT INTO budget_lines (fund_id, financial_year)
     SELECT f.id, y FROM funds f, generate_series(2024, 2027) y WHERE f.code LIKE 'BF%'`,
    `INSERT INTO calls (fund_id, title, opens_on, closes_on, financial_years, status)
     SELECT f.id, 'Call ' || n || ' of ' || f.code, '2024-01-01'::date + n * 100, '2024-03-01'::date + n * 100, ARRAY[2024, 2025],
            CASE WHEN n = ${CALLS_OF_A_FUND} THEN 'open' ELSE 'closed' END
       FROM funds f, generate_series(1, ${CALLS_OF_A_FUND}) n WHERE f.code LIKE 'BF%'`,
    `INSERT INTO organisations (name, kind, identifier_scheme, identifier, area_codes)
     SELECT word[1 + pick(n, 1, 20)] || ' ' || word[1 + pick(n, 2, 20)] || ' ' || n,
            (ARRAY['charity','company','community','public-body'])[1 + pick(n, 3, 4)], 'GB-SC', 'B' || n,
            ARRAY[area[1 + pick(n, 4, cardinality(area))]]
       FROM generate_series(1, ${organisations}) n, ${words()}`,
    `INSERT INTO applications (reference, fund_id, call_id, organisation_id, title, amount_requested_pence, area_codes, answers,
                               status, submitted_at, score, assessors_assigned, assessors_submitted)
     SELECT format('%s-2026-%s', c.code, lpad(n::text, 7, '0')), c.fund_id, c.id, o.id,
            word[1 + pick(n, 5, 20)] || ' ' || word[1 + pick(n, 6, 20)] || ' ' || pick(n, 7, 1000000),
            100000 + pick(n, 8, 90000000), ARRAY[area[1 + pick(n, 9, cardinality(area))]], '{"summary": "What we plan."}',
            s.status, CASE WHEN s.status = 'draft' THEN NULL ELSE timestamptz '2024-01-01' + pick(n, 11, 86400000) * interval '1 second' END,
            CASE WHEN s.status IN ('assessed', 'approved', 'declined') THEN pick(n, 12, 10001) END,
            CASE WHEN s.status IN ('draft', 'submitted', 'withdrawn') THEN 0 ELSE 1 END,
            CASE WHEN s.status IN ('assessed', 'approved', 'declined') THEN 1 ELSE 0 END
       FROM generate_series(0, ${applications - 1}) n
       JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM organisations WHERE identifier LIKE 'B%') o
         ON o.place = n % ${organisations}
       JOIN (SELECT c.id, c.fund_id, f.code, row_number() OVER (ORDER BY c.id) - 1 AS place
               FROM calls c JOIN funds f ON f.id = c.fund_id WHERE f.code LIKE 'BF%') c ON c.place = n / ${organisations},
            LATERAL (SELECT (ARRAY['draft','submitted','submitted','in-assessment','assessed','approved','approved','declined',
                                   'declined','withdrawn'])[1 + pick(n, 10, 10)] AS status) s, ${words()}`,
    `INSERT INTO assessments (application_id, fund_id, assessor_id, assigned_by_id, assigned_at, status, weighted_score, submitted_at)
     SELECT a.id, a.fund_id, u.id, u.id, a.submitted_at + interval '3 days',
            CASE WHEN a.score IS NULL THEN 'assigned' ELSE 'submitted' END, a.score, CASE WHEN a.score IS NULL THEN NULL ELSE a.submitted_at END
       FROM (SELECT a.*, row_number() OVER (ORDER BY id) AS n FROM applications a WHERE assessors_assigned > 0) a
       -- the last officer assesses nothing, and the first few of them have little left to do
       JOIN (${officers()}) u ON u.place = pick(a.n, 13, ${OFFICERS - 1})
      WHERE a.score IS NOT NULL OR u.place >= 5 OR a.n % 1000 = 0`,
    `INSERT INTO awards (reference, fund_id, organisation_id, application_id, title, amount_pence, area_codes, status, drafted_at,
                         drafted_by_id, accepted_at, starts_on)
     SELECT 'A' || a.reference, a.fund_id, a.organisation_id, a.id, a.title, a.amount_requested_pence, a.area_codes,
            s.status, a.submitted_at, u.id, CASE WHEN s.status IN ('accepted', 'active', 'completed', 'suspended') THEN a.submitted_at END,
            CASE WHEN pick(a.n, 15, 2) = 0 THEN (a.submitted_at AT TIME ZONE 'UTC')::date END
       FROM (SELECT a.*, row_number() OVER (ORDER BY id) AS n FROM applications a WHERE status = 'approved' LIMIT ${awards}) a
       JOIN (${officers()}) u ON u.place = pick(a.n, 16, ${OFFICERS}),
            LATERAL (SELECT (ARRAY['active','active','active','active','active','completed','completed','completed','completed',
              'accepted','offered','declined','suspended'])[1 + pick(a.n, 14, 13)] AS status) s`,
    `INSERT INTO award_years (award_id, fund_id, organisation_id, budget_line_id, financial_year, amount_pence, planned_pence, status)
     SELECT a.id, a.fund_id, a.organisation_id, l.id, l.financial_year, a.amount_pence / 2, a.amount_pence / 2,
            CASE WHEN l.financial_year = 2025 THEN 'confirmed' ELSE 'indicative' END
       FROM awards a JOIN budget_lines l ON l.fund_id = a.fund_id AND l.financial_year IN (2025, 2026)`,
    `INSERT INTO payments (reference, award_id, award_year_id, fund_id, organisation_id, financial_year, amount_pence, due_on, status,
                           requested_at, requested_by_id)
     SELECT 'ALM' || lpad((y.n * ${perAward} + k)::text, 9, '0'), y.award_id, y.id, y.fund_id, y.organisation_id, y.financial_year,
            1 + pick(y.n * ${perAward} + k, 17, 5000000), date '2025-04-01' + pick(y.n * ${perAward} + k, 18, 500),
            s.status, CASE WHEN s.status = 'planned' THEN NULL ELSE timestamptz '2025-03-01' END,
            CASE WHEN s.status = 'planned' THEN NULL ELSE u.id END
       FROM (SELECT y.*, row_number() OVER (ORDER BY id) AS n FROM award_years y WHERE financial_year = 2025) y
       JOIN (${officers()}) u ON u.place = pick(y.n, 20, ${OFFICERS}), generate_series(1, ${perAward}) k,
            LATERAL (SELECT (ARRAY['paid','paid','paid','paid','paid','planned','planned','requested','approved','cancelled'])
                            [1 + pick(y.n * ${perAward} + k, 19, 10)] AS status) s`,
    `INSERT INTO returns (reference, award_id, fund_id, organisation_id, kind, period_year, opens_on, due_on, status, submitted_at,
                          accepted_at)
     SELECT 'R' || k || '-' || a.reference, a.id, a.fund_id, a.organisation_id, (ARRAY['outcome','spend'])[1 + k % 2], 2024 + k / 2,
            date '2025-04-01' + 365 * (k / 2), date '2025-06-01' + 365 * (k / 2) + pick(a.n, 21, 60), s.status,
            CASE WHEN s.status IN ('submitted', 'accepted') THEN a.drafted_at END, CASE WHEN s.status = 'accepted' THEN a.drafted_at END
       FROM (SELECT a.*, row_number() OVER (ORDER BY id) AS n FROM awards a) a, generate_series(0, 3) k,
            LATERAL (SELECT CASE WHEN k >= 2 THEN 'not-due' ELSE (ARRAY['accepted','accepted','accepted','accepted','accepted','accepted',
              'submitted','in-progress','due'])[1 + pick(a.n * 4 + k, 22, 9)] END AS status) s`,
    `INSERT INTO indicators (code, title, unit, rule) SELECT 'B' || n, 'Figure ' || n, 'people', 'sum' FROM generate_series(1, 10) n`,
    `INSERT INTO observations (indicator_id, return_id, fund_id, organisation_id, period_year, value)
     SELECT i.id, r.id, r.fund_id, r.organisation_id, r.period_year, pick(r.n, 23, 1000)
       FROM (SELECT r.*, row_number() OVER (ORDER BY id) AS n FROM returns r WHERE kind = 'outcome' AND status = 'accepted') r
       JOIN indicators i ON i.code = 'B' || (1 + r.n % 10)`,
    `INSERT INTO conditions (award_id, fund_id, organisation_id, title, text, owner, due_on, status, decided_by_id, decision_reason)
     SELECT a.id, a.fund_id, a.organisation_id, 'Condition ' || pick(a.n, 24, 100000), 'What is asked.',
            (ARRAY['organisation','funder'])[1 + pick(a.n, 25, 2)], CASE WHEN a.n % 10 = 0 THEN NULL ELSE date '2025-01-01' + pick(a.n, 26, 900) END,
            s.status, CASE WHEN s.status = 'met' THEN a.drafted_by_id END, CASE WHEN s.status = 'met' THEN 'Shown.' END
       FROM (SELECT a.*, row_number() OVER (ORDER BY id) AS n FROM awards a) a,
            LATERAL (SELECT (ARRAY['met','met','met','open','evidence-submitted'])[1 + pick(a.n, 27, 5)] AS status) s`,
    `INSERT INTO ledger_imports (profile, file_name, file_sha256, status, uploaded_at, uploaded_by_id)
     SELECT 'bench', 'file-' || n || '.csv', md5(n::text), 'imported', timestamptz '2025-04-01' + n * interval '1 day',
            (SELECT id FROM users WHERE email = 'officer-1@bench.example') FROM generate_series(1, 10) n`,
    `INSERT INTO ledger_lines (import_id, row_number, line_on, amount_pence, reference, normalised_reference, payee, fingerprint,
                               occurrence, likeness, status, excluded_reason)
     SELECT i.id, n, date '2025-04-01' + pick(n, 28, 500), 1 + pick(n, 29, 5000000), 'ALM' || lpad(n::text, 9, '0'),
            'ALM' || lpad(n::text, 9, '0'), word[1 + pick(n, 30, 20)] || ' ' || n, 'bench-' || n, 1, 'bench-' || n,
            s.status, CASE WHEN s.status = 'excluded' THEN 'Not a payment of a grant' END
       FROM generate_series(1, ${payments}) n
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM ledger_imports WHERE profile = 'bench') i ON i.place = 1 + n % 10,
            LATERAL (SELECT (ARRAY['matched','matched','matched','unmatched','excluded'])[1 + pick(n, 31, 5)] AS status) s, ${words()}`,
    `INSERT INTO audit_events (at, actor_id, action, subject_type, subject_id, subject_reference, fund_id, organisation_id, request_id)
     SELECT a.submitted_at, u.id, (ARRAY['applications.submit','applications.decide'])[1 + pick(a.n, 32, 2)], 'application', a.id,
            a.reference, a.fund_id, a.organisation_id, 'bench'
       FROM (SELECT a.*, row_number() OVER (ORDER BY id) AS n FROM applications a WHERE submitted_at IS NOT NULL) a
       JOIN (${officers()}) u ON u.place = pick(a.n, 33, ${OFFICERS})
      WHERE a.n % 4 = 0`,
  ];
}

function officers() {
  return `SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM users WHERE email LIKE 'officer-%@bench.example'`;
}

function words() {
  return `(SELECT ${WORDS} AS word, (SELECT array_agg(code ORDER BY code) FROM areas WHERE kind = 'council') AS area) w`;
}

const TABLES = `ARRAY['applications','assessments','organisations','awards','award_years','payments','returns','observations',
  'conditions','ledger_lines','audit_events']::regclass[]`;

/**
 * Fills every list: indexes that are not constraints are made after the rows, and foreign keys and triggers are
 * switched off, because the inserted rows obey them anyway.
 * @param {Owner} owner
 * @param {{ applications: number, awards: number, payments: number, seed: number, say?: (text: string) => void }} wanted
 * @returns {Promise<ListWorld>}
 */
export async function layLists(owner, { seed, say, ...sizes }) {
  await owner.query('SET session_replication_role = replica');
  await owner.query("SET maintenance_work_mem = '256MB'");
  await owner.query(`CREATE OR REPLACE FUNCTION pg_temp.pick(n bigint, salt integer, most integer) RETURNS integer LANGUAGE sql
    IMMUTABLE RETURN ((hashint8extended(n, ${seed * 100} + salt) & 9223372036854775807) % most)::integer`);
  const { rows: indexes } = await owner.query(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS made FROM pg_index
      WHERE indrelid = ANY (${TABLES}) AND NOT indisunique`,
  );
  for (const { name } of indexes) await owner.query(`DROP INDEX ${name}`);
  for (const filling of fillings(sizes)) {
    const startedAt = Date.now();
    const { rowCount } = await owner.query(filling.replaceAll('pick(', 'pg_temp.pick('));
    const [, table] = /INTO (\w+)/.exec(filling) ?? [];
    say?.(`${table}: ${rowCount} rows in ${Date.now() - startedAt} ms`);
  }
  const startedAt = Date.now();
  for (const { made } of indexes) await owner.query(made);
  say?.(`${indexes.length} indexes in ${Date.now() - startedAt} ms`);
  await owner.query('SET session_replication_role = origin');
  await owner.query('RESET maintenance_work_mem');
  await owner.query('ANALYZE');
  return read(owner);
}

/**
 * @param {Owner} owner
 * @returns {Promise<ListWorld>}
 */
async function read(owner) {
  const { rows } = await owner.query(`
    WITH officer AS (${officers()}),
         reader AS (INSERT INTO users (name, email, password_hash) VALUES ('Reader', 'reader@bench.example', '-') RETURNING id),
         read AS (INSERT INTO role_assignments (user_id, role)
                  SELECT id, role FROM reader, unnest('{${READER_ROLES.join()}}'::text[]) role),
         person AS (INSERT INTO users (name, email, password_hash, audience)
                    VALUES ('Member', 'member@bench.example', '-', 'organisation') RETURNING id),
         member AS (INSERT INTO memberships (user_id, organisation_id, role)
                    SELECT p.id, a.organisation_id, 'organisation-editor'
                      FROM person p, applications a WHERE a.id = (SELECT application_id FROM awards ORDER BY id LIMIT 1)
                    RETURNING user_id AS id, organisation_id)
    SELECT (SELECT id FROM officer WHERE place = ${OFFICERS - 1}) AS "officerId",
           (SELECT id FROM officer WHERE place = 0) AS "assessorId", (SELECT id FROM reader) AS "readerId", m.id AS "memberId", m.organisation_id AS "organisationId",
           (SELECT fund_id FROM applications ORDER BY id LIMIT 1) AS "fundId",
           (SELECT call_id FROM applications ORDER BY id LIMIT 1) AS "callId",
           (SELECT id FROM ledger_imports WHERE profile = 'bench' LIMIT 1) AS "importId"
      FROM member m`);
  return rows[0];
}

/**
 * Signs a person in. Answers the session cookie.
 * @param {Owner} owner
 * @param {string} userId
 */
export async function signIn(owner, userId) {
  const token = randomBytes(32).toString('base64url');
  await owner.query(
    `INSERT INTO sessions (token_hash, user_id, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, now(), now(), now() + interval '1 day')`,
    [createHash('sha256').update(token).digest(), userId],
  );
  return `almoner_session=${token}`;
}
