import { rolldown } from 'rolldown';
import { inRoot } from '../paths.mjs';

/** Loaded from where it is installed: it brings a program of its own for each platform. */
const NATIVE = ['@node-rs/argon2'];

/**
 * The built API with all it needs in a few files, for a bench that kills it every two seconds: it starts in half the
 * time, most of which goes into finding 3,000 modules. Answers the file to run.
 */
export async function bundleApi() {
  const directory = inRoot('apps', 'api', 'dist', 'bundle');
  const bundle = await rolldown({
    input: inRoot('apps', 'api', 'dist', 'main.js'),
    platform: 'node',
    external: NATIVE,
    // frameworks ask for packages that are not installed, and go on without them
    onLog: () => undefined,
  });
  await bundle.write({ dir: directory, format: 'esm', entryFileNames: '[name].mjs' });
  await bundle.close();
  return inRoot('apps', 'api', 'dist', 'bundle', 'main.mjs');
}
