import type { ServerResponse } from 'node:http';

/** What a body ends with that does not fit into what the server holds at once. */
export class ServerBusy extends Error {
  readonly statusCode = 429;
  readonly code = 'ALMONER_BUSY';
}

/**
 * The bytes of bodies and files that the server holds at once, of all requests together: many of allowed size would fill
 * its memory (SECURITY.md, What is bounded). What a request took is given back once its answer is closed.
 */
export class HeldBytes {
  private held = 0;
  private readonly taken = new Map<ServerResponse, number>();

  constructor(private readonly most: number) {}

  /** Takes bytes for a request. Throws `ServerBusy` where they do not fit beside those of others, and takes nothing then. */
  take(bytes: number, answer: ServerResponse): void {
    if (this.held + bytes > this.most)
      throw new ServerBusy('The server holds as many bodies as it can.');
    // a request whose connection is gone gives nothing back later
    if (answer.closed) return;
    const before = this.taken.get(answer);
    if (before === undefined) answer.once('close', () => this.giveBack(answer));
    this.taken.set(answer, (before ?? 0) + bytes);
    this.held += bytes;
  }

  private giveBack(answer: ServerResponse): void {
    this.held -= this.taken.get(answer) ?? 0;
    this.taken.delete(answer);
  }
}
