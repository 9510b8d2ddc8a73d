const PERCENT = /^(?<whole>\d{1,3})(?:\.(?<part>\d{1,2}))?\s*%?$/;

/** A typed percentage in exact basis points: "2.5" is 250; null where the text is not a percentage. */
export function basisPointsOfText(text: string): number | null {
  const found = PERCENT.exec(text.trim())?.groups;
  if (!found) return null;
  return Number(`${found['whole']}${(found['part'] ?? '').padEnd(2, '0')}`);
}
