import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { inRoot, root } from './paths.mjs';

const KEPT_LINES = 100;

/** Where Node keeps what it compiled, for all programs started later: most of them load the same packages. */
const COMPILED = inRoot('node_modules', '.cache', 'node');

/**
 * @typedef {object} ChildOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {string} [cwd]
 * @property {number} [uid] the account to run as
 * @property {number} [gid]
 * @property {'show' | 'keep'} [output] `show`: straight to the terminal. `keep`: last lines kept for a failure
 * @property {string} [logFile] with `keep`: all output is also added to this file
 * @property {(line: string) => void} [onLine] with `keep`: called for each line
 * @property {NodeJS.Signals} [stopSignal]
 * @property {number} [graceMs] how long it may take to stop before it is killed
 */

/**
 * A started program, in a process group of its own. So Ctrl-C in the terminal reaches only this process, which
 * decides the order in which programs stop; and everything that the program has started stops with it.
 */
export class Child {
  /** @type {string[]} */
  lastLines = [];
  #handle;
  #stopSignal;
  #graceMs;

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {ChildOptions} [options]
   */
  constructor(command, args, options = {}) {
    const { output = 'keep', stopSignal = 'SIGTERM', graceMs = 10_000 } = options;
    this.#stopSignal = stopSignal;
    this.#graceMs = graceMs;
    this.#handle = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: {
        ...process.env,
        PATH: pathWithNode24(),
        NODE_COMPILE_CACHE: COMPILED,
        ...options.env,
      },
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.gid }),
      detached: true,
      stdio: output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    this.#handle.once('exit', () => this.#signalGroup('SIGKILL'));
    /** @type {Promise<{ code: number | null, error?: Error }>} */
    this.exited = new Promise((resolve) => {
      this.#handle.once('error', (error) => resolve({ code: null, error }));
      this.#handle.once('close', (code) => resolve({ code }));
    });
    if (output === 'keep') this.#keepOutput(options);
  }

  get pid() {
    return this.#handle.pid;
  }

  get running() {
    const { pid, exitCode, signalCode } = this.#handle;
    return pid !== undefined && exitCode === null && signalCode === null;
  }

  /** Asks the program to stop, waits, and kills it with everything it started if it takes too long. */
  async stop() {
    if (!this.running) return;
    this.#signalGroup(this.#stopSignal);
    const impatience = setTimeout(() => this.#signalGroup('SIGKILL'), this.#graceMs);
    await this.exited;
    clearTimeout(impatience);
  }

  /** @param {NodeJS.Signals} signal */
  #signalGroup(signal) {
    if (this.pid === undefined) return;
    try {
      process.kill(-this.pid, signal);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
    }
  }

  /** @param {ChildOptions} options */
  #keepOutput({ logFile, onLine }) {
    const log = logFile === undefined ? undefined : createWriteStream(logFile, { flags: 'a' });
    for (const stream of [this.#handle.stdout, this.#handle.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (coloured) => {
        const line = stripVTControlCharacters(coloured);
        this.lastLines.push(line);
        if (this.lastLines.length > KEPT_LINES) this.lastLines.shift();
        log?.write(`${line}\n`);
        onLine?.(line);
      });
    }
    void this.exited.then(() => log?.end());
  }
}

/** A PATH on which programs find Node 24 and the installed tools first, however this process was started. */
function pathWithNode24() {
  return `${inRoot('node_modules', '.bin')}:${process.env.PATH ?? ''}`;
}
