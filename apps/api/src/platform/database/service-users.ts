import { LOGIN_VARIABLES } from '../config/config.js';
import { ConfigurationError } from '../config/configuration-error.js';
import { LOGIN_ROLES, type LoginName } from './logins.js';
import type { Pools } from './pools.js';

const LOGINS = Object.keys(LOGIN_ROLES) as LoginName[];

/** The roles that the user of a pool must not have beside its own: with them it could do what it is there to be kept from. */
const TOO_MUCH: Readonly<Record<LoginName, readonly string[]>> = {
  staff: [LOGIN_ROLES.organisation, LOGIN_ROLES.service],
  organisation: [LOGIN_ROLES.staff, LOGIN_ROLES.service],
  // it has the role of staff by its own
  service: [LOGIN_ROLES.organisation],
};

interface Rights {
  readonly name: string;
  readonly owns: boolean;
  readonly fits: boolean;
  readonly tooMuch: string[];
}

const RIGHTS = `
  SELECT session_user::text AS name, is_owner_connected() AS owns, pg_has_role(session_user, $1, 'USAGE') AS fits,
         ARRAY(SELECT r FROM unnest($2::text[]) r WHERE pg_has_role(session_user, r, 'MEMBER')) AS "tooMuch"`;

async function problemOf(pools: Pools, login: LoginName): Promise<string | null> {
  const [user] = await pools.prepared<Rights>(login, RIGHTS, [LOGIN_ROLES[login], TOO_MUCH[login]]);
  const { name = '', owns = false, fits = false, tooMuch = [] } = user ?? {};
  const named = `${LOGIN_VARIABLES[login]} names the user ${name}`;
  if (owns)
    return `${named}, which owns the schema and may do everything: name a user of its own, which npm run db:migrate makes.`;
  if (!fits) return `${named}, which does not have the role ${LOGIN_ROLES[login]}.`;
  if (tooMuch.length > 0)
    return `${named}, which has the role ${tooMuch.join(', ')} too: each of the three needs a user of its own.`;
  return null;
}

/**
 * Throws ConfigurationError where a pool has logged in as the owner of the schema, or as a user with other rights than it is
 * to have (docs/adr/0027).
 */
export async function requireServiceUsers(pools: Pools): Promise<void> {
  const problems = await Promise.all(LOGINS.map((login) => problemOf(pools, login)));
  const found = problems.filter((problem) => problem !== null);
  if (found.length > 0) throw new ConfigurationError(found);
}
