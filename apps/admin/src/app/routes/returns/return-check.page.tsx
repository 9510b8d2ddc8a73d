import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, QueryState } from '../../../components/page.js';
import { ReturnCheck } from '../../../features/returns/components/return-check.js';
import { ReturnSending } from '../../../features/returns/components/return-sending.js';
import type { OwedReturn } from '../../../features/returns/returns-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getReturn } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/returns/$id/check');

function CheckView({ owed }: { owed: OwedReturn }) {
  const navigate = route.useNavigate();
  const editable = owed.commands.some(({ command, allowed }) => command === 'write' && allowed);
  const { id } = owed;
  return (
    <div className="al_narrow">
      <PageHeading title="Check the answers" label={`Return ${owed.reference}`} />
      <ReturnCheck owed={owed} editable={editable} />
      <ReturnSending
        owed={owed}
        onSent={() => void navigate({ to: '/returns/$id/sent', params: { id } })}
      />
    </div>
  );
}

/** All answers of a return, to be checked before they are sent or certified. */
export function ReturnCheckPage() {
  const { id } = route.useParams();
  const owed = useQuery(apiQuery(getReturn, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/returns/$id" params={{ id }}>
          {owed.data?.reference ?? 'Return'}
        </Breadcrumb>
      </Breadcrumbs>
      <QueryState query={owed} wholePage>
        {(found) => <CheckView owed={found} />}
      </QueryState>
    </>
  );
}
