import { getRouteApi, Link } from '@tanstack/react-router';
import { Panel } from '../../../components/messages.js';
import { Loaded, PageHeading } from '../../../components/page.js';
import type { Application } from '../../../features/applications/applications-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getApplication } from '../../../lib/api/generated/sdk.gen.js';
import { dateText } from '../../../lib/formatters.js';

const route = getRouteApi('/signed-in/applications/$id/sent');

function Confirmation({ application }: { application: Application }) {
  const { id, title, reference, call } = application;
  return (
    <div className="al_narrow">
      <PageHeading title="Application sent" />
      <Panel title={title} reference={reference} />
      <h2>What happens next</h2>
      <ol>
        <li>The call closes at the end of {dateText(call.closesOn)}.</li>
        <li>At least one person reads and scores your application against the criteria.</li>
        <li>You will see the decision and its reason here.</li>
      </ol>
      <p>
        <Link to="/applications/$id" params={{ id }}>
          See how far your application is, or print a copy
        </Link>
      </p>
      <p>
        <Link to="/">Go to your home page</Link>
      </p>
    </div>
  );
}

/** The confirmation after an application was sent. */
export function ApplicationSentPage() {
  const { id } = route.useParams();
  return (
    <Loaded query={apiQuery(getApplication, { path: { id } })} wholePage>
      {(found) => <Confirmation application={found} />}
    </Loaded>
  );
}
