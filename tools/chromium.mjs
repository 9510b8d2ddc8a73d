import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';

/** @typedef {import('./session.mjs').Session} Session */

/**
 * The headless shell stands first: the same engine without the window, menus and services of a desktop browser, which
 * takes about half of the processor time for the same journey.
 */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APT = '/usr/bin/apt-get';

/**
 * The Chromium of this computer: `CHROMIUM_PATH`, or the first of these names that is on the search path.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) return isProgram(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) =>
    isProgram(file),
  );
}

/**
 * The path of Chromium, installed first where that can be done without asking: on Debian, as root.
 * @param {Session} session
 * @returns {Promise<string>}
 */
export async function requireChromium(session) {
  const found = findChromium();
  if (found !== undefined) return found;
  if (!process.env.CHROMIUM_PATH && process.getuid?.() === 0 && existsSync(APT)) {
    await installFromDebian(session);
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Failure(
    'The browser journeys need Chromium, and there is none here.',
    `Install it ("sudo apt-get install ${SHELL}" on Debian), or set CHROMIUM_PATH to a Chromium or Chrome.`,
  );
}

/** @param {Session} session */
async function installFromDebian(session) {
  console.log('Installing Chromium from Debian …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await session.run(APT, ['update', '-qq'], { env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', SHELL];
  const { ok, lastLines } = await session.run(APT, install, { env });
  if (!ok) console.log(lastLines.slice(-5).join('\n'));
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
