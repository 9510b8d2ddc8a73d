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
import { Select } from '../../../components/fields.js';
import { NEW_CALL } from '../../../features/calls/call-defaults.js';
import { callTerms, callValues } from '../../../features/calls/call-values.js';
import type { Call } from '../../../features/calls/calls-types.js';
import { CallForm, ClosingDayForm } from '../../../features/calls/components/call-form.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { createCall, getCall, updateCall } from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';

const newCallRoute = getRouteApi('/signed-in/calls/new');

/** Drafts a call of an open-call fund. */
export function NewCallPage() {
  const { fundId: given } = newCallRoute.useSearch();
  const done = useDone();
  const funds = useQuery(fundChoicesQuery('open-call')).data ?? [];
  const [chosen, setChosen] = useState(given);
  const fundId = chosen ?? funds[0]?.value ?? '';
  const showCall = (call: Call) =>
    done('Call drafted. Organisations see it when you open it.', {
      to: '/calls/$id',
      params: { id: call.id },
    });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/calls">Calls</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Draft a call" />
      <Permitted permission="calls.edit">
        <CallForm
          values={NEW_CALL}
          send={(values) => createCall({ body: { fundId, ...callTerms(values) } })}
          onSaved={showCall}
          submitLabel="Save draft"
        >
          <Select
            name="fundId"
            label="Fund"
            choices={funds}
            value={fundId}
            onChange={(event) => setChosen(event.target.value)}
          />
        </CallForm>
      </Permitted>
    </>
  );
}

const callEditRoute = getRouteApi('/signed-in/calls/$id/edit');

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
  const { id } = callEditRoute.useParams();
  const done = useDone();
  const call = useQuery(apiQuery(getCall, { path: { id } }));
  const showSaved = () => done('Call saved', { to: '/calls/$id', params: { id } });
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
