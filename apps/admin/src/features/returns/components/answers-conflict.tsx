import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/button.js';
import { ButtonGroup } from '../../../components/button-group.js';
import { DataTable, type Column } from '../../../components/data-table.js';
import { QueryState } from '../../../components/query-state.js';
import { figureText } from '../../../lib/outcome-figures.js';
import { latestReturnQuery, type OwedReturn } from '../api/get-return.js';
import { answersOf, answerTo, type ReturnAnswers } from '../return-answers.js';

interface AnswersConflictProps {
  readonly owed: OwedReturn;
  readonly mine: ReturnAnswers;
  readonly onResolve: (choice: 'mine' | 'theirs', theirs: OwedReturn) => void;
}

interface DifferentAnswer {
  readonly title: string;
  readonly mine: string;
  readonly theirs: string;
}

const COLUMNS: readonly Column<DifferentAnswer>[] = [
  { key: 'title', heading: 'Question', rowHeading: true, cell: ({ title }) => title },
  { key: 'mine', heading: 'Here', cell: ({ mine }) => mine },
  { key: 'theirs', heading: 'Saved elsewhere', cell: ({ theirs }) => theirs },
];

function differences(owed: OwedReturn, mine: ReturnAnswers, theirs: ReturnAnswers) {
  const figures = owed.questions.map(({ indicatorId, title, unit }) => ({
    title,
    mine: figureText(unit, answerTo(mine, indicatorId)),
    theirs: figureText(unit, answerTo(theirs, indicatorId)),
  }));
  const story = { title: 'Story', mine: mine.narrative, theirs: theirs.narrative };
  return [...figures, story].filter((answer) => answer.mine !== answer.theirs);
}

/** Another tab or person saved answers meanwhile: both side by side, and the choice between them. */
export function AnswersConflict({ owed, mine, onResolve }: AnswersConflictProps) {
  const latest = useQuery(latestReturnQuery(owed.id));
  return (
    <section className="al_problem" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading">These answers were changed elsewhere</h2>
      <QueryState query={latest}>
        {(theirs) => (
          <>
            <DataTable
              caption="Where the answers differ"
              columns={COLUMNS}
              rows={differences(owed, mine, answersOf(theirs))}
              rowKey={({ title }) => title}
              empty="The answers are the same."
            />
            <ButtonGroup>
              <Button onClick={() => onResolve('mine', theirs)}>Keep the answers here</Button>
              <Button kind="secondary" onClick={() => onResolve('theirs', theirs)}>
                Use the answers saved elsewhere
              </Button>
            </ButtonGroup>
          </>
        )}
      </QueryState>
    </section>
  );
}
