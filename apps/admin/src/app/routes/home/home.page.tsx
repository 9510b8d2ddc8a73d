import { auditActionWords } from '@almoner/domain/audit';
import { EmptyState, Loaded, PageHeading } from '../../../components/page.js';
import { WorkQueue } from '../../../features/home/components/work-queue.js';
import type { WorkItem, WorkSection } from '../../../features/home/home-types.js';
import { RecordLink } from './record-link.js';
import { SectionLink } from './section-link.js';
import { TryThisList } from '../../../features/home/components/try-this-list.js';
import { TRY_THIS } from '../../../features/home/try-this.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getHome } from '../../../lib/api/generated/sdk.gen.js';
import { useSession } from '../../../lib/session.js';
import { OrganisationHome } from './organisation-home.js';

/** The words of an item. An event of the audit log is named by its action, for which the domain has words. */
function itemWords(item: WorkItem, words: string): string {
  return item.kind === 'audit-event' ? auditActionWords(words) : words;
}

/** The kinds of work in which nothing waits. */
function Idle({ sections }: { sections: readonly WorkSection[] }) {
  if (sections.length === 0) return null;
  return (
    <p className="al_secondary">
      Nothing waits in: {sections.map(({ title }) => title.toLowerCase()).join(', ')}.
    </p>
  );
}

/** The home page of a member of staff: what waits for them, by kind of work. */
export function StaffHome({ sections }: { sections: readonly WorkSection[] }) {
  const waiting = sections.filter(({ total }) => total > 0);
  return (
    <>
      {waiting.length === 0 && (
        <EmptyState>Nothing is waiting for you. Use the menu to look around.</EmptyState>
      )}
      {waiting.map((section) => (
        <WorkQueue
          key={section.key}
          section={section}
          linkTo={(item, words) => <RecordLink item={item} words={itemWords(item, words)} />}
          listLink={<SectionLink sectionKey={section.key} title={section.title} />}
        />
      ))}
      {waiting.length > 0 && <Idle sections={sections.filter(({ total }) => total === 0)} />}
    </>
  );
}

/** The work that waits for the signed-in person. */
export function HomePage() {
  const session = useSession();
  const staff = session?.audience === 'staff';
  const tasks = session?.roles.flatMap(({ role }) => TRY_THIS[role]) ?? [];
  return (
    <>
      <PageHeading
        title={staff ? 'Your work' : 'What to do next'}
        label={session?.organisation?.name ?? session?.roles[0]?.label}
      />
      <Loaded query={apiQuery(getHome)}>
        {({ sections }) =>
          staff ? <StaffHome sections={sections} /> : <OrganisationHome sections={sections} />
        }
      </Loaded>
      {session?.demonstration && <TryThisList tasks={tasks} />}
    </>
  );
}
