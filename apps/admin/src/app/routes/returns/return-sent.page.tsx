import { getRouteApi, Link } from '@tanstack/react-router';
import { Panel } from '../../../components/messages.js';
import { Loaded, PageHeading } from '../../../components/page.js';
import type { OwedReturn } from '../../../features/returns/returns-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getReturn } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/returns/$id/sent');

/** What happens next, after a return was sent or certified. */
function words({ status, organisationName }: OwedReturn) {
  if (status === 'awaiting-certification')
    return {
      title: 'Sent to your certifier',
      next: `A person of ${organisationName} who may certify checks it. It goes to the funder once it is certified.`,
    };
  return {
    title: 'Return sent',
    next: 'The funder checks it, then accepts it or asks for changes. You will see the answer here.',
  };
}

function Confirmation({ owed }: { owed: OwedReturn }) {
  const { title, next } = words(owed);
  return (
    <div className="al_narrow">
      <PageHeading title={title} />
      <Panel title={`Return for ${owed.period}`} reference={owed.reference} />
      <h2>What happens next</h2>
      <p>{next}</p>
      <p>
        <Link to="/returns/$id/check" params={{ id: owed.id }}>
          See or print a copy of your answers
        </Link>
      </p>
      <p>
        <Link to="/">Go to your home page</Link>
      </p>
    </div>
  );
}

/** The confirmation after a return was sent or certified. */
export function ReturnSentPage() {
  const { id } = route.useParams();
  return (
    <Loaded query={apiQuery(getReturn, { path: { id } })} wholePage>
      {(found) => <Confirmation owed={found} />}
    </Loaded>
  );
}
