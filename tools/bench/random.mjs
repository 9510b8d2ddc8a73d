/**
 * A repeatable source of numbers from 0 to 1 (mulberry32): the same seed gives the same numbers.
 * @param {number} seed
 * @returns {() => number}
 */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A whole number from `least` to `most`, both possible.
 * @param {() => number} random
 * @param {number} least
 * @param {number} most
 */
export function between(random, least, most) {
  return least + Math.floor(random() * (most - least + 1));
}
