const HEARTBEAT_MS = 15_000;

/** Numbered steps on the terminal, each with how it ended and how long it took. */
export class Progress {
  #number = 0;
  #session;
  #write;

  /**
   * @param {{ closing: boolean }} session a step that a closing session cuts short has not failed
   * @param {(text: string) => void} [write]
   */
  constructor(session, write = (text) => void process.stdout.write(text)) {
    this.#session = session;
    this.#write = write;
  }

  /**
   * Runs one step. Its line ends with what the work returned ("already up to date") or "done".
   * @template T
   * @param {string} title
   * @param {() => T | Promise<T>} work a returned string is shown as the outcome
   * @returns {Promise<T>}
   */
  async step(title, work) {
    const startedAt = Date.now();
    this.#number += 1;
    this.#write(`${String(this.#number).padStart(2)}. ${title} … `);
    const heartbeat = setInterval(() => {
      if (!this.#session.closing) this.#write(`${seconds(startedAt, 0)} … `);
    }, HEARTBEAT_MS);
    try {
      const outcome = await work();
      this.#write(`${typeof outcome === 'string' ? outcome : 'done'} (${seconds(startedAt, 1)})\n`);
      return outcome;
    } catch (error) {
      if (!this.#session.closing) this.#write(`failed (${seconds(startedAt, 1)})\n`);
      throw error;
    } finally {
      clearInterval(heartbeat);
    }
  }
}

/**
 * @param {number} startedAt
 * @param {number} digits
 */
function seconds(startedAt, digits) {
  return `${((Date.now() - startedAt) / 1000).toFixed(digits)} s`;
}
