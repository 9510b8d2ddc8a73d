import { rolldown } from 'rolldown';
import { inRoot } from '../paths.mjs';

/**
 * Loaded from where they are installed: the first brings a program of its own for each platform, and the second is also
 * asked for by name at run time, so a copy would be a second driver that reads numbers its own way.
 */
const INSTALLED = ['@node-rs/argon2', 'pg'];

/**
 * The built API with all it needs in a few files, for a bench that kills it every two seconds: it starts in half the
 * time, most of which goes into finding 3,000 modules. Answers the file to run.
 */
export async function bundleApi() {
  const directory = inRoot('apps', 'api', 'dist', 'bundle');
  const bundle = await rolldown({
    input: inRoot('apps', 'api', 'dist', 'main.js'),
    platform: 'node',
    external: INSTALLED,
    // frameworks ask for packages that are not installed, and go on without them
    onLog: () => undefined,
  });
  await bundle.write({ dir: directory, format: 'esm', entryFileNames: '[name].mjs' });
  await bundle.close();
  return inRoot('apps', 'api', 'dist', 'bundle', 'main.mjs');
}
