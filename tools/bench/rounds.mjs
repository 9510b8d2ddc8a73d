/**
 * Measures a baseline and a candidate in turn, the baseline first and last, so that a computer that becomes slower
 * or faster meanwhile affects both. One round of each is run before and not counted, because connections, plans and
 * compiled code are new only once.
 * @param {object} options
 * @param {number} options.rounds of the candidate
 * @param {() => Promise<number>} options.baseline operations a second
 * @param {() => Promise<number>} options.candidate operations a second
 * @param {(text: string) => void} [options.say]
 */
export async function alternate({ rounds, baseline, candidate, say }) {
  await candidate();
  await baseline();
  const baselines = [await baseline()];
  const candidates = [];
  for (let round = 1; round <= rounds; round += 1) {
    const so = await candidate();
    candidates.push(so);
    const base = await baseline();
    baselines.push(base);
    say?.(`round ${round}: ${so.toFixed(0)} against ${base.toFixed(0)} a second`);
  }
  const spread = Math.max(...baselines) / Math.min(...baselines);
  return {
    baseline: median(baselines),
    candidate: median(candidates),
    ratio: median(candidates) / median(baselines),
    spread,
    /** With a baseline that varies by half, nothing can be said about the candidate. */
    isVoid: spread > 1.5,
  };
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
