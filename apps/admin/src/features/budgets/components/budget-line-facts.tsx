import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import { overProgrammingSentence, purposeWords } from '../budgets-labels.js';
import type { BudgetLine } from '../budgets-types.js';

/** The facts of a budget line: open or closed, what its money is for, and its over-programming. */
export function BudgetLineFacts({ line }: { line: BudgetLine }) {
  const overProgramming = overProgrammingSentence(line);
  return (
    <p>
      <StatusTag thing="budget" status={line.status} /> {purposeWords(line)}
      {overProgramming && <> {overProgramming}</>}
      {line.illustrative && <IllustrativeMark />}
    </p>
  );
}
