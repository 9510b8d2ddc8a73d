import {
  authorityKindWords,
  BUDGET_CHANGE_LIFECYCLE,
  type BUDGET_CHANGE_LIST,
} from '@almoner/domain/budgets';
import { Link } from '@tanstack/react-router';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { DateText, InstantText, Money } from '../../../components/figures.js';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { RecordCommands } from '../../../components/record-commands.js';
import { StatusTag } from '../../../components/status-tag.js';
import {
  confirmBudgetChange,
  refuseBudgetChange,
  withdrawBudgetChange,
} from '../../../lib/api/generated/sdk.gen.js';
import { budgetLineName } from '../budgets-labels.js';
import type { BudgetChange, BudgetChangeRow, BudgetLine } from '../budgets-types.js';

/** How the list shows cells that need more than their plain value. */
export const BUDGET_CHANGE_CELLS: ListCells<typeof BUDGET_CHANGE_LIST, BudgetChangeRow> = {
  reference: ({ id, reference, illustrative }) => (
    <>
      <Link to="/budget-changes/$id" params={{ id }}>
        {reference}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  year: (row) => budgetLineName(row),
  status: ({ status }) => <StatusTag thing="budget-change" status={status} />,
};

/** Confirms, refuses or withdraws a change, each with its consequence or the reason why not. */
export function BudgetChangeActions({ change }: { change: BudgetChange }) {
  return (
    <RecordCommands
      lifecycle={BUDGET_CHANGE_LIFECYCLE}
      record={change}
      offers={{
        confirm: confirmBudgetChange,
        refuse: refuseBudgetChange,
        withdraw: withdrawBudgetChange,
      }}
    />
  );
}

function decision({ decidedByName, decidedAt, decidedReason, statusWords }: BudgetChange) {
  if (decidedByName === null) return [];
  const words = (
    <>
      {statusWords} by {decidedByName}, <InstantText instant={decidedAt} />
    </>
  );
  const reason = decidedReason ? [{ key: 'Why', value: decidedReason }] : [];
  return [{ key: 'Decision', value: words }, ...reason];
}

/** The Act or letter of an authority that was proposed; nothing for another kind of change. */
function authority({
  authorityKind,
  authorityReference,
  authorityOn,
  authorisedPence,
}: BudgetChange) {
  if (authorityKind === null) return [];
  return [
    { key: authorityKindWords(authorityKind), value: authorityReference },
    { key: 'Its day', value: <DateText date={authorityOn} /> },
    { key: 'It gives this budget', value: <Money pence={authorisedPence} /> },
  ];
}

/** The budget line as it is now, what was proposed, by whom and why, and who decided. */
export function BudgetChangeDetails({ change }: { change: BudgetChange }) {
  const { fundId, budgetLineId } = change;
  const items: SummaryItem[] = [
    {
      key: 'Status',
      value: <StatusTag thing="budget-change" status={change.status} />,
    },
    { key: 'Fund', value: change.fundName },
    {
      key: 'Budget',
      value: (
        <Link to="/funds/$id/budget/$lineId" params={{ id: fundId, lineId: budgetLineId }}>
          {budgetLineName(change)}
        </Link>
      ),
    },
    { key: 'Allocated now', value: <Money pence={change.allocatedPence} /> },
    { key: 'Available now', value: <Money pence={change.availablePence} /> },
    ...authority(change),
    { key: 'Reason', value: change.reason },
    {
      key: 'Proposed by',
      value: (
        <>
          {change.proposedByName}, <InstantText instant={change.proposedAt} />
        </>
      ),
    },
    ...decision(change),
  ];
  return <SummaryList items={items} />;
}

/** What waits for another person on a budget line, each with a link to where it is decided. */
export function WaitingChanges({ line }: { line: BudgetLine }) {
  if (line.waiting.length === 0) return null;
  return (
    <ul>
      {line.waiting.map(({ id, reference, effect }) => (
        <li key={id}>
          Waiting for another person: {effect}{' '}
          <Link to="/budget-changes/$id" params={{ id }}>
            {reference}
          </Link>
        </li>
      ))}
    </ul>
  );
}
