import { Form } from '../../../components/form.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { addCondition } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { bodyOf, newValues } from '../condition-values.js';
import type { ConditionTemplate } from '../conditions-types.js';
import { ConditionFields } from './condition-fields.js';

interface AddConditionFormProps {
  readonly awardId: string;
  readonly known: boolean;
  /** The condition of the library to begin with; undefined for a condition of this award only. */
  readonly template: ConditionTemplate | undefined;
  readonly onAdded: () => void;
}

/** Adds a condition to an award, begun from the library or from nothing. */
export function AddConditionForm({ awardId, known, template, onAdded }: AddConditionFormProps) {
  const taken = template ? { templateId: template.id } : {};
  const form = useProblemForm({
    defaultValues: newValues(template),
    send: (values, key) =>
      addCondition({
        path: { id: awardId },
        headers: idempotent(key),
        body: { ...bodyOf(values), ...taken },
      }),
    onSent: onAdded,
  });
  return (
    <Form form={form} submit="Add condition">
      <ConditionFields form={form} known={known} />
    </Form>
  );
}
