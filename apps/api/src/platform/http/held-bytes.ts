import type { ServerResponse } from 'node:http';

/** What a request ends with whose body does not fit into what the server holds at once. */
export class ServerBusy extends Error {
  readonly statusCode = 429;
  readonly code = 'ALMONER_BUSY';
}

/**
 * The bytes of bodies and files that the server holds at once, of all requests together: many of allowed size would fill
 * its memory (SECURITY.md, What is bounded). One address holds at most half, so that it cannot keep all others out. What
 * a request took is given back once its answer is closed.
 */
export class HeldBytes {
  private held = 0;
  private readonly ofAddress = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Takes bytes for a request. Throws `ServerBusy` where they do not fit beside those of others, and takes nothing then. */
  take(bytes: number, address: string, answer: ServerResponse): void {
    const own = this.ofAddress.get(address) ?? 0;
    if (this.held + bytes > this.most || own + bytes > this.most / 2)
      throw new ServerBusy('The server holds as many bodies as it can.');
    // the answer of a connection that is gone is never closed again
    if (answer.closed) return;
    this.change(bytes, address);
    answer.once('close', () => this.change(-bytes, address));
  }

  private change(bytes: number, address: string): void {
    this.held += bytes;
    const own = (this.ofAddress.get(address) ?? 0) + bytes;
    if (own === 0) this.ofAddress.delete(address);
    else this.ofAddress.set(address, own);
  }
}
