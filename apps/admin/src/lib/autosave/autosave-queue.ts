import { presentMoment } from '../present.js';
import { isProblem, ProblemError } from '../problem.js';
import type { UnsavedAnswers } from './unsaved-answers.js';

/** The state of the person's last change. */
export type AutosaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'retrying'; readonly attempt: number }
  | { readonly kind: 'refused'; readonly problem: ProblemError }
  | { readonly kind: 'conflict'; readonly at: string };

interface AutosaveOptions<Answers> {
  /** Saves a partial change against the version it was made on. Answers the new version. */
  readonly save: (answers: Partial<Answers>, version: number) => Promise<{ version: number }>;
  readonly version: number;
  readonly unsaved: UnsavedAnswers<Answers>;
  readonly now?: () => Date;
  readonly delayMs?: number;
}

const LONGEST_WAIT_MS = 30_000;

/** Whether the same request may succeed later: after no answer, too many requests, or a fault of the server. */
function isPassing(error: unknown): boolean {
  return (
    !(error instanceof ProblemError) ||
    error.status === 0 ||
    error.status === 429 ||
    error.status >= 500
  );
}

/** Saves changes one request at a time; the newest answers win. A change stays queued until it is confirmed. */
export class AutosaveQueue<Answers> {
  #state: AutosaveState = { kind: 'idle' };
  #waiting: Partial<Answers> = {};
  #inFlight = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #version: number;
  readonly #options: Required<AutosaveOptions<Answers>>;
  readonly #listeners = new Set<() => void>();

  constructor(options: AutosaveOptions<Answers>) {
    this.#options = { now: presentMoment, delayMs: 800, ...options };
    this.#version = options.version;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): AutosaveState => this.#state;

  /** The version that the next save is made against, for a command that follows. */
  readonly version = (): number => this.#version;

  /** Takes a change and saves it when the person pauses typing. */
  change(answers: Partial<Answers>): void {
    this.#waiting = { ...this.#waiting, ...answers };
    this.#options.unsaved.write(this.#waiting);
    if (this.#state.kind === 'conflict') return;
    if (!this.#inFlight) this.#become({ kind: 'pending' });
    this.#schedule(this.#options.delayMs);
  }

  /** Saves everything that waits at once: before a command, or when the page is left. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (
      this.#inFlight ||
      this.#state.kind === 'conflict' ||
      Object.keys(this.#waiting).length === 0
    )
      return;
    const answers = this.#waiting;
    this.#waiting = {};
    this.#inFlight = true;
    this.#become({ kind: 'saving' });
    try {
      const { version } = await this.#options.save(answers, this.#version);
      this.#saved(version);
    } catch (error) {
      this.#waiting = { ...answers, ...this.#waiting };
      this.#failed(error);
    } finally {
      this.#inFlight = false;
    }
    if (this.#state.kind === 'saved' && Object.keys(this.#waiting).length > 0) await this.flush();
  }

  /** Ends a conflict: `mine` is saved over the version now known; `theirs` drops the unsaved changes. */
  resolve(choice: 'mine' | 'theirs', version: number): void {
    this.#version = version;
    this.#become({ kind: 'idle' });
    if (choice === 'mine') return void this.flush();
    this.#waiting = {};
    this.#options.unsaved.clear();
  }

  /** Stops the timer when the page is closed; the copy in the browser stays. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #saved(version: number): void {
    this.#version = version;
    this.#attempt = 0;
    if (Object.keys(this.#waiting).length === 0) this.#options.unsaved.clear();
    this.#become({ kind: 'saved', at: this.#options.now().toISOString() });
  }

  #failed(error: unknown): void {
    if (isProblem(error, 412))
      return this.#become({ kind: 'conflict', at: this.#options.now().toISOString() });
    if (!isPassing(error)) return this.#become({ kind: 'refused', problem: error as ProblemError });
    this.#attempt += 1;
    this.#become({ kind: 'retrying', attempt: this.#attempt });
    this.#schedule(Math.min(1000 * 2 ** this.#attempt, LONGEST_WAIT_MS));
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delayMs);
  }

  #become(state: AutosaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
