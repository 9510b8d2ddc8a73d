import { useQuery } from '@tanstack/react-query';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryState } from '../../../components/query-state.js';
import { EmptyState } from '../../../components/states.js';
import { homeQuery } from '../../../features/home/api/get-home.js';
import { WorkQueue } from '../../../features/home/components/work-queue.js';
import { useSession } from '../../../lib/session.js';
import { RecordLink } from './record-link.js';

/** What waits for the person who is signed in. */
export function HomePage() {
  const session = useSession();
  const home = useQuery(homeQuery);
  return (
    <>
      <PageHeading title="Your work" label={session?.organisation?.name ?? session?.user.name} />
      <QueryState query={home}>
        {({ sections }) =>
          sections.length === 0 ? (
            <EmptyState>Nothing is waiting for you. Use the menu to look around.</EmptyState>
          ) : (
            sections.map((section) => (
              <WorkQueue
                key={section.key}
                section={section}
                linkTo={(item, words) => <RecordLink item={item} words={words} />}
              />
            ))
          )
        }
      </QueryState>
    </>
  );
}
