import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { inRoot, node24, root } from './paths.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const STAMP = inRoot('node_modules', '.almoner-install');

/** Short, because npm is slow to stop when asked, and the next run installs everything again anyway. */
const GRACE_MS = 1_000;

/**
 * Installs the packages of the lock file unless they are there already.
 * @param {Session} session
 * @returns {Promise<string>} what was done, for the progress line
 */
export async function installPackages(session) {
  const lockFile = readFileSync(inRoot('package-lock.json'), 'utf8');
  const stamp = createHash('sha256').update(lockFile).digest('hex');
  if (isInstalled(stamp) || isInstalledByHand(lockFile)) {
    recordStamp(stamp);
    return 'already installed';
  }
  await runNpmCi(session);
  recordStamp(stamp);
  return 'installed';
}

/** @param {string} stamp */
function isInstalled(stamp) {
  return existsSync(node24) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;
}

/**
 * Whether somebody ran `npm install` or `npm ci` themselves: npm's own record of what it installed then holds every
 * package of the lock file, but for optional ones (other computers' binaries).
 * @param {string} lockFile
 */
function isInstalledByHand(lockFile) {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record) || !existsSync(node24)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(JSON.parse(lockFile).packages).every(
    ([location, wanted]) =>
      location === '' ||
      wanted.optional === true ||
      wanted.devOptional === true ||
      (installed[location] !== undefined && installed[location].version === wanted.version),
  );
}

/** @param {string} stamp */
function recordStamp(stamp) {
  writeFileSync(STAMP, stamp);
}

/** @param {Session} session */
async function runNpmCi(session) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { ok, error, lastLines } = await session.run(...npmCommand(args), {
    // npm removes the folder of packages, where the other programs keep what Node compiled
    env: { PATH: pathOutsideCheckout(), NODE_COMPILE_CACHE: undefined },
    graceMs: GRACE_MS,
  });
  if (ok && existsSync(node24)) return;
  throw new Failure(
    ok ? 'npm left out Node 24.' : 'npm could not install the packages Almoner needs.',
    ok
      ? 'Let npm run install scripts ("npm config set ignore-scripts false"), then run the command again.'
      : 'Check the network and the registry ("npm config get registry"), then run the command again.',
    { evidence: lastLines.slice(-12), cause: error },
  );
}

/**
 * The npm and the Node that started us, but never the Node under `node_modules`: npm is about to remove it.
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
function npmCommand(args) {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm === undefined || node === undefined || isInCheckout(node)) return ['npm', args];
  return [node, [npm, ...args]];
}

function pathOutsideCheckout() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.filter((folder) => !isInCheckout(folder)).join(path.delimiter);
}

/** @param {string} location */
function isInCheckout(location) {
  return location.startsWith(`${root}${path.sep}`);
}
