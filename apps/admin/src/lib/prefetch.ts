/**
 * Begins to read what a page will show while the page itself is still on its way. The query comes from a chunk of its
 * own, so that the first page carries none of them; where it fails, the page asks again and shows why.
 */
export function prefetch(begin: () => Promise<void>): void {
  begin().catch(() => undefined);
}
