import { existsSync, readFileSync } from 'node:fs';
import util from 'node:util';
import { Failure } from './failure.mjs';
import { inRoot } from './paths.mjs';

const OLDEST_NODE = 20;

/**
 * Refuses a Node that is too old to run these tools. (The application runs on Node 24, which npm installs.)
 * @param {string} [version]
 */
export function requireNode(version = process.versions.node) {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return;
  throw new Failure(
    `Node ${version} is too old: Almoner needs Node ${OLDEST_NODE} or newer to start.`,
    'Install a newer Node from https://nodejs.org, then run the command again.',
  );
}

/** Reads `.env` when there is one. What the environment already says wins. */
export function loadDotEnv(file = inRoot('.env')) {
  if (!existsSync(file)) return;
  // does not exist before Node 20.12
  if (util.parseEnv === undefined) {
    throw new Failure(
      `Node ${process.versions.node} cannot read .env.`,
      'Install Node 20.12 or newer, or remove .env and set the same variables in the environment.',
    );
  }
  for (const [name, value] of Object.entries(util.parseEnv(readFileSync(file, 'utf8')))) {
    process.env[name] ??= value;
  }
}

const OF_THE_SERVER =
  /^(DATABASE_.*|ALMONER_(DEMO.*|HOME|(EARLIER_)?MASTER_KEYS?)|NODE_ENV|HOST|PORT|LOG_LEVEL|ADMIN_DIST|TRUST_PROXY|SIGN_IN_.*|SECURITY_LOG_FILE|SESSION_HOURS|BACS_.*|.*_LIMIT_BYTES)$/;

/** Removes the settings of databases and servers from the environment, because tests use their own. */
export function forgetServerSettings(env = process.env) {
  for (const name of Object.keys(env).filter((known) => OF_THE_SERVER.test(known)))
    delete env[name];
}
