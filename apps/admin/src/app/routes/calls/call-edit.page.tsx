import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import {
  Breadcrumb,
  Breadcrumbs,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { callTerms, callValues } from '../../../features/calls/call-values.js';
import type { Call } from '../../../features/calls/calls-types.js';
import { CallForm } from '../../../features/calls/components/call-form.js';
import { ClosingDayForm } from '../../../features/calls/components/closing-day-form.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { getCall, updateCall } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/calls/$id/edit');

/**
 * The form keeps the call as it was when the form was opened. If it took the version of a later read, saving would
 * overwrite what somebody else changed meanwhile.
 */
function DraftForm({ call, onSaved }: { call: Call; onSaved: () => void }) {
  const [opened] = useState(call);
  return (
    <CallForm
      values={callValues(opened)}
      send={(values) =>
        updateCall({
          path: { id: opened.id },
          headers: ifVersion(opened.version),
          body: callTerms(values),
        })
      }
      onSaved={onSaved}
      submitLabel="Save"
    />
  );
}

/** Changes a draft call or, once the call is open, its last day. */
export function CallEditPage() {
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const call = useQuery(apiQuery(getCall, { path: { id } }));
  const showSaved = () => {
    notify('Call saved');
    void navigate({ to: '/calls/$id', params: { id } });
  };
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/calls">Calls</Breadcrumb>
        <Breadcrumb to="/calls/$id" params={{ id }}>
          {call.data?.title ?? 'Call'}
        </Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Change this call" />
      <Permitted permission="calls.edit">
        <QueryState query={call}>
          {(found) =>
            found.status === 'draft' ? (
              <DraftForm call={found} onSaved={showSaved} />
            ) : (
              <ClosingDayForm call={found} onSaved={showSaved} />
            )
          }
        </QueryState>
      </Permitted>
    </>
  );
}
