import type { Audience } from '@almoner/domain/shared';
import { Pools } from '../src/platform/database/pools.js';
import type { TestApp } from './app.js';

/** What a statement that is made to fail says. */
class InjectedFault extends Error {}

/**
 * Makes the n-th statement of every transaction of staff fail from now on, as a connection that breaks does; null
 * lets all pass. Answers what ends it. The beginning and the end of a transaction are not counted.
 */
export function failAtStatement(test: TestApp, n: number): { end(): boolean } {
  const pool = test.app.get(Pools).of('staff');
  const create = pool.createQueryRunner.bind(pool);
  let happened = false;
  pool.createQueryRunner = (...given) => {
    const runner = create(...given);
    const query = runner.query.bind(runner);
    let count = 0;
    runner.query = ((sql: string, ...rest: []) => {
      if (/^(START TRANSACTION|COMMIT|ROLLBACK)/.test(sql)) return query(sql, ...rest);
      count += 1;
      if (count !== n) return query(sql, ...rest);
      happened = true;
      return Promise.reject(new InjectedFault(`statement ${n}: ${sql.slice(0, 60)}`));
    }) as typeof runner.query;
    return runner;
  };
  return {
    end: () => {
      pool.createQueryRunner = create;
      return happened;
    },
  };
}

/** How the transaction of a command is broken. */
interface Break {
  /** The statement that fails, from 1: the first sets who asks, the last is COMMIT. */
  readonly at: number;
  readonly audience: Audience;
}

/**
 * Breaks the transaction of every command: its statement `at` fails before it is carried out, as when the process
 * is killed between two statements. Where `at` is past the last, COMMIT is carried out and its answer is lost, so that
 * the caller never hears of it. Answers what ends it and tells whether a statement failed.
 */
export function breakCommands(test: TestApp, { at, audience }: Break): { end(): boolean } {
  const pool = test.app.get(Pools).of(audience);
  const create = pool.createQueryRunner.bind(pool);
  let failed = false;
  pool.createQueryRunner = (...given) => {
    const runner = create(...given);
    const query = runner.query.bind(runner);
    let count = 0;
    runner.query = (async (sql: string, ...rest: [unknown[]?]) => {
      // a command says who asks by a statement of its own; a read says it as it begins its transaction
      const begins = sql.startsWith(`SELECT set_config('almoner.`);
      if (count === 0 && !begins) return query(sql, ...(rest as []));
      if (sql.startsWith('ROLLBACK')) return query(sql, ...(rest as []));
      count += 1;
      if (count === at) {
        failed = true;
        throw new InjectedFault(`statement ${at}: ${sql.slice(0, 60)}`);
      }
      const result: unknown = await query(sql, ...(rest as []));
      if (sql.startsWith('COMMIT')) throw new InjectedFault('the answer to COMMIT is lost');
      return result;
    }) as typeof runner.query;
    return runner;
  };
  return {
    end: () => {
      pool.createQueryRunner = create;
      return failed;
    },
  };
}
