import { DataTable } from '../../../components/data-table.js';
import { termDifferences, type Terms } from '../term-differences.js';

interface TermsTableProps {
  readonly caption: string;
  readonly before: Terms;
  readonly after: Terms;
  /** The headings of the two versions, e.g. "Version 1" and "Version 2". */
  readonly headings: readonly [string, string];
  readonly areaName: (code: string) => string;
}

/** Two versions of an award side by side. The last column has each difference in words. */
export function TermsTable({ caption, before, after, headings, areaName }: TermsTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'label', heading: 'Term', rowHeading: true, cell: ({ label }) => label },
        { key: 'before', heading: headings[0], cell: (row) => row.before },
        { key: 'after', heading: headings[1], cell: (row) => row.after },
        {
          key: 'words',
          heading: 'Difference',
          cell: ({ words }) => (words === 'Same' ? words : <strong>{words}</strong>),
        },
      ]}
      rows={termDifferences(before, after, areaName)}
      rowKey={({ label }) => label}
      empty="Nothing to compare."
    />
  );
}
