import { accept, refuse, type Decision } from '../shared/index.js';

/**
 * Whether the letter that somebody signs is the one they read. Both are SHA-256 in hexadecimal; `latest` is null for an
 * award without a letter. Refuses `letters.changed`, or `shared.invalid` where what was read is not told.
 */
export function decideLetterRead(read: string | null, latest: string | null): Decision<null> {
  if (latest === null || read === latest) return accept(null);
  if (read !== null) return refuse('letters.changed');
  const detail = 'Say which letter was read: the SHA-256 that the letter shows';
  return refuse('shared.invalid', {}, [{ pointer: '/letterSha256', detail }]);
}
