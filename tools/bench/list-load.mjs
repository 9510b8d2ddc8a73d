import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

/**
 * @typedef {object} Target
 * @property {string} url
 * @property {string} cookie
 */

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/**
 * @param {Target} target
 * @returns {Promise<{ status: number, body: string }>}
 */
export function get({ url, cookie }) {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { agent, headers: { cookie, 'accept-encoding': 'identity' } },
      (answer) => {
        /** @type {Buffer[]} */
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.once('error', reject);
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
        );
      },
    );
    asked.once('error', reject);
    asked.end();
  });
}

/** @param {Target} target @returns {Promise<any>} */
export async function read(target) {
  const { status, body } = await get(target);
  if (status !== 200) throw new Error(`${target.url}: ${status} ${body.slice(0, 300)}`);
  return JSON.parse(body);
}

/**
 * Answers per second to several clients that each send one request after the other.
 * @param {Target} target
 * @param {number} ms
 */
export async function rate(target, ms, askers = 8) {
  const startedAt = Date.now();
  let count = 0;
  const ask = async () => {
    for (; Date.now() - startedAt < ms; count += 1) await get(target);
  };
  await Promise.all(Array.from({ length: askers }, ask));
  return (count * 1000) / (Date.now() - startedAt);
}

/**
 * Milliseconds of one answer: the median of several requests to each target, sent in turn.
 * @param {Target[]} targets
 * @param {number} rounds
 */
export async function latencies(targets, rounds) {
  /** @type {number[][]} */
  const times = targets.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, target] of targets.entries()) {
      const startedAt = process.hrtime.bigint();
      await read(target);
      if (round > 0) times[index]?.push(Number(process.hrtime.bigint() - startedAt) / 1e6);
    }
  }
  return times.map((own) => own.sort((a, b) => a - b)[own.length >> 1] ?? NaN);
}

/** How much memory a process uses, in bytes. @param {number} pid */
export function residentBytes(pid) {
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

/**
 * Downloads without storing. Answers the lines, the milliseconds, and by how much the memory of the sending
 * process has grown.
 * @param {Target} target
 * @param {number} pid
 */
export async function download({ url, cookie }, pid) {
  const before = residentBytes(pid);
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, residentBytes(pid))), 100);
  const startedAt = Date.now();
  const response = await fetch(url, { headers: { cookie, 'accept-encoding': 'identity' } });
  let lines = 0;
  for await (const part of /** @type {AsyncIterable<Uint8Array>} */ (response.body)) {
    for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) lines += 1;
  }
  clearInterval(watch);
  return { lines, ms: Date.now() - startedAt, grownBytes: most - before };
}
