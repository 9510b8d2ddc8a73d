import { AnswersConflict } from '../../../components/answers-conflict.js';
import { Loaded } from '../../../components/page.js';
import { latestQuery } from '../../../lib/api/api-query.js';
import { getReturn } from '../../../lib/api/generated/sdk.gen.js';
import { figureText } from '../../../lib/outcome-figures.js';
import { answersOf, answerTo, type ReturnAnswers } from '../return-answers.js';
import type { OwedReturn } from '../returns-types.js';

interface ReturnConflictProps {
  readonly owed: OwedReturn;
  readonly mine: ReturnAnswers;
  readonly onResolve: (choice: 'mine' | 'theirs', theirs: OwedReturn) => void;
}

function differences(owed: OwedReturn, mine: ReturnAnswers, theirs: ReturnAnswers) {
  const figures = owed.questions.map(({ indicatorId, title, unit }) => ({
    title,
    mine: figureText(unit, answerTo(mine, indicatorId)),
    theirs: figureText(unit, answerTo(theirs, indicatorId)),
  }));
  const story = {
    title: 'Story and evidence',
    mine: mine.narrative,
    theirs: theirs.narrative,
  };
  return [...figures, story].filter((answer) => answer.mine !== answer.theirs);
}

/** Somebody else has saved the return meanwhile: shows what differs and lets the person choose. */
export function ReturnConflict({ owed, mine, onResolve }: ReturnConflictProps) {
  return (
    <Loaded query={latestQuery(getReturn, { path: { id: owed.id } })}>
      {(theirs) => (
        <AnswersConflict
          differences={differences(owed, mine, answersOf(theirs))}
          onResolve={(choice) => onResolve(choice, theirs)}
        />
      )}
    </Loaded>
  );
}
