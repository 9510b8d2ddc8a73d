import { hash, verify } from '@node-rs/argon2';

/** argon2id with 64 MiB, three passes and one lane (SECURITY.md). */
const ARGON2ID = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const MOST_AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs at most four hashes at a time, because each takes 64 MiB. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, ARGON2ID));
}

/** The smallest cost of argon2id, for a password that is published anyway, so that guessing it gains nothing. */
const QUICK = { ...ARGON2ID, memoryCost: 8, timeCost: 1 } as const;

/** Hashes a published password cheaply, so that a demonstration in which a hundred people sign in loads quickly. */
export function hashPublishedPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, QUICK));
}

export function isPassword(stored: string, password: string): Promise<boolean> {
  return inTurn(() => verify(stored, password));
}
