import { Link } from '@tanstack/react-router';
import { DateText } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import { SummaryList } from '../../../components/facts.js';
import type { Call } from '../calls-types.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { weightTotal } from '../call-values.js';
import { CALL_LIFECYCLE } from '@almoner/domain/calls';
import { RecordCommands } from '../../../components/record-commands.js';
import { closeCall, openCall } from '../../../lib/api/generated/sdk.gen.js';

/** The fund, the dates and the financial years of a call. */
export function CallDetails({ call }: { call: Call }) {
  return (
    <SummaryList
      items={[
        { key: 'Status', value: <StatusTag thing="call" status={call.status} /> },
        {
          key: 'Fund',
          value: (
            <Link to="/funds/$id" params={{ id: call.fundId }}>
              {call.fundName}
            </Link>
          ),
        },
        { key: 'Opens', value: <DateText date={call.opensOn} /> },
        { key: 'Closes', value: <DateText date={call.closesOn} /> },
        { key: 'Pays in', value: call.financialYears.join(', ') },
        ...(call.themes.length > 0 ? [{ key: 'Themes', value: call.themes.join(', ') }] : []),
        ...(call.summary ? [{ key: 'What it is for', value: call.summary }] : []),
      ]}
    />
  );
}

/** The questions of a call, each with the longest answer allowed. */
export function CallQuestions({ questions }: Pick<Call, 'questions'>) {
  return (
    <ol>
      {questions.map((question) => (
        <li key={question.key}>
          <strong>{question.title}</strong>{' '}
          <span className="al_secondary">
            {question.maxWords} words or fewer{question.required ? '' : ', optional'}
          </span>
          {question.hint && <p className="al_secondary">{question.hint}</p>}
        </li>
      ))}
    </ol>
  );
}

type Criterion = Call['criteria'][number];

function columns({ questions, criteria }: Call): Column<Criterion>[] {
  const titles = new Map(questions.map((question) => [question.key, question.title]));
  return [
    { key: 'code', heading: 'Code', cell: (criterion) => criterion.code, total: 'Total' },
    { key: 'title', heading: 'Criterion', rowHeading: true, cell: (criterion) => criterion.title },
    { key: 'guidance', heading: 'What good looks like', cell: (criterion) => criterion.guidance },
    {
      key: 'questions',
      heading: 'Scored by the answers to',
      cell: ({ questionKeys }) => questionKeys.map((key) => titles.get(key) ?? key).join('; '),
    },
    {
      key: 'weight',
      heading: 'Weight',
      numeric: true,
      cell: (criterion) => `${criterion.weight}%`,
      total: `${weightTotal(criteria)}%`,
    },
  ];
}

/** The criteria of a call, whose weights add up to 100 %. */
export function CriterionTable({ call }: { call: Call }) {
  return (
    <DataTable
      caption="How applications are scored, from 0 to 5 against each criterion"
      columns={columns(call)}
      rows={call.criteria}
      rowKey={(criterion) => criterion.id}
      empty="This call has no criteria yet."
    />
  );
}

/** Opens and closes a call. */
export function CallCommands({ call }: { call: Call }) {
  return (
    <RecordCommands
      lifecycle={CALL_LIFECYCLE}
      record={call}
      offers={{ open: openCall, close: closeCall }}
    />
  );
}
