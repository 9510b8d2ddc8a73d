import { describe, expect, it } from 'vitest';
import { DEVELOPMENT_MASTER_KEY, ownerUrlOf, readConfig } from './config.js';
import { ConfigurationError } from './configuration-error.js';
import { explainFailure } from './explain-failure.js';

const DATABASE_URL = 'postgres://owner:secret@localhost:5432/almoner';

const OWN_KEY = Buffer.from('0123456789abcdef0123456789abcdef').toString('base64');

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    return (error as ConfigurationError).problems;
  }
  return [];
}

describe('readConfig', () => {
  it('reports every problem at once', () => {
    const problems = problemsOf({ PORT: 'many', LOG_LEVEL: 'loud', ALMONER_DEMO: 'yes' });
    expect(problems).toHaveLength(4);
    expect(problems.join('\n')).toMatch(/PORT[\s\S]*|DATABASE_URL/);
    for (const name of ['PORT', 'LOG_LEVEL', 'ALMONER_DEMO', 'DATABASE_URL']) {
      expect(problems.some((p) => p.startsWith(name))).toBe(true);
    }
  });

  it('gives the service three database users, none of them the owner, each with a password of its own', () => {
    const config = readConfig({ DATABASE_URL });
    const urls = [
      config.staffDatabaseUrl,
      config.organisationDatabaseUrl,
      config.serviceDatabaseUrl,
    ].map((url) => new URL(url));
    expect(urls.map(({ username }) => username)).toEqual([
      'almoner_staff_of_owner',
      'almoner_organisation_of_owner',
      'almoner_service_of_owner',
    ]);
    const passwords = new Set(['secret', ...urls.map(({ password }) => password)]);
    expect(passwords.size).toBe(4);
    expect(readConfig({ DATABASE_URL }).staffDatabaseUrl).toBe(config.staffDatabaseUrl);
  });

  it('takes the users that it is told, and then needs no owner', () => {
    const told = {
      DATABASE_STAFF_URL: 'postgres://a:1@localhost/almoner',
      DATABASE_ORGANISATION_URL: 'postgres://b:2@localhost/almoner',
      DATABASE_SERVICE_URL: 'postgres://c:3@localhost/almoner',
    };
    const config = readConfig(told);
    expect(config).toMatchObject({
      databaseUrl: '',
      staffDatabaseUrl: told.DATABASE_STAFF_URL,
      serviceDatabaseUrl: told.DATABASE_SERVICE_URL,
    });
    expect(() => ownerUrlOf(config)).toThrow('as the owner of the schema');
  });

  it('makes no users from an address without a password, which anybody could make too', () => {
    const [problem] = problemsOf({ DATABASE_URL: 'postgres://owner@localhost:5432/almoner' });
    expect(problem).toContain(
      'DATABASE_STAFF_URL, DATABASE_ORGANISATION_URL, DATABASE_SERVICE_URL',
    );
  });

  it('keeps the options that the address of the database has itself', () => {
    const address = `${DATABASE_URL}?options=${encodeURIComponent('-c synchronous_commit=off')}`;
    const { staffDatabaseUrl } = readConfig({ DATABASE_URL: address });
    expect(new URL(staffDatabaseUrl).searchParams.get('options')).toBe('-c synchronous_commit=off');
  });

  it('refuses demonstration mode in production unless it is allowed by name', () => {
    const production = {
      DATABASE_URL,
      NODE_ENV: 'production',
      ALMONER_DEMO: 'true',
      ALMONER_MASTER_KEY: OWN_KEY,
    };
    expect(problemsOf(production)[0]).toContain('ALMONER_DEMO_IN_PRODUCTION=true');
    expect(readConfig({ ...production, ALMONER_DEMO_IN_PRODUCTION: 'true' }).demonstration).toBe(
      true,
    );
  });

  it('asks for a master key of one’s own in production, and has one for everything else', () => {
    const production = { DATABASE_URL, NODE_ENV: 'production' };
    expect(problemsOf(production)[0]).toContain('ALMONER_MASTER_KEY');
    expect(problemsOf({ ...production, ALMONER_MASTER_KEY: DEVELOPMENT_MASTER_KEY })[0]).toContain(
      'a key of your own',
    );
    for (const byte of [0, 7, 255]) {
      const ALMONER_MASTER_KEY = Buffer.alloc(32, byte).toString('base64');
      expect(problemsOf({ ...production, ALMONER_MASTER_KEY })[0]).toContain('again and again');
    }
    expect(problemsOf({ ...production, ALMONER_MASTER_KEY: OWN_KEY })).toEqual([]);
    expect(readConfig({ DATABASE_URL }).masterKeys.current.id).toMatch(/^[0-9a-f]{12}$/);
  });

  it('takes master keys of 32 bytes in base64, and no others, without telling what was given', () => {
    const short = Buffer.alloc(16, 7).toString('base64');
    const [problem] = problemsOf({ DATABASE_URL, ALMONER_MASTER_KEY: short });
    expect(problem).toContain('32 bytes in base64');
    expect(problem).not.toContain(short);
    const keys = [1, 2, 3].map((byte) => Buffer.alloc(32, byte).toString('base64'));
    const { masterKeys } = readConfig({
      DATABASE_URL,
      ALMONER_MASTER_KEY: keys[0]!,
      ALMONER_EARLIER_MASTER_KEYS: `${keys[1]}, ${keys[2]}`,
    });
    expect(new Set([masterKeys.current, ...masterKeys.earlier].map(({ id }) => id)).size).toBe(3);
  });
});

describe('TRUST_PROXY', () => {
  it('lists the proxies that are believed; nobody is where it is not set', () => {
    expect(readConfig({ DATABASE_URL }).trustProxy).toEqual([]);
    expect(readConfig({ DATABASE_URL, TRUST_PROXY: 'false' }).trustProxy).toEqual([]);
    const TRUST_PROXY = '10.0.0.5, 10.1.0.0/16,2001:db8::/32';
    expect(readConfig({ DATABASE_URL, TRUST_PROXY }).trustProxy).toEqual([
      '10.0.0.5',
      '10.1.0.0/16',
      '2001:db8::/32',
    ]);
  });

  it.each([
    'true',
    '1',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.5/33',
    'proxy.example',
    '10.0.0.5,',
    'loopback',
  ])('refuses %s, which would believe what any client says, or names no proxy', (TRUST_PROXY) => {
    expect(problemsOf({ DATABASE_URL, TRUST_PROXY })[0]).toMatch(/^TRUST_PROXY/);
  });
});

describe('explainFailure', () => {
  it.each([
    [{ code: 'EADDRINUSE', port: 3000 }, 'Port 3000 is in use'],
    [{ code: 'ECONNREFUSED' }, 'Start PostgreSQL or mend DATABASE_URL'],
    [{ errors: [{ code: 'ECONNREFUSED' }] }, 'Start PostgreSQL or mend DATABASE_URL'],
    [{ code: '42P01' }, 'npm run db:migrate'],
    [{ code: '42883' }, 'npm run db:migrate'],
    [{ code: '28P01' }, 'npm run db:migrate'],
    [new ConfigurationError(['PORT must be a number.']), '- PORT must be a number.'],
  ])('says how to mend %o', (error, words) => {
    expect(explainFailure(error)).toContain(words);
  });
});
