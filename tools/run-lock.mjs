import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { isRunning, startMarkOf } from './process-table.mjs';

/**
 * The process that has the lock of an Almoner home.
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string} startMark tells the process from a later one with the same number
 * @property {string} command what was started, for people: "npm start"
 * @property {string} [url] where it serves, once it does
 * @property {number} [serverPid] the server process, once it runs
 */

/** Lets one command at a time use an Almoner home. A lock whose process is gone is taken over. */
export class RunLock {
  #file;
  /** @type {Holder} */
  #holder;

  /**
   * @param {string} home
   * @param {Holder} holder
   */
  constructor(home, holder) {
    this.#file = lockFile(home);
    this.#holder = holder;
  }

  /**
   * Adds facts that become known later: the address, the server's process.
   * @param {Partial<Holder>} facts
   */
  note(facts) {
    this.#holder = { ...this.#holder, ...facts };
    writeWhole(this.#file, this.#holder, renameSync);
  }

  release() {
    if (readHolder(this.#file)?.pid === this.#holder.pid) rmSync(this.#file, { force: true });
  }
}

/**
 * Takes the lock of an Almoner home.
 * @param {string} home an existing folder
 * @param {string} command
 * @returns {{ lock: RunLock, previous: Holder | undefined }} `previous`: who had it and ended without giving it back
 */
export function takeRunLock(home, command) {
  const file = lockFile(home);
  const holder = { pid: process.pid, startMark: startMarkOf(process.pid), command };
  const previous = readHolder(file);
  if (previous !== undefined) {
    if (isAlive(previous)) throw alreadyRunning(previous);
    clearAway(file, previous);
  }
  try {
    writeWhole(file, holder, linkSync);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    const other = readHolder(file);
    throw other === undefined ? unreadable(file) : alreadyRunning(other);
  }
  return { lock: new RunLock(home, holder), previous };
}

/**
 * Removes a dead holder's lock; if somebody else took the lock over at the same moment, theirs is put back.
 * @param {string} file
 * @param {Holder} dead
 */
function clearAway(file, dead) {
  const aside = `${file}.${process.pid}.old`;
  renameSync(file, aside);
  const moved = readHolder(aside);
  if (moved !== undefined && moved.pid !== dead.pid) {
    renameSync(aside, file);
    throw alreadyRunning(moved);
  }
  rmSync(aside);
}

/** @param {string} home */
function lockFile(home) {
  return path.join(home, 'run.json');
}

/**
 * @param {string} file
 * @returns {Holder | undefined}
 */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Holder} holder */
function isAlive({ pid, startMark }) {
  return isRunning(pid) && startMarkOf(pid) === startMark;
}

/**
 * Puts a complete file in place in one step, so that nobody reads half of it. Linking refuses to replace a file,
 * renaming replaces it.
 * @param {string} file
 * @param {Holder} holder
 * @param {(from: string, to: string) => void} place
 */
function writeWhole(file, holder, place) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    place(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} file */
function unreadable(file) {
  return new Failure(
    `The lock ${file} is damaged, so it cannot be told whether Almoner is running.`,
    'If it is not, remove that file and start again.',
  );
}

/** @param {Holder} holder */
function alreadyRunning({ pid, url, command }) {
  const where = url === undefined ? 'already starting' : `already running at ${url}`;
  return new Failure(
    `Almoner is ${where} (process ${pid}, "${command}").`,
    url === undefined
      ? `Wait for it, or stop it with: kill ${pid}`
      : `Use it there, or stop it first: Ctrl-C in its terminal, or kill ${pid}`,
  );
}
