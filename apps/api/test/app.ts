import { createHash, randomBytes } from 'node:crypto';
import { devNull } from 'node:os';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../src/application.js';
import type { ApplicationOptions } from '../src/app.module.js';
import { readConfig } from '../src/platform/config/config.js';
import { Client } from './client.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { Given } from './given.js';

/** The real application, listening on a real port, with a database of its own. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly origin: string;
  readonly database: TestDatabase;
  readonly given: Given;
  /** Sends requests without signing in. */
  readonly anyone: Client;
  /** The cookie of a new session of a person. */
  cookieOf(person: { readonly id: string }): Promise<string>;
  /** Sends requests as a person, in a new session. */
  as(person: { readonly id: string }): Promise<Client>;
  close(): Promise<void>;
}

async function beginSession(database: TestDatabase, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database.query(
    `INSERT INTO sessions (token_hash, user_id, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, almoner_now(), almoner_now(), almoner_now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), userId],
  );
  return `almoner_session=${token}`;
}

/** Starts the application as a server process would; `environment` overrides its configuration. */
export async function startTestApp(
  environment: Record<string, string> = {},
  given?: TestDatabase,
  options: ApplicationOptions = {},
): Promise<TestApp> {
  const database = given ?? (await openTestDatabase());
  const config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'fatal',
    DATABASE_URL: database.url,
    DATABASE_POOL_SIZE: '20',
    PORT: '0',
    SECURITY_LOG_FILE: devNull,
    ...environment,
  });
  const app = await createApplication(config, options);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const origin = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    origin,
    database,
    given: new Given(database),
    anyone: new Client(origin),
    cookieOf: (person) => beginSession(database, person.id),
    as: async (person) => new Client(origin, await beginSession(database, person.id)),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
