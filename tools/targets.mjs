import { Failure } from './failure.mjs';
import { inRoot, node24 } from './paths.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const NX = inRoot('node_modules', '.bin', 'nx');

/**
 * Brings a target up to date in every project that has it, with what it depends on; what did not change comes
 * from Nx's cache.
 * @param {Session} session
 * @param {string} target
 * @param {object} [options]
 * @param {import('./child.mjs').ChildOptions} [options.show] where its output goes; only the end of it into a failure
 *   unless told
 * @param {string[]} [options.flags] of Nx
 * @param {(task: string) => void} [options.onEnd] called with each task that has ended, such as `@almoner/api:build`,
 *   where the output is not shown
 */
export async function runTarget(session, target, { show, flags = [], onEnd } = {}) {
  const onLine = (/** @type {string} */ line) => {
    const [, task] = /^> nx run (\S+)/.exec(line) ?? [];
    if (task !== undefined) onEnd?.(task);
  };
  const coloured = show?.output === 'show' && process.stdout.isTTY;
  const { ok, lastLines } = await session.run(
    node24,
    [NX, 'run-many', '--target', target, '--output-style', 'static', ...flags],
    // NODE_ENV is meant for the server; it must not change the key of the build's cache
    { ...(show ?? { onLine }), env: { NODE_ENV: undefined, FORCE_COLOR: coloured ? '1' : '0' } },
  );
  if (ok) return;
  throw new Failure(
    `The target "${target}" failed.`,
    show
      ? 'Mend what is named above.'
      : 'Mend what it names; "npm run build" shows the whole output.',
    { evidence: show ? [] : lastLines.slice(-60) },
  );
}
