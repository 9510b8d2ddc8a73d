import { type Column, DataTable } from '../../../components/data-table.js';
import { basisPointsText } from '../../../lib/formatters.js';
import { scoreText } from '../assessments-labels.js';
import type { Assessment, Criterion } from '../assessments-types.js';

function columns({ scores, weightedScore }: Assessment): Column<Criterion>[] {
  const given = (criterion: Criterion) =>
    scores?.find((score) => score.criterionId === criterion.id);
  return [
    {
      key: 'criterion',
      heading: 'Criterion',
      rowHeading: true,
      cell: ({ code, title }) => `${code}. ${title}`,
      total: 'Weighted score',
    },
    { key: 'weight', heading: 'Weight', numeric: true, cell: ({ weight }) => `${weight}%` },
    {
      key: 'score',
      heading: 'Score',
      cell: (criterion) => {
        const score = given(criterion);
        return score ? scoreText(score.score) : 'Not scored';
      },
      total: weightedScore === null ? 'None yet' : basisPointsText(weightedScore),
    },
    { key: 'reason', heading: 'Reason', cell: (criterion) => given(criterion)?.reason },
  ];
}

/** The submitted scores of an assessment, which can no longer be changed. */
export function ScoreSheet({ assessment }: { assessment: Assessment }) {
  return (
    <DataTable
      caption="Scores"
      columns={columns(assessment)}
      rows={assessment.application.criteria}
      rowKey={(criterion) => criterion.id}
      empty="The call has no criteria."
    />
  );
}
