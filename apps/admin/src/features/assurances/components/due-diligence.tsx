import { type Column, DataTable } from '../../../components/data-table.js';
import { Form } from '../../../components/form.js';
import { InstantText } from '../../../components/figures.js';
import { Radios } from '../../../components/choices.js';
import { Select, TextArea } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { recordDueDiligenceCheck } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import { CHECK_CHOICES, RESULT_CHOICES } from '../assurances-labels.js';
import type { Assurance } from '../assurances-types.js';

type Check = Assurance['dueDiligence']['checks'][number];

interface CheckValues {
  readonly kind: Check['kind'];
  readonly result: 'passed' | 'failed';
  readonly note: string;
}

const COLUMNS: readonly Column<Check>[] = [
  { key: 'check', heading: 'Check', rowHeading: true, cell: ({ kindWords }) => kindWords },
  {
    key: 'result',
    heading: 'Result',
    cell: ({ result }) =>
      result === null ? 'Not checked' : result === 'passed' ? 'Passed' : 'Failed',
  },
  { key: 'note', heading: 'What was found', cell: ({ note }) => note || 'Nothing noted' },
  {
    key: 'who',
    heading: 'Checked',
    cell: ({ checkedAt, checkedByName }) =>
      checkedAt ? (
        <>
          <InstantText instant={checkedAt} />
          {checkedByName && `, by ${checkedByName}`}
        </>
      ) : (
        'Not yet'
      ),
  },
];

function CheckForm({ assurance }: { assurance: Assurance }) {
  const { notify } = useNotices();
  const form = useProblemForm<CheckValues, Assurance>({
    defaultValues: { kind: 'identity', note: '' },
    send: (values, key) =>
      recordDueDiligenceCheck({
        path: { id: assurance.awardId },
        body: values,
        headers: idempotent(key),
      }),
    onSent: () => {
      notify('Check recorded');
      form.reset();
    },
  });
  return (
    <Form form={form} submit="Record check">
      <Select label="Check" choices={CHECK_CHOICES} {...form.field('kind')} />
      <Radios
        label="Result"
        choices={RESULT_CHOICES}
        {...form.field('result', 'Say whether it passed')}
      />
      <TextArea label="What was found" rows={3} {...form.field('note')} />
    </Form>
  );
}

/** The four checks of due diligence, and the form that records one. */
export function DueDiligence({ assurance }: { assurance: Assurance }) {
  const { dueDiligence, mayRecord } = assurance;
  return (
    <section aria-labelledby="due-diligence-heading">
      <h2 id="due-diligence-heading">Due diligence: {dueDiligence.statusWords.toLowerCase()}</h2>
      {dueDiligence.required && <p>The fund offers an award only when all four checks passed.</p>}
      <DataTable
        caption="Checks of due diligence"
        captionHidden
        columns={COLUMNS}
        rows={dueDiligence.checks}
        rowKey={({ kind }) => kind}
        empty="There are no checks."
      />
      {mayRecord && (
        <details className="ds_details">
          <summary className="ds_details__summary">Record a check</summary>
          <div className="ds_details__text">
            <CheckForm assurance={assurance} />
          </div>
        </details>
      )}
    </section>
  );
}
