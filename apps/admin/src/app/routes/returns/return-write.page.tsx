import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, EmptyState, QueryState } from '../../../components/page.js';
import { ReturnWriter } from '../../../features/returns/components/return-writer.js';
import type { OwedReturn } from '../../../features/returns/returns-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getReturn } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/returns/$id/write');

function Writer({ owed }: { owed: OwedReturn }) {
  const { section } = route.useSearch();
  const navigate = route.useNavigate();
  const { id } = owed;
  const answer = owed.commands.find(({ command }) => command === 'write');
  if (!answer?.allowed)
    return <EmptyState>{answer?.reason ?? 'You cannot change this return.'}</EmptyState>;
  return (
    <ReturnWriter
      key={id}
      owed={owed}
      section={section}
      onGo={(next) =>
        void (next
          ? navigate({ to: '/returns/$id/write', params: { id }, search: { section: next } })
          : navigate({ to: '/returns/$id/check', params: { id } }))
      }
    />
  );
}

/** Writes a return, one section at a time. */
export function ReturnWritePage() {
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
        {(found) => <Writer owed={found} />}
      </QueryState>
    </>
  );
}
