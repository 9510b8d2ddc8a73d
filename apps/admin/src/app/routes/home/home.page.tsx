import { useQuery } from '@tanstack/react-query';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryState } from '../../../components/query-state.js';
import { EmptyState } from '../../../components/states.js';
import { homeQuery, type WorkSection } from '../../../features/home/api/get-home.js';
import { WorkQueue } from '../../../features/home/components/work-queue.js';
import { useSession } from '../../../lib/session.js';
import { RecordLink } from './record-link.js';
import { SectionLink } from './section-link.js';

function WorkSections({ sections }: { sections: readonly WorkSection[] }) {
  const withWork = sections.filter((section) => section.total > 0);
  if (withWork.length === 0) {
    return <EmptyState>Nothing is waiting for you. Use the menu to look around.</EmptyState>;
  }
  return withWork.map((section) => (
    <WorkQueue
      key={section.key}
      section={section}
      linkTo={(item, words) => <RecordLink item={item} words={words} />}
      listLink={<SectionLink sectionKey={section.key} title={section.title} />}
    />
  ));
}

/** What waits for the person who is signed in. */
export function HomePage() {
  const session = useSession();
  const home = useQuery(homeQuery);
  return (
    <>
      <PageHeading title="Your work" label={session?.organisation?.name} />
      <QueryState query={home}>{({ sections }) => <WorkSections sections={sections} />}</QueryState>
    </>
  );
}
