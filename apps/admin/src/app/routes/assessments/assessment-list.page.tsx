import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import { AssessmentFilters } from '../../../features/assessments/components/assessment-filters.js';
import { AssessmentTable } from '../../../features/assessments/components/assessment-table.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listAssessments } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/assessments');

function Assessments() {
  const { density: _density, ...search } = route.useSearch();
  const assessments = useQuery(apiQuery(listAssessments, { query: search }));
  return (
    <>
      <AssessmentFilters search={search} />
      <PagedList
        query={assessments}
        things="assessments"
        search={search}
        exportPath="/api/v1/assessments/export.csv"
      >
        {(rows) => <AssessmentTable assessments={rows} sort={search.sort ?? '-assignedAt'} />}
      </PagedList>
    </>
  );
}

/** All assessments, or those assigned to the reader. */
export function AssessmentListPage() {
  return (
    <>
      <PageHeading title="Assessments" />
      <Permitted permission="assessments.read">
        <Assessments />
      </Permitted>
    </>
  );
}
