import { useState } from 'react';

/** Gives one idempotency key for each distinct body that is sent. */
export interface SubmissionKeys {
  /** The key of this body: the same for a retry, a new one once the body differs. */
  keyFor(body: unknown): string;
  /** To be called after a success, so that sending the same body again is a new command. */
  forget(): void;
}

/** Keeps the key over the retries of one submit, so that a lost reply does not make the command run twice. */
export function createSubmissionKeys(
  newKey: () => string = () => crypto.randomUUID(),
): SubmissionKeys {
  let current: { fingerprint: string; key: string } | null = null;
  return {
    keyFor(body) {
      const fingerprint = JSON.stringify(body) ?? '';
      if (current?.fingerprint !== fingerprint) current = { fingerprint, key: newKey() };
      return current.key;
    },
    forget() {
      current = null;
    },
  };
}

/** The submission keys of a form, for as long as it is shown. */
export function useSubmissionKeys(): SubmissionKeys {
  const [keys] = useState(() => createSubmissionKeys());
  return keys;
}
