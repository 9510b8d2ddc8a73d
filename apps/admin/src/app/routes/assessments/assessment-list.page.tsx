import { ASSESSMENT_LIST } from '@almoner/domain/assessments';
import { getRouteApi } from '@tanstack/react-router';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import type { AssessmentRow } from '../../../features/assessments/assessments-types.js';
import { ASSESSMENT_CELLS } from '../../../features/assessments/components/assessment-cells.js';
import { listAssessments } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/assessments');

/** All assessments, or those assigned to the reader. */
export function AssessmentListPage() {
  return (
    <>
      <PageHeading title="Assessments" />
      <Permitted permission="assessments.read">
        <ListView<typeof ASSESSMENT_LIST, AssessmentRow>
          list={ASSESSMENT_LIST}
          address={route.useSearch()}
          requests={{ list: listAssessments }}
          cells={ASSESSMENT_CELLS}
        />
      </Permitted>
    </>
  );
}
