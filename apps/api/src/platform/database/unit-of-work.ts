import { RefusalError } from '@almoner/domain/shared';
import { Inject, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import type { AuditRecord } from '../audit/audit-record.js';
import { insertAuditEvents } from '../audit/audit-writer.js';
import { withLastChange } from '../audit/last-change.js';
import { Clock } from '../clock/clock.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { LONG_PATIENCE, patienceSql } from './data-source.js';
import type { LoginName } from './logins.js';
import { required } from './find.js';
import { replayOrLock, storeReply } from './idempotency.js';
import { Pools } from './pools.js';
import { queryPrepared } from './prepared.js';
import type { RequestContext } from './request-context.js';
import { databaseRefusal, isRetriable } from './postgres-errors.js';
import type { Reading, Transaction } from './transaction.js';

/** Thrown when a command is about to commit without having recorded what it did. */
export class AuditMissingError extends Error {
  constructor() {
    super('A command wrote no audit record, so it is not committed.');
    this.name = 'AuditMissingError';
  }
}

const ATTEMPTS = 3;

/** The connection that a query runner holds. */
function connectionOf(runner: QueryRunner): Promise<pg.PoolClient & { end(): Promise<void> }> {
  return runner.connect();
}

/** The settings that row-level security reads: who asks, for which organisation and for which funds. */
function settingsOf({ actor, fundScope }: RequestContext): [string, string, string] {
  const scope = fundScope === 'all' ? '*' : fundScope.join(',');
  const { userId, organisationId, audience } = actor;
  return [userId, organisationId ?? '', audience === 'organisation' ? '' : scope];
}

/** Makes the settings for one transaction; the values are SQL, such as parameters. */
function settingsSql([userId, organisationId, scope]: readonly string[]): string {
  return `SELECT set_config('almoner.user_id', ${userId}, true), set_config('almoner.organisation_id', ${organisationId}, true),
    set_config('almoner.fund_scope', ${scope}, true)`;
}

const SETTINGS_TO_READ = `${settingsSql(['$1', '$2', '$3'])}, set_config('transaction_read_only', 'on', true)`;

/** Makes the settings of a request for one transaction, as SQL without parameters. */
function settingsInSql(context: RequestContext): string {
  return settingsSql(settingsOf(context).map((value) => pg.escapeLiteral(value)));
}

/** The database user that carries a command out, and how the command begins: the database finds out itself who acts. */
function beginningOf(context: RequestContext): {
  readonly login: LoginName;
  readonly sql: string;
  readonly values: readonly unknown[];
} {
  const { actor, proof } = context;
  if ('session' in proof) {
    const [, , scope] = settingsOf(context);
    const sql = 'SELECT begin_request($1, $2, $3) AS now';
    return { login: actor.audience, sql, values: [proof.session, scope, actor.organisationId] };
  }
  if ('recognised' in proof) {
    const sql = 'SELECT begin_recognised($1) AS now';
    return { login: 'service', sql, values: [proof.recognised] };
  }
  return { login: 'service', sql: 'SELECT begin_own_work() AS now', values: [] };
}

/** Opens transactions, one for each query or command, in the role and the scope of the person who asks. */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);

  constructor(
    @Inject(Pools) private readonly pools: Pools,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Reads in one read-only transaction. */
  read<T>(context: RequestContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.readOnly(context, 'READ COMMITTED', work);
  }

  /**
   * Runs statements that need not see the database at the same moment. Each is a transaction of its own; a prepared one
   * takes one round trip to the database.
   */
  readEach<T>(context: RequestContext, work: (reading: Reading) => Promise<T>): Promise<T> {
    const query = <Row>(sql: string, parameters: readonly unknown[] = []) =>
      this.read(context, (tx) => tx.query<Row>(sql, parameters));
    const prepared = async <Row>(sql: string, values: readonly unknown[]) => {
      const client = await this.pools.connect(context.actor.audience);
      try {
        const settings = { sql: SETTINGS_TO_READ, values: settingsOf(context) };
        return await queryPrepared<Row>(client, settings, { sql, values });
      } catch (error) {
        throw this.refusalOf(error) ?? error;
      } finally {
        client.release();
      }
    };
    const inOrder = <Row>(sql: string, parameters: readonly unknown[]) =>
      this.read(context, (tx) => tx.inOrder<Row>(sql, parameters));
    return work({ actor: context.actor, now: this.clock.now(), query, prepared, inOrder });
  }

  /**
   * Reads in one read-only transaction whose statements all see the database at the same moment, for files and checks that may
   * take long.
   */
  snapshot<T>(context: RequestContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.readOnly(context, 'REPEATABLE READ', work);
  }

  /**
   * Carries out one command: commits everything it did together with its audit record, or nothing. With an idempotency
   * key the reply is stored in the same transaction, and given again for the same key and body.
   */
  async command<T>(context: RequestContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transact(context, (tx, audited) =>
          this.carryOut(context, tx, audited, work),
        );
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRetriable(error)) throw error;
      }
    }
  }

  private async carryOut<T>(
    context: RequestContext,
    tx: Transaction,
    audited: () => boolean,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const { idempotency, recordId } = context;
    if (idempotency) {
      const stored = await replayOrLock<T>(tx, idempotency);
      if (stored) return stored.reply;
    }
    const result = await work(tx).catch(async (error: unknown) => {
      throw await withLastChange(tx, recordId, error);
    });
    if (!audited()) throw new AuditMissingError();
    if (idempotency) await storeReply(tx, idempotency, result);
    return result;
  }

  /** Begins the transaction in one round trip, and answers without waiting for its end, since nothing was changed. */
  private async readOnly<T>(
    context: RequestContext,
    isolation: 'READ COMMITTED' | 'REPEATABLE READ',
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const runner = this.pools.of(context.actor.audience).createQueryRunner();
    try {
      const connection = await connectionOf(runner);
      await connection.query(
        `START TRANSACTION ISOLATION LEVEL ${isolation} READ ONLY; ${settingsInSql(context)};
         ${isolation === 'REPEATABLE READ' ? patienceSql(LONG_PATIENCE) : ''}`,
      );
      return await work(this.transaction(runner, context, this.clock.now(), () => undefined));
    } catch (error) {
      throw this.refusalOf(error) ?? error;
    } finally {
      this.endReading(runner).catch((error: unknown) =>
        this.logger.error({ err: error }, 'A connection could not be given back'),
      );
    }
  }

  /** Closes a connection that cannot end its transaction, so that no other request runs in that transaction. */
  private async endReading(runner: QueryRunner): Promise<void> {
    const connection = await connectionOf(runner).catch(() => null);
    await connection?.query('ROLLBACK').catch(() => connection.end().catch(() => undefined));
    await runner.release();
  }

  private async transact<T>(
    context: RequestContext,
    work: (tx: Transaction, audited: () => boolean) => Promise<T>,
  ): Promise<T> {
    const { login, sql, values } = beginningOf(context);
    const runner = this.pools.of(login).createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction();
      if ('ownWork' in context.proof) await runner.query(patienceSql(LONG_PATIENCE));
      const [begun] = (await runner.query(sql, [...values])) as { readonly now: Date }[];
      let records = 0;
      const tx = this.transaction(runner, context, required(begun).now, () => (records += 1));
      const result = await work(tx, () => records > 0);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await this.rollBack(runner);
      throw this.refusalOf(error) ?? error;
    } finally {
      await runner.release();
    }
  }

  /** Closes a connection that cannot roll back, because its open transaction must not serve another request. */
  private async rollBack(runner: QueryRunner): Promise<void> {
    try {
      await runner.rollbackTransaction();
    } catch (error) {
      this.logger.error({ err: error }, 'A transaction could not be rolled back');
      const connection = await connectionOf(runner);
      await connection.end().catch(() => undefined);
    }
  }

  /**
   * Turns an error of a database constraint into a refusal. It is logged, because an earlier check should have caught
   * it.
   */
  private refusalOf(error: unknown): RefusalError | null {
    if (error instanceof RefusalError) return null;
    const refused = databaseRefusal(error);
    if (refused) this.logger.warn({ err: error }, 'The database itself refused');
    return refused;
  }

  private transaction(
    runner: QueryRunner,
    context: RequestContext,
    now: Date,
    onAudit: () => void,
  ): Transaction {
    const tx: Transaction = {
      manager: runner.manager,
      now,
      actor: context.actor,
      requestId: context.requestId,
      query: <Row>(sql: string, parameters: readonly unknown[] = []) =>
        runner.query(sql, [...parameters]) as Promise<Row[]>,
      prepared: async <Row>(sql: string, values: readonly unknown[]) =>
        queryPrepared<Row>(await connectionOf(runner), { sql, values }),
      inOrder: async <Row>(sql: string, parameters: readonly unknown[]) => {
        await runner.query(
          `SELECT set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)`,
        );
        return runner.query(sql, [...parameters]) as Promise<Row[]>;
      },
      copied: async (sql: string) => {
        const connection = await connectionOf(runner);
        const copy = connection.query(copyTo(sql));
        copy.on('error', () => undefined);
        copy.once('close', () => {
          if (!copy.readableEnded) connection.end().catch(() => undefined);
        });
        return copy;
      },
      audit: async (...records: readonly AuditRecord[]) => {
        if (records.length === 0) return;
        await insertAuditEvents(tx, records, this.config.demonstration);
        onAudit();
      },
    };
    return tx;
  }
}
