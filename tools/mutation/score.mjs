/**
 * @typedef {object} Mutant one change of the code, with what the tests said about it
 * @property {string} fileName
 * @property {string} mutatorName
 * @property {string} replacement
 * @property {string} status
 * @property {{ start: Place, end: Place }} location counted from 1
 *
 * @typedef {{ line: number, column: number }} Place
 *
 * @typedef {object} Equivalent a change after which the code does the same, so that no test can notice it
 * @property {string} file below libs/domain/src
 * @property {string} code what is changed
 * @property {string} replacement what it becomes
 * @property {string} reason why nothing differs
 *
 * @typedef {object} Score
 * @property {number} killed
 * @property {number} counted
 * @property {string[]} survived each as "file:line code → replacement"
 */

/** A change that broke nothing to run it on (it did not compile) says nothing about the tests. */
const COUNTED = new Set(['Killed', 'Timeout', 'Survived', 'NoCoverage']);
const KILLED = new Set(['Killed', 'Timeout']);

/**
 * What is between two places of a text.
 * @param {string} text
 * @param {Mutant['location']} location
 */
export function codeAt(text, { start, end }) {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  return lines.join('\n');
}

/**
 * The score of each folder, without the changes that are listed as equivalent; and the entries of that list that
 * belong to nothing any more.
 * @param {readonly (Mutant & { file: string, code: string })[]} mutants their file is below libs/domain/src
 * @param {readonly Equivalent[]} equivalents those of the folders that were run
 */
export function scoresOf(mutants, equivalents) {
  /** @type {Map<string, Score>} */
  const scores = new Map();
  const used = new Set();
  for (const { file, code, replacement, status, location } of mutants) {
    if (!COUNTED.has(status)) continue;
    const known = equivalents.find(
      (one) => one.file === file && one.code === code && one.replacement === replacement,
    );
    if (known && !KILLED.has(status)) {
      used.add(known);
      continue;
    }
    const folder = file.split('/')[0] ?? '';
    const score = scores.get(folder) ?? { killed: 0, counted: 0, survived: [] };
    scores.set(folder, score);
    score.counted += 1;
    if (KILLED.has(status)) score.killed += 1;
    else
      score.survived.push(`${file}:${location.start.line} ${brief(code)} → ${brief(replacement)}`);
  }
  return { scores, stale: equivalents.filter((one) => !used.has(one)) };
}

/** @param {string} code */
function brief(code) {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 67)}…` : line;
}

/**
 * In percent, rounded down to one place, so that a floor is never above what was reached.
 * @param {Score} score
 */
export function percent({ killed, counted }) {
  return counted === 0 ? 100 : Math.floor((killed / counted) * 1000) / 10;
}

/**
 * The floors after a run: a folder's only rises.
 * @param {Readonly<Record<string, number>>} floors
 * @param {ReadonlyMap<string, Score>} scores
 */
export function raised(floors, scores) {
  const all = { ...floors };
  for (const [folder, score] of scores) all[folder] = Math.max(all[folder] ?? 0, percent(score));
  return Object.fromEntries(Object.entries(all).sort(([one], [other]) => one.localeCompare(other)));
}
