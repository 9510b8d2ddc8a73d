import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { InstantText, Percent } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { AssessmentRow } from '../assessments-types.js';

function Score({ assessment }: { assessment: AssessmentRow }) {
  if (assessment.sealed) return 'Sealed';
  if (assessment.weightedScore === null) return 'None yet';
  return <Percent basisPoints={assessment.weightedScore} />;
}

const OF_ONE_APPLICATION: readonly Column<AssessmentRow>[] = [
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
    cell: (assessment) => <StatusTag thing="assessment" status={assessment.status} />,
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
    cell: (assessment) => <Score assessment={assessment} />,
  },
];

const SORT_KEYS: Readonly<Record<string, string>> = { status: 'status', assigned: 'assignedAt' };

const OF_ALL: readonly Column<AssessmentRow>[] = [
  {
    key: 'application',
    heading: 'Application',
    rowHeading: true,
    sortKey: 'applicationReference',
    cell: (assessment) => (
      <Link to="/assessments/$id" params={{ id: assessment.id }}>
        {assessment.applicationReference}
      </Link>
    ),
  },
  { key: 'title', heading: 'Project', cell: (assessment) => assessment.applicationTitle },
  {
    key: 'organisation',
    heading: 'Organisation',
    cell: (assessment) => assessment.organisationName,
  },
  {
    key: 'assessor',
    heading: 'Assessor',
    sortKey: 'assessorName',
    cell: (assessment) => assessment.assessorName,
  },
  ...OF_ONE_APPLICATION.slice(1).map((column) => ({ ...column, sortKey: SORT_KEYS[column.key] })),
];

interface AssessmentTableProps {
  readonly assessments: readonly AssessmentRow[];
  /** Whether they all are of the one application whose page this is. */
  readonly ofOneApplication?: boolean;
  readonly sort?: string | undefined;
}

/** Assessments; the scores of others are sealed until they may be read. */
export function AssessmentTable({ assessments, ofOneApplication, sort }: AssessmentTableProps) {
  return (
    <DataTable
      caption="Assessments"
      captionHidden
      columns={ofOneApplication ? OF_ONE_APPLICATION : OF_ALL}
      rows={assessments}
      rowKey={(assessment) => assessment.id}
      sort={sort}
      empty={
        ofOneApplication
          ? 'Nobody assesses this application yet.'
          : 'No assessment matches these filters.'
      }
    />
  );
}
