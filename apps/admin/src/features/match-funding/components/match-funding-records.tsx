import {
  MATCH_FUNDING_FORM_WORDS,
  MATCH_FUNDING_KIND_WORDS,
  MATCH_FUNDING_RECORD_LIFECYCLE,
} from '@almoner/domain/match-funding';
import { type Column, DataTable } from '../../../components/data-table.js';
import { DateText, Money } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { RecordCommand } from '../../../components/record-commands.js';
import { StatusTag } from '../../../components/status-tag.js';
import { confirmMatchFunding, declineMatchFunding } from '../../../lib/api/generated/sdk.gen.js';
import type { MatchFundingRecord } from '../match-funding-types.js';

function Decision({ record }: { record: MatchFundingRecord }) {
  const { decisionReason } = record;
  const about = { lifecycle: MATCH_FUNDING_RECORD_LIFECYCLE, record };
  return (
    <>
      <StatusTag thing="match-record" status={record.status} />
      {decisionReason && <span className="al_small al_under">{decisionReason}</span>}
      <RecordCommand {...about} command="confirm" give={confirmMatchFunding} />
      <RecordCommand {...about} command="decline" give={declineMatchFunding} />
    </>
  );
}

const COLUMNS: readonly Column<MatchFundingRecord>[] = [
  {
    key: 'kind',
    heading: 'Match funding',
    rowHeading: true,
    cell: ({ kind, form, illustrative }) => (
      <>
        {MATCH_FUNDING_KIND_WORDS[kind]}, {MATCH_FUNDING_FORM_WORDS[form].toLowerCase()}
        {illustrative && <IllustrativeMark />}
      </>
    ),
  },
  { key: 'source', heading: 'From', cell: ({ source }) => source },
  { key: 'on', heading: 'On', cell: ({ on }) => <DateText date={on} /> },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    cell: ({ amountPence }) => <Money pence={amountPence} />,
  },
  { key: 'evidence', heading: 'Evidence', cell: ({ evidence }) => evidence },
  { key: 'status', heading: 'Status', cell: (record) => <Decision record={record} /> },
];

/**
 * The match funding that was pledged and received, the latest first. A correction is shown with the record it corrects.
 */
export function MatchFundingRecords({ records }: { records: readonly MatchFundingRecord[] }) {
  return (
    <DataTable
      caption="Records of match funding"
      captionHidden
      columns={COLUMNS}
      rows={records}
      rowKey={({ id }) => id}
      empty="No match funding is recorded yet."
    />
  );
}
