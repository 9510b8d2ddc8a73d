import { type Column, DataTable } from '../../../components/data-table.js';
import { countText } from '../../../lib/formatters.js';
import { figureText } from '../../../lib/outcome-figures.js';
import { answersOf, answerTo, type Answer } from '../return-answers.js';
import type { OwedReturn, ReturnQuestion } from '../returns-types.js';

interface FigureRow {
  readonly question: ReturnQuestion;
  readonly answer: Answer;
}

/** The difference between a count and the one before; empty where either is missing. */
function changeText({ question, answer }: FigureRow): string {
  const before = question.previous?.value ?? null;
  if (answer.value === null || before === null) return '';
  const change = answer.value - before;
  if (change === 0) return 'The same';
  return change > 0 ? `${countText(change)} more` : `${countText(-change)} fewer`;
}

function reportedText({ question, answer }: FigureRow): string {
  return answer.state === 'not-available' ? 'Not available' : figureText(question.unit, answer);
}

function previousText({ question: { unit, previous } }: FigureRow): string {
  return previous ? `${figureText(unit, previous)} in ${previous.period}` : 'None before';
}

const COLUMNS: readonly Column<FigureRow>[] = [
  {
    key: 'title',
    heading: 'Measure',
    rowHeading: true,
    cell: ({ question }) => question.title,
  },
  { key: 'reported', heading: 'This period', numeric: true, cell: reportedText },
  { key: 'previous', heading: 'Last period', numeric: true, cell: previousText },
  { key: 'change', heading: 'Change', numeric: true, cell: changeText },
  {
    key: 'target',
    heading: 'Target',
    numeric: true,
    cell: ({ question: { unit, target } }) =>
      target === null ? 'None set' : figureText(unit, { value: target }),
  },
  { key: 'note', heading: 'Note', cell: ({ answer }) => answer.note },
];

/** The figures of a return, compared with the period before and the target. */
export function ReturnFigures({ owed }: { owed: OwedReturn }) {
  const answers = answersOf(owed);
  const rows = owed.questions.map((question) => ({
    question,
    answer: answerTo(answers, question.indicatorId),
  }));
  return (
    <DataTable
      caption={`Figures for ${owed.period}`}
      captionHidden
      columns={COLUMNS}
      rows={rows}
      rowKey={({ question }) => question.indicatorId}
      empty="This return asks for no figures."
    />
  );
}
