const KEPT_MS = 60_000;
const MOST_KEPT = 1_000;

/**
 * What was found to be longer than is counted, for a minute: counting 10,000 records takes longer than reading the first
 * of them, and "more than 10,000" is still true a moment later. What was counted to its end is counted each time. The key
 * says what was counted and for whom.
 */
export class LongCounts {
  private readonly until = new Map<string, number>();

  has(key: string, now: Date): boolean {
    return (this.until.get(key) ?? 0) > now.getTime();
  }

  add(key: string, now: Date): void {
    if (this.until.size >= MOST_KEPT) this.until.clear();
    this.until.set(key, now.getTime() + KEPT_MS);
  }
}
