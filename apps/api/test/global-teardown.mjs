/** Stops the PostgreSQL of the run. */
export default async function globalTeardown() {
  await globalThis.__almonerPostgres?.stop();
}
