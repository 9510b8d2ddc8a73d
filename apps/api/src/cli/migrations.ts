import { fileURLToPath } from 'node:url';

/** The compiled migrations, at their place in the checkout and in the image. */
export const MIGRATIONS = [
  fileURLToPath(new URL('../../../../migrations/dist/*.js', import.meta.url)),
];
