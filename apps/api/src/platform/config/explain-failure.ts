import { ConfigurationError, UnfitDatabaseError } from './configuration-error.js';

interface Fault {
  readonly code?: string;
  readonly message?: string;
  readonly port?: number;
  readonly address?: string;
  readonly errors?: readonly Fault[];
}

const ADVICE: Readonly<Record<string, (fault: Fault) => string>> = {
  EADDRINUSE: (f) =>
    `Port ${f.port} is in use by another program. Stop that program or choose another port with PORT.`,
  EACCES: (f) => `This user may not listen on port ${f.port}. Choose a port above 1023 with PORT.`,
  ECONNREFUSED: () =>
    'The database cannot be reached: nothing listens there. Start PostgreSQL or mend DATABASE_URL.',
  ENOTFOUND: () => 'The host of the database is not known. Mend the host in DATABASE_URL.',
  ETIMEDOUT: () =>
    'The database does not answer. Check the host and the firewall, or mend DATABASE_URL.',
  '28P01': () =>
    'The database refused the user or the password. The migrations make the users of the service: run npm run db:migrate first. Otherwise mend DATABASE_URL.',
  '28000': () => 'The database refused the user. Mend the user in DATABASE_URL.',
  '3D000': () => 'The database of DATABASE_URL does not exist. Create it, or mend the name.',
  '42883': () =>
    'The database is of an earlier version. Run the migrations first: npm run db:migrate.',
  '42P01': () => 'The database has no tables yet. Run the migrations first: npm run db:migrate.',
  '42501': () => 'The database user may not do this. Let it own the database, and create roles.',
};

/** Explains in plain words why the start failed, and how to fix it. */
export function explainFailure(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof UnfitDatabaseError)
    return error.message;
  const fault = (error ?? {}) as Fault;
  const inner = fault.errors?.[0] ?? fault;
  const advice = ADVICE[inner.code ?? ''];
  if (advice) return `Almoner cannot start. ${advice(inner)}`;
  return `Almoner cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
