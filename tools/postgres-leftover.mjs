import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { commandLineOf, isRunning } from './process-table.mjs';

const STOP_TIMEOUT_MS = 20_000;

/**
 * Stops the server that a killed `npm start` left running on these data files, and removes a process file that
 * names a process that is gone or is now another program.
 * @param {string} data
 */
export async function stopLeftoverServer(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isRunning(pid) || !commandLineOf(pid).includes(data)) {
    rmSync(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isRunning(pid)) {
    if (Date.now() > deadline) {
      throw new Failure(
        `A PostgreSQL server from an earlier start (process ${pid}) does not stop.`,
        `Stop it with: kill -QUIT ${pid}`,
      );
    }
    await sleep(50);
  }
}
