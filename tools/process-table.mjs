import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Whether a process is running (a finished one may still have an entry).
 * @param {number} pid
 */
export function isRunning(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return statFields(pid)?.[0] !== 'Z';
}

/**
 * The command a process was started with, as one line; empty where it is not known.
 * @param {number} pid
 */
export function commandLineOf(pid) {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync(file)) return readFileSync(file, 'utf8').replaceAll('\0', ' ').trim();
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/**
 * Tells a process from a later one that was given the same number; empty where the system does not say.
 * @param {number} pid
 */
export function startMarkOf(pid) {
  const startedAtTicks = statFields(pid)?.[19];
  return startedAtTicks ?? '';
}

/**
 * The fields of `/proc/<pid>/stat` after the command's name, which may itself contain spaces: the state comes first.
 * @param {number} pid
 */
function statFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
