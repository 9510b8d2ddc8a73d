/** A column that a file should have, with the spellings by which its heading is known. */
export interface WantedColumn {
  readonly heading: string;
  readonly spellings: readonly string[];
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** How many letters have to be changed, added or left out to make one text of the other. */
function editsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_cell, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

/** The found heading that is spelt most like the wanted one; null where at least half of it differs. */
function nearest({ spellings }: WantedColumn, found: readonly string[]): string | null {
  const near = found.flatMap((heading) => {
    const text = plain(heading);
    // a heading of twice the length differs in half of its letters, whichever they are
    const able = spellings.map(plain).filter((one) => text.length < 2 * one.length);
    const edits = Math.min(...able.map((one) => editsBetween(one, text)));
    return edits * 2 < text.length ? [{ heading, edits }] : [];
  });
  return near.sort((a, b) => a.edits - b.edits)[0]?.heading ?? null;
}

/** The wanted columns that no heading names, in their order. */
export function missedColumns(
  wanted: readonly WantedColumn[],
  found: readonly string[],
): WantedColumn[] {
  const known = new Set(found.map(plain));
  return wanted.filter(({ spellings }) => !spellings.some((one) => known.has(plain(one))));
}

/**
 * Which columns a file lacks, each with the heading that is nearest to it:
 * `No column "Payee"; the nearest heading is "Payyee"`. Empty where it lacks none.
 */
export function missedColumnsSentence(
  wanted: readonly WantedColumn[],
  found: readonly string[],
): string {
  const used = new Set(wanted.flatMap(({ spellings }) => spellings.map(plain)));
  const others = found.filter((heading) => heading.trim() !== '' && !used.has(plain(heading)));
  return missedColumns(wanted, found)
    .map((column) => {
      const near = nearest(column, others);
      const hint = near === null ? '' : `; the nearest heading is "${near.trim()}"`;
      return `No column "${column.heading}"${hint}`;
    })
    .join('. ');
}
