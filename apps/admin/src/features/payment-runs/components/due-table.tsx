import { AddressChoices, AddressSelect } from '../../../components/address-choices.js';
import { DateControl } from '../../../components/lists/list-filters.js';
import type { Choice } from '../../../components/fields.js';
import { useSearchChange } from '../../../lib/same-page.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { DateText } from '../../../components/figures.js';
import {
  AMOUNT_COLUMN,
  BLOCKED_COLUMN,
  PAYMENT_COLUMN,
} from '../../../components/record-columns.js';
import type { DuePayment } from '../payment-runs-types.js';

interface DueFiltersProps {
  /** `YYYY-MM-DD`. */
  readonly dueBy: string;
  readonly fundId: string | undefined;
  readonly funds: readonly Choice[];
}

/** Filters due payments by day and fund. */
export function DueFilters({ dueBy, fundId, funds }: DueFiltersProps) {
  const changeSearch = useSearchChange();
  return (
    <AddressChoices label="Choose what is due">
      <DateControl
        name="dueBy"
        label="Due by"
        value={dueBy}
        onChange={(next) => changeSearch({ dueBy: next })}
      />
      <AddressSelect
        name="fundId"
        label="Fund"
        emptyLabel="Every fund"
        choices={funds}
        value={fundId}
      />
    </AddressChoices>
  );
}

const FACTS: readonly Column<DuePayment>[] = [
  { key: 'organisation', heading: 'Organisation', cell: (payment) => payment.organisationName },
  { key: 'fund', heading: 'Fund', cell: (payment) => payment.fundCode },
  {
    key: 'due',
    heading: 'Due',
    cell: ({ dueOn, early }) => (
      <>
        <DateText date={dueOn} />
        {early && ' (not due for weeks)'}
      </>
    ),
  },
];

interface DueTableProps {
  readonly payments: readonly DuePayment[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, chosen: boolean) => void;
}

/** The payments that a run can take, each with its checkbox. */
export function DueTable({ payments, chosen, onChoose }: DueTableProps) {
  const choose: Column<DuePayment> = {
    key: 'choose',
    heading: 'In the run',
    cell: ({ id, reference }) => (
      <label className="al_select-box">
        <span className="visually-hidden">Put {reference} into the run</span>
        <input
          type="checkbox"
          checked={chosen.has(id)}
          onChange={(event) => onChoose(id, event.target.checked)}
        />
      </label>
    ),
  };
  return (
    <DataTable
      caption="Due and ready"
      columns={[choose, PAYMENT_COLUMN, ...FACTS, AMOUNT_COLUMN]}
      rows={payments}
      rowKey={(payment) => payment.id}
      empty="No approved payment falls due by that day."
    />
  );
}

/** The due payments that cannot be in a run now, with the reason. */
export function BlockedTable({ payments }: { payments: readonly DuePayment[] }) {
  if (payments.length === 0) return null;
  return (
    <DataTable
      caption="Due, but not ready"
      columns={[PAYMENT_COLUMN, ...FACTS, BLOCKED_COLUMN, AMOUNT_COLUMN]}
      rows={payments}
      rowKey={(payment) => payment.id}
      empty="Everything that falls due is ready."
    />
  );
}
