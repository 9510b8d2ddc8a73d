import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';

/**
 * @typedef {object} Statement
 * @property {string} text
 * @property {unknown[]} values
 * @property {Record<string, unknown>[]} rows
 */

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const REFERENCE = /\b[A-Z]+-A-\d{4}-(\d+)\b/;

/**
 * The statements of one request, as `record-sql.mjs` recorded them.
 * @param {string} file
 * @returns {Statement[]}
 */
export function readStatements(file) {
  const bytes = readFileSync(file);
  const statements = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    statements.push(deserialize(bytes.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return statements;
}

/**
 * Sends the statements of one recorded request again, as a new request: ids and references that the database
 * answered in the recording are replaced by those that it answers now; the idempotency key is replaced too.
 * @param {import('pg').Client} client
 * @param {Statement[]} statements
 * @param {string} key the idempotency key of the recorded request
 */
export async function replay(client, statements, key) {
  /** @type {Map<string, string>} */
  const known = new Map([[key, randomUUID()]]);
  const reference = referenceIn(statements);
  for (const { text, values, rows } of statements) {
    const sent = values.map((value) => renewed(value, known));
    const answer = await client.query(text, sent);
    rows.forEach((row, index) => learn(row, answer.rows[index] ?? {}, known, reference));
  }
}

/**
 * @param {unknown} value
 * @param {Map<string, string>} known
 */
function renewed(value, known) {
  if (typeof value !== 'string') return value;
  let text = value;
  for (const [then, now] of known) if (then !== now) text = text.replaceAll(then, now);
  return text;
}

/**
 * The reference that the API made from a counter, as it was sent.
 * @param {Statement[]} statements
 */
function referenceIn(statements) {
  const texts = statements.flatMap(({ values }) =>
    values.filter((value) => typeof value === 'string'),
  );
  return texts.map((text) => REFERENCE.exec(text)?.[0]).find((found) => found !== undefined) ?? '';
}

/**
 * @param {Record<string, unknown>} then
 * @param {Record<string, unknown>} now
 * @param {Map<string, string>} known
 * @param {string} reference
 */
function learn(then, now, known, reference) {
  for (const [column, value] of Object.entries(then)) {
    const answered = now[column];
    if (typeof value === 'string' && typeof answered === 'string' && ID.test(value)) {
      known.set(value, answered);
    }
    if (typeof value === 'number' && Number(REFERENCE.exec(reference)?.[1]) === value) {
      known.set(reference, reference.replace(/\d+$/, String(answered).padStart(4, '0')));
    }
  }
}
