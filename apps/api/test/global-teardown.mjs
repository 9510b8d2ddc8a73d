import { rmSync } from 'node:fs';

/** Stops the PostgreSQL of the run and removes its files. */
export default async function globalTeardown() {
  const directory = globalThis.__almonerPostgresDirectory;
  if (directory === undefined) return;
  await globalThis.__almonerPostgres?.stop();
  rmSync(directory, { recursive: true, force: true });
}
