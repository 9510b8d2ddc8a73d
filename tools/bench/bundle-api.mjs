import path from 'node:path';
import { Failure } from '../failure.mjs';
import { inRoot, node24 } from '../paths.mjs';

/** @typedef {import('../session.mjs').Session} Session */

/**
 * Not bundled, but loaded from node_modules: the first has a binary for each platform, and the others are also required
 * by name at run time, so a bundled copy would be a second one: a driver without the settings for numbers, and checks
 * that a class does not take over from its base.
 */
const INSTALLED = ['@node-rs/argon2', 'pg', 'class-validator', 'class-transformer'];

/**
 * The built API with all it needs in a few files, for a bench that kills it every two seconds: it starts in half the
 * time, because it need not find 3,000 modules. Answers the file to run, which lies outside the folders that a build
 * replaces.
 * @param {Session} session
 */
export async function bundleApi(session) {
  const directory = inRoot('node_modules', '.cache', 'almoner', 'api');
  const { ok, lastLines } = await session.run(node24, [
    inRoot('node_modules', '.bin', 'rolldown'),
    inRoot('apps', 'api', 'dist', 'main.js'),
    ...['--platform', 'node', '--format', 'esm', '--log-level', 'silent'],
    ...INSTALLED.flatMap((name) => ['--external', name]),
    ...['--dir', directory, '--entry-file-names', '[name].mjs'],
  ]);
  if (!ok)
    throw new Failure('The API could not be bundled.', 'Run "npm run build" and try again.', {
      evidence: lastLines,
    });
  return path.join(directory, 'main.mjs');
}
