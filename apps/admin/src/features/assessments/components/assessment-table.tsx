import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { InstantText } from '../../../components/figures.js';
import type { AssessmentRow } from '../assessments-types.js';
import { ASSESSMENT_CELLS } from './assessment-cells.js';

const COLUMNS: readonly Column<AssessmentRow>[] = [
  {
    key: 'assessor',
    heading: 'Assessor',
    rowHeading: true,
    cell: (assessment) => (
      <Link to="/assessments/$id" params={{ id: assessment.id }}>
        {assessment.assessorName}
      </Link>
    ),
  },
  {
    key: 'status',
    heading: 'Status',
    cell: ASSESSMENT_CELLS.status,
  },
  {
    key: 'assigned',
    heading: 'Assigned',
    cell: (assessment) => <InstantText instant={assessment.assignedAt} />,
  },
  {
    key: 'submitted',
    heading: 'Submitted',
    cell: (assessment) => <InstantText instant={assessment.submittedAt} />,
  },
  {
    key: 'score',
    heading: 'Score',
    numeric: true,
    cell: ASSESSMENT_CELLS.score,
  },
];

/** The assessments of one application, on its page. The scores of others are sealed until they may be read. */
export function AssessmentTable({ assessments }: { assessments: readonly AssessmentRow[] }) {
  return (
    <DataTable
      caption="Assessments"
      captionHidden
      columns={COLUMNS}
      rows={assessments}
      rowKey={(assessment) => assessment.id}
      empty="Nobody assesses this application yet."
    />
  );
}
