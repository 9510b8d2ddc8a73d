/** Headers of a command that acts at most once: the same key sent again gets the stored reply. */
export function idempotent(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}

/** Headers of an edit: the API refuses it with 412 when the record has changed since `version` was read. */
export function ifVersion(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
