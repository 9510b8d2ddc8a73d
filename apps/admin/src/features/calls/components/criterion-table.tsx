import { type Column, DataTable } from '../../../components/data-table.js';
import { weightTotal } from '../call-values.js';
import type { Call } from '../calls-types.js';

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
