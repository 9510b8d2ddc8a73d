import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** The specs of the domain alone, for the mutation tests, which run in a copy of the repository. */
export default defineConfig({
  root: path.join(import.meta.dirname, '..', '..'),
  test: { include: ['libs/domain/**/*.spec.ts'], isolate: false, testTimeout: 60_000 },
});
