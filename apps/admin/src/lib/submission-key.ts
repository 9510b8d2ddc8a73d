import { useState } from 'react';

/** Gives one idempotency key for each distinct thing that is sent. */
export interface SubmissionKeys {
  /** The key of this body: the same for a retry, new once the body differs. */
  keyFor(body: unknown): string;
  /** To call after a success, so that sending the same body again is a new act. */
  forget(): void;
}

/** Keeps the key over retries of one submit: a lost reply must not act twice. */
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

/** The submission keys of one mounted form. */
export function useSubmissionKeys(): SubmissionKeys {
  const [keys] = useState(() => createSubmissionKeys());
  return keys;
}
