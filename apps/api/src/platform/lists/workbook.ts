import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** The value of a workbook's cell. */
export type WorkbookValue = string | number | null;

/** The headings of a workbook, and the number format of each column, e.g. `#,##0.00`. */
export interface WorkbookShape {
  readonly headings: readonly string[];
  readonly formats: readonly (string | null)[];
}

/**
 * A workbook of one sheet, written by a thread of its own. Call `close` in any case, whether it was finished or not.
 */
export class Workbook {
  private readonly worker: Worker;
  private readonly answered: Promise<Uint8Array>;

  constructor(shape: WorkbookShape) {
    // beside this file, with the same ending: .js in the build, .ts in tests
    const url = new URL(import.meta.url.replace(/workbook(\.\w+)$/, 'workbook-worker$1'));
    this.worker = new Worker(url, { workerData: shape });
    this.answered = once(this.worker, 'message').then(([content]) => content as Uint8Array);
    // the error is thrown to whoever waits for the file; this avoids an unhandled rejection where nobody waits any more
    this.answered.catch(() => undefined);
  }

  add(rows: readonly (readonly WorkbookValue[])[]): void {
    this.worker.postMessage(rows);
  }

  /** The bytes of the file. */
  finish(): Promise<Uint8Array> {
    this.worker.postMessage(null);
    return this.answered;
  }

  close(): void {
    void this.worker.terminate();
  }
}
