import { accept, refuse, type Decision } from '../shared/index.js';

/**
 * Whether the letter that somebody signs is the one they read. Both are SHA-256 in hexadecimal; `read` is null where
 * the person does not say what they read, `latest` where the award has no letter. Refuses `letters.changed`.
 */
export function decideLetterRead(read: string | null, latest: string | null): Decision<null> {
  return read === null || read === latest ? accept(null) : refuse('letters.changed');
}
