import { Link } from '@tanstack/react-router';
import { DateText, Money } from '../../../components/figures.js';
import { LinkButton } from '../../../components/buttons.js';
import { EmptyState } from '../../../components/page.js';
import { NextActionPanel } from '../../../features/home/components/next-action-panel.js';
import type { WorkSection } from '../../../features/home/home-types.js';
import { actionsOf, type NextAction } from '../../../features/home/next-action.js';
import { useSession } from '../../../lib/session.js';
import { recordAddress } from './record-address.js';
import { RecordLink } from './record-link.js';

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
export function OrganisationHome({ sections }: { sections: readonly WorkSection[] }) {
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
