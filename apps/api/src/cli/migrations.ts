import { fileURLToPath } from 'node:url';

const FOLDER =
  process.env['MIGRATIONS_DIST'] ??
  fileURLToPath(new URL('../../../../migrations/dist', import.meta.url));

/** The compiled migrations. */
export const MIGRATIONS = [`${FOLDER}/*.js`];
