import { execFileSync, spawnSync } from 'node:child_process';
import { Failure } from './failure.mjs';

const ACCOUNT = 'postgres';

/**
 * Who runs the PostgreSQL programs, and how a command is spelled for them.
 * @typedef {object} Account
 * @property {number} [uid] undefined: the person who runs this command
 * @property {number} [gid]
 * @property {(target: string) => boolean} canReach whether it may enter a folder, or run a program
 * @property {(command: string, args: string[]) => { command: string, args: string[], uid?: number, gid?: number }} as
 */

/**
 * PostgreSQL refuses to run as root, so as root it runs as the system account `postgres`, which is made where it is
 * missing.
 * @param {string} folder where the account has to get to, to keep its data
 * @returns {Account}
 */
export function postgresAccount(folder) {
  if (process.getuid?.() !== 0) {
    return { canReach: () => true, as: (command, args) => ({ command, args }) };
  }
  const ids = findAccount() ?? createAccount();
  const canReach = (/** @type {string} */ target) =>
    spawnSync('test', ['-x', target], ids).status === 0;
  const as = canReach(folder)
    ? (/** @type {string} */ command, /** @type {string[]} */ args) => ({ command, args, ...ids })
    : throughClosedFolders(ids);
  return { ...ids, canReach, as };
}

function findAccount() {
  const uid = spawnSync('id', ['-u', ACCOUNT], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', ACCOUNT], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createAccount() {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', ACCOUNT]);
  } catch (error) {
    throw new Failure(
      `PostgreSQL does not run as root, and the account "${ACCOUNT}" could not be made.`,
      'Run the command as an ordinary user, or set DATABASE_URL to a PostgreSQL server you already have.',
      { cause: error },
    );
  }
  const ids = findAccount();
  if (ids === undefined) throw new Error(`the account "${ACCOUNT}" is missing after useradd`);
  return ids;
}

/**
 * Data below a folder only root may enter (`/root`, `mktemp -d`) is reached by giving the account the one capability
 * that allows entering every folder.
 * @param {{ uid: number, gid: number }} ids
 * @returns {Account['as']}
 */
function throughClosedFolders({ uid, gid }) {
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const capability = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  if (spawnSync('setpriv', [...identity, ...capability, 'true']).status !== 0) {
    throw new Failure(
      `The account "${ACCOUNT}", which runs PostgreSQL, may not enter the folder Almoner is in.`,
      'Move the checkout to a folder everybody may enter, or set DATABASE_URL to a PostgreSQL server you already have.',
    );
  }
  return (command, args) => ({
    command: 'setpriv',
    args: [...identity, ...capability, command, ...args],
  });
}
