import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { SUBMITTED } from './list-statements.mjs';

/**
 * What the API is compared with: a handler written by hand, with `node:http` and `pg` only. It serves the queue of
 * applications, `/queue` as the API does it (session, permission, role, settings) and `/bare` with none of that,
 * and `/statement/<n>`, the n-th statement of a file, with the session and the settings; as the owner of the tables,
 * without row-level security, or with `?role` as the API.
 */

const PERMITTED = new Set(['fund-officer', 'organisation-editor', 'organisation-certifier']);
const MOST_COUNTED = 10_000;
const LIMIT = 25;

const SESSION = `
  SELECT u.id, u.organisation_id,
         (SELECT coalesce(json_agg(json_build_object('role', r.role, 'fundId', r.fund_id)), '[]')
            FROM role_assignments r WHERE r.user_id = u.id) AS roles
    FROM sessions s JOIN users u ON u.id = s.user_id
   WHERE s.token_hash = $1 AND s.expires_at > $2 AND u.active`;

const SEALED = `a.id IN (SELECT own.application_id FROM assessments own
  WHERE own.assessor_id = $$ AND own.status IN ('assigned', 'in-progress'))`;

/**
 * The queue, filtered by `where`, newest first.
 * @param {string} where
 * @param {string} assessed the columns of the score and the assessments
 */
function queue(where, assessed) {
  return `
  SELECT a.id, a.reference, a.call_id AS "callId", c.title AS "callTitle", a.fund_id AS "fundId", f.code AS "fundCode",
         a.organisation_id AS "organisationId", o.name AS "organisationName", a.title,
         a.amount_requested_pence AS "amountRequestedPence", a.area_codes AS "areaCodes", a.status,
         a.submitted_at AS "submittedAt", a.illustrative, a.version, ${assessed},
         (${SUBMITTED})::text AS place,
         (SELECT count(*)::int FROM (SELECT FROM applications a WHERE ${where} LIMIT ${MOST_COUNTED + 1}) m) AS counted
    FROM applications a JOIN calls c ON c.id = a.call_id JOIN funds f ON f.id = a.fund_id
    JOIN organisations o ON o.id = a.organisation_id
   WHERE ${where}
   ORDER BY ${SUBMITTED} DESC, a.id DESC LIMIT ${LIMIT + 1}`;
}

/** @param {string} me */
function assessedFor(me) {
  return `CASE WHEN ${SEALED.replace('$$', me)} THEN NULL ELSE a.score END AS score,
    json_build_object('assigned', a.assessors_assigned, 'submitted', a.assessors_submitted) AS assessments`;
}

const UNASSESSED = 'NULL AS score, NULL AS assessments';
const FILTERED = 'a.fund_id = $1 AND a.status = $2';
const STAFF_QUEUE = queue(FILTERED, assessedFor('(SELECT almoner_user_id())'));
const BARE_QUEUE = queue(`${FILTERED} AND a.submitted_at IS NOT NULL`, assessedFor('$3::uuid'));
const ORGANISATION_QUEUE = queue('a.status = $1', UNASSESSED);

pg.types.setTypeParser(20, Number);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
/** @type {string[]} */
const statements = JSON.parse(readFileSync(process.env.STATEMENTS ?? '', 'utf8'));

/** @param {any[]} rows */
function pageOf(rows) {
  const n = rows[0]?.counted ?? 0;
  const total = { value: Math.min(n, MOST_COUNTED), capped: n > MOST_COUNTED };
  const last = rows.length > LIMIT ? rows[LIMIT - 1] : undefined;
  const cursor = last && { sort: '-submittedAt', value: last.place, id: last.id, total };
  const items = rows.slice(0, LIMIT);
  for (const item of items) {
    delete item.place;
    delete item.counted;
  }
  const nextCursor = cursor ? Buffer.from(JSON.stringify(cursor)).toString('base64url') : null;
  return { items, nextCursor, previousCursor: null, total };
}

/**
 * Looks the session up and asks in a transaction with the settings of whoever is signed in.
 * @param {import('node:http').IncomingMessage} request
 * @param {(isStaff: boolean) => import('pg').QueryConfig} asked
 * @param {boolean} inRole whether as the role of the person, or as the owner of the tables
 */
async function signedIn(request, asked, inRole) {
  const token = /almoner_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const hash = createHash('sha256').update(token).digest();
  const client = await pool.connect();
  try {
    const { rows } = await client.query({
      name: 'session',
      text: SESSION,
      values: [hash, new Date()],
    });
    const person = rows[0];
    const roles = /** @type {{ role: string, fundId: string | null }[]} */ (person?.roles ?? []);
    const held = roles.filter(({ role }) => PERMITTED.has(role));
    if (held.length === 0) return { status: person ? 403 : 401, body: {} };
    const isStaff = person.organisation_id === null;
    const scope = held.some(({ fundId }) => fundId === null)
      ? '*'
      : held.map(({ fundId }) => fundId).join();
    const role = inRole ? `; SET LOCAL ROLE almoner_${isStaff ? 'staff' : 'organisation'}` : '';
    await client.query(`BEGIN READ ONLY${role}`);
    await client.query({
      name: 'settings',
      text: `SELECT set_config('almoner.user_id', $1, true), set_config('almoner.organisation_id', $2, true),
                    set_config('almoner.fund_scope', $3, true)`,
      values: [person.id, person.organisation_id ?? '', isStaff ? scope : ''],
    });
    const page = await client.query(asked(isStaff));
    await client.query('COMMIT');
    return { status: 200, body: pageOf(page.rows) };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** @param {URLSearchParams} search @returns {(isStaff: boolean) => import('pg').QueryConfig} */
const theQueue = (search) => (isStaff) =>
  isStaff
    ? { name: 'staff', text: STAFF_QUEUE, values: [search.get('fundId'), search.get('status')] }
    : { name: 'organisation', text: ORGANISATION_QUEUE, values: [search.get('status')] };

/** @param {URLSearchParams} search */
async function bare(search) {
  const values = [search.get('fundId'), search.get('status'), search.get('me')];
  const { rows } = await pool.query({ name: 'bare', text: BARE_QUEUE, values });
  return { status: 200, body: pageOf(rows) };
}

/** @param {number} n */
const theStatement = (n) => () => ({ name: `statement_${n}`, text: statements[n] ?? '' });

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://hand');
  const [, what, n] = pathname.split('/');
  try {
    const { status, body } =
      what === 'queue'
        ? await signedIn(request, theQueue(searchParams), true)
        : what === 'bare'
          ? await bare(searchParams)
          : await signedIn(request, theStatement(Number(n)), searchParams.has('role'));
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(process.env.PORT), '127.0.0.1');
