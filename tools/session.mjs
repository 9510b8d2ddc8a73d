import { Child } from './child.mjs';
import { describeFailure } from './failure.mjs';

/** @typedef {import('./child.mjs').ChildOptions} ChildOptions */

const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const PARENT_CHECK_MS = 1000;

/** Everything that one command has opened. It is closed in reverse order, however the command ends. */
export class Session {
  /** @type {Array<() => unknown>} */
  #closers = [];
  /** @type {Promise<void> | undefined} */
  #closing;

  get closing() {
    return this.#closing !== undefined;
  }

  /**
   * Registers what to undo when the command ends.
   * @param {() => unknown} close
   */
  onClose(close) {
    this.#closers.push(close);
  }

  /**
   * Starts a program that runs until it is stopped.
   * @param {string} command
   * @param {string[]} args
   * @param {ChildOptions} [options]
   */
  start(command, args, options) {
    if (this.closing) throw new Error(`not starting ${command}: the command is ending`);
    const child = new Child(command, args, options);
    this.onClose(() => child.stop());
    return child;
  }

  /**
   * Runs a program to its end.
   * @param {string} command
   * @param {string[]} args
   * @param {ChildOptions} [options]
   */
  async run(command, args, options) {
    const child = this.start(command, args, options);
    const { code, error } = await child.exited;
    await child.stop();
    return { ok: code === 0, code, error, lastLines: child.lastLines };
  }

  /** Closes everything. Calling it again waits for the same closing. */
  close() {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  async #closeAll() {
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) {
      try {
        await close();
      } catch (error) {
        console.error(describeFailure(error));
      }
    }
  }
}

/**
 * Runs a command in a session and ends the process: 0, or 1 after a failure said in plain words. A signal
 * closes the session first; while the command is `serving` it is the ordinary way to end, and exits with 0.
 * @param {(session: Session, state: { serving: boolean }) => Promise<number | void>} main
 * @returns {Promise<never>}
 */
export async function runSession(main) {
  const session = new Session();
  const state = { serving: false };
  closeOnSignals(session, state);
  closeWhenNpmIsGone(session);
  try {
    const code = (await main(session, state)) ?? 0;
    await session.close();
    return process.exit(code);
  } catch (error) {
    // a signal makes the work that it interrupts fail; the process ends as the signal decides, not with that failure
    if (session.closing) return await new Promise(() => undefined);
    await session.close();
    console.error(`\n${describeFailure(error)}`);
    return process.exit(1);
  }
}

/**
 * @param {Session} session
 * @param {{ serving: boolean }} state
 */
function closeOnSignals(session, state) {
  // a closed terminal or pipe must not prevent closing the rest
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  for (const signal of /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      if (!session.closing) process.stdout.write('\nStopping …\n');
      void session.close().then(() => {
        process.stdout.write('Stopped.\n');
        process.exit(state.serving ? 0 : EXIT_CODES[signal]);
      });
    });
  }
}

/**
 * Closes the session when npm has ended: npm passes signals on, but cannot pass on a SIGKILL.
 * @param {Session} session
 */
function closeWhenNpmIsGone(session) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const check = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(check);
    void session.close().then(() => process.exit(EXIT_CODES.SIGHUP));
  }, PARENT_CHECK_MS);
  check.unref();
}
