import { existsSync, readFileSync } from 'node:fs';
import util from 'node:util';
import { Failure } from './failure.mjs';
import { inRoot } from './paths.mjs';

const OLDEST_NODE = [20, 12];

/**
 * Refuses a Node that is too old to run these tools. (The application runs on Node 24, which npm installs.)
 * @param {string} [version]
 */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Failure(
    `Node ${version} is too old: Almoner needs Node ${OLDEST_NODE.join('.')} or newer to start.`,
    'Install a newer Node from https://nodejs.org, then run the command again.',
  );
}

/** Reads `.env` when there is one. What the environment already says wins. */
export function loadDotEnv(file = inRoot('.env')) {
  if (!existsSync(file)) return;
  for (const [name, value] of Object.entries(util.parseEnv(readFileSync(file, 'utf8')))) {
    process.env[name] ??= value;
  }
}

const OF_THE_SERVER =
  /^(DATABASE_.*|ALMONER_(DEMO.*|HOME)|NODE_ENV|HOST|PORT|LOG_LEVEL|ADMIN_DIST|MIGRATIONS_DIST|TRUST_PROXY|SESSION_HOURS|.*_LIMIT_BYTES)$/;

/** Tests run on databases and servers of their own, whatever this computer's environment says of others. */
export function forgetServerSettings(env = process.env) {
  for (const name of Object.keys(env).filter((known) => OF_THE_SERVER.test(known)))
    delete env[name];
}
