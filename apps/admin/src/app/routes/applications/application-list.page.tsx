import { APPLICATION_LIST } from '@almoner/domain/applications';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading } from '../../../components/page.js';
import {
  APPLICATION_CELLS,
  type ApplicationRow,
} from '../../../features/applications/components/application-cells.js';
import { listApplications, totalApplications } from '../../../lib/api/generated/sdk.gen.js';
import type { ListAddress } from '../../../lib/list-search.js';
import { useAudience, usePermission } from '../../../lib/session.js';
import { isAssignable } from '@almoner/domain/assessments';
import { useQuery } from '@tanstack/react-query';
import { useListSelection } from '../../../components/lists/list-selection.js';
import { recordChoicesQuery } from '../../../lib/record-choices.js';
import { useState } from 'react';
import { WarningText } from '../../../components/messages.js';
import {
  AssignManyForm,
  type AssignmentResult,
} from '../../../features/assessments/components/assign-assessors.js';
import { peopleChoicesQuery } from '../../../features/identity/identity-requests.js';
import { useNotices } from '../../../lib/notices.js';
import { getRouteApi } from '@tanstack/react-router';

/** The applications of the signed-in person's organisation. */
export function OwnApplications({ address }: { address: ListAddress<typeof APPLICATION_LIST> }) {
  const mayApply = usePermission('applications.write');
  return (
    <>
      <PageHeading title="Your applications" />
      {mayApply && (
        <LinkButton to="/calls" search={{ status: 'open' }}>
          Find funding to apply for
        </LinkButton>
      )}
      <ListView
        list={APPLICATION_LIST}
        address={address}
        requests={{ list: listApplications, totals: totalApplications }}
        cells={APPLICATION_CELLS}
        only={['reference', 'call', 'title', 'amount', 'status', 'submitted']}
        filtered={false}
        none="You have not started an application. Choose a call under Funding to begin one."
      />
    </>
  );
}

/** The queue of applications for staff, from which several can be selected and assigned. */
export function ApplicationQueue({ address }: { address: ListAddress<typeof APPLICATION_LIST> }) {
  const mayAssign = usePermission('assessments.assign');
  const selection = useListSelection<ApplicationRow>();
  const areas = useQuery(recordChoicesQuery('area', { among: 'council' }));
  const areaName = (code: string) =>
    areas.isPending ? '…' : (areas.data?.find(({ value }) => value === code)?.label ?? code);
  return (
    <>
      <PageHeading title="Applications" />
      {mayAssign && (
        <BulkAssignment
          applications={selection.rows}
          fundId={address.fundId}
          onAssigned={({ assignedIds }) => selection.remove(assignedIds)}
        />
      )}
      <ListView
        list={APPLICATION_LIST}
        address={address}
        requests={{ list: listApplications, totals: totalApplications }}
        cells={{
          ...APPLICATION_CELLS,
          areas: ({ areaCodes }) => areaCodes.map(areaName).join(', '),
        }}
        selection={mayAssign ? selection : undefined}
        isSelectable={({ status }) => isAssignable(status)}
      />
    </>
  );
}

interface BulkAssignmentProps {
  readonly applications: readonly { readonly id: string; readonly reference: string }[];
  readonly fundId: string | undefined;
  readonly onAssigned: (result: AssignmentResult) => void;
}

/** Assigns the selected applications to one person. Each refused application is named by its reference. */
export function BulkAssignment({ applications, fundId, onAssigned }: BulkAssignmentProps) {
  const people = useQuery(peopleChoicesQuery('assessments.score', fundId)).data ?? [];
  const { notify } = useNotices();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const tell = (result: AssignmentResult) => {
    setRefusals(result.refusals);
    const count = result.assignedIds.length;
    if (count > 0)
      notify(count === 1 ? '1 application assigned' : `${count} applications assigned`);
    onAssigned(result);
  };
  return (
    <>
      <AssignManyForm applications={applications} people={people} onAssigned={tell} />
      {refusals.length > 0 && (
        <WarningText>
          Not assigned:
          <ul>
            {refusals.map((refusal) => (
              <li key={refusal}>{refusal}</li>
            ))}
          </ul>
        </WarningText>
      )}
    </>
  );
}

const route = getRouteApi('/signed-in/applications');

/** The queue of all applications for staff; an organisation sees its own. */
export function ApplicationListPage() {
  const address = route.useSearch();
  const isStaff = useAudience() === 'staff';
  return isStaff ? <ApplicationQueue address={address} /> : <OwnApplications address={address} />;
}
