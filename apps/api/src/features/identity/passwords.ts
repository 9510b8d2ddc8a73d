import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { refusal, RefusalError } from '@almoner/domain/shared';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** argon2id with 64 MiB, three passes and one lane (SECURITY.md). */
const ARGON2ID = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** The smallest cost of argon2id, for a password that is published anyway, so that guessing it gains nothing. */
const QUICK = { ...ARGON2ID, memoryCost: 8, timeCost: 1 } as const;

/** How many passwords may wait to be checked. */
export const LONGEST_QUEUE = 16;

/** When whoever was turned away may try again. */
const BUSY_SECONDS = 5;

/** The cost of a hash as it writes it itself: memory in KiB, passes, lanes. */
const COST = /^\$argon2id\$v=19\$(m=(\d+),t=(\d+),p=(\d+))\$/;

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** Hashes a published password cheaply, so that a demonstration in which a hundred people sign in loads quickly. */
export function hashPublishedPassword(password: string): Promise<string> {
  return hash(password, QUICK);
}

/** The beginning of every hash of a published password. */
export const PUBLISHED = `$argon2id$v=19$m=${QUICK.memoryCost},t=${QUICK.timeCost},p=${QUICK.parallelism}$`;

/** The cost of a stored hash, such as `m=65536,t=3,p=1`; null where it is no hash of argon2id. */
function costOf(stored: string): string | null {
  return COST.exec(stored)?.[1] ?? null;
}

/** The cost of new hashes. */
const USUAL_COST = `m=${ARGON2ID.memoryCost},t=${ARGON2ID.timeCost},p=${ARGON2ID.parallelism}`;

/** Lets a number of pieces of work run at a time, lets some wait for their turn, and turns away the rest. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly longestQueue: number,
  ) {}

  /** Refuses with `identity.busy` where the queue is full. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else await this.wait();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private wait(): Promise<void> {
    if (this.waiting.length >= this.longestQueue)
      throw new RefusalError(refusal('identity.busy', { seconds: BUSY_SECONDS }));
    return new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}

/** Compares passwords with hashes, no more at once than there are processors, since each comparison keeps one busy. */
@Injectable()
export class PasswordHashes {
  private readonly turns = new Turns(availableParallelism(), LONGEST_QUEUE);
  /** For each cost a hash that no password fits. */
  private readonly nobodys = new Map<string, Promise<string>>();

  /** Work whose comparisons wait for their turn together, as one. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.take(work);
  }

  /** One comparison. Called in turn only. */
  compare(stored: string, password: string): Promise<boolean> {
    return verify(stored, password);
  }

  /**
   * Whether the password fits the stored hash; never where that is null or no hash of argon2id. It does the same work for
   * everybody: one comparison for each cost that any account has, `costs`, of which one may be with the stored hash, and
   * the others are with hashes of nobody. So neither whether there is an account nor which cost it has can be told from the
   * time. Called in turn only.
   */
  async fits(stored: string | null, password: string, costs: readonly string[]): Promise<boolean> {
    const own = stored === null ? null : costOf(stored);
    const all = new Set([...costs, ...(own === null ? [] : [own])]);
    if (all.size === 0) all.add(USUAL_COST);
    let fits = false;
    for (const cost of [...all].sort()) {
      const nobodys = await this.nobodysHash(cost);
      const right = await this.compare(
        cost === own && stored !== null ? stored : nobodys,
        password,
      );
      if (cost === own) fits = right;
    }
    return fits;
  }

  private nobodysHash(cost: string): Promise<string> {
    const known = this.nobodys.get(cost);
    if (known) return known;
    const [memoryCost = 8, timeCost = 1, parallelism = 1] = (cost.match(/\d+/g) ?? []).map(Number);
    const options = { ...ARGON2ID, memoryCost, timeCost, parallelism };
    const made = hash(randomBytes(16).toString('hex'), options);
    this.nobodys.set(cost, made);
    return made;
  }
}
