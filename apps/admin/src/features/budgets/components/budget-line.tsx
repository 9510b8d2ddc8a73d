import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import { budgetLineName, overProgrammingSentence, purposeWords } from '../budgets-labels.js';
import type { BudgetLine } from '../budgets-types.js';
import { BUDGET_LIFECYCLE } from '@almoner/domain/budgets';
import { RecordCommands } from '../../../components/record-commands.js';
import { AuthorityOfLine } from './budget-authority.js';
import { WaitingChanges } from './budget-change.js';
import { closeBudgetYear, reopenBudgetYear } from '../../../lib/api/generated/sdk.gen.js';

/** The facts of a budget line: open or closed, what its money is for, its over-programming, its authority, and what waits. */
export function BudgetLineFacts({ line }: { line: BudgetLine }) {
  const overProgramming = overProgrammingSentence(line);
  return (
    <>
      <p>
        <StatusTag thing="budget" status={line.status} /> {purposeWords(line)}
        {overProgramming && <> {overProgramming}</>}
        {line.illustrative && <IllustrativeMark stated={line.stated} />}
      </p>
      <AuthorityOfLine line={line} />
      <WaitingChanges line={line} />
    </>
  );
}

/** Closes and reopens the year of a budget line; each command shows its effect in figures. */
export function BudgetLineActions({ line }: { line: BudgetLine }) {
  return (
    <RecordCommands
      lifecycle={BUDGET_LIFECYCLE}
      record={line}
      facts={{ name: budgetLineName(line) }}
      offers={{ close: closeBudgetYear, reopen: reopenBudgetYear }}
    />
  );
}
