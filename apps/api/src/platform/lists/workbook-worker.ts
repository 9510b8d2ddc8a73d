import { parentPort, workerData } from 'node:worker_threads';
import writeWorkbook, { type Row } from 'write-excel-file/node';
import type { WorkbookShape, WorkbookValue } from './workbook.js';

/**
 * Writes a workbook in a thread of its own: 100,000 rows take seconds, during which the server could answer nobody. It
 * receives rows until it gets null, and then sends the bytes of the file.
 */

const { headings, formats } = workerData as WorkbookShape;
const rows: Row[] = [
  headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
];

function rowOf(values: readonly WorkbookValue[]): Row {
  return values.map((value, place) => {
    if (value === null) return null;
    if (typeof value === 'string') return { value, type: String };
    const format = formats[place];
    return { value, type: Number, ...(format && { format }) };
  });
}

parentPort?.on('message', (batch: WorkbookValue[][] | null) => {
  if (batch !== null) rows.push(...batch.map(rowOf));
  else
    void writeWorkbook(rows, { stickyRowsCount: 1 })
      .toBuffer()
      .then((content) => parentPort?.postMessage(content));
});
