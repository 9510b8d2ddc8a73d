import type { DataSource } from 'typeorm';
import { UnfitDatabaseError } from '../config/configuration-error.js';
import { LOGIN_ROLES } from './logins.js';

/** What has to be known of a database and of its user to say whether Almoner can live there. */
export interface DatabaseFacts {
  /** As PostgreSQL says it, `180004`. */
  readonly versionNumber: number;
  readonly version: string;
  readonly database: string;
  readonly user: string;
  readonly encoding: string;
  readonly isStandby: boolean;
  readonly isReadOnly: boolean;
  /** Extensions that Almoner needs and the server does not have. */
  readonly lackedExtensions: readonly string[];
  /** Whether the user may make tables, and extensions. */
  readonly makesTables: boolean;
  readonly makesExtensions: boolean;
  readonly makesRoles: boolean;
  /** The roles of Almoner that exist, and whether the user may give them to others. */
  readonly roles: readonly { readonly name: string; readonly gives: boolean }[];
  /** The owner of Almoner's tables where that is somebody else than the user. */
  readonly otherOwner: string | null;
  /** Tables, views and sequences in the schema `public`, but for those of extensions. */
  readonly relations: readonly string[];
  /** The migrations that have run. */
  readonly ran: readonly string[];
}

const LEAST_VERSION = 180_000;
const EXTENSIONS = ['citext', 'pg_trgm'];
const ROLES: readonly string[] = Object.values(LOGIN_ROLES);
/** The migrations that make and give roles. */
const ABOUT_ROLES = /^(DatabaseRoles|ServiceUser)\d/;
const MOST_NAMED = 5;

function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function problemsOfServer(facts: DatabaseFacts): string[] {
  const problems: string[] = [];
  if (facts.versionNumber < LEAST_VERSION)
    problems.push(
      `The server is PostgreSQL ${facts.version}; Almoner needs PostgreSQL 18 or newer. Move the database to a newer server, or leave DATABASE_URL out: npm start then brings its own.`,
    );
  if (facts.isStandby)
    problems.push('The server is a standby, which only reads. Name the primary in DATABASE_URL.');
  else if (facts.isReadOnly)
    problems.push(
      `The server lets ${facts.user} only read. Look for default_transaction_read_only in the settings of the server, the database and the user, and switch it off.`,
    );
  if (facts.encoding !== 'UTF8')
    problems.push(
      `The database ${facts.database} keeps text as ${facts.encoding}; Almoner needs UTF8. Make another: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`,
    );
  if (facts.lackedExtensions.length > 0)
    problems.push(
      `The server does not have ${listed(facts.lackedExtensions)}. Install the extensions that come with PostgreSQL (the package postgresql-contrib, or what your provider calls it).`,
    );
  return problems;
}

function problemsOfRoles({ user, makesRoles, roles }: DatabaseFacts): string[] {
  const lacking = ROLES.filter((name) => !roles.some((role) => role.name === name));
  const foreign = roles.filter(({ gives }) => !gives).map(({ name }) => name);
  const problems: string[] = [];
  if (lacking.length > 0 && !makesRoles)
    problems.push(
      `The user ${user} may not create roles, and ${listed(lacking)} are missing. A superuser allows it: ALTER ROLE "${user}" CREATEROLE.`,
    );
  if (foreign.length > 0)
    problems.push(
      `The roles ${listed(foreign)} of this server were made by another installation of Almoner, since roles belong to the whole server. Use a server of its own; or let a superuser share them: GRANT ${foreign.join(', ')} TO "${user}" WITH ADMIN OPTION. The users of both installations then have those roles, and only the right to connect (REVOKE CONNECT ON DATABASE … FROM PUBLIC, which the migration command does for its own database) keeps them apart.`,
    );
  return problems;
}

function problemsOfSchema(facts: DatabaseFacts): string[] {
  const { user, database } = facts;
  if (facts.otherOwner !== null)
    return [
      `The tables of Almoner belong to ${facts.otherOwner}, not to ${user}. Name that user in DATABASE_URL.`,
    ];
  const problems: string[] = [];
  if (facts.ran.length === 0 && facts.relations.length > 0)
    problems.push(
      `The database ${database} holds something else already (${listed(facts.relations)}). Give Almoner a database of its own.`,
    );
  if (!facts.makesTables)
    problems.push(
      `The user ${user} may not make tables in the schema public of ${database}. Make it the owner: ALTER DATABASE "${database}" OWNER TO "${user}".`,
    );
  if (!facts.makesExtensions)
    problems.push(
      `The user ${user} may not add extensions to ${database}: GRANT CREATE ON DATABASE "${database}" TO "${user}".`,
    );
  return problems;
}

/**
 * Why Almoner cannot live in a database, one sentence or two for each reason, with what to do about it; empty where it can.
 * `known`: the migrations of this version.
 */
export function problemsOfDatabase(facts: DatabaseFacts, known: readonly string[]): string[] {
  const newer = facts.ran.filter((name) => !known.includes(name));
  if (newer.length > 0)
    return [
      `The database ${facts.database} was migrated by a newer version of Almoner (${listed(newer)}). Start that version or a newer one.`,
    ];
  const asksForRoles = known.some((name) => ABOUT_ROLES.test(name) && !facts.ran.includes(name));
  return [
    ...problemsOfServer(facts),
    ...(asksForRoles ? problemsOfRoles(facts) : []),
    ...problemsOfSchema(facts),
  ];
}

/** Everything but what has run, in SQL that old servers understand too. */
const FACTS = `
  SELECT current_setting('server_version_num')::int AS "versionNumber", current_setting('server_version') AS version,
         current_database()::text AS database, current_user::text AS "user",
         (SELECT pg_encoding_to_char(encoding)::text FROM pg_database WHERE datname = current_database()) AS encoding,
         pg_is_in_recovery() AS "isStandby", current_setting('transaction_read_only') = 'on' AS "isReadOnly",
         ARRAY(SELECT e FROM unnest($1::text[]) e WHERE NOT EXISTS (SELECT FROM pg_available_extensions WHERE name = e))
           AS "lackedExtensions",
         coalesce((SELECT has_schema_privilege(oid, 'CREATE') FROM pg_namespace WHERE nspname = 'public'), false)
           AS "makesTables",
         has_database_privilege(current_database(), 'CREATE')
           OR NOT EXISTS (SELECT FROM unnest($1::text[]) e WHERE NOT EXISTS (SELECT FROM pg_extension WHERE extname = e))
           AS "makesExtensions",
         (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS "makesRoles",
         (SELECT coalesce(json_agg(json_build_object('name', rolname,
                   'gives', pg_has_role(current_user, oid, 'MEMBER WITH ADMIN OPTION')) ORDER BY rolname), '[]')
            FROM pg_roles WHERE rolname = ANY ($2)) AS roles,
         ARRAY(SELECT c.relname::text FROM pg_class c
                WHERE c.relnamespace = to_regnamespace('public') AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
                  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('e', 'i', 'a'))
                ORDER BY 1) AS relations,
         EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('public.schema_migrations') AND attname = 'name')
           AS "isMigrated"`;

const RAN = `
  SELECT ARRAY(SELECT name::text FROM schema_migrations ORDER BY id) AS ran,
         (SELECT pg_get_userbyid(relowner)::text FROM pg_class
           WHERE oid = 'schema_migrations'::regclass AND NOT pg_has_role(relowner, 'USAGE')) AS "otherOwner"`;

type Found = Omit<DatabaseFacts, 'ran' | 'otherOwner'> & { readonly isMigrated: boolean };

async function factsOf(source: DataSource): Promise<DatabaseFacts> {
  const [found] = await source.query<[Found]>(FACTS, [EXTENSIONS, ROLES]);
  if (!found.isMigrated) return { ...found, ran: [], otherOwner: null };
  const [more] = await source.query<[Pick<DatabaseFacts, 'ran' | 'otherOwner'>]>(RAN);
  return { ...found, ...more };
}

/** Throws UnfitDatabaseError, before anything is changed, where the database is none for Almoner. */
export async function requireFitting(source: DataSource): Promise<void> {
  const known = source.migrations.map(({ name, constructor }) => name ?? constructor.name);
  const problems = problemsOfDatabase(await factsOf(source), known);
  if (problems.length > 0) throw new UnfitDatabaseError(problems);
}
