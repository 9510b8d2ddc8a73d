import { useId, type ReactNode } from 'react';
import { DataTable, type Column } from '../../../components/data-table.js';
import { DateText } from '../../../components/figures.js';
import { countText } from '../../../lib/formatters.js';
import type { WorkItem, WorkSection } from '../api/get-home.js';

interface WorkQueueProps {
  readonly section: WorkSection;
  /** The link to the record of an item, with the given words. */
  readonly linkTo: (item: WorkItem, words: string) => ReactNode;
}

function columns(linkTo: WorkQueueProps['linkTo']): Column<WorkItem>[] {
  return [
    { key: 'title', heading: 'What', rowHeading: true, cell: (item) => linkTo(item, item.title) },
    { key: 'reference', heading: 'Reference', cell: (item) => item.reference },
    { key: 'subtitle', heading: 'About', cell: (item) => item.subtitle },
    { key: 'dueOn', heading: 'Due', cell: (item) => <DateText date={item.dueOn} none="No date" /> },
  ];
}

/** One kind of work that waits for this person. */
export function WorkQueue({ section, linkTo }: WorkQueueProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>
        {section.title} ({countText(section.total)})
      </h2>
      <DataTable
        caption={section.title}
        columns={columns(linkTo)}
        rows={section.items}
        rowKey={(item) => item.id}
        empty="Nothing is waiting for you here."
      />
    </section>
  );
}
