import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refusal, RefusalError } from '@almoner/domain/shared';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { organisationContext, staffContext } from '../../../test/contexts.js';
import type { GivenRecord } from '../../../test/given.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { dataSourceOptions } from './data-source.js';
import { systemContext } from '../jobs/system-context.js';
import { Pools } from './pools.js';
import { patienceRefusal } from './postgres-errors.js';
import type { RequestContext } from './request-context.js';
import type { Transaction } from './transaction.js';
import { requireServiceUsers } from './service-users.js';
import { AuditMissingError, UnitOfWork } from './unit-of-work.js';

let test: TestApp;
let unitOfWork: UnitOfWork;
let officer: GivenRecord;
let context: RequestContext;
let code: string;
let made = 0;

beforeAll(async () => {
  test = await startTestApp();
  unitOfWork = test.app.get(UnitOfWork);
  officer = await test.given.staff('fund-officer');
});
afterAll(() => test.close());

beforeEach(() => {
  made += 1;
  code = `UOW${made}`;
  context = staffContext(officer);
});

async function insertProgramme(tx: Transaction): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    'INSERT INTO programmes (code, name) VALUES ($1, $1) RETURNING id',
    [code],
  );
  return row!.id;
}

function audit(tx: Transaction, subjectId: string): Promise<void> {
  return tx.audit({ action: 'programmes.create', subjectType: 'programme', subjectId });
}

async function count(table: string, column: string, value: string): Promise<number> {
  const [row] = await test.database.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1`,
    [value],
  );
  return row!.n;
}

/** Repeats a check for a while, because PostgreSQL ends a connection only some time after it was closed. */
async function eventually(check: () => Promise<void>, tries = 50): Promise<void> {
  for (let n = 1; ; n += 1) {
    try {
      return await check();
    } catch (error) {
      if (n === tries) throw error;
      await sleep(50);
    }
  }
}

describe('a command', () => {
  it('that wrote no audit record is not committed (audit)', async () => {
    await expect(unitOfWork.command(context, insertProgramme)).rejects.toThrow(AuditMissingError);
    expect(await count('programmes', 'code', code)).toBe(0);
  });

  it('is committed with its audit record: who, when, under which request', async () => {
    const id = await unitOfWork.command(context, async (tx) => {
      const subjectId = await insertProgramme(tx);
      await audit(tx, subjectId);
      return subjectId;
    });
    expect(await count('programmes', 'code', code)).toBe(1);
    const events = await test.database.query(
      'SELECT actor_id, request_id FROM audit_events WHERE subject_id = $1',
      [id],
    );
    expect(events).toEqual([{ actor_id: officer.id, request_id: context.requestId }]);
  });

  it('is committed with its event in the outbox, one for each audit record and like it', async () => {
    await unitOfWork.command(context, async (tx) => {
      const id = await insertProgramme(tx);
      const record = { subjectType: 'programme' as const, subjectId: id, subjectReference: code };
      const changes = [{ field: 'name', from: null, to: code }];
      await tx.audit(
        { ...record, action: 'programmes.create', changes },
        { ...record, action: 'programmes.update', reason: 'Renamed' },
      );
    });
    const events = `SELECT at, actor_id, action, subject_type, subject_id, subject_reference, fund_id, organisation_id`;
    const audited = await test.database.query(
      `${events}, changes, reason FROM audit_events WHERE request_id = $1 ORDER BY id`,
      [context.requestId],
    );
    const sent = await test.database.query(
      `${events}, payload->'changes' AS changes, payload->>'reason' AS reason
         FROM outbox_events WHERE request_id = $1 ORDER BY id`,
      [context.requestId],
    );
    expect(sent).toHaveLength(2);
    expect(sent).toEqual(audited);
  });

  it('says in the outbox whether it happened in a demonstration', async () => {
    const { demonstration } = test.app.get<Config>(CONFIG);
    await unitOfWork.command(context, async (tx) => audit(tx, await insertProgramme(tx)));
    const events = await test.database.query(
      'SELECT demonstration FROM outbox_events WHERE request_id = $1',
      [context.requestId],
    );
    expect(events).toEqual([{ demonstration }]);
  });

  it('that records nothing leaves nothing in the outbox, and is not committed', async () => {
    const silent = unitOfWork.command(context, async (tx) => {
      await insertProgramme(tx);
      await tx.audit();
    });
    await expect(silent).rejects.toThrow(AuditMissingError);
    expect(await count('programmes', 'code', code)).toBe(0);
    expect(await count('outbox_events', 'request_id', context.requestId)).toBe(0);
  });

  it('that is refused in the end leaves nothing, not even its audit record (audit)', async () => {
    const refused = unitOfWork.command(context, async (tx) => {
      await audit(tx, await insertProgramme(tx));
      throw new RefusalError(refusal('shared.not-permitted'));
    });
    await expect(refused).rejects.toThrow('Your role does not allow this.');
    expect(await count('programmes', 'code', code)).toBe(0);
    expect(await count('audit_events', 'request_id', context.requestId)).toBe(0);
    expect(await count('outbox_events', 'request_id', context.requestId)).toBe(0);
  });

  it('without an audit record does not keep its idempotency key either', async () => {
    const idempotency = { key: `key-${code}`, route: 'POST /x', bodyHash: 'hash' };
    const keyed = { ...context, idempotency };
    await expect(unitOfWork.command(keyed, insertProgramme)).rejects.toThrow(AuditMissingError);
    expect(await count('idempotency_keys', 'key', idempotency.key)).toBe(0);
  });

  it('that the database refuses by a constraint becomes a refusal', async () => {
    const twice = unitOfWork.command(context, async (tx) => {
      await insertProgramme(tx);
      await insertProgramme(tx);
    });
    await expect(twice).rejects.toMatchObject({ refusal: { code: 'shared.duplicate' } });
  });

  it('whose rollback fails closes its connection, so that no other request runs in its open transaction', async () => {
    let pid = 0;
    const broken = unitOfWork.command(context, async (tx) => {
      const [backend] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      pid = backend!.pid;
      await insertProgramme(tx);
      const runner = tx.manager.queryRunner!;
      runner.rollbackTransaction = () => Promise.reject(new Error('the rollback failed'));
      throw new Error('the command failed');
    });
    await expect(broken).rejects.toThrow('the command failed');
    await eventually(async () =>
      expect(await count('pg_stat_activity', 'pid::text', String(pid))).toBe(0),
    );
    expect(await count('programmes', 'code', code)).toBe(0);
  });

  it('that loses a deadlock is carried out again, from the beginning', async () => {
    let attempts = 0;
    await unitOfWork.command(context, async (tx) => {
      attempts += 1;
      await audit(tx, await insertProgramme(tx));
      if (attempts < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    });
    expect(attempts).toBe(3);
    expect(await count('programmes', 'code', code)).toBe(1);
    expect(await count('audit_events', 'request_id', context.requestId)).toBe(1);
  });
});

describe('what lasts too long', () => {
  const LIMITS = `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
    current_setting('idle_in_transaction_session_timeout') AS idle`;

  it('is ended by the database, for each of its users; files, checks and jobs may take longer', async () => {
    const usual = [{ statement: '30s', lock: '10s', idle: '1min' }];
    const long = [{ statement: '10min', lock: '1min', idle: '10min' }];
    for (const login of ['staff', 'organisation', 'service'] as const)
      expect(await test.app.get(Pools).of(login).query(LIMITS)).toEqual(usual);
    expect(await unitOfWork.read(context, (tx) => tx.query(LIMITS))).toEqual(usual);
    expect(await unitOfWork.snapshot(context, (tx) => tx.query(LIMITS))).toEqual(long);
    const limits = await unitOfWork.command(systemContext('test'), async (tx) => {
      await audit(tx, await insertProgramme(tx));
      return tx.query(LIMITS);
    });
    expect(limits).toEqual(long);
  });

  it.each([
    ['a lock that another command holds', `SET LOCAL lock_timeout = '50ms'`, 'shared.locked'],
    ['a statement', `SET LOCAL statement_timeout = '50ms'`, 'shared.too-much'],
  ])('is refused by name where it is %s', async (_what, limit, expected) => {
    const id = await unitOfWork.command(context, async (tx) => {
      const made = await insertProgramme(tx);
      await audit(tx, made);
      return made;
    });
    const lock = 'SELECT FROM programmes WHERE id = $1 FOR UPDATE';
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    let begin = () => {};
    const held = new Promise<void>((resolve) => (begin = resolve));
    const holder = unitOfWork.command(context, async (tx) => {
      await tx.query(lock, [id]);
      begin();
      await released;
      await audit(tx, id);
    });
    await held;
    const waiting = unitOfWork.command(context, async (tx) => {
      await tx.query(limit);
      await tx.query(lock, [id]);
    });
    const error: unknown = await waiting.catch((thrown: unknown) => thrown);
    expect(patienceRefusal(error)?.refusal.code).toBe(expected);
    release();
    await holder;
  });

  it('is a transaction in which nothing happens, and the next one goes well', async () => {
    const idle = unitOfWork.command(context, async (tx) => {
      const [own] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await tx.query(`SET LOCAL idle_in_transaction_session_timeout = '20ms'`);
      await eventually(async () =>
        expect(await count('pg_stat_activity', 'pid::text', String(own!.pid))).toBe(0),
      );
      await insertProgramme(tx);
    });
    await expect(idle).rejects.toThrow();
    await unitOfWork.command(context, async (tx) => audit(tx, await insertProgramme(tx)));
    expect(await count('programmes', 'code', code)).toBe(1);
  });
});

describe('the outbox', () => {
  it('is open to neither role but by its function, and to an organisation for its own records (isolation)', async () => {
    const organisation = await test.given.organisation();
    const other = await test.given.organisation();
    const member = await test.given.member(organisation);
    const own = organisationContext(member, organisation);
    const record = {
      action: 'organisations.update',
      subjectType: 'organisation',
      subjectId: organisation.id,
      organisationId: organisation.id,
    } as const;
    await unitOfWork.command(own, (tx) => tx.audit(record));
    expect(await count('outbox_events', 'organisation_id', organisation.id)).toBe(1);
    for (const reader of [own, context]) {
      const read = unitOfWork.read(reader, (tx) => tx.query('SELECT FROM outbox_events'));
      await expect(read).rejects.toThrow('Your role does not allow this.');
    }
    for (const another of [
      { readerId: other.id },
      { readerId: organisation.id, organisationId: other.id },
    ]) {
      const events = JSON.stringify([{ ...record, subjectReference: '', changes: [], ...another }]);
      const forged = unitOfWork.command(own, (tx) =>
        tx.query(`SELECT append_audit_events('x', false, $1)`, [events]),
      );
      await expect(forged).rejects.toThrow('Your role does not allow this.');
    }
  });
});

describe('a read', () => {
  it('cannot write', async () => {
    const write = unitOfWork.read(context, insertProgramme);
    await expect(write).rejects.toThrow('read-only transaction');
  });
});

describe('the data sources', () => {
  it('log in as database users of their own, none of them the owner, and end with the application', async () => {
    const other = await startTestApp();
    const sources = (['staff', 'organisation', 'service'] as const).map((one) =>
      other.app.get(Pools).of(one),
    );
    const users = await Promise.all(
      sources.map((source) => source.query<{ name: string }[]>('SELECT session_user AS name')),
    );
    const [owner] = await test.database.query<{ name: string }>('SELECT session_user AS name');
    expect(users.flat().map(({ name }) => name)).toEqual([
      `almoner_staff_of_${owner!.name}`,
      `almoner_organisation_of_${owner!.name}`,
      `almoner_service_of_${owner!.name}`,
    ]);
    await other.close();
    expect(sources.map(({ isInitialized }) => isInitialized)).toEqual([false, false, false]);
  });
});

describe('a process that is told other database users', () => {
  it('does not start with the owner of the schema, or with a user that has other rights (permission)', async () => {
    const owner = await new DataSource(
      dataSourceOptions({ name: 'test', url: test.database.url, poolSize: 2 }),
    ).initialize();
    const pools = test.app.get(Pools);
    const [staff, organisation, service] = (['staff', 'organisation', 'service'] as const).map(
      (login) => pools.of(login),
    ) as [DataSource, DataSource, DataSource];
    await requireServiceUsers(pools);
    for (const [given, words] of [
      [new Pools(owner, organisation, service), 'DATABASE_STAFF_URL names the user'],
      [new Pools(staff, organisation, owner), 'which owns the schema and may do everything'],
      [new Pools(staff, staff, service), 'does not have the role almoner_organisation'],
      [new Pools(service, organisation, service), 'has the role almoner_service too'],
    ] as const)
      await expect(requireServiceUsers(given)).rejects.toThrow(words);
    await owner.destroy();
  });
});

describe('a read by statements that are transactions of their own', () => {
  const WHO = `SELECT $1::text AS given, coalesce(current_setting('almoner.user_id', true), '') AS user_id,
    coalesce(current_setting('almoner.fund_scope', true), '') AS scope, current_setting('transaction_read_only') AS read_only`;

  function who(asked: RequestContext, given: string): Promise<unknown[]> {
    return unitOfWork.readEach(asked, (reading) => reading.prepared(WHO, [given]));
  }

  it('runs each statement for the person who asks, whether the connection has prepared it or not (isolation)', async () => {
    const another = staffContext(await test.given.staff('fund-officer'), []);
    for (const given of ["1'; --", '2', '3']) {
      const expected = { given, user_id: officer.id, scope: '*', read_only: 'on' };
      expect(await who(context, given)).toEqual([expected]);
      const other = { ...expected, user_id: another.actor.userId, scope: '' };
      expect(await who(another, given)).toEqual([other]);
    }
    const outside = await test.app.get(Pools).prepared<object>('staff', WHO, ['4']);
    expect(outside).toEqual([{ given: '4', user_id: '', scope: '', read_only: 'off' }]);
  });

  it('goes on after a statement that failed, on the same connections', async () => {
    const divide = (by: number) =>
      unitOfWork.readEach(context, (reading) =>
        reading.prepared('SELECT 8 / $1::integer AS result', [by]),
      );
    for (const _each of [1, 2, 3]) {
      expect(await divide(4)).toEqual([{ result: 2 }]);
      await expect(divide(0)).rejects.toMatchObject({ refusal: { code: 'shared.invalid' } });
    }
  });

  it('cannot write', async () => {
    const write = () =>
      unitOfWork.readEach(context, (reading) =>
        reading.prepared("SELECT nextval('payment_references')", []),
      );
    for (const _each of [1, 2]) await expect(write()).rejects.toThrow('read-only transaction');
  });
});

describe('what a transaction knows of who asks', () => {
  it('ends with it: a connection without one sees no award (isolation)', async () => {
    const organisation = await test.given.organisation();
    await test.given.acceptedAward({ organisation });
    const member = await test.given.member(organisation);
    const inside = await unitOfWork.read(organisationContext(member, organisation), (tx) =>
      tx.query('SELECT id FROM awards'),
    );
    expect(inside).toHaveLength(1);
    for (const audience of ['organisation', 'staff'] as const) {
      const pool = test.app.get(Pools).of(audience);
      const outside = await Promise.all(
        Array.from({ length: 20 }, () => pool.query<unknown[]>('SELECT id FROM awards')),
      );
      expect(outside.flat()).toEqual([]);
    }
  });
});
