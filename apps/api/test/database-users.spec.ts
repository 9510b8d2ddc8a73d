import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenHash } from '../src/platform/auth/session-cookie.js';
import { loginsOf, type LoginName } from '../src/platform/database/logins.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { Given, givenToken, type GivenAward, type GivenRecord } from './given.js';

const LOGINS = ['staff', 'organisation', 'service'] as const satisfies readonly LoginName[];

/** Tables that are written before anybody is signed in, and so outside any command: by functions of the owner only. */
const BEFORE_SIGN_IN = ['known_devices', 'password_tries'];

/** Tables that no user of the service writes itself: functions of the owner do, or nobody. */
const BY_FUNCTION_ONLY = [
  'audit_events',
  'clock',
  'journal_lines',
  'journals',
  'memberships',
  'outbox_events',
  'reference_counters',
  'request_seal',
  'role_assignments',
  'schema_migrations',
  'sessions',
  'users',
  ...BEFORE_SIGN_IN,
];

/** What proves who somebody is, by who may read it. */
const SECRETS: Readonly<Record<string, readonly LoginName[]>> = {
  'request_seal.secret': [],
  'sessions.token_hash': ['service'],
  'users.password_hash': ['service'],
  'known_devices.token_hash': ['service'],
};

/**
 * Functions that run with the rights of the owner, by who may call them. Each of them says itself who acts and when, or
 * only reads.
 */
const DOORS_OF_ALL = [
  'append_audit_events',
  'begin_request',
  'enterprise_assistance_pence',
  'enterprise_of_award',
  'is_owner_connected',
  'is_request_sealed',
  'next_in_series',
  'post_journal',
];
/** They count tries of passwords and know browsers; they say nothing of who somebody is. */
const DOORS_OF_TRIES = [
  'forget_password_tries',
  'give_back_password_try',
  'remember_device',
  'take_password_try',
];
const DOORS: Readonly<Record<LoginName, readonly string[]>> = {
  staff: ['almoner_found', ...DOORS_OF_ALL, 'lift_account_lock'],
  organisation: DOORS_OF_ALL,
  service: [
    'almoner_found',
    ...DOORS_OF_ALL,
    'lift_account_lock',
    ...DOORS_OF_TRIES,
    'begin_own_work',
    'begin_recognised',
    'begin_session',
    'end_session',
  ],
};

let database: TestDatabase;
let given: Given;
let users: Record<LoginName, string>;
let officer: GivenRecord;
let award: GivenAward;

beforeAll(async () => {
  database = await openTestDatabase();
  given = new Given(database);
  officer = await given.staff('fund-officer');
  award = await given.acceptedAward({ amountPence: 1_000 });
  const logins = loginsOf(database.url);
  users = { staff: '', organisation: '', service: '' };
  for (const login of LOGINS) users[login] = new URL(logins[login]).username;
});
afterAll(() => database.drop());

/** Runs `work` with a connection of one user of the service, as somebody who has its password would. */
async function connected<T>(login: LoginName, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: loginsOf(database.url)[login] });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs statements in one transaction that is rolled back in the end. Answers the rows of the last. */
async function inTransaction(
  client: pg.Client,
  ...statements: readonly (readonly [sql: string, values?: readonly unknown[]])[]
): Promise<any[]> {
  await client.query('BEGIN');
  try {
    let rows: unknown[] = [];
    for (const [sql, values] of statements)
      rows = (await client.query(sql, [...(values ?? [])])).rows;
    return rows;
  } finally {
    await client.query('ROLLBACK');
  }
}

/** Settings as somebody would forge them who knows everything but the secret. */
function forged(personId: string, organisationId = ''): readonly [string, unknown[]] {
  const sql = `SELECT set_config('almoner.user_id', $1, true), set_config('almoner.organisation_id', $2, true),
          set_config('almoner.fund_scope', '*', true), set_config('almoner.seal', repeat('0', 64), true)`;
  return [sql, [personId, organisationId]];
}

function begunBy(
  personId: string,
  organisationId: string | null = null,
): readonly [string, unknown[]] {
  const values = [tokenHash(givenToken(personId)), '*', organisationId];
  return ['SELECT begin_request($1, $2, $3)', values];
}

function names(rows: readonly { name: string }[]): string[] {
  return rows.map(({ name }) => name);
}

/** Everything that users of the service may write although they should not, from the catalogue. */
async function excesses(): Promise<string[]> {
  const found: string[] = [];
  for (const login of LOGINS) {
    const says = (rows: readonly { name: string }[]) =>
      found.push(...names(rows).map((name) => `${login}: ${name}`));
    says(
      await database.query(
        `SELECT format('%s.%s %s', c.relname, a.attname, p) AS name
           FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped,
                unnest(ARRAY['INSERT', 'UPDATE']) p
          WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND c.relname = ANY ($2)
            AND has_column_privilege($1, c.oid, a.attnum, p)`,
        [users[login], BY_FUNCTION_ONLY],
      ),
    );
    says(
      await database.query(
        `SELECT format('%s %s', c.relname, p) AS name
           FROM pg_class c, unnest(ARRAY['DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) p
          WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
            AND (p <> 'DELETE' OR c.relname = ANY ($2)) AND has_table_privilege($1, c.oid, p)`,
        [users[login], BY_FUNCTION_ONLY],
      ),
    );
    for (const [secret, readers] of Object.entries(SECRETS)) {
      const [table = '', column = ''] = secret.split('.');
      if (readers.includes(login)) continue;
      says(
        await database.query(
          `SELECT $2 || ' read' AS name WHERE has_column_privilege($1, $3, $4, 'SELECT')`,
          [users[login], secret, table, column],
        ),
      );
    }
    says(
      await database.query(
        `SELECT relname || ' set' AS name FROM pg_class
          WHERE relnamespace = 'public'::regnamespace 
            AND CASE WHEN relkind = 'S' THEN has_sequence_privilege($1, oid, 'UPDATE') ELSE false END`,
        [users[login]],
      ),
    );
    const doors = names(
      await database.query<{ name: string }>(
        `SELECT DISTINCT proname AS name FROM pg_proc
          WHERE prosecdef AND prorettype <> 'trigger'::regtype AND pronamespace = 'public'::regnamespace
            AND has_function_privilege($1, oid, 'EXECUTE') ORDER BY 1`,
        [users[login]],
      ),
    );
    found.push(
      ...doors.filter((name) => !DOORS[login].includes(name)).map((name) => `${login}: ${name}()`),
    );
  }
  return found;
}

describe('the catalogue', () => {
  it('lets no user of the service write who they are, what happened or a counter, but by the functions for it', async () => {
    expect(await excesses()).toEqual([]);
  });

  it('is found out where a later migration grants too much', async () => {
    const grants = [
      ['INSERT (actor_id) ON audit_events TO almoner_staff', 'staff: audit_events.actor_id INSERT'],
      ['UPDATE (password_hash) ON users TO PUBLIC', 'organisation: users.password_hash UPDATE'],
      ['SELECT ON sessions TO almoner_staff', 'staff: sessions.token_hash read'],
      ['UPDATE ON SEQUENCE payment_references TO almoner_staff', 'staff: payment_references set'],
      ['DELETE ON sessions TO almoner_organisation', 'organisation: sessions DELETE'],
      ['TRUNCATE ON awards TO almoner_organisation', 'organisation: awards TRUNCATE'],
      [
        'EXECUTE ON FUNCTION begin_own_work TO almoner_organisation',
        'organisation: begin_own_work()',
      ],
    ] as const;
    for (const [grant, found] of grants) {
      await database.query(`GRANT ${grant}`);
      expect(await excesses()).toContain(found);
      await database.query(`REVOKE ${grant.replace(' TO ', ' FROM ')}`);
    }
    await database.query(
      `CREATE FUNCTION later() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
    );
    expect(await excesses()).toContain('staff: later()');
    await database.query('DROP FUNCTION later');
    expect(await excesses()).toEqual([]);
  });

  it('names the search path in every function that runs with the rights of the owner', async () => {
    const open = await database.query<{ name: string }>(
      `SELECT proname AS name FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace
          AND NOT coalesce(proconfig::text LIKE '%search_path=public, pg_temp%', false)`,
    );
    expect(names(open)).toEqual([]);
  });

  it('asks of every table that the command has begun before anything is written', async () => {
    const open = await database.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class c
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
          AND relname <> ALL ($1)
          AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid = 'require_request'::regproc
                            -- before each statement that inserts, updates or deletes, and not switched off
                            AND t.tgtype = 30 AND t.tgenabled = 'O')`,
      [['schema_migrations', ...BEFORE_SIGN_IN]],
    );
    expect(names(open)).toEqual([]);
  });

  it.each(LOGINS)(
    'gives the user of %s no right over the server, the schema or another user',
    async (login) => {
      const [rights] = await database.query(
        `SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication,
              has_schema_privilege(oid, 'public', 'CREATE') AS makes,
              pg_has_role(oid, (SELECT relowner FROM pg_class WHERE oid = 'users'::regclass), 'MEMBER') AS owner,
              EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) AS owns,
              EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid AND admin_option) AS gives
         FROM pg_roles r WHERE rolname = $1`,
        [users[login]],
      );
      expect(rights).toBeDefined();
      expect(Object.entries(rights!).filter(([, has]) => has !== false)).toEqual([]);
    },
  );
});

describe.each(LOGINS)('whoever has the password of the %s user', (login) => {
  it('writes nothing without a session, whatever it says of itself, in any table (permission)', async () => {
    const tables = await database.query<{ table: string; column: string }>(
      `SELECT c.relname AS table, (array_agg(a.attname ORDER BY has_column_privilege($1, c.oid, a.attnum, 'UPDATE') DESC))[1] AS column
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY 1 ORDER BY 1`,
      [users[login]],
    );
    expect(tables.length).toBeGreaterThan(50);
    const written: string[] = [];
    await connected(login, async (client) => {
      const [settings, values] = forged(officer.id, award.organisationId);
      const said = settings.replace(/\$(\d)/g, (_place, n) =>
        client.escapeLiteral(String(values[Number(n) - 1])),
      );
      for (const { table, column } of tables)
        for (const sql of [
          `UPDATE ${table} SET ${column} = DEFAULT`,
          `INSERT INTO ${table} DEFAULT VALUES`,
          `DELETE FROM ${table}`,
        ]) {
          const answer = await client.query(`BEGIN; ${said}; ${sql}`).then(
            () => 'written',
            (error: Error) => error.message,
          );
          await client.query('ROLLBACK');
          if (!/^(nobody has begun this command|permission denied)/.test(answer))
            written.push(`${sql}: ${answer}`);
        }
    });
    expect(written).toEqual([]);
  });

  it('calls no door to the history, the money or a counter without a session (audit, money)', async () => {
    const event = JSON.stringify([
      {
        action: 'awards.approve',
        subjectType: 'award',
        subjectId: award.id,
        subjectReference: '',
        changes: [],
        readerId: award.organisationId,
      },
    ]);
    const journal = JSON.stringify({
      kind: 'release',
      fundId: award.fundId,
      awardId: award.id,
      subjectType: 'award',
      subjectId: award.id,
      subjectReference: '',
      requestId: 'x',
      at: '2001-01-01T00:00:00Z',
    });
    const lines = JSON.stringify([
      { budgetLineId: award.budgetLineId, account: 'committed', amountPence: -1 },
      { budgetLineId: award.budgetLineId, account: 'available', amountPence: 1 },
    ]);
    await connected(login, async (client) => {
      for (const door of [
        [`SELECT append_audit_events('x', false, $1)`, [event]],
        ['SELECT * FROM post_journal($1, $2)', [journal, lines]],
        [`SELECT next_in_series('x')`],
      ] as const) {
        const through = inTransaction(client, forged(officer.id), [door[0], [...(door[1] ?? [])]]);
        await expect(through).rejects.toThrow('nobody has begun this command');
      }
    });
  });

  it('begins no command with a session that is unknown, has ended or is of somebody who left', async () => {
    const [ended, left] = [await given.staff('auditor'), await given.staff('auditor')];
    await database.query(
      `UPDATE sessions SET expires_at = almoner_now() - interval '1 second' WHERE user_id = $1`,
      [ended.id],
    );
    await database.query('UPDATE users SET active = false WHERE id = $1', [left.id]);
    await connected(login, async (client) => {
      for (const id of [randomUUID(), ended.id, left.id])
        await expect(inTransaction(client, begunBy(id))).rejects.toThrow('the session is unknown');
    });
  });
});

describe('a command of a session', () => {
  const EVENT = JSON.stringify([
    {
      action: 'programmes.update',
      subjectType: 'programme',
      subjectId: randomUUID(),
      subjectReference: '',
      changes: [],
      actorId: randomUUID(),
      at: '2001-01-01T00:00:00Z',
    },
  ]);

  it('is of its person and of now in the history and the journals, whatever it says (audit, money)', async () => {
    const journal = {
      kind: 'release',
      fundId: award.fundId,
      subjectType: 'award',
      subjectId: award.id,
      subjectReference: '',
      requestId: 'forged',
      at: '2001-01-01T00:00:00Z',
      actorId: randomUUID(),
    };
    const lines = [
      { budgetLineId: award.budgetLineId, account: 'committed', amountPence: -1 },
      { budgetLineId: award.budgetLineId, account: 'available', amountPence: 1 },
    ];
    await connected('staff', async (client) => {
      await client.query('BEGIN');
      await client.query(...(begunBy(officer.id) as [string, unknown[]]));
      await client.query(`SELECT append_audit_events('forged', false, $1)`, [EVENT]);
      await client.query('SELECT * FROM post_journal($1, $2)', [
        JSON.stringify(journal),
        JSON.stringify(lines),
      ]);
      await client.query('COMMIT');
    });
    const written = await database.query<{ actor_id: string; ago: number }>(
      `SELECT actor_id, extract(epoch FROM almoner_now() - at)::int AS ago FROM audit_events WHERE request_id = 'forged'
       UNION ALL SELECT actor_id, extract(epoch FROM almoner_now() - at)::int FROM outbox_events WHERE request_id = 'forged'
       UNION ALL SELECT actor_id, extract(epoch FROM almoner_now() - at)::int FROM journals WHERE request_id = 'forged'`,
    );
    expect(written.map((one) => one.actor_id)).toEqual([officer.id, officer.id, officer.id]);
    for (const { ago } of written) expect(ago).toBeLessThan(600);
  });

  it('is nobody’s once its settings are changed, and its seal opens no later transaction (audit)', async () => {
    const other = await given.staff('administrator');
    const changes = [
      [`SELECT set_config('almoner.user_id', '${other.id}', true)`],
      [`SELECT set_config('almoner.fund_scope', '', true)`],
      [`SELECT set_config('almoner.organisation_id', '${award.organisationId}', true)`],
      [`SELECT set_config('almoner.seal', '', true)`],
    ] as const;
    const append: readonly [string, unknown[]] = [
      `SELECT append_audit_events('x', false, $1)`,
      [EVENT],
    ];
    await connected('staff', async (client) => {
      await inTransaction(client, begunBy(officer.id), append);
      for (const change of changes)
        await expect(inTransaction(client, begunBy(officer.id), change, append)).rejects.toThrow(
          'nobody has begun this command',
        );
      const [{ seal }] = await inTransaction(client, begunBy(officer.id), [
        `SELECT current_setting('almoner.seal') AS seal`,
      ]);
      expect(seal).toMatch(/^[0-9a-f]{64}$/);
      const again = inTransaction(
        client,
        forged(officer.id),
        [`SELECT set_config('almoner.seal', $1, true)`, [seal]],
        append,
      );
      await expect(again).rejects.toThrow('nobody has begun this command');
    });
  });

  it('begins and ends sessions only as the service’s own user, of whoever it has recognised', async () => {
    const token = tokenHash(randomUUID());
    for (const login of ['staff', 'organisation'] as const)
      await connected(login, async (client) => {
        for (const sql of [
          `SELECT begin_session('\\x00', 60)`,
          `SELECT end_session('\\x00')`,
          `SELECT begin_recognised('${officer.id}')`,
          'SELECT begin_own_work()',
          `SELECT seal_request('${officer.id}', NULL, '*')`,
          'SELECT seal_of_request()',
          `SELECT append_outbox_events(almoner_now(), NULL, 'x', false, '[]')`,
        ])
          await expect(inTransaction(client, [sql])).rejects.toThrow('permission denied');
      });
    await connected('service', async (client) => {
      await expect(
        inTransaction(client, ['SELECT begin_session($1, 60)', [token]]),
      ).rejects.toThrow('nobody has begun this command');
      const rows = await inTransaction(
        client,
        ['SELECT begin_recognised($1)', [officer.id]],
        ['SELECT begin_session($1, 60)', [token]],
        [
          'SELECT user_id, expires_at - created_at AS lasts FROM sessions WHERE token_hash = $1',
          [token],
        ],
      );
      expect(rows).toMatchObject([{ user_id: officer.id, lasts: { minutes: 1 } }]);
    });
  });
});
