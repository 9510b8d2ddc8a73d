import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { loginOf, type LoginName } from '../database/logins.js';
import { readMasterKey, type MasterKey, type MasterKeys } from '../sealing/sealing.js';
import { ConfigurationError } from './configuration-error.js';

/** Everything the API reads from its environment, checked and typed. */
export interface Config {
  readonly environment: 'development' | 'test' | 'production';
  readonly host: string;
  readonly port: number;
  /** The connection of the schema's owner; only commands on the schema use it. Empty where the server is not told it. */
  readonly databaseUrl: string;
  /** The connection for requests of staff; where not set, a user with a password made from the owner's. */
  readonly staffDatabaseUrl: string;
  /** The connection for requests of organisations, likewise. */
  readonly organisationDatabaseUrl: string;
  /** The connection that signs people in and does the service's own work, likewise. */
  readonly serviceDatabaseUrl: string;
  readonly poolSize: number;
  /** Lets visitors sign in as a persona with one click; refused in production unless explicitly allowed. */
  readonly demonstration: boolean;
  /** Lets the demonstration world and its accounts be in production. */
  readonly demonstrationInProduction: boolean;
  readonly sessionHours: number;
  readonly bodyLimitBytes: number;
  readonly uploadLimitBytes: number;
  readonly logLevel: string;
  /** The folder of the built admin, which is served from the same port; null serves the API only. */
  readonly adminDist: string | null;
  /** The proxies whose X-Forwarded-* headers are believed: addresses and ranges. */
  readonly trustProxy: readonly string[];
  /** Wrong passwords from one network, over all accounts, before it has to wait. */
  readonly signInTriesOfNetwork: number;
  /** Where security events are written; null writes them to standard output. */
  readonly securityLogFile: string | null;
  /** The keys that seal bank details; where not set, the development key, which production refuses. */
  readonly masterKeys: MasterKeys;
  /** The account that bank files debit; where not set, a placeholder that no bank accepts. */
  readonly bacsOriginator: BacsOriginatorConfig;
}

/**
 * The service user as Bacs knows it: a number of six digits, a name, a sort code of six digits, an account of eight.
 */
export interface BacsOriginatorConfig {
  readonly serviceUserNumber: string;
  readonly name: string;
  readonly sortCode: string;
  readonly accountNumber: string;
}

/** Used in bank files until a real originator is set. No service user has this number. */
export const PLACEHOLDER_ORIGINATOR: BacsOriginatorConfig = {
  serviceUserNumber: '000000',
  name: 'PLACEHOLDER',
  sortCode: '000000',
  accountNumber: '00000000',
};

/** The environment variables that the API reads; `.env.example` documents each. */
export const CONFIG_VARIABLES = [
  'NODE_ENV',
  'HOST',
  'PORT',
  'DATABASE_URL',
  'DATABASE_STAFF_URL',
  'DATABASE_ORGANISATION_URL',
  'DATABASE_SERVICE_URL',
  'DATABASE_POOL_SIZE',
  'ALMONER_DEMO',
  'ALMONER_DEMO_IN_PRODUCTION',
  'SESSION_HOURS',
  'BODY_LIMIT_BYTES',
  'UPLOAD_LIMIT_BYTES',
  'LOG_LEVEL',
  'ADMIN_DIST',
  'TRUST_PROXY',
  'SIGN_IN_TRIES_OF_NETWORK',
  'SECURITY_LOG_FILE',
  'ALMONER_MASTER_KEY',
  'ALMONER_EARLIER_MASTER_KEYS',
  'BACS_SERVICE_USER_NUMBER',
  'BACS_ORIGINATOR_NAME',
  'BACS_ORIGINATOR_SORT_CODE',
  'BACS_ORIGINATOR_ACCOUNT',
] as const;

type Variable = (typeof CONFIG_VARIABLES)[number];
type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads variables and collects every problem, so that all of them are reported together. */
class Reader {
  readonly problems: string[] = [];

  constructor(private readonly environment: Environment) {}

  text(name: Variable): string | undefined {
    const value = this.environment[name]?.trim();
    return value === '' ? undefined : value;
  }

  integer(name: Variable, fallback: number, least: number, most: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    this.problems.push(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
    return fallback;
  }

  flag(name: Variable): boolean {
    const text = this.text(name);
    if (text !== undefined && text !== 'true' && text !== 'false') {
      this.problems.push(`${name} must be true or false, not "${text}".`);
    }
    return text === 'true';
  }

  choice<T extends string>(name: Variable, choices: readonly T[], fallback: T): T {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const found = choices.find((c) => c === text);
    if (found === undefined)
      this.problems.push(`${name} must be one of ${choices.join(', ')}, not "${text}".`);
    return found ?? fallback;
  }

  databaseUrl(name: Variable): string | undefined {
    const text = this.text(name);
    if (text !== undefined && !/^postgres(ql)?:\/\/./.test(text)) {
      this.problems.push(`${name} must be a postgres:// address.`);
    }
    return text;
  }
}

/** Whether a text is an address, or a range such as 10.0.0.0/8 that is not the whole internet. */
function isProxy(text: string): boolean {
  const [address = '', prefix, more] = text.split('/');
  const width = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (width === 0 || more !== undefined) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && +prefix >= 1 && +prefix <= width);
}

/** The trusted proxies; none where not set. */
function readProxies(read: Reader): readonly string[] {
  const text = read.text('TRUST_PROXY');
  if (text === undefined || text === 'false') return [];
  if (text === 'true') {
    read.problems.push(
      'TRUST_PROXY must name the proxies in front of Almoner, such as 10.0.0.5 or 10.0.0.0/8: true would believe the address that any client claims for itself.',
    );
    return [];
  }
  const proxies = text.split(',').map((proxy) => proxy.trim());
  for (const proxy of proxies)
    if (!isProxy(proxy))
      read.problems.push(
        `TRUST_PROXY must list addresses or ranges of proxies, separated by commas, and "${proxy}" is neither.`,
      );
  return proxies;
}

/** Published in this file, so it must only seal invented details. */
export const DEVELOPMENT_MASTER_KEY = Buffer.from('almoner development only, open!!').toString(
  'base64',
);

function readKey(read: Reader, name: Variable, text: string): MasterKey {
  const key = readMasterKey(text);
  if (key !== null) return key;
  read.problems.push(`${name} must be 32 bytes in base64, as openssl rand -base64 32 makes them.`);
  return { id: '', bytes: Buffer.alloc(0) };
}

/** Whether a key is zeros, or any other byte repeated. */
function isOneByteRepeated(text: string): boolean {
  return new Set(Buffer.from(text, 'base64')).size === 1;
}

/** The master keys: the one that seals, and earlier ones that are needed until what they sealed is encrypted again. */
function readMasterKeys(read: Reader, environment: Config['environment']): MasterKeys {
  const given = read.text('ALMONER_MASTER_KEY');
  if (
    environment === 'production' &&
    (given ?? DEVELOPMENT_MASTER_KEY) === DEVELOPMENT_MASTER_KEY
  ) {
    read.problems.push(
      'ALMONER_MASTER_KEY is missing: in production, bank details need a key of your own, of 32 bytes in base64.',
    );
  }
  if (environment === 'production' && given !== undefined && isOneByteRepeated(given)) {
    read.problems.push(
      'ALMONER_MASTER_KEY is one byte again and again, which anybody can guess: make one with openssl rand -base64 32.',
    );
  }
  const earlier = read.text('ALMONER_EARLIER_MASTER_KEYS')?.split(',') ?? [];
  return {
    current: readKey(read, 'ALMONER_MASTER_KEY', given ?? DEVELOPMENT_MASTER_KEY),
    earlier: earlier.map((text) => readKey(read, 'ALMONER_EARLIER_MASTER_KEYS', text.trim())),
  };
}

function readDigits(read: Reader, name: Variable, width: number): string | undefined {
  const text = read.text(name)?.replaceAll(/[ -]/g, '');
  if (text === undefined || (/^\d+$/.test(text) && text.length === width)) return text;
  read.problems.push(`${name} must be ${width} digits.`);
  return undefined;
}

/** The originator of bank files: all four of its variables, or none and a placeholder. */
function readOriginator(read: Reader): BacsOriginatorConfig {
  const before = read.problems.length;
  const given = {
    serviceUserNumber: readDigits(read, 'BACS_SERVICE_USER_NUMBER', 6),
    name: read.text('BACS_ORIGINATOR_NAME'),
    sortCode: readDigits(read, 'BACS_ORIGINATOR_SORT_CODE', 6),
    accountNumber: readDigits(read, 'BACS_ORIGINATOR_ACCOUNT', 8),
  };
  const said = Object.values(given).filter((value) => value !== undefined);
  if (said.length === 4) return given as BacsOriginatorConfig;
  if (said.length > 0 && read.problems.length === before)
    read.problems.push('Set all of the BACS_ variables or none of them.');
  return PLACEHOLDER_ORIGINATOR;
}

/** Whether anybody may sign in as a persona. In production that has to be allowed by a second variable. */
function readDemonstration(read: Reader, environment: Config['environment']): boolean {
  const demonstration = read.flag('ALMONER_DEMO');
  if (demonstration && environment === 'production' && !read.flag('ALMONER_DEMO_IN_PRODUCTION')) {
    read.problems.push(
      'ALMONER_DEMO is refused when NODE_ENV=production; set ALMONER_DEMO_IN_PRODUCTION=true to allow it.',
    );
  }
  return demonstration;
}

/** Which variable names which database user of the service. */
export const LOGIN_VARIABLES = {
  staff: 'DATABASE_STAFF_URL',
  organisation: 'DATABASE_ORGANISATION_URL',
  service: 'DATABASE_SERVICE_URL',
} as const satisfies Record<LoginName, Variable>;

/** The database connections: of the owner, and of the three users of the service. */
function readDatabases(read: Reader) {
  const owner = read.databaseUrl('DATABASE_URL') ?? '';
  const missing: string[] = [];
  const login = (name: LoginName): string => {
    const url = read.databaseUrl(LOGIN_VARIABLES[name]) ?? loginOf(owner, name);
    if (url === null) missing.push(LOGIN_VARIABLES[name]);
    return url ?? '';
  };
  const logins = {
    staffDatabaseUrl: login('staff'),
    organisationDatabaseUrl: login('organisation'),
    serviceDatabaseUrl: login('service'),
  };
  if (owner === '' && missing.length > 0)
    read.problems.push('DATABASE_URL is missing: the postgres:// address of the database.');
  else if (missing.length > 0)
    read.problems.push(
      `DATABASE_URL names no user with a password, from which the service makes its own users: add them, or set ${missing.join(', ')}.`,
    );
  return { databaseUrl: owner, ...logins };
}

/** The address of the owner of the schema, for commands that need it. Throws ConfigurationError where it is not set. */
export function ownerUrlOf({ databaseUrl }: Config): string {
  if (databaseUrl !== '') return databaseUrl;
  throw new ConfigurationError([
    'DATABASE_URL is missing: this command works as the owner of the schema.',
  ]);
}

/** Reads and checks the configuration; throws one ConfigurationError that lists every problem. */
export function readConfig(variables: Environment): Config {
  const read = new Reader(variables);
  const databases = readDatabases(read);
  const environment = read.choice(
    'NODE_ENV',
    ['development', 'test', 'production'] as const,
    'development',
  );
  const adminDist = read.text('ADMIN_DIST');
  const securityLog = read.text('SECURITY_LOG_FILE');
  const config: Config = {
    environment,
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.integer('PORT', 3000, 0, 65_535),
    ...databases,
    poolSize: read.integer('DATABASE_POOL_SIZE', 16, 2, 200),
    demonstration: readDemonstration(read, environment),
    demonstrationInProduction: read.flag('ALMONER_DEMO_IN_PRODUCTION'),
    sessionHours: read.integer('SESSION_HOURS', 12, 1, 720),
    bodyLimitBytes: read.integer('BODY_LIMIT_BYTES', 1_048_576, 1_024, 104_857_600),
    uploadLimitBytes: read.integer('UPLOAD_LIMIT_BYTES', 10_485_760, 1_024, 1_073_741_824),
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    adminDist: adminDist === undefined ? null : resolve(adminDist),
    trustProxy: readProxies(read),
    signInTriesOfNetwork: read.integer('SIGN_IN_TRIES_OF_NETWORK', 20, 5, 10_000),
    securityLogFile: securityLog === undefined ? null : resolve(securityLog),
    bacsOriginator: readOriginator(read),
    masterKeys: readMasterKeys(read, environment),
  };
  if (read.problems.length > 0) throw new ConfigurationError(read.problems);
  return config;
}
