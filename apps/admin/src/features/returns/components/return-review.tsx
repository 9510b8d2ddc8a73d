import { Link } from '@tanstack/react-router';
import { DateText, FinancialYear, InstantText } from '../../../components/figures.js';
import { IdentityBar, SummaryList } from '../../../components/facts.js';
import type { OwedReturn, ReturnQuestion } from '../returns-types.js';
import { ReturnStatusTags } from './return-cells.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { countText } from '../../../lib/formatters.js';
import { figureText } from '../../../lib/outcome-figures.js';
import { type Answer, answersOf, answerTo } from '../return-answers.js';
import type { ReactNode } from 'react';
import { RETURN_LIFECYCLE } from '@almoner/domain/returns';
import { RecordCommands } from '../../../components/record-commands.js';
import { acceptReturn, requestReturnChanges } from '../../../lib/api/generated/sdk.gen.js';

/** The facts that identify a return. */
export function ReturnIdentity({ owed }: { owed: OwedReturn }) {
  const award = (
    <Link to="/awards/$id" params={{ id: owed.awardId }}>
      {owed.awardReference}
    </Link>
  );
  return (
    <IdentityBar
      label={`Return ${owed.reference}`}
      facts={[
        { key: 'Reference', value: owed.reference },
        { key: 'Organisation', value: owed.organisationName },
        { key: 'Award', value: award },
        { key: 'Fund', value: owed.fundCode },
        { key: 'Period', value: <FinancialYear year={owed.period} /> },
        { key: 'Due', value: <DateText date={owed.dueOn} /> },
        { key: 'Status', value: <ReturnStatusTags owed={owed} /> },
      ]}
    />
  );
}

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

function step(at: string | null, by: string | null): ReactNode {
  if (!at) return <span className="al_secondary">Not yet</span>;
  return (
    <>
      <InstantText instant={at} />
      {by && `, by ${by}`}
    </>
  );
}

/** Who sent a return, and who, another person, certified it. */
export function ReturnSignatures({ owed }: { owed: OwedReturn }) {
  return (
    <SummaryList
      items={[
        { key: 'Sent for certification', value: step(owed.submittedAt, owed.submittedByName) },
        { key: 'Certified', value: step(owed.certifiedAt, owed.certifiedByName) },
        { key: 'Accepted', value: step(owed.acceptedAt, null) },
      ]}
    />
  );
}

/** Accepts a return, or sends it back with the reason. */
export function ReturnReview({ owed }: { owed: OwedReturn }) {
  return (
    <RecordCommands
      lifecycle={RETURN_LIFECYCLE}
      record={owed}
      offers={{ accept: acceptReturn, 'request-changes': requestReturnChanges }}
    />
  );
}
