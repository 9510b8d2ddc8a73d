import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { codeAt, percent, raised, scoresOf } from './mutation/score.mjs';
import { inRoot, root } from './paths.mjs';
import { requireNode } from './settings.mjs';

/** @typedef {import('./mutation/score.mjs').Equivalent} Equivalent */

const DOMAIN = inRoot('libs', 'domain', 'src');
const FLOORS = inRoot('tools', 'mutation', 'floors.json');
const EQUIVALENTS = inRoot('tools', 'mutation', 'equivalent-mutants.json');

/**
 * `npm run bench:mutation`, or `npm run bench:mutation -- money letters` for some folders: changes each place of the
 * domain in turn and runs the tests that reach it. A change that no test notices is printed. Fails where a folder is
 * below its floor; `--raise` writes what was reached as the floors where that is more.
 */
requireNode();
process.chdir(root);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { raise: { type: 'boolean' }, workers: { type: 'string' } },
});
const folders = positionals.length > 0 ? positionals : foldersWithRules();
const unknown = folders.filter((folder) => !existsSync(path.join(DOMAIN, folder)));
if (unknown.length > 0) {
  console.error(`libs/domain/src has no folder ${unknown.join(', ')}`);
  process.exit(1);
}

/** @type {Record<string, number>} */
const floors = JSON.parse(readFileSync(FLOORS, 'utf8'));
/** @type {Equivalent[]} */
const equivalents = JSON.parse(readFileSync(EQUIVALENTS, 'utf8'));

let failed = false;
for (const folder of folders) {
  const own = equivalents.filter(({ file }) => file.startsWith(`${folder}/`));
  const { scores, stale } = scoresOf(await run(folder), own);
  for (const [name, score] of scores) {
    const floor = floors[name] ?? 0;
    failed ||= percent(score) < floor;
    for (const place of score.survived) console.log(`  not noticed: ${place}`);
    const left = own.length > 0 ? `, ${own.length} equivalent left out` : '';
    console.log(`${name}: ${percent(score)} % of ${score.counted}${left} (floor ${floor} %)`);
  }
  for (const one of stale)
    console.log(`  listed as equivalent, but there is none: ${one.file} ${one.code}`);
  failed ||= stale.length > 0;
  if (values.raise) {
    const written = raised(JSON.parse(readFileSync(FLOORS, 'utf8')), scores);
    writeFileSync(FLOORS, `${JSON.stringify(written, null, 2)}\n`);
  }
}
process.exitCode = failed ? 1 : 0;

/** The folders of the domain that have code of their own. */
function foldersWithRules() {
  return readdirSync(DOMAIN, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
    .map(({ name }) => name);
}

/**
 * Changes the code of a folder in every way that is known, one at a time.
 * @param {string} folder
 */
async function run(folder) {
  const mutants = await new Stryker({
    mutate: [`libs/domain/src/${folder}/**/*.ts`, '!**/*.spec.ts', '!**/index.ts'],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tools/mutation/vitest.config.ts' },
    // words for people are not changed: a test of each would only repeat them
    mutator: { excludedMutations: ['StringLiteral'] },
    ignorePatterns: [
      '**/*',
      '!libs/domain/**',
      '!tools/mutation/**',
      '!package.json',
      '!tsconfig.base.json',
    ],
    tempDirName: 'tmp/mutation',
    concurrency: Number(values.workers ?? 1),
    reporters: [],
    logLevel: /** @type {import('@stryker-mutator/api/core').LogLevel} */ ('error'),
    timeoutMS: 20_000,
    warnings: false,
  }).runMutationTest();
  rmSync(inRoot('tmp', 'mutation'), { recursive: true, force: true });
  /** @type {Map<string, string>} */
  const texts = new Map();
  return mutants.map((mutant) => {
    const file = path.relative(DOMAIN, path.resolve(mutant.fileName));
    const text = texts.get(file) ?? readFileSync(path.join(DOMAIN, file), 'utf8');
    texts.set(file, text);
    return { ...mutant, file, code: codeAt(text, mutant.location) };
  });
}
