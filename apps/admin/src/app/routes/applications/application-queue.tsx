import { APPLICATION_LIST } from '@almoner/domain/applications';
import { isAssignable } from '@almoner/domain/assessments';
import { useQuery } from '@tanstack/react-query';
import { ListView } from '../../../components/lists/list-view.js';
import { useListSelection } from '../../../components/lists/list-selection.js';
import { PageHeading } from '../../../components/page.js';
import {
  APPLICATION_CELLS,
  type ApplicationRow,
} from '../../../features/applications/components/application-cells.js';
import { listApplications, totalApplications } from '../../../lib/api/generated/sdk.gen.js';
import type { ListAddress } from '../../../lib/list-search.js';
import { recordChoicesQuery } from '../../../lib/record-choices.js';
import { usePermission } from '../../../lib/session.js';
import { BulkAssignment } from './bulk-assignment.js';

/** The queue of applications for staff, from which several can be selected and assigned. */
export function ApplicationQueue({ address }: { address: ListAddress<typeof APPLICATION_LIST> }) {
  const mayAssign = usePermission('assessments.assign');
  const selection = useListSelection<ApplicationRow>();
  const areas = useQuery(recordChoicesQuery('area', { among: 'council' })).data ?? [];
  const areaName = (code: string) => areas.find(({ value }) => value === code)?.label ?? code;
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
