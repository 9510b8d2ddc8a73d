import { accept, refuse, type Decision } from '../shared/index.js';

/**
 * Whether the person who signs has read the latest letter. Both are SHA-256 in hexadecimal; `latest` is null
 * for an award without a letter. Refuses with `letters.changed` where they differ, and with `shared.invalid`
 * where the request does not name the letter that was read.
 */
export function decideLetterRead(read: string | null, latest: string | null): Decision<null> {
  if (latest === null || read === latest) return accept(null);
  if (read !== null) return refuse('letters.changed');
  const detail = 'Say which letter was read: the SHA-256 that the letter shows';
  return refuse('shared.invalid', {}, [{ pointer: '/letterSha256', detail }]);
}
