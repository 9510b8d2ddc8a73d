import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { ConfirmableAward } from '../awards-types.js';

interface ConfirmableTableProps {
  readonly awards: readonly ConfirmableAward[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (awardId: string, chosen: boolean) => void;
}

function chooser({ chosen, onChoose }: ConfirmableTableProps): Column<ConfirmableAward> {
  return {
    key: 'choose',
    heading: 'Confirm',
    cell: ({ awardId, reference, allowed }) => (
      <div className="ds_checkbox ds_checkbox--small">
        <input
          type="checkbox"
          className="ds_checkbox__input"
          id={`confirm-${awardId}`}
          checked={allowed && chosen.has(awardId)}
          disabled={!allowed}
          onChange={(event) => onChoose(awardId, event.target.checked)}
        />
        <label className="ds_checkbox__label" htmlFor={`confirm-${awardId}`}>
          <span className="visually-hidden">Confirm {reference}</span>
        </label>
      </div>
    ),
  };
}

const AWARD: readonly Column<ConfirmableAward>[] = [
  {
    key: 'reference',
    heading: 'Award',
    rowHeading: true,
    cell: ({ awardId, reference, illustrative }) => (
      <>
        <Link to="/awards/$id" params={{ id: awardId }}>
          {reference}
        </Link>
        {illustrative && <IllustrativeMark />}
      </>
    ),
  },
  {
    key: 'organisation',
    heading: 'Organisation',
    cell: ({ organisationName }) => organisationName,
  },
  {
    key: 'status',
    heading: 'Status',
    cell: ({ status }) => <StatusTag thing="award" status={status} />,
  },
  {
    key: 'amount',
    heading: 'Amount of the year',
    numeric: true,
    cell: ({ amountPence }) => <Money pence={amountPence} />,
  },
  {
    key: 'reason',
    heading: 'Can it be confirmed?',
    cell: ({ allowed, reason }) => (allowed ? 'Yes' : `No. ${reason ?? ''}`),
  },
];

/** The awards whose year is still indicative, each with a checkbox or the reason why its year cannot be confirmed. */
export function ConfirmableTable(props: ConfirmableTableProps) {
  return (
    <DataTable
      caption="Awards with this year indicative"
      captionHidden
      columns={[chooser(props), ...AWARD]}
      rows={props.awards}
      rowKey={({ awardId }) => awardId}
      empty="No award of this fund has to be confirmed for this year."
    />
  );
}
