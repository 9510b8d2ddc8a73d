import { Link } from '@tanstack/react-router';
import type { Column } from '../../../components/data-table.js';
import { InstantText, Money, Percent } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { ApplicationRow } from '../api/list-applications.js';

function AssessmentState({ assessments }: Pick<ApplicationRow, 'assessments'>) {
  if (!assessments || assessments.assigned === 0) return 'Nobody assigned';
  return `${assessments.submitted} of ${assessments.assigned} in`;
}

/** What names an application. */
export const NAMING_COLUMNS: readonly Column<ApplicationRow>[] = [
  {
    key: 'reference',
    heading: 'Application',
    rowHeading: true,
    sortKey: 'reference',
    cell: (application) => (
      <>
        <Link to="/applications/$id" params={{ id: application.id }}>
          {application.reference}
        </Link>
        {application.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  {
    key: 'organisation',
    heading: 'Organisation',
    sortKey: 'organisationName',
    cell: (application) => application.organisationName,
  },
  { key: 'title', heading: 'Project', sortKey: 'title', cell: (application) => application.title },
];

/** How far an application has come. */
export const PROGRESS_COLUMNS: readonly Column<ApplicationRow>[] = [
  {
    key: 'status',
    heading: 'Status',
    sortKey: 'status',
    cell: (application) => <StatusTag thing="application" status={application.status} />,
  },
  {
    key: 'submitted',
    heading: 'Sent',
    sortKey: 'submittedAt',
    cell: (application) => <InstantText instant={application.submittedAt} none="Not sent" />,
  },
];

/** For people who may read assessments. */
export const ASSESSMENT_COLUMNS: readonly Column<ApplicationRow>[] = [
  {
    key: 'assessments',
    heading: 'Assessments',
    cell: (application) => <AssessmentState assessments={application.assessments} />,
  },
  {
    key: 'score',
    heading: 'Score',
    numeric: true,
    sortKey: 'score',
    cell: ({ score }) => (score === null ? 'None yet' : <Percent basisPoints={score} />),
  },
];

/** What it asks for. */
export const AMOUNT_COLUMN: Column<ApplicationRow> = {
  key: 'amount',
  heading: 'Asks for',
  numeric: true,
  sortKey: 'amountRequestedPence',
  cell: ({ amountRequestedPence: amount }) =>
    amount === null ? 'Not entered' : <Money pence={amount} />,
};
