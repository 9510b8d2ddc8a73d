import { PassThrough } from 'node:stream';
import pg from 'pg';
import { pinoHttp } from 'pino-http';
import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import type { Config } from '../config/config.js';
import { loggedError } from './logged-error.js';
import { loggerOptions } from './logging.js';

const SECRET = 'una.reid@example.org';

/** As PostgreSQL refuses a second person with one address. */
function duplicate(): QueryFailedError {
  const inner = Object.assign(new pg.DatabaseError(`duplicate key ${SECRET}`, 0, 'error'), {
    code: '23505',
    constraint: 'ux_users_email',
    table: 'users',
    detail: `Key (email)=(${SECRET}) already exists.`,
    where: `unnamed portal with parameters: $1 = '${SECRET}'`,
    internalQuery: `SELECT '${SECRET}'`,
  });
  return new QueryFailedError(`INSERT INTO users (email) VALUES ('${SECRET}')`, [SECRET], inner);
}

describe('an error in the log', () => {
  it('has its type, SQLSTATE, constraint, table and places in the code', () => {
    const logged = loggedError(duplicate());
    expect(logged).toMatchObject({
      type: 'QueryFailedError',
      code: '23505',
      constraint: 'ux_users_email',
      table: 'users',
    });
    expect(logged.stack).toMatch(/logged-error\.spec\.ts:\d+:\d+/);
  });

  it.each([
    ['of the database', duplicate()],
    ['with a cause', new Error('outer', { cause: duplicate() })],
    ['with the value in its message', new Error(`No such person: ${SECRET}`)],
    [
      'with a message of several lines',
      new Error(`Wrong:\n    at ${SECRET} (${SECRET})\n    at ${SECRET}`),
    ],
    [
      'with fields of its own',
      Object.assign(new Error('x'), { parameters: [SECRET], body: SECRET }),
    ],
    ['with the value in its code', Object.assign(new Error('x'), { code: SECRET, table: SECRET })],
    ['that is a text', SECRET],
    ['that is any object', { message: SECRET, stack: SECRET, name: SECRET }],
  ])('says no value, where it is one %s', (_what, error) => {
    const written: string[] = [];
    const { pinoHttp: options } = loggerOptions({ logLevel: 'trace' } as Config);
    const stream = new PassThrough().on('data', (line: Buffer) => written.push(line.toString()));
    const { logger } = pinoHttp({ ...(options as object) }, stream);
    logger.error({ err: error, requestId: 'r' }, 'Unforeseen error');
    expect(written.join('')).toContain('Unforeseen error');
    expect(written.join('')).not.toContain(SECRET);
  });
});
