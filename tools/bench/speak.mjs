import { Agent, request } from 'node:http';

const TIMEOUT_MS = 15_000;

/**
 * @typedef {{ status: number, body: any }} Reply
 *
 * @typedef {object} Order
 * @property {string} url
 * @property {string} cookie
 * @property {string} key the idempotency key
 * @property {object} body
 * @property {number} [version] of the record that the command changes
 * @property {number} [hangUpAfterMs] closes the connection after so long, as a phone in a tunnel would
 */

/** One connection for each client, kept open. */
export function speaker() {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  /**
   * Sends one command; rejects where no whole reply came back.
   * @param {Order} order
   * @returns {Promise<Reply>}
   */
  function send({ url, cookie, key, body, version, hangUpAfterMs }) {
    const payload = JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const outgoing = request(url, { method: 'POST', agent, timeout: TIMEOUT_MS }, (incoming) => {
        /** @type {Buffer[]} */
        const parts = [];
        incoming.on('data', (part) => parts.push(part));
        incoming.once('error', reject);
        incoming.once('aborted', () => reject(new Error('cut off')));
        incoming.once('end', () => resolve(readReply(incoming.statusCode ?? 0, parts)));
      });
      outgoing.setHeader('content-type', 'application/json');
      outgoing.setHeader('content-length', Buffer.byteLength(payload));
      outgoing.setHeader('cookie', cookie);
      outgoing.setHeader('x-almoner-request', '1');
      outgoing.setHeader('idempotency-key', key);
      if (version !== undefined) outgoing.setHeader('if-match', `"${version}"`);
      outgoing.once('timeout', () => outgoing.destroy(new Error('timed out')));
      outgoing.once('error', reject);
      outgoing.end(payload);
      if (hangUpAfterMs !== undefined) {
        setTimeout(() => outgoing.destroy(new Error('hung up')), hangUpAfterMs);
      }
    });
  }

  return { send, close: () => agent.destroy() };
}

/**
 * @param {number} status
 * @param {Buffer[]} parts
 * @returns {Reply}
 */
function readReply(status, parts) {
  const text = Buffer.concat(parts).toString('utf8');
  try {
    return { status, body: text === '' ? null : JSON.parse(text) };
  } catch {
    return { status, body: null };
  }
}
