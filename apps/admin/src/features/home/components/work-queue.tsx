import { useId, type ReactNode } from 'react';
import { type Column, DataTable } from '../../../components/data-table.js';
import { DateText, InstantText, Money } from '../../../components/figures.js';
import { countText } from '../../../lib/formatters.js';
import type { WorkItem, WorkSection } from '../home-types.js';

interface WorkQueueProps {
  readonly section: WorkSection;
  /** Makes the link to the record of an item, with the given words. */
  readonly linkTo: (item: WorkItem, words: string) => ReactNode;
  /** The link to the list behind this section. */
  readonly listLink?: ReactNode;
}

function Due({ item }: { item: WorkItem }) {
  return (
    <>
      <DateText date={item.dueOn} none="No date" />{' '}
      {item.overdue && <span className="ds_tag ds_tag--red">Overdue</span>}
    </>
  );
}

/** The columns beside the title. Each is shown where at least one item has a value for it. */
const COLUMNS: readonly (Column<WorkItem> & { speaksOf: (item: WorkItem) => boolean })[] = [
  {
    key: 'reference',
    heading: 'Reference',
    speaksOf: (item) => item.reference !== '',
    cell: (item) => item.reference,
  },
  {
    key: 'subtitle',
    heading: 'About',
    speaksOf: (item) => item.subtitle !== '',
    cell: (item) => item.subtitle,
  },
  {
    key: 'since',
    heading: 'Since',
    speaksOf: (item) => item.at !== null,
    cell: (item) => item.at && <InstantText instant={item.at} />,
  },
  {
    key: 'due',
    heading: 'Due',
    speaksOf: (item) => item.dueOn !== null,
    cell: (item) => <Due item={item} />,
  },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    speaksOf: (item) => item.amountPence !== null,
    cell: (item) => item.amountPence !== null && <Money pence={item.amountPence} />,
  },
];

function columnsOf(
  items: readonly WorkItem[],
  linkTo: WorkQueueProps['linkTo'],
): Column<WorkItem>[] {
  const title: Column<WorkItem> = {
    key: 'title',
    heading: 'What',
    rowHeading: true,
    cell: (item) => linkTo(item, item.title || item.reference),
  };
  return [title, ...COLUMNS.filter((column) => items.some(column.speaksOf))];
}

/** One kind of work that waits for this person: the most urgent items, and the link to all of them. */
export function WorkQueue({ section, linkTo, listLink }: WorkQueueProps) {
  const headingId = useId();
  const { title, items, total } = section;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>
        {title} ({countText(total)})
      </h2>
      <DataTable
        caption={title}
        captionHidden
        columns={columnsOf(items, linkTo)}
        rows={items}
        rowKey={(item) => item.id}
        empty="There is nothing here at the moment."
      />
      <p>
        {total > items.length && `The first ${countText(items.length)} of ${countText(total)}. `}
        {listLink}
      </p>
    </section>
  );
}
