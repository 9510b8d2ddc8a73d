import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Breadcrumb, Breadcrumbs, PageHeading, Permitted } from '../../../components/page.js';
import { Select } from '../../../components/fields.js';
import { NEW_CALL } from '../../../features/calls/call-defaults.js';
import { callTerms } from '../../../features/calls/call-values.js';
import type { Call } from '../../../features/calls/calls-types.js';
import { CallForm } from '../../../features/calls/components/call-form.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { createCall } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/calls/new');

/** Drafts a call of an open-call fund. */
export function NewCallPage() {
  const { fundId: given } = route.useSearch();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const funds = useQuery(fundChoicesQuery('open-call')).data ?? [];
  const [chosen, setChosen] = useState(given);
  const fundId = chosen ?? funds[0]?.value ?? '';
  const showCall = (call: Call) => {
    notify('Call drafted. Organisations see it when you open it.');
    void navigate({ to: '/calls/$id', params: { id: call.id } });
  };
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
