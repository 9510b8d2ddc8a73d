import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { root } from './paths.mjs';
import { findFreePort } from './ports.mjs';
import { isRunning } from './process-table.mjs';

/** One `npm start`, with everything it printed. */
class Start {
  output = '';
  readonly ended: Promise<number | null>;
  readonly #child: ChildProcess;

  constructor(settings: NodeJS.ProcessEnv) {
    const env = { ...process.env, NODE_ENV: 'development', NODE_OPTIONS: '', ...settings };
    this.#child = spawn('npm', ['start'], { cwd: root, env, detached: true });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (data: Buffer) => (this.output += data.toString()));
    }
    this.ended = new Promise((resolve) => this.#child.once('close', resolve));
  }

  /** Waits until the text is printed; fails with what was printed instead when the command ends first. */
  async prints(text: string): Promise<void> {
    const over = this.ended.then(() => true);
    while (!this.output.includes(text)) {
      const ended = await Promise.race([over, sleep(50, false)]);
      if (ended && !this.output.includes(text)) throw new Error(`no "${text}" in:\n${this.output}`);
    }
  }

  /** Sends a signal to npm alone, as a process supervisor does. */
  async stop(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    return this.ended;
  }
}

/** Without the demonstration world, which takes the longest of a start. */
const EMPTY = { ALMONER_DEMO: 'false' };

describe('npm start', () => {
  let home: string;
  let port: number;
  let starts: Start[];

  beforeEach(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'almoner-start-'));
    port = await findFreePort();
    starts = [];
  });

  afterEach(async () => {
    await Promise.all(starts.map((start) => start.stop('SIGTERM')));
    rmSync(home, { recursive: true, force: true });
  });

  function start(settings: NodeJS.ProcessEnv = {}): Start {
    const started = new Start({ ALMONER_HOME: home, PORT: String(port), ...settings });
    starts.push(started);
    return started;
  }

  const address = () => `Almoner is running at http://localhost:${port}`;

  /** The running processes whose environment names this Almoner home. */
  function processesOfHome(): string[] {
    const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return numbers.filter((pid) => `${read(pid, 'cmdline')}${read(pid, 'environ')}`.includes(home));
  }

  function read(pid: string, what: string): string {
    try {
      return readFileSync(`/proc/${pid}/${what}`, 'utf8');
    } catch {
      return '';
    }
  }

  function lockHolder(): { pid: number; serverPid: number } {
    return JSON.parse(readFileSync(path.join(home, 'run.json'), 'utf8'));
  }

  async function inDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const file = path.join(home, 'postgres', 'connection.json');
    const { port: databasePort, password } = JSON.parse(readFileSync(file, 'utf8'));
    const connectionString = `postgres://postgres:${password}@127.0.0.1:${databasePort}/almoner`;
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  it('serves the admin and the personas, refuses a second start, and stops without a trace', async () => {
    const first = start();
    await first.prints('Stop it with Ctrl-C.');
    expect(first.output).toContain(address());
    const page = await fetch(`http://localhost:${port}/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ]);
    const personas = await fetch(`http://localhost:${port}/api/v1/demo/personas`);
    const { items } = (await personas.json()) as { items: { name: string }[] };
    expect(items.length).toBeGreaterThan(6);
    expect(items.filter(({ name }) => !first.output.includes(name))).toEqual([]);

    const second = start();
    expect(await second.ended).not.toBe(0);
    expect(second.output).toContain(
      `Almoner is already running at http://localhost:${port} (process ${lockHolder().pid}`,
    );

    await first.stop('SIGTERM');
    expect(first.output).toContain('Stopped.');
    expect(processesOfHome()).toEqual([]);
  });

  it('keeps the data for the next start, also after Ctrl-C', async () => {
    const first = start(EMPTY);
    await first.prints(address());
    await inDatabase((client) => client.query(`COMMENT ON DATABASE almoner IS 'kept'`));
    await first.stop('SIGINT');
    expect(processesOfHome()).toEqual([]);

    await start(EMPTY).prints(address());
    const { rows } = await inDatabase((client) =>
      client.query(
        `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = 'almoner'`,
      ),
    );
    expect(rows).toEqual([{ comment: 'kept' }]);
  });

  it('stops what a killed start left running, and starts again', async () => {
    const first = start(EMPTY);
    await first.prints(address());
    const { pid, serverPid } = lockHolder();
    process.kill(pid, 'SIGKILL');
    await first.ended;
    expect(isRunning(serverPid)).toBe(true);

    const second = start(EMPTY);
    await second.prints(address());
    expect(isRunning(serverPid)).toBe(false);
    await second.stop('SIGTERM');
    expect(processesOfHome()).toEqual([]);
  });

  it('stops without a trace when it is interrupted while it starts', async () => {
    const interrupted = start();
    await interrupted.prints('Build …');
    await interrupted.stop('SIGTERM');
    expect(processesOfHome()).toEqual([]);
  });

  describe('says what is wrong and how to put it right when', () => {
    async function failsWith(settings: NodeJS.ProcessEnv, ...texts: string[]): Promise<void> {
      const failing = start(settings);
      expect(await failing.ended).toBe(1);
      for (const text of ['What is wrong:', 'How to mend it:', ...texts]) {
        expect(failing.output).toContain(text);
      }
      expect(processesOfHome()).toEqual([]);
    }

    it('its port is taken', async () => {
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
      await failsWith({}, `Port ${port} is in use`, `PORT=${port + 1} npm start`);
      other.close();
    });

    it('its folder cannot be written to', async () => {
      const file = path.join(home, 'file');
      writeFileSync(file, '');
      await failsWith({ ALMONER_HOME: file }, `Almoner cannot write to its folder ${file}`);
    });

    it('a setting is wrong', async () => {
      await failsWith({ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of', '"loud"');
    });

    it('its database cannot be reached', async () => {
      const nobody = await findFreePort();
      const url = `postgres://almoner:secret@127.0.0.1:${nobody}/almoner`;
      await failsWith({ DATABASE_URL: url }, 'nothing listens there', 'DATABASE_URL');
    });

    it.each([
      ['holds something else', 'CREATE TABLE areas ()', 'holds something else already (areas)'],
      [
        'cannot be migrated',
        'CREATE FUNCTION almoner_user_id() RETURNS integer RETURN 1',
        'function "almoner_user_id" already exists',
      ],
    ])('its database %s', async (_name, sql, words) => {
      const postgres = await startEmbeddedPostgres({
        directory: path.join(home, 'other'),
        disposable: true,
      });
      try {
        const client = new pg.Client({ connectionString: postgres.url() });
        await client.connect();
        await client.query(sql);
        await client.end();
        const failing = start({ DATABASE_URL: postgres.url() });
        expect(await failing.ended).toBe(1);
        expect(failing.output).toContain('The database could not be migrated.');
        expect(failing.output).toContain(words);
      } finally {
        await postgres.stop();
      }
    });
  });
});
