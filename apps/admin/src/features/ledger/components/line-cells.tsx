import { SummaryList } from '../../../components/facts.js';
import type { LedgerLine } from '../ledger-types.js';

/** The row of the file as it was, under the file's headings. */
export function LineCells({ line }: { line: LedgerLine }) {
  return (
    <SummaryList
      items={line.headings.map((heading, index) => ({
        key: heading,
        value: line.cells[index] || 'Empty',
      }))}
    />
  );
}
