import { referenceValueStateWords } from '@almoner/domain/reference-data';
import { DataTable } from '../../../components/data-table.js';
import { DateText, InstantText } from '../../../components/figures.js';
import type { GetReferenceKeyResponse } from '../../../lib/api/generated/types.gen.js';

type Version = GetReferenceKeyResponse['values'][number];

/** A list of days shows each day, since its words only count them. */
function Value({ version: { value, valueWords } }: { version: Version }) {
  if (!value.includes('\n')) return valueWords;
  return (
    <details>
      <summary>{valueWords}</summary>
      <p className="al_small">{value.split('\n').join(', ')}</p>
    </details>
  );
}

/** Every value that a key ever had, the latest first. */
export function ReferenceVersions({ versions }: { versions: readonly Version[] }) {
  return (
    <DataTable
      caption="Values, the latest first"
      rows={versions}
      rowKey={({ id }) => id}
      empty="There is no value."
      columns={[
        { key: 'fromDay', heading: 'From', cell: ({ fromDay }) => <DateText date={fromDay} /> },
        { key: 'state', heading: 'State', cell: ({ state }) => referenceValueStateWords(state) },
        { key: 'value', heading: 'Is', cell: (version) => <Value version={version} /> },
        { key: 'source', heading: 'Source', cell: ({ source }) => source },
        {
          key: 'recorded',
          heading: 'Recorded',
          cell: ({ recordedAt, recordedByName }) => (
            <>
              {recordedByName ?? 'Came with Almoner'}, <InstantText instant={recordedAt} />
            </>
          ),
        },
      ]}
    />
  );
}
