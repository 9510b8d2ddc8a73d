import type { Audience } from '@almoner/domain/shared';
import { Pools } from '../src/platform/database/pools.js';
import type { TestApp } from './app.js';

/** The error of a statement that is made to fail. */
class InjectedFault extends Error {}

/**
 * Makes the n-th statement of every staff transaction fail from now on, as a broken connection would; null lets all
 * statements pass. Statements that begin or end a transaction are not counted. Answers a function that restores normal
 * behaviour.
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
  /** The statement that fails, counted from 1. The first sets who asks; the last is COMMIT. */
  readonly at: number;
  readonly audience: Audience;
}

/**
 * Breaks the transaction of every command: statement `at` fails before it is carried out, as when the process is killed
 * between two statements. Where `at` is beyond the last statement, COMMIT is carried out and its answer is lost, so
 * that the caller never learns of it. Answers a function that restores normal behaviour and says whether a statement
 * failed.
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
      // a command says who acts by a statement of its own; a read by the statement that begins its transaction
      const begins = sql.startsWith('SELECT begin_');
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
