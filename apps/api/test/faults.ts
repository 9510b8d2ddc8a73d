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
