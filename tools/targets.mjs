import { Failure } from './failure.mjs';
import { inRoot, node24 } from './paths.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const NX = inRoot('node_modules', '.bin', 'nx');

/**
 * Brings a target up to date in every project that has it, with what it depends on; what did not change comes
 * from Nx's cache.
 * @param {Session} session
 * @param {string} target
 * @param {{ show?: import('./child.mjs').ChildOptions, flags?: string[] }} [options] `show`: where its output goes,
 *   only the end of it into a failure unless told; `flags`: of Nx
 */
export async function runTarget(session, target, { show, flags = [] } = {}) {
  const coloured = show?.output === 'show' && process.stdout.isTTY;
  const { ok, lastLines } = await session.run(
    node24,
    [NX, 'run-many', '--target', target, '--output-style', 'static', ...flags],
    // What NODE_ENV says of the server is nothing to the build, and must not give it another cache.
    { ...show, env: { NODE_ENV: undefined, FORCE_COLOR: coloured ? '1' : '0' } },
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
