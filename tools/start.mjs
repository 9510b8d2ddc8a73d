import path from 'node:path';
import { startApiServer } from './api-server.mjs';
import { loadDemonstration } from './database.mjs';
import { Failure } from './failure.mjs';
import { installPackages } from './install.mjs';
import { describePersonas } from './personas.mjs';
import { parsePort, requireFreePort } from './ports.mjs';
import { beginBuild, openDatabase, openHome } from './prepare.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { loadDotEnv, requireNode } from './settings.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {{ port: number, host: string, demonstration: boolean }} Settings
 */

/** `npm start`: installs, builds, prepares the database and serves Almoner, until Ctrl-C. */
await runSession(async (session, state) => {
  requireNode();
  loadDotEnv();
  const settings = readSettings();
  const { home, lock } = await openHome(session, 'npm start');
  await requireFreePort(settings.port, settings.host);
  const logFile = path.join(home, 'logs', 'api.log');
  const server = await bringUp(session, settings, home, logFile);
  lock.note({ url: server.url, serverPid: server.child.pid });
  state.serving = true;

  console.log(`\nAlmoner is running at ${server.url}\n`);
  if (settings.demonstration) console.log(await describePersonas(server.url));
  console.log(`Its data and logs are in ${home}. Stop it with Ctrl-C.`);
  await server.child.exited;
  if (session.closing) return;
  throw new Failure(
    'The server stopped by itself.',
    `Read what it said, here or in ${logFile}, then start again.`,
    { evidence: server.child.lastLines.slice(-20) },
  );
});

/** @returns {Settings} */
function readSettings() {
  return {
    port: parsePort(process.env.PORT),
    host: process.env.HOST || '127.0.0.1',
    demonstration: wantsDemonstration(),
  };
}

/** Whether the demonstration world is wanted: by default yes, but never in production. */
function wantsDemonstration() {
  const asked = process.env.ALMONER_DEMO;
  if (asked === undefined || asked === '') return process.env.NODE_ENV !== 'production';
  if (asked === 'true' || asked === 'false') return asked === 'true';
  throw new Failure(
    `ALMONER_DEMO is "${asked}".`,
    'Set it to true (with the demonstration world) or false.',
  );
}

/**
 * Every step up to a server that answers, each with a line on the terminal. The admin is built meanwhile.
 * @param {Session} session
 * @param {Settings} settings
 * @param {string} home
 * @param {string} logFile
 */
async function bringUp(session, { port, host, demonstration }, home, logFile) {
  const progress = new Progress(session);
  await progress.step('Packages', () => installPackages(session));
  const build = beginBuild(session);
  await progress.step('Build', () => build.server);
  const databaseUrl = await openDatabase(session, progress, home);
  if (demonstration) {
    await progress.step('Demonstration world', () => loadDemonstration(session, databaseUrl));
  }
  await progress.step('Pages', () => build.whole);
  const env = { ALMONER_DEMO: String(demonstration) };
  return progress.step('Server', () =>
    startApiServer(session, { databaseUrl, port, host, logFile, env }),
  );
}
