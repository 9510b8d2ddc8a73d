import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';

/**
 * Reads the arguments of `npm test`: `--only unit,api` for some stages, and patterns of test files.
 * @param {string[]} args
 * @param {string[]} known the keys of all stages
 * @returns {{ only: string[], patterns: string[] }}
 */
export function parseTestArguments(args, known) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { only: { type: 'string' } },
  });
  const only = values.only?.split(',') ?? known;
  const unknown = only.find((key) => !known.includes(key));
  if (unknown === undefined) return { only, patterns: positionals };
  throw new Failure(`There is no stage "${unknown}".`, `The stages are: ${known.join(', ')}.`);
}
