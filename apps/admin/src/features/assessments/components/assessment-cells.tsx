import type { ASSESSMENT_LIST } from '@almoner/domain/assessments';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { Percent } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { AssessmentRow } from '../assessments-types.js';

/**
 * How the list of assessments shows cells that need more than their plain value; the scores of others are sealed at
 * first.
 */
export const ASSESSMENT_CELLS = {
  application: ({ id, applicationReference }: AssessmentRow) => (
    <Link to="/assessments/$id" params={{ id }}>
      {applicationReference}
    </Link>
  ),
  status: ({ status }: AssessmentRow) => <StatusTag thing="assessment" status={status} />,
  score: ({ sealed, weightedScore }: AssessmentRow) => {
    if (sealed) return 'Sealed';
    return weightedScore === null ? 'None yet' : <Percent basisPoints={weightedScore} />;
  },
} satisfies ListCells<typeof ASSESSMENT_LIST, AssessmentRow>;
