import { Form } from '../../../components/form.js';
import { InstantText } from '../../../components/figures.js';
import { Radios } from '../../../components/choices.js';
import { EmptyState } from '../../../components/page.js';
import { SummaryList } from '../../../components/facts.js';
import { TextArea } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { recordFairWork } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import { LIVING_WAGE_CHOICES } from '../assurances-labels.js';
import type { Assurance } from '../assurances-types.js';

interface FairWorkValues {
  readonly realLivingWage: 'yes' | 'exempt' | 'no';
  readonly exemptionReason: string;
  readonly effectiveVoice: 'yes' | 'no';
  readonly statement: string;
}

const YES_OR_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

function FairWorkForm({ assurance }: { assurance: Assurance }) {
  const { notify } = useNotices();
  const form = useProblemForm<FairWorkValues, Assurance>({
    defaultValues: { exemptionReason: '', statement: '' },
    send: ({ effectiveVoice, ...values }, key) =>
      recordFairWork({
        path: { id: assurance.awardId },
        body: { ...values, effectiveVoice: effectiveVoice === 'yes' },
        headers: idempotent(key),
      }),
    onSent: () => notify('Fair Work First recorded'),
  });
  return (
    <Form form={form} submit="Record Fair Work First">
      <Radios
        label="Is the real Living Wage paid?"
        choices={LIVING_WAGE_CHOICES}
        {...form.field('realLivingWage', 'Say whether the real Living Wage is paid')}
      />
      <TextArea
        label="Why exempt"
        hint="Only where the real Living Wage is not asked for."
        rows={3}
        {...form.field('exemptionReason')}
      />
      <Radios
        label="Do workers have an effective voice?"
        choices={YES_OR_NO}
        {...form.field('effectiveVoice', 'Say whether workers have a voice')}
      />
      <TextArea label="Statement of the organisation" rows={3} {...form.field('statement')} />
    </Form>
  );
}

/** How the award meets Fair Work First, and the form to record it. */
export function FairWork({ assurance }: { assurance: Assurance }) {
  const { fairWork, mayRecord } = assurance;
  return (
    <section aria-labelledby="fair-work-heading">
      <h2 id="fair-work-heading">Fair Work First</h2>
      {fairWork ? (
        <SummaryList
          items={[
            { key: 'Real Living Wage', value: fairWork.realLivingWageWords },
            ...(fairWork.exemptionReason
              ? [{ key: 'Exempt because', value: fairWork.exemptionReason }]
              : []),
            { key: 'Effective voice', value: fairWork.effectiveVoice ? 'Yes' : 'No' },
            { key: 'Statement', value: fairWork.statement || 'None given' },
            {
              key: 'Checked',
              value: (
                <>
                  <InstantText instant={fairWork.checkedAt} />
                  {fairWork.checkedByName && `, by ${fairWork.checkedByName}`}
                </>
              ),
            },
          ]}
        />
      ) : (
        <EmptyState>Fair Work First is not checked yet.</EmptyState>
      )}
      {mayRecord && (
        <details className="ds_details">
          <summary className="ds_details__summary">Record Fair Work First</summary>
          <div className="ds_details__text">
            <FairWorkForm assurance={assurance} />
          </div>
        </details>
      )}
    </section>
  );
}
