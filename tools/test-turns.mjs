/**
 * @typedef {object} Turn what runs when its turn comes
 * @property {string} key
 * @property {readonly string[]} [needs] the keys of what has to end before
 * @property {boolean} [alone] nothing may run beside it
 */

/**
 * The turns with these keys, each after everything that it needs.
 * @template {Turn} T
 * @param {readonly T[]} turns
 * @param {readonly string[]} keys
 * @returns {T[]} in the order of the turns
 */
export function withNeeds(turns, keys) {
  const wanted = new Set(keys);
  for (const key of wanted) {
    for (const need of turns.find((turn) => turn.key === key)?.needs ?? []) wanted.add(need);
  }
  return turns.filter(({ key }) => wanted.has(key));
}

/**
 * Runs each turn once, after what it needs: in their order, as many beside each other as there are processors.
 * @template {Turn} T
 * @template Result
 * @param {readonly T[]} turns with all that they need
 * @param {object} options
 * @param {number} options.processors
 * @param {(turn: T, place: { alone: boolean }) => Promise<Result>} options.run `alone`: nothing runs beside it
 * @returns {Promise<Result[]>} in the order of the turns
 */
export async function runInTurns(turns, { processors, run }) {
  /** @type {Map<string, Result>} */
  const ended = new Map();
  /** @type {Map<T, Promise<void>>} */
  const running = new Map();
  const isAlone = (/** @type {T} */ turn) => processors === 1 || turn.alone === true;
  const mayBegin = (/** @type {T} */ turn) =>
    !ended.has(turn.key) &&
    !running.has(turn) &&
    (turn.needs ?? []).every((need) => ended.has(need)) &&
    (running.size === 0 || (running.size < processors && ![turn, ...running.keys()].some(isAlone)));

  while (ended.size < turns.length) {
    for (let turn = turns.find(mayBegin); turn !== undefined; turn = turns.find(mayBegin)) {
      const { key } = turn;
      const begun = turn;
      const ending = run(turn, { alone: isAlone(turn) }).then((result) => {
        ended.set(key, result);
        running.delete(begun);
      });
      running.set(turn, ending);
    }
    if (running.size === 0) throw new Error('What runs in turns needs what never runs.');
    await Promise.race(running.values());
  }
  return turns.map(({ key }) => /** @type {Result} */ (ended.get(key)));
}
