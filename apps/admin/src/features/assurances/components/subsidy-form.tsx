import { useWatch } from 'react-hook-form';
import { Form } from '../../../components/form.js';
import { Radios } from '../../../components/choices.js';
import { TextArea } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { assessSubsidy } from '../../../lib/api/generated/sdk.gen.js';
import { penceOf } from '../../../lib/forms/entries.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import { SUBSIDY_CHOICES } from '../assurances-labels.js';
import type { Assurance } from '../assurances-types.js';
import type { SubsidyValues } from '../subsidy-values.js';
import { DeclaredFields } from './declared-fields.js';

/** The form that records which kind of subsidy an award is, why, and what the organisation declares from others. */
export function SubsidyForm({ assurance }: { assurance: Assurance }) {
  const { notify } = useNotices();
  const { awardId, subsidy } = assurance;
  const form = useProblemForm<SubsidyValues, Assurance>({
    defaultValues: {
      kind: subsidy?.kind,
      reason: subsidy?.reason ?? '',
      declared: subsidy?.declared ?? [],
    },
    send: ({ kind, reason, declared }, key) => {
      const given = declared.map((one) => ({ ...one, amountPence: penceOf(one.amountPence) ?? 0 }));
      return assessSubsidy({
        path: { id: awardId },
        body: { kind, reason, declared: given },
        headers: idempotent(key),
      });
    },
    onSent: () => notify('Subsidy assessed'),
  });
  const kind = useWatch({ control: form.control, name: 'kind' });
  return (
    <Form form={form} submit="Record assessment">
      <Radios
        label="How does this award stand under the Subsidy Control Act 2022?"
        choices={SUBSIDY_CHOICES}
        {...form.field('kind', 'Say which kind it is')}
      />
      <TextArea label="Why" rows={3} {...form.field('reason', 'Say why it is of this kind')} />
      {kind === 'minimal-financial-assistance' && <DeclaredFields control={form.control} />}
    </Form>
  );
}
