import { appendFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import pg from 'pg';

/**
 * Loaded into an API process before it starts (`node --import`): writes every statement that the process sends, with
 * its values and rows, to the file that `RECORD_SQL` names, so that a bench can send the same SQL without the API.
 */
const file = process.env.RECORD_SQL;

if (file !== undefined) {
  const prototype = /** @type {any} */ (pg.Client.prototype);
  const query = prototype.query;
  prototype.query = function record(/** @type {unknown[]} */ ...given) {
    const [text, second, third] = given;
    // reads that keep their plan, such as that of the session: the bench compares the SQL of the command itself
    if (typeof text === 'object') return query.apply(this, given);
    const values = Array.isArray(second) ? second : [];
    const keep = (/** @type {{ rows?: unknown[] } | undefined} */ result) =>
      appendFileSync(file, framed({ text, values, rows: result?.rows ?? [] }));
    const callback = [second, third].find((part) => typeof part === 'function');
    if (callback === undefined) {
      const answer = query.apply(this, given);
      void Promise.resolve(answer).then(keep, () => undefined);
      return answer;
    }
    const kept = (/** @type {unknown} */ error, /** @type {any} */ result) => {
      if (!error) keep(result);
      /** @type {Function} */ (callback)(error, result);
    };
    return query.apply(
      this,
      given.map((part) => (part === callback ? kept : part)),
    );
  };
}

/** @param {unknown} statement */
function framed(statement) {
  const bytes = serialize(statement);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
