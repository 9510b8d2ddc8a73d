/**
 * @typedef {object} StageResult
 * @property {string} title
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} durationMs
 */

/**
 * The table of all stages and, alone on the last line, the sum: "512 passed, 0 failed".
 * @param {StageResult[]} results
 * @param {number} durationMs of the whole, which is less than the sum where stages ran beside each other
 * @returns {string}
 */
export function formatReport(results, durationMs) {
  const total = { ...sum(results), durationMs };
  const rows = [...results, { title: 'total', ...total }].map((row) => [
    row.title,
    String(row.passed),
    String(row.failed),
    String(row.skipped),
    formatDuration(row.durationMs),
  ]);
  const table = [['stage', 'passed', 'failed', 'skipped', 'time'], ...rows];
  return `${formatTable(table)}\n\n${closingLine(total)}`;
}

/** @param {StageResult[]} results */
export function sum(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of results) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** @param {{ passed: number, failed: number, skipped: number }} total */
function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

/** @param {string[][]} rows the first cell of each is text, the others are figures */
function formatTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart((widths[column] ?? 0) + 2),
        )
        .join(''),
    )
    .join('\n');
}

/** @param {number} durationMs */
function formatDuration(durationMs) {
  const seconds = durationMs / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`;
}
