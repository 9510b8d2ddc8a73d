const KEPT_MS = 60_000;
const MOST_KEPT = 1_000;

/**
 * What was found to be longer than is counted, for a minute: counting 10,000 records takes longer than reading the first
 * of them, and "more than 10,000" is still true a moment later. What was counted to its end is counted each time. The key
 * says what was counted and for whom.
 */
export class LongCounts {
  private readonly until = new Map<string, number>();

  /**
   * Reads what has a count. `read` is told whether the count is known to be long, and need not count then; `isLong` says
   * of what was counted whether it is.
   */
  async reading<Read>(
    key: string,
    now: Date,
    read: (isLong: boolean) => Promise<Read>,
    isLong: (counted: Read) => boolean,
  ): Promise<Read> {
    if ((this.until.get(key) ?? 0) > now.getTime()) return read(true);
    const counted = await read(false);
    if (isLong(counted)) {
      if (this.until.size >= MOST_KEPT) this.until.clear();
      this.until.set(key, now.getTime() + KEPT_MS);
    }
    return counted;
  }
}
