import path from 'node:path';
import { Failure } from '../failure.mjs';
import { inRoot, node24 } from '../paths.mjs';

/** @typedef {import('../session.mjs').Session} Session */

/**
 * Loaded from where they are installed: the first brings a program of its own for each platform, and the second is also
 * asked for by name at run time, so a copy would be a second driver that reads numbers its own way.
 */
const INSTALLED = ['@node-rs/argon2', 'pg'];

/**
 * The built API with all it needs in a few files, for a bench that kills it every two seconds: it starts in half the
 * time, most of which goes into finding 3,000 modules. Answers the file to run, which is none of what a build restores.
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
