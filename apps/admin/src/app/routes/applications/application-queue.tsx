import { isAssignable } from '@almoner/domain/assessments';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { SelectBox } from '../../../components/select-box.js';
import {
  applicationsQuery,
  APPLICATIONS_EXPORT,
  type ApplicationRow,
  type ApplicationsSearch,
} from '../../../features/applications/api/list-applications.js';
import { applicationChips } from '../../../features/applications/applications-labels.js';
import { ApplicationFilters } from '../../../features/applications/components/application-filters.js';
import { ApplicationTable } from '../../../features/applications/components/application-table.js';
import { usePermission } from '../../../lib/session.js';
import { BulkAssignment } from './bulk-assignment.js';

import { useFilterChoices } from './use-filter-choices.js';

/** The references of the chosen applications by their ids. */
type Selection = Readonly<Record<string, string>>;

function without(selection: Selection, ids: readonly string[]): Selection {
  return Object.fromEntries(Object.entries(selection).filter(([id]) => !ids.includes(id)));
}

/** The queue of applications: narrowed by the address, sorted, chosen from and assigned. */
export function ApplicationQueue({ search }: { search: ApplicationsSearch }) {
  const applications = useQuery(applicationsQuery(search));
  const mayAssign = usePermission('assessments.assign');
  const choices = useFilterChoices(search);
  // Kept by id, so that sorting, filtering and reading again never drop a choice.
  const [selection, setSelection] = useState<Selection>({});
  const areaName = (code: string) =>
    choices.areas.find(({ value }) => value === code)?.label ?? code;
  const selectBox = ({ id, reference, status }: ApplicationRow) =>
    isAssignable(status) ? (
      <SelectBox
        label={`Select ${reference}`}
        checked={id in selection}
        onChange={(chosen) =>
          setSelection(chosen ? { ...selection, [id]: reference } : without(selection, [id]))
        }
      />
    ) : null;
  return (
    <>
      <PageHeading title="Applications" />
      <ApplicationFilters
        search={search}
        choices={choices}
        chips={applicationChips(search, choices)}
      />
      {mayAssign && (
        <BulkAssignment
          applications={Object.entries(selection).map(([id, reference]) => ({ id, reference }))}
          fundId={search.fundId}
          onAssigned={({ assignedIds }) => setSelection(without(selection, assignedIds))}
        />
      )}
      <PagedList
        query={applications}
        things="applications"
        search={search}
        exportPath={APPLICATIONS_EXPORT}
      >
        {(rows) => (
          <ApplicationTable
            applications={rows}
            sort={search.sort ?? '-submittedAt'}
            areaName={areaName}
            selectBox={mayAssign ? selectBox : undefined}
          />
        )}
      </PagedList>
    </>
  );
}
