import { createHash, createHmac, pbkdf2Sync, randomBytes, scryptSync } from 'node:crypto';
import pg from 'pg';

/** The three database users of the service, and the role of the migrations whose rights each of them has. */
export const LOGIN_ROLES = {
  staff: 'almoner_staff',
  organisation: 'almoner_organisation',
  service: 'almoner_service',
} as const;

export type LoginName = keyof typeof LOGIN_ROLES;

/** The connection strings of the three users. */
export type Logins = Readonly<Record<LoginName, string>>;

const NAMES = Object.keys(LOGIN_ROLES) as LoginName[];
/** PostgreSQL cuts longer names off. */
const LONGEST_NAME = 63;

const keys = new Map<string, Buffer>();

/** The key from which the passwords of an owner's users are made. */
function keyOf(ownerPassword: string): Buffer {
  const known = keys.get(ownerPassword);
  if (known !== undefined) return known;
  const made = scryptSync(ownerPassword, 'almoner logins', 32);
  keys.set(ownerPassword, made);
  return made;
}

/**
 * The password of a login, made from that of the owner, so that an operator who names one address has the others too. It is
 * made slowly: whoever learns it cannot try out which password of the owner it comes from.
 */
function passwordFor(login: string, ownerPassword: string): string {
  return createHmac('sha256', keyOf(ownerPassword)).update(login).digest('base64url');
}

/** The name of a user of the service: each owner has users of its own, since users belong to the server, not to a database. */
function loginName(role: string, owner: string): string {
  const name = `${role}_of_${owner}`;
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  return `${role}_of_${createHash('sha256').update(owner).digest('hex').slice(0, 24)}`;
}

/** The connection string of one user of the service on the database of the owner; null where the owner's has no password. */
export function loginOf(ownerUrl: string, name: LoginName): string | null {
  if (!URL.canParse(ownerUrl)) return null;
  const url = new URL(ownerUrl);
  if (url.username === '' || url.password === '') return null;
  const login = loginName(LOGIN_ROLES[name], decodeURIComponent(url.username));
  const password = passwordFor(login, decodeURIComponent(url.password));
  url.username = encodeURIComponent(login);
  url.password = password;
  return url.toString();
}

/** The connection strings of all three users. Throws where the address of the owner has no user or no password. */
export function loginsOf(ownerUrl: string): Logins {
  const url = (name: LoginName): string => {
    const made = loginOf(ownerUrl, name);
    if (made === null) throw new Error('The address of the owner has no user or no password.');
    return made;
  };
  return { staff: url('staff'), organisation: url('organisation'), service: url('service') };
}

/** A password as PostgreSQL keeps it (SCRAM-SHA-256), so that the password itself is never in a statement or a log. */
function keptForm(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  const keyOf = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(keyOf('Client Key')).digest('base64');
  const server = keyOf('Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${server}`;
}

/** Whether a user of the service can sign in already, with the rights of its role. */
async function works(url: string, role: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ fits: boolean }>(
      `SELECT pg_has_role($1, 'USAGE') AS fits`,
      [role],
    );
    return rows[0]?.fits === true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureLogin(owner: pg.Client, url: string, role: string): Promise<void> {
  const { username, password } = new URL(url);
  const login = owner.escapeIdentifier(decodeURIComponent(username));
  const kept = owner.escapeLiteral(keptForm(decodeURIComponent(password)));
  await owner.query(`
    DO $do$
    BEGIN
      CREATE ROLE ${login} LOGIN PASSWORD ${kept};
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      ALTER ROLE ${login} LOGIN PASSWORD ${kept};
    END
    $do$;
    GRANT ${role} TO ${login}`);
}

/**
 * Makes the three users of the service and their passwords, unless they can sign in already, and lets only them and the
 * owner into the database.
 */
export async function ensureLogins(ownerUrl: string, logins: Logins): Promise<void> {
  const missing: LoginName[] = [];
  for (const name of NAMES) if (!(await works(logins[name], LOGIN_ROLES[name]))) missing.push(name);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    for (const name of missing) await ensureLogin(owner, logins[name], LOGIN_ROLES[name]);
    const { rows } = await owner.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE datname = current_database()
          AND pg_has_role(datdba, 'USAGE') AND has_database_privilege('public', oid, 'CONNECT')`,
    );
    const [open] = rows;
    if (open === undefined) return;
    const of = owner.escapeIdentifier(open.name);
    const users = NAMES.map((name) =>
      owner.escapeIdentifier(decodeURIComponent(new URL(logins[name]).username)),
    );
    await owner.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${of} FROM PUBLIC;
      GRANT CONNECT ON DATABASE ${of} TO ${users.join(', ')}`);
  } finally {
    await owner.end();
  }
}
