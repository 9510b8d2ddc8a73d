import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newToken, tokenHash } from '../platform/auth/session-cookie.js';
import type { SettableClock } from '../platform/clock/settable-clock.js';
import type { Owner } from './owner.js';

/** A record as the API answers it; the loader uses only a few fields of each. */
export interface Shown {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const SESSIONS_END = new Date('2200-01-01T00:00:00Z');

/** One person at work in the demonstration world. */
export interface Worker {
  get(path: string): Promise<Shown>;
  post(path: string, body?: object, version?: number): Promise<Shown>;
  patch(path: string, version: number, body: object): Promise<Shown>;
  put(path: string, version: number, body: object): Promise<Shown>;
  upload(path: string, fileName: string, csv: string): Promise<Shown>;
}

function multipart(fileName: string, csv: string): { payload: string; type: string } {
  const boundary = `almoner${randomUUID()}`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: text/csv\r\n\r\n`;
  return {
    payload: `${head}${csv}\r\n--${boundary}--\r\n`,
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

/**
 * Builds the demonstration world through the API itself, as the person who acts and on the day of the action, so that
 * every balance, reference and history in it is real (docs/adr/0008).
 */
export class WorldClient {
  private readonly cookies = new Map<string, string>();
  /** The moment to which the clock of the database was last moved, and the moving of it. */
  private moved: readonly [Date, Promise<unknown>] | undefined;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly owner: Owner,
    private readonly clock: SettableClock,
  ) {}

  /** Sets the clock to ten in the morning of a day. */
  on(date: string): this {
    const moment = new Date(`${date}T10:00:00Z`);
    if (moment.getTime() !== this.clock.now().getTime()) this.clock.set(moment);
    return this;
  }

  /** Signs a person in; the session lasts until the world is loaded. */
  async as(userId: string): Promise<Worker> {
    const cookie = this.cookies.get(userId) ?? (await this.beginSession(userId));
    this.cookies.set(userId, cookie);
    const json = (method: 'POST' | 'PATCH' | 'PUT', path: string, body: object, version?: number) =>
      this.send(cookie, method, path, JSON.stringify(body), 'application/json', version);
    return {
      get: (path) => this.send(cookie, 'GET', path),
      post: (path, body = {}, version) => json('POST', path, body, version),
      patch: (path, version, body) => json('PATCH', path, body, version),
      put: (path, version, body) => json('PUT', path, body, version),
      upload: (path, fileName, csv) => {
        const { payload, type } = multipart(fileName, csv);
        return this.send(cookie, 'POST', path, payload, type);
      },
    };
  }

  /** Moves the clock of the database to that of the process, since a command has the time of the database. */
  private async moveDatabase(): Promise<void> {
    const moment = this.clock.now();
    if (this.moved?.[0] !== moment)
      this.moved = [moment, this.owner.query(`SELECT set_clock('demonstration', $1)`, [moment])];
    await this.moved[1];
  }

  private async beginSession(userId: string): Promise<string> {
    const token = newToken();
    await this.owner.insert('sessions', {
      token_hash: tokenHash(token),
      user_id: userId,
      created_at: this.clock.now(),
      last_seen_at: this.clock.now(),
      expires_at: SESSIONS_END,
    });
    return `almoner_session=${token}`;
  }

  private async send(
    cookie: string,
    method: 'GET' | 'POST' | 'PATCH' | 'PUT',
    path: string,
    payload?: string,
    type?: string,
    version?: number,
  ): Promise<Shown> {
    await this.moveDatabase();
    const reply = await this.app.inject({
      method,
      url: `/api/v1/${path}`,
      headers: {
        cookie,
        'x-almoner-request': '1',
        'idempotency-key': randomUUID(),
        ...(type === undefined ? {} : { 'content-type': type }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(payload === undefined ? {} : { payload }),
    });
    if (reply.statusCode < 300) return reply.json<Shown>();
    throw new Error(`${method} ${path} answered ${reply.statusCode}: ${reply.body}`);
  }
}
