import { describe, expect, it } from 'vitest';
import { DEVELOPMENT_MASTER_KEY, readConfig } from './config.js';
import { ConfigurationError } from './configuration-error.js';
import { explainFailure } from './explain-failure.js';

const DATABASE_URL = 'postgres://owner:secret@localhost:5432/almoner';

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

  it('gives each audience a connection in its own role', () => {
    const config = readConfig({ DATABASE_URL });
    expect(new URL(config.staffDatabaseUrl).searchParams.get('options')).toBe(
      '-c role=almoner_staff',
    );
    expect(new URL(config.organisationDatabaseUrl).searchParams.get('options')).toBe(
      '-c role=almoner_organisation',
    );
  });

  it('keeps the options that the address of the database has itself', () => {
    const address = `${DATABASE_URL}?options=${encodeURIComponent('-c synchronous_commit=off')}`;
    const { staffDatabaseUrl } = readConfig({ DATABASE_URL: address });
    expect(new URL(staffDatabaseUrl).searchParams.get('options')).toBe(
      '-c synchronous_commit=off -c role=almoner_staff',
    );
  });

  it('refuses demonstration mode in production unless it is allowed by name', () => {
    const production = {
      DATABASE_URL,
      NODE_ENV: 'production',
      ALMONER_DEMO: 'true',
      ALMONER_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
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

describe('explainFailure', () => {
  it.each([
    [{ code: 'EADDRINUSE', port: 3000 }, 'Port 3000 is in use'],
    [{ code: 'ECONNREFUSED' }, 'Start PostgreSQL or mend DATABASE_URL'],
    [{ errors: [{ code: 'ECONNREFUSED' }] }, 'Start PostgreSQL or mend DATABASE_URL'],
    [{ code: '42P01' }, 'npm run db:migrate'],
    [new ConfigurationError(['PORT must be a number.']), '- PORT must be a number.'],
  ])('says how to mend %o', (error, words) => {
    expect(explainFailure(error)).toContain(words);
  });
});
