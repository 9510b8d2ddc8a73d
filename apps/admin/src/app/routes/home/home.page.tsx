import { Link } from '@tanstack/react-router';
import { DateText, Money } from '../../../components/figures.js';
import { LinkButton } from '../../../components/buttons.js';
import { EmptyState, Loaded, PageHeading } from '../../../components/page.js';
import { NextActionPanel } from '../../../features/home/components/next-action-panel.js';
import type { WorkItem, WorkSection } from '../../../features/home/home-types.js';
import { actionsOf, type NextAction } from '../../../features/home/next-action.js';
import { useSession } from '../../../lib/session.js';
import { recordAddress, RecordLink } from './record-link.js';
import { auditActionWords } from '@almoner/domain/audit';
import { WorkQueue } from '../../../features/home/components/work-queue.js';
import { SectionLink } from './section-link.js';
import { UncoveredDuties } from '../../../features/people/components/office.js';
import { TryThisList } from '../../../features/home/components/try-this-list.js';
import { TRY_THIS } from '../../../features/home/try-this.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getHome, getOffice } from '../../../lib/api/generated/sdk.gen.js';

/** How many sent payments are shown here; the list of payments has all. */
const MOST_SENT = 3;

/** The further actions after the next one, each with its link. */
function Later({ actions }: { actions: readonly NextAction[] }) {
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="later-heading">
      <h2 id="later-heading">Also waiting for you</h2>
      <ul>
        {actions.map(({ item, title }) => (
          <li key={item.id}>
            <RecordLink item={item} words={title} />
            <span className="al_secondary"> {item.title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The link to the organisation's bank details. */
function OwnBankDetails() {
  const id = useSession()?.organisation?.id;
  return id ? (
    <li>
      <Link to="/bank-details/$id" params={{ id }}>
        Your bank details
      </Link>
    </li>
  ) : null;
}

/** The money recently sent to the organisation, each payment with its remittance advice. */
function MoneySent({ sections }: { sections: readonly WorkSection[] }) {
  const items = sections.find(({ key }) => key === 'money-sent')?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="money-sent-heading">
      <h2 id="money-sent-heading">Money sent</h2>
      <ul>
        {items.slice(0, MOST_SENT).map((item) => (
          <li key={item.id}>
            <Money pence={item.amountPence} /> on <DateText date={item.at?.slice(0, 10) ?? null} />:{' '}
            <Link to="/payments/$id/remittance" params={{ id: item.id }}>
              remittance advice {item.reference}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The home page of an organisation: first the one next action, then everything else. */
function OrganisationHome({ sections }: { sections: readonly WorkSection[] }) {
  const [next, ...later] = actionsOf(sections);
  return (
    <div className="al_narrow">
      {next ? (
        <NextActionPanel
          action={next}
          button={<LinkButton to={recordAddress(next.item) ?? '/'}>{next.button}</LinkButton>}
        />
      ) : (
        <EmptyState>
          Nothing is waiting for you. You can <Link to="/calls">see what funding is open</Link>.
        </EmptyState>
      )}
      <Later actions={later} />
      <MoneySent sections={sections} />
      <h2>Everything of yours</h2>
      <ul>
        <li>
          <Link to="/applications">Your applications</Link>
        </li>
        <li>
          <Link to="/awards">Your awards</Link>
        </li>
        <li>
          <Link to="/conditions">Your conditions</Link>
        </li>
        <li>
          <Link to="/payments">Payments to you</Link>
        </li>
        <li>
          <Link to="/claims">Your claims</Link>
        </li>
        <OwnBankDetails />
        <li>
          <Link to="/recoveries">Money to pay back</Link>
        </li>
        <li>
          <Link to="/returns">Your returns</Link>
        </li>
      </ul>
    </div>
  );
}

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
function StaffHome({ sections }: { sections: readonly WorkSection[] }) {
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

/** For an administrator: the duties that nobody could take on at present. */
function OfficeNotice() {
  return (
    <Loaded query={apiQuery(getOffice)}>
      {({ uncovered }) =>
        uncovered.length > 0 && (
          <section aria-labelledby="office-heading">
            <h2 id="office-heading">What nobody could do at present</h2>
            <UncoveredDuties duties={uncovered} />
            <p>
              <Link to="/people">The people and their roles</Link>
            </p>
          </section>
        )
      }
    </Loaded>
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
      {session?.roles.some(({ role }) => role === 'administrator') && <OfficeNotice />}
      {session?.demonstration && <TryThisList tasks={tasks} />}
    </>
  );
}
