import { withClient } from './database.mjs';

/**
 * Adds submitted applications to the newest open call of a demonstration world, each with its own organisation, so
 * that lists can be tried with many records.
 * @param {string} url
 * @param {number} count
 */
export async function addApplications(url, count) {
  await withClient(url, (client) =>
    client.query(
      `WITH call AS (SELECT c.id, c.fund_id FROM calls c WHERE c.status = 'open' ORDER BY c.opens_on DESC, c.id LIMIT 1),
       made AS (
         INSERT INTO organisations (name, kind, identifier_scheme, identifier, illustrative)
         SELECT 'Invented Family Centre ' || n, 'charity', 'GB-SC', 'SC' || lpad((900000 + n)::text, 6, '0'), true
           FROM generate_series(1, $1::integer) AS n RETURNING id, identifier)
       INSERT INTO applications (reference, fund_id, call_id, organisation_id, title, amount_requested_pence, status,
                                 submitted_at, illustrative)
       SELECT 'LARGE-' || m.identifier, call.fund_id, call.id, m.id, 'Evenings for families, ' || m.identifier,
              1000000 + 100 * substr(m.identifier, 3)::bigint, 'submitted',
              timestamptz '2026-09-01' + substr(m.identifier, 3)::integer * interval '1 second', true
         FROM made m, call`,
      [count],
    ),
  );
}
